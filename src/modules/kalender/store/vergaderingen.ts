import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { where } from '#platform/database/paging.ts'
import type { Vergadering } from '#modules/kalender/contract.ts'
import type { KalenderTables } from '#modules/kalender/tables.ts'

const vergaderingColumns = sql`v.id, v.tafel_id as "tafelId", t.naam as "tafelNaam", t.soort as "tafelSoort", t.organisatie_id as "tafelOrganisatieId",
  v.datum, to_char(v.aanvang, 'HH24:MI') as aanvang, v.plaats, v.aanleveren_uiterlijk as "aanleverenUiterlijk", v.status, v.vervallen_reden as "vervallenReden", v.bron, v.versie`
const vergaderingFrom = sql`kalender.vergadering v join samenwerking.tafel t on t.id = v.tafel_id`

/** Which meetings are asked for; nothing means all of the cooperation. */
export interface VergaderingVraag {
  tafelId?: string | undefined
  van?: string | undefined
  totEnMet?: string | undefined
  status?: string | undefined
}

/** Meetings of the cooperation in order of date. */
export async function listVergaderingen(db: Db, { tafelId, van, totEnMet, status }: VergaderingVraag): Promise<Vergadering[]> {
  const { rows } = await sql<Vergadering>`
    select ${vergaderingColumns} from ${vergaderingFrom}
    ${where(tafelId && sql`v.tafel_id = ${tafelId}`, van && sql`v.datum >= ${van}::date`, totEnMet && sql`v.datum <= ${totEnMet}::date`, status && sql`v.status = ${status}`)}
    order by v.datum, t.naam collate public.nl, v.id`.execute(db)
  return rows
}

/** One meeting; `null` when it is not there for this hat. */
export async function findVergadering(db: Db, id: string): Promise<Vergadering | null> {
  const { rows } = await sql<Vergadering>`select ${vergaderingColumns} from ${vergaderingFrom} where v.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Holds a meeting until the transaction ends. */
export async function lockVergadering(db: Db, id: string): Promise<void> {
  await sql`select 1 from kalender.vergadering where id = ${id} for no key update`.execute(db)
}

/** Where, when, and the last day for papers. */
export interface VergaderingRow {
  id: string
  datum: string
  aanvang: string | null
  plaats: string
  aanleverenUiterlijk: string
}

/** New meetings of a table. */
export async function insertVergaderingen(
  db: Db,
  { regelingId, tafelId, bron }: { regelingId: string; tafelId: string; bron: string },
  rows: readonly VergaderingRow[],
): Promise<void> {
  await db
    .withTables<KalenderTables>()
    .insertInto('kalender.vergadering')
    .values(
      rows.map(({ aanleverenUiterlijk, ...row }) => ({
        ...row,
        aanleveren_uiterlijk: aanleverenUiterlijk,
        regeling_id: regelingId,
        tafel_id: tafelId,
        bron,
      })),
    )
    .execute()
}

/** Another day, time or place. */
export async function updateVergadering(db: Db, { id, aanleverenUiterlijk, ...row }: VergaderingRow): Promise<void> {
  await db
    .withTables<KalenderTables>()
    .updateTable('kalender.vergadering')
    .set((was) => ({ ...row, aanleveren_uiterlijk: aanleverenUiterlijk, versie: was('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** It took place. */
export async function saveGehouden(db: Db, id: string): Promise<void> {
  await db
    .withTables<KalenderTables>()
    .updateTable('kalender.vergadering')
    .set((was) => ({ status: 'gehouden', versie: was('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** It does not take place. */
export async function cancelVergadering(db: Db, id: string, reden: string): Promise<void> {
  await db
    .withTables<KalenderTables>()
    .updateTable('kalender.vergadering')
    .set((was) => ({ status: 'vervallen', vervallen_reden: reden, versie: was('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
