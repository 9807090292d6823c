import { type Insertable, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { KalenderTables } from '#modules/kalender/tables.ts'

/** Rows for the tables of this room, by table. */
export type KalenderSeed = { [T in keyof KalenderTables]?: readonly Insertable<KalenderTables[T]>[] }

/** Parents before children, as the foreign keys ask. */
const tableOrder = [
  'kalender.vergadering',
  'kalender.reces',
  'kalender.begrotingsjaar',
  'kalender.verzending',
  'kalender.vrijgestelde_categorie',
  'kalender.begrotingswijziging',
] as const satisfies readonly (keyof KalenderTables)[]

/** Inserts everything, one statement per table. A column that a row leaves out becomes null, not its default. */
export async function insertKalenderSeed(db: Db, rows: KalenderSeed): Promise<void> {
  for (const table of tableOrder) {
    const list: readonly object[] = rows[table] ?? []
    if (list.length === 0) continue
    const columns = sql.join([...new Set(list.flatMap((row) => Object.keys(row)))].map((column) => sql.ref(column)))
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(list)}::jsonb)`.execute(db)
  }
}
