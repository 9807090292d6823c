import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest } from '#platform/database/paging.ts'
import type { Inleesfout, Inlezing, InlezingInLijst } from '#modules/samenwerking/contract.ts'
import type { Koppeling } from '#modules/samenwerking/domain/inlezen/koppelen.ts'
import type { InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'
import type { Herkomst } from '#modules/samenwerking/domain/uitvoer/toelichting.ts'
import type { Found } from '#modules/samenwerking/store/regeling.ts'
import { instant } from '#platform/own-side/rows.ts'

const columns = sql`i.id, i.soort, i.bestandsnaam, i.vorm, i.status, i.melding, i.aantal_rijen as "aantalRijen", i.fouten as "aantalFouten", i.indienen,
  jsonb_build_object('nieuw', i.nieuw, 'gewijzigd', i.gewijzigd, 'ongewijzigd', i.ongewijzigd, 'fout', i.rijen_met_fout) as aantallen,
  jsonb_build_object('stap', coalesce(k.stap, ''), 'gedaan', coalesce(k.gedaan, 0), 'totaal', coalesce(k.totaal, 0)) as voortgang,
  i.persoon_naam as "persoonNaam", ${instant('i.gemaakt_op')} as "gemaaktOp", ${instant('i.vastgelegd_op')} as "vastgelegdOp", ${instant('i.teruggedraaid_op')} as "teruggedraaidOp", i.versie`
const from = sql`samenwerking.inlezing i left join lateral (
  select k.stap, k.gedaan, k.totaal from klus.klus k where k.onderwerp_id = i.id and k.status in ('wacht', 'bezig') order by k.gemaakt_op desc limit 1) k on true`

/** Imports of the own organisation, newest first. */
export async function listInlezingen(
  db: Db,
  {
    soort,
    status,
    search,
    ...page
  }: PageRequest & { soort?: string | undefined; status?: string | undefined; search?: string | undefined },
): Promise<Found<InlezingInLijst>> {
  const { rows } = await sql<InlezingInLijst & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from}
    where (${soort ?? null}::text is null or i.soort = ${soort ?? null}) and (${status ?? null}::text is null or i.status = ${status ?? null})
      and (${search ?? null}::text is null or strpos(lower(i.bestandsnaam), lower(${search ?? null})) > 0)
    ${pageClause(page, { gemaaktOp: sql`i.gemaakt_op`, bestandsnaam: sql`i.bestandsnaam collate public.nl`, soort: sql`i.soort`, status: sql`i.status` }, '-gemaaktOp')}`.execute(
    db,
  )
  return asPage(rows)
}

/** One import; `null` when it is not there for this hat. With `lock` nobody else changes it before the end of the transaction. */
export async function findInlezing(db: Db, id: string, { lock = false }: { lock?: boolean } = {}): Promise<Inlezing | null> {
  if (lock) await sql`select 1 from samenwerking.inlezing where id = ${id} for update`.execute(db)
  const { rows } =
    await sql<Inlezing>`select ${columns}, i.kolommen, i.eerste_rijen as "eersteRijen", i.koppeling, i.herkomst from ${from} where i.id = ${id}`.execute(
      db,
    )
  return rows[0] ?? null
}

/** A file that was read. */
export interface NieuweInlezing {
  id: string
  regelingId: string
  organisatieId: string
  persoonId: string
  persoonNaam: string
  soort: InleesSoort
  bestandsnaam: string
  gemaaktOp: Date
  vorm: string
  kolommen: readonly object[]
  eersteRijen: readonly (readonly string[])[]
  herkomst: Herkomst | null
  aantalRijen: number
  /** JSON text of all rows. */
  rijen: string
}

/** Keeps a file that was read, on the own side. Files of a month ago that were never kept go. */
export async function insertInlezing(db: Db, row: NieuweInlezing): Promise<void> {
  await sql`delete from samenwerking.inlezing where status in ('gelezen', 'proef_klaar', 'mislukt', 'teruggedraaid') and gemaakt_op < ${row.gemaaktOp}::timestamptz - interval '30 days'`.execute(
    db,
  )
  await sql`
    insert into samenwerking.inlezing (id, regeling_id, eigen_organisatie_id, soort, bestandsnaam, vorm, status, persoon_id, persoon_naam, gemaakt_op, kolommen, eerste_rijen, herkomst, aantal_rijen)
    values (${row.id}, ${row.regelingId}, ${row.organisatieId}, ${row.soort}, ${row.bestandsnaam}, ${row.vorm}, 'gelezen', ${row.persoonId}, ${row.persoonNaam}, ${row.gemaaktOp},
      ${JSON.stringify(row.kolommen)}::jsonb, ${JSON.stringify(row.eersteRijen)}::jsonb, ${row.herkomst === null ? null : JSON.stringify(row.herkomst)}::jsonb, ${row.aantalRijen})`.execute(
    db,
  )
  await sql`insert into samenwerking.inlezing_inhoud (inlezing_id, rijen) values (${row.id}, ${row.rijen})`.execute(db)
}

/** Throws an import away with everything that belongs to it. */
export async function deleteInlezing(db: Db, id: string): Promise<void> {
  await sql`delete from samenwerking.inlezing where id = ${id}`.execute(db)
}

/** JSON text of all rows of the file. */
export async function readInhoud(db: Db, id: string): Promise<string> {
  const { rows } = await sql<{ rijen: string }>`select rijen from samenwerking.inlezing_inhoud where inlezing_id = ${id}`.execute(db)
  return rows[0]!.rijen
}

/** Another status, with what the reader has to know about it. */
export async function saveInlezingStatus(
  db: Db,
  id: string,
  { status, melding = '', op }: { status: Inlezing['status']; melding?: string; op?: Date },
): Promise<void> {
  await sql`
    update samenwerking.inlezing set status = ${status}, melding = ${melding}, versie = versie + 1,
      vastgelegd_op = case when ${status} = 'vastgelegd' then coalesce(${op ?? null}::timestamptz, vastgelegd_op) else vastgelegd_op end,
      teruggedraaid_op = case when ${status} = 'teruggedraaid' then ${op ?? null}::timestamptz else teruggedraaid_op end
    where id = ${id}`.execute(db)
}

/** Work on an import failed for good: back to where it can be done again, with the reason. */
export async function saveMislukt(db: Db, id: string, melding: string): Promise<void> {
  await sql`
    update samenwerking.inlezing set melding = ${melding}, versie = versie + 1,
      status = case status when 'vastleggen_bezig' then 'proef_klaar' when 'terugdraaien_bezig' then 'vastgelegd' when 'proef_bezig' then 'mislukt' else status end
    where id = ${id}`.execute(db)
}

/** A chosen mapping: what an earlier dry run found is gone. */
export async function saveKoppeling(db: Db, id: string, koppeling: Koppeling): Promise<void> {
  await sql`
    update samenwerking.inlezing set status = 'proef_bezig', melding = '', koppeling = ${JSON.stringify(koppeling)}::jsonb, nieuw = 0, gewijzigd = 0, ongewijzigd = 0, indienen = 0, rijen_met_fout = 0, fouten = 0,
      vastgelegd_op = null, teruggedraaid_op = null, versie = versie + 1
    where id = ${id}`.execute(db)
  await clearProef(db, id)
}

/** Takes away what a dry run found. */
export async function clearProef(db: Db, id: string): Promise<void> {
  await sql`delete from samenwerking.inlezing_regel where inlezing_id = ${id}`.execute(db)
  await sql`delete from samenwerking.inlezing_fout where inlezing_id = ${id}`.execute(db)
}

/** Keeps a piece of the plan; `stuk` is JSON text as the dry run made it. */
export async function insertRegels(db: Db, id: string, stuk: string): Promise<void> {
  await sql`
    insert into samenwerking.inlezing_regel (inlezing_id, volgorde, rij, handeling, onderwerp_id, versie, naam, invoer, terug, voor, na)
    select ${id}, r.volgorde, r.rij, r.handeling, r."onderwerpId", r.versie, r.naam, nullif(r.invoer, 'null'), nullif(r.terug, 'null'), nullif(r.voor, 'null'), nullif(r.na, 'null')
    from jsonb_to_recordset(${stuk}::jsonb) as r (volgorde int, rij int, handeling text, "onderwerpId" uuid, versie int, naam text, invoer jsonb, terug jsonb, voor jsonb, na jsonb)`.execute(
    db,
  )
}

/** Keeps a piece of the faults. */
export async function insertFouten(db: Db, id: string, stuk: string): Promise<void> {
  await sql`
    insert into samenwerking.inlezing_fout (inlezing_id, volgorde, rij, kolom, kop, waarde, code, melding)
    select ${id}, f.volgorde, f.rij, f.kolom, f.kop, f.waarde, f.code, f.melding
    from jsonb_to_recordset(${stuk}::jsonb) as f (volgorde int, rij int, kolom text, kop text, waarde text, code text, melding text)`.execute(
    db,
  )
}

/** The counts of a dry run, and that it is done. */
export async function saveTellingen(
  db: Db,
  id: string,
  t: { nieuw: number; gewijzigd: number; ongewijzigd: number; indienen: number; rijenMetFout: number; fouten: number },
): Promise<void> {
  await sql`
    update samenwerking.inlezing set status = 'proef_klaar', melding = '', nieuw = ${t.nieuw}, gewijzigd = ${t.gewijzigd}, ongewijzigd = ${t.ongewijzigd}, indienen = ${t.indienen},
      rijen_met_fout = ${t.rijenMetFout}, fouten = ${t.fouten}, versie = versie + 1
    where id = ${id}`.execute(db)
}

/** Faults of a dry run, in the order of the file. */
export async function listFouten(
  db: Db,
  { id, search, ...page }: PageRequest & { id: string; search?: string | undefined },
): Promise<Found<Inleesfout>> {
  const { rows } = await sql<Inleesfout & { totaal: bigint }>`
    select f.rij, f.kolom, f.kop, f.waarde, f.code, f.melding, f.volgorde as id, count(*) over () as totaal from samenwerking.inlezing_fout f
    where f.inlezing_id = ${id} and (${search ?? null}::text is null or strpos(lower(f.melding || ' ' || f.waarde || ' ' || f.kop), lower(${search ?? null})) > 0)
    ${pageClause(page, { rij: [sql`f.rij`, sql`f.volgorde`], kolom: [sql`f.kolom`, sql`f.rij`], code: [sql`f.code`, sql`f.rij`] }, 'rij')}`.execute(
    db,
  )
  return asPage(rows)
}

/** A line of the plan, before its differences are worked out. */
export interface PlanRij {
  rij: number
  handeling: 'nieuw' | 'gewijzigd' | 'ongewijzigd'
  onderwerpId: string
  naam: string
  voor: Record<string, unknown> | null
  na: Record<string, unknown> | null
}

/** What an import does, line by line: new and changed things first. */
export async function listRegels(
  db: Db,
  { id, handeling, search, ...page }: PageRequest & { id: string; handeling?: string | undefined; search?: string | undefined },
): Promise<Found<PlanRij>> {
  const { rows } = await sql<PlanRij & { totaal: bigint }>`
    select r.rij, r.handeling, r.onderwerp_id as "onderwerpId", r.naam, r.voor, r.na, r.volgorde as id, count(*) over () as totaal from samenwerking.inlezing_regel r
    where r.inlezing_id = ${id} and (${handeling ?? null}::text is null or r.handeling = ${handeling ?? null}) and (${search ?? null}::text is null or strpos(lower(r.naam), lower(${search ?? null})) > 0)
    ${pageClause(page, { handeling: [sql`array_position(array['gewijzigd', 'nieuw', 'ongewijzigd'], r.handeling)`, sql`r.volgorde`], rij: sql`r.rij`, naam: [sql`r.naam collate public.nl`, sql`r.volgorde`] }, 'handeling')}`.execute(
    db,
  )
  return asPage(rows)
}

/** The faults as JSON text for a file, in pieces. */
export async function foutenVoorBestand(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ json: string }>`
    select json_agg(json_build_array(f.rij::text, f.kolom, f.kop, f.waarde, f.melding) order by f.volgorde)::text as json
    from samenwerking.inlezing_fout f where f.inlezing_id = ${id} group by f.volgorde / 1000 order by f.volgorde / 1000`.execute(db)
  return rows.map(({ json }) => json)
}
