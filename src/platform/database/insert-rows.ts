import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/**
 * Inserts the rows of an example, one statement per table, in the order of the tables: parents before children, as the foreign keys ask.
 * A column that a row leaves out becomes null, not its default.
 */
export async function insertRows<Table extends string>(
  db: Db,
  tableOrder: readonly Table[],
  rows: { readonly [T in Table]?: readonly object[] | undefined },
): Promise<void> {
  for (const table of tableOrder) {
    const list = rows[table] ?? []
    if (list.length === 0) continue
    const columns = sql.join([...new Set(list.flatMap((row) => Object.keys(row)))].map((column) => sql.ref(column)))
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${toJson(list)}::jsonb)`.execute(db)
  }
}

/** Cents are bigint, which JSON has no notation for; PostgreSQL reads them from text. */
function toJson(rows: readonly object[]): string {
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
}
