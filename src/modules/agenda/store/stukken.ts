import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Vergaderbundel } from '#modules/agenda/contract.ts'

/** Which item a paper belongs to; `null` when the paper is not there for this hat. */
export async function findStuk(db: Db, id: string): Promise<{ id: string; titel: string; agendapuntId: string } | null> {
  const { rows } = await sql<{ id: string; titel: string; agendapuntId: string }>`
    select id, titel, agendapunt_id as "agendapuntId" from agenda.vergaderstuk where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A new paper at the end of its item, without a version yet. */
export async function insertStuk(db: Db, row: { id: string; agendapuntId: string; titel: string }): Promise<void> {
  await sql`insert into agenda.vergaderstuk (id, agendapunt_id, volgorde, titel)
    select ${row.id}, ${row.agendapuntId}, coalesce(max(volgorde), 0) + 1, ${row.titel} from agenda.vergaderstuk where agendapunt_id = ${row.agendapuntId}`.execute(
    db,
  )
}

/** A file as it was added. */
export interface NieuweVersie {
  stukId: string
  bestandsnaam: string
  inhoud: Buffer
  paginas: number
  persoonNaam: string
  rol: string
  op: Date
}

/** The next version of a paper, beside those before it. */
export async function insertVersie(db: Db, row: NieuweVersie): Promise<void> {
  await sql`insert into agenda.stukversie (vergaderstuk_id, versie, bestandsnaam, inhoud, grootte, paginas, persoon_naam, rol, toegevoegd_op)
    select ${row.stukId}, coalesce(max(versie), 0) + 1, ${row.bestandsnaam}, ${row.inhoud}, ${row.inhoud.length}, ${row.paginas}, ${row.persoonNaam}, ${row.rol}, ${row.op}
    from agenda.stukversie where vergaderstuk_id = ${row.stukId}`.execute(db)
}

/** Throws a paper away with its versions. */
export async function deleteStuk(db: Db, id: string): Promise<void> {
  await sql`delete from agenda.vergaderstuk where id = ${id}`.execute(db)
}

/** One version of a paper as a file, the newest when none is named; `null` when it is not there for this hat. */
export async function findBestand(db: Db, id: string, versie?: number): Promise<{ bestandsnaam: string; inhoud: Buffer } | null> {
  const { rows } = await sql<{ bestandsnaam: string; inhoud: Buffer }>`
    select bestandsnaam, inhoud from agenda.stukversie where vergaderstuk_id = ${id} and (${versie ?? null}::integer is null or versie = ${versie ?? null}) order by versie desc limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

/** The newest version of every paper of an item goes along to an item that comes back. */
export async function copyStukken(db: Db, van: string, naar: { agendapuntId: string; makeId: () => string }): Promise<void> {
  const { rows } = await sql<{
    id: string
    titel: string
  }>`select id, titel from agenda.vergaderstuk where agendapunt_id = ${van} order by volgorde`.execute(db)
  for (const { id, titel } of rows) {
    const nieuw = naar.makeId()
    await insertStuk(db, { id: nieuw, agendapuntId: naar.agendapuntId, titel })
    await sql`insert into agenda.stukversie (vergaderstuk_id, versie, bestandsnaam, inhoud, grootte, paginas, persoon_naam, rol, toegevoegd_op)
      select ${nieuw}, 1, bestandsnaam, inhoud, grootte, paginas, persoon_naam, rol, toegevoegd_op from agenda.stukversie where vergaderstuk_id = ${id} order by versie desc limit 1`.execute(
      db,
    )
  }
}

/** A pack that somebody asked for; packs that this person made of the meeting before make room. */
export async function insertBundel(
  db: Db,
  row: { id: string; regelingId: string; agendaId: string; persoonId: string; aanTafel: boolean; op: Date },
): Promise<void> {
  await sql`delete from agenda.vergaderbundel where agenda_id = ${row.agendaId} and persoon_id = ${row.persoonId}`.execute(db)
  await sql`insert into agenda.vergaderbundel (id, regeling_id, agenda_id, persoon_id, aan_tafel, gemaakt_op)
    values (${row.id}, ${row.regelingId}, ${row.agendaId}, ${row.persoonId}, ${row.aanTafel}, ${row.op})`.execute(db)
}

/** A pack with how far it is; `null` when it is not there for this person under this hat. */
export async function findBundel(db: Db, id: string): Promise<Vergaderbundel | null> {
  const { rows } = await sql<Vergaderbundel>`
    select b.id, b.agenda_id as "agendaId", b.status, b.melding, ${instant('b.gemaakt_op')} as "gemaaktOp", case when k.stap is null then null else
      jsonb_build_object('stap', k.stap, 'gedaan', k.gedaan, 'totaal', k.totaal) end as voortgang
    from agenda.vergaderbundel b left join lateral (
      select k.stap, k.gedaan, k.totaal from klus.klus k where k.onderwerp_id = b.id and k.status in ('wacht', 'bezig') order by k.gemaakt_op desc limit 1) k on true
    where b.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The pack is made, or could not be made. */
export async function saveBundel(db: Db, id: string, made: { inhoud: Buffer } | { melding: string }): Promise<void> {
  if ('inhoud' in made)
    await sql`update agenda.vergaderbundel set status = 'klaar', melding = '', inhoud = ${made.inhoud} where id = ${id}`.execute(db)
  else await sql`update agenda.vergaderbundel set status = 'mislukt', melding = ${made.melding} where id = ${id}`.execute(db)
}

/** The file of a pack that is ready. */
export async function findBundelbestand(db: Db, id: string): Promise<Buffer | null> {
  const { rows } = await sql<{ inhoud: Buffer }>`select inhoud from agenda.vergaderbundel where id = ${id} and inhoud is not null`.execute(
    db,
  )
  return rows[0]?.inhoud ?? null
}
