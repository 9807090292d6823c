import { type Insertable, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { insertRows } from '#platform/database/insert-rows.ts'
import type { AgendaTables } from '#modules/agenda/tables.ts'

/** Rows for the tables of this room, by table. */
export type AgendaSeed = { [T in keyof AgendaTables]?: readonly Insertable<AgendaTables[T]>[] }

/** Parents before children, as the foreign keys ask. */
const tableOrder = [
  'agenda.agenda',
  'agenda.agendapunt',
  'agenda.presentie',
  'agenda.actie',
  'agenda.besluitenlijst',
  'agenda.besluitregel',
] as const satisfies readonly (keyof AgendaTables)[]

/** Puts them in an empty database. */
export const insertAgendaSeed = (db: Db, rows: AgendaSeed): Promise<void> => insertRows(db, tableOrder, rows)

/** Meetings that were held. */
export async function markSeedGehouden(db: Db, ids: readonly string[]): Promise<void> {
  await sql`update kalender.vergadering set status = 'gehouden' where id = any (${ids}::uuid[])`.execute(db)
}
