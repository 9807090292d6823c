import { type Insertable, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
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

/** Inserts everything, one statement per table. A column that a row leaves out becomes null, not its default. */
export async function insertAgendaSeed(db: Db, rows: AgendaSeed): Promise<void> {
  for (const table of tableOrder) {
    const list: readonly object[] = rows[table] ?? []
    if (list.length === 0) continue
    const columns = sql.join([...new Set(list.flatMap((row) => Object.keys(row)))].map((column) => sql.ref(column)))
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(list)}::jsonb)`.execute(db)
  }
}

/** Meetings that were held. */
export async function markSeedGehouden(db: Db, ids: readonly string[]): Promise<void> {
  await sql`update kalender.vergadering set status = 'gehouden' where id = any (${ids}::uuid[])`.execute(db)
}
