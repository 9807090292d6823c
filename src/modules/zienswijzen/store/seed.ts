import { type Insertable, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { ZienswijzenTables } from '#modules/zienswijzen/tables.ts'

/** Rows for the tables of this room, by table. */
export type ZienswijzenSeed = { [T in keyof ZienswijzenTables]?: readonly Insertable<ZienswijzenTables[T]>[] }

/** Parents before children, as the foreign keys ask. */
const tableOrder = [
  'zienswijzen.ronde',
  'zienswijzen.raad',
  'zienswijzen.zienswijze',
  'zienswijzen.punt',
  'zienswijzen.nota',
  'zienswijzen.reactie',
] as const satisfies readonly (keyof ZienswijzenTables)[]

/** Inserts everything, one statement per table. A column that a row leaves out becomes null, not its default. */
export async function insertZienswijzenSeed(db: Db, rows: ZienswijzenSeed): Promise<void> {
  for (const table of tableOrder) {
    const list: readonly object[] = rows[table] ?? []
    if (list.length === 0) continue
    const columns = sql.join([...new Set(list.flatMap((row) => Object.keys(row)))].map((column) => sql.ref(column)))
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(list)}::jsonb)`.execute(db)
  }
}
