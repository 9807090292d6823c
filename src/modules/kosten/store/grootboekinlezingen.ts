import { sql } from 'kysely'
import type { GelezenKolom } from '#kernel/inlezen/kolommen.ts'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Grootboekfout, Grootboekinlezing, Uitkomst } from '#modules/kosten/contract/grootboek.ts'
import type { Grootboekkoppeling } from '#modules/kosten/domain/grootboek-blad.ts'

/** An import as it is kept; what a dry run compared with stays inside. */
export type InlezingRow = Grootboekinlezing & { sha256: string; kopsleutel: string; vergelekenMet: string[] }

/** Files that were not saved yet, newest first. */
export async function listInlezingen(
  db: Db,
): Promise<Pick<Grootboekinlezing, 'id' | 'bestandsnaam' | 'status' | 'gemaaktOp' | 'persoonNaam'>[]> {
  const { rows } = await sql<Pick<Grootboekinlezing, 'id' | 'bestandsnaam' | 'status' | 'gemaaktOp' | 'persoonNaam'>>`
    select i.id, i.bestandsnaam, i.status, i.persoon_naam as "persoonNaam", ${instant('i.gemaakt_op')} as "gemaaktOp"
    from kosten.grootboekinlezing i where i.status <> 'vastgelegd' order by i.gemaakt_op desc limit 50`.execute(db)
  return rows
}

/** One import; `null` when it is not there for this hat. With `lock` nobody else changes it before the end of the transaction. */
export async function findInlezing(db: Db, id: string, { lock = false }: { lock?: boolean } = {}): Promise<InlezingRow | null> {
  if (lock) await sql`select 1 from kosten.grootboekinlezing where id = ${id} for update`.execute(db)
  const { rows } = await sql<InlezingRow>`
    select i.id, i.bestandsnaam, i.vorm, i.sha256, i.status, i.melding, i.aantal_rijen as "aantalRijen", i.kopsleutel, i.kolommen, i.eerste_rijen as "eersteRijen",
      jsonb_build_object('stap', coalesce(k.stap, ''), 'gedaan', coalesce(k.gedaan, 0), 'totaal', coalesce(k.totaal, 0)) as voortgang,
      i.voorstel, i.is_herinnerd as "isHerinnerd", i.koppeling, i.uitkomst, i.vergeleken_met as "vergelekenMet", i.bestand_id as "bestandId",
      i.persoon_naam as "persoonNaam", ${instant('i.gemaakt_op')} as "gemaaktOp",
      (select jsonb_build_object('id', b.id, 'jaar', b.jaar, 'nummer', b.nummer, 'opgenomenOp', ${instant('b.opgenomen_op')})
        from kosten.grootboekbestand b where b.sha256 = i.sha256 and b.id is distinct from i.bestand_id and ${geldtGeheel} order by b.opgenomen_op desc limit 1) as "alVastgelegd"
    from kosten.grootboekinlezing i left join lateral (
      select k.stap, k.gedaan, k.totaal from klus.klus k where k.onderwerp_id = i.id and k.status in ('wacht', 'bezig') order by k.gemaakt_op desc limit 1) k on true
    where i.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Whether no later version is about any quarter of version `b`. */
const geldtGeheel = sql`not exists (select from kosten.grootboekbestand n where n.regeling_id = b.regeling_id and n.jaar = b.jaar and n.nummer > b.nummer
  and n.kwartaal_van <= b.kwartaal_tot and b.kwartaal_van <= n.kwartaal_tot)`

/** How the last file with these heads was read; `null` when there was none. */
export async function findKoppeling(db: Db, kopsleutel: string): Promise<Grootboekkoppeling | null> {
  const { rows } = await sql<{ koppeling: Grootboekkoppeling }>`
    select koppeling from kosten.grootboekbestand where kopsleutel = ${kopsleutel} order by opgenomen_op desc limit 1`.execute(db)
  return rows[0]?.koppeling ?? null
}

/** How the version with this file was read, when it is in force. */
export async function findZelfde(db: Db, sha256: string): Promise<{ jaar: number; nummer: number; koppeling: Grootboekkoppeling } | null> {
  const { rows } = await sql<{ jaar: number; nummer: number; koppeling: Grootboekkoppeling }>`
    select b.jaar, b.nummer, b.koppeling from kosten.grootboekbestand b where b.sha256 = ${sha256} and ${geldtGeheel} order by b.opgenomen_op desc limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

/** What was read of the file below its heads; changes when other heads are chosen. */
export interface GelezenKop {
  kopsleutel: string
  kolommen: readonly GelezenKolom[]
  eersteRijen: readonly { nummer: number; cellen: string[] }[]
  aantalRijen: number
}

/** A file that was read. */
export interface NieuweInlezing extends GelezenKop {
  id: string
  regelingId: string
  organisatieId: string
  persoonId: string
  persoonNaam: string
  bestandsnaam: string
  vorm: string
  sha256: string
  voorstel: Grootboekkoppeling
  isHerinnerd: boolean
  gemaaktOp: Date
  inhoud: Buffer
}

/** Keeps a file that was read, on the own side. Files of a month ago that were never saved go. */
export async function insertInlezing(db: Db, row: NieuweInlezing): Promise<void> {
  await sql`delete from kosten.grootboekinlezing where status in ('gelezen', 'proef_klaar', 'mislukt') and gemaakt_op < ${row.gemaaktOp}::timestamptz - interval '30 days'`.execute(
    db,
  )
  await sql`
    insert into kosten.grootboekinlezing (id, regeling_id, eigen_organisatie_id, bestandsnaam, vorm, sha256, status, aantal_rijen, kopsleutel, kolommen, eerste_rijen, voorstel,
      is_herinnerd, persoon_id, persoon_naam, gemaakt_op)
    values (${row.id}, ${row.regelingId}, ${row.organisatieId}, ${row.bestandsnaam}, ${row.vorm}, ${row.sha256}, 'gelezen', ${row.aantalRijen}, ${row.kopsleutel},
      ${JSON.stringify(row.kolommen)}::jsonb, ${JSON.stringify(row.eersteRijen)}::jsonb, ${JSON.stringify(row.voorstel)}::jsonb, ${row.isHerinnerd}, ${row.persoonId},
      ${row.persoonNaam}, ${row.gemaaktOp})`.execute(db)
  await sql`insert into kosten.grootboekinlezing_inhoud (inlezing_id, inhoud) values (${row.id}, ${row.inhoud})`.execute(db)
}

/** Throws away a file that was not saved. */
export async function deleteInlezing(db: Db, id: string): Promise<void> {
  await sql`delete from kosten.grootboekinlezing where id = ${id}`.execute(db)
}

/** The file, packed. */
export async function readInhoud(db: Db, id: string): Promise<Buffer> {
  const { rows } = await sql<{ inhoud: Buffer }>`select inhoud from kosten.grootboekinlezing_inhoud where inlezing_id = ${id}`.execute(db)
  return rows[0]!.inhoud
}

/** A chosen mapping: what an earlier dry run found is gone. */
export async function saveKoppeling(db: Db, id: string, koppeling: Grootboekkoppeling): Promise<void> {
  await sql`
    update kosten.grootboekinlezing set status = 'proef_bezig', melding = '', koppeling = ${JSON.stringify(koppeling)}::jsonb, uitkomst = null, saldi = null, fouten = '[]',
      vergeleken_met = '{}' where id = ${id}`.execute(db)
}

/** What a dry run found. */
export interface Proef extends GelezenKop {
  uitkomst: Uitkomst
  /** JSON: the balances of the file. */
  saldi: string
  fouten: readonly Grootboekfout[]
  vergelekenMet: readonly string[]
}

/** Keeps what a dry run found, and that it is done. */
export async function saveProef(db: Db, id: string, proef: Proef): Promise<void> {
  await sql`
    update kosten.grootboekinlezing set status = 'proef_klaar', melding = '', uitkomst = ${JSON.stringify(proef.uitkomst)}::jsonb, saldi = ${proef.saldi}::jsonb,
      fouten = ${JSON.stringify(proef.fouten)}::jsonb, vergeleken_met = ${[...proef.vergelekenMet]}::uuid[], kopsleutel = ${proef.kopsleutel},
      kolommen = ${JSON.stringify(proef.kolommen)}::jsonb, eerste_rijen = ${JSON.stringify(proef.eersteRijen)}::jsonb, aantal_rijen = ${proef.aantalRijen}
    where id = ${id}`.execute(db)
}

/** The balances per account that a dry run found. */
export async function saldiVanProef(db: Db, id: string): Promise<{ rekening: string; rekeningNaam: string; bedragCent: bigint }[]> {
  const { rows } = await sql<{ rekening: string; rekeningNaam: string; bedragCent: bigint }>`
    select s.rekening, max(s."rekeningNaam") as "rekeningNaam", sum(s."bedragCent")::bigint as "bedragCent"
    from kosten.grootboekinlezing i, jsonb_to_recordset(i.saldi) as s (rekening text, "rekeningNaam" text, "bedragCent" bigint) where i.id = ${id} group by s.rekening`.execute(
    db,
  )
  return rows
}

/** Work begins: nothing else happens to the import meanwhile. */
export async function saveVastleggen(db: Db, id: string): Promise<void> {
  await sql`update kosten.grootboekinlezing set status = 'vastleggen_bezig', melding = '' where id = ${id}`.execute(db)
}

/** It became a version: the bytes go, the lines are there. */
export async function saveVastgelegd(db: Db, id: string, bestandId: string): Promise<void> {
  await sql`update kosten.grootboekinlezing set status = 'vastgelegd', melding = '', bestand_id = ${bestandId} where id = ${id}`.execute(db)
  await sql`delete from kosten.grootboekinlezing_inhoud where inlezing_id = ${id}`.execute(db)
}

/** Work on an import failed for good: back to where it can be done again, with the reason. */
export async function saveMislukt(db: Db, id: string, melding: string): Promise<void> {
  await sql`
    update kosten.grootboekinlezing set melding = ${melding},
      status = case status when 'vastleggen_bezig' then 'proef_klaar' when 'proef_bezig' then 'mislukt' else status end where id = ${id}`.execute(
    db,
  )
}

/** Faults of a dry run, in the order of the file. */
export async function listFouten(
  db: Db,
  { id, search, ...page }: PageRequest & { id: string; search?: string | undefined },
): Promise<{ resultaten: Grootboekfout[]; totaal: number }> {
  const { rows } = await sql<Grootboekfout & { id: number; totaal: bigint }>`
    select f.rij, f.kolom, f.kop, f.waarde, f.code, f.melding, f.id, count(*) over () as totaal
    from kosten.grootboekinlezing i, rows from (jsonb_to_recordset(i.fouten) as (rij int, kolom text, kop text, waarde text, code text, melding text))
      with ordinality as f (rij, kolom, kop, waarde, code, melding, id)
    where i.id = ${id} and (${search ?? null}::text is null or strpos(lower(f.melding || ' ' || f.waarde || ' ' || f.kop), lower(${search ?? null})) > 0)
    ${pageClause(page, { rij: [sql`f.rij`, sql`f.id`], kolom: [sql`f.kolom`, sql`f.rij`] }, 'rij')}`.execute(db)
  return asPage(rows)
}
