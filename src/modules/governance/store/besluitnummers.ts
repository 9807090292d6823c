import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { GovernanceTables } from '#modules/governance/tables.ts'

/** The letters of a table; `null` when it never decided before. */
export async function findTafelcode(db: Db, tafelId: string): Promise<string | null> {
  const row = await db
    .withTables<GovernanceTables>()
    .selectFrom('governance.tafelcode')
    .select('code')
    .where('tafel_id', '=', tafelId)
    .executeTakeFirst()
  return row?.code ?? null
}

/** The letters that tables of this cooperation have. */
export async function listTafelcodes(db: Db): Promise<string[]> {
  const rows = await db.withTables<GovernanceTables>().selectFrom('governance.tafelcode').select('code').execute()
  return rows.map(({ code }) => code)
}

/** Gives a table its letters, for ever. */
export async function insertTafelcode(db: Db, row: { tafelId: string; regelingId: string; code: string }): Promise<void> {
  await db
    .withTables<GovernanceTables>()
    .insertInto('governance.tafelcode')
    .values({ tafel_id: row.tafelId, regeling_id: row.regelingId, code: row.code })
    .execute()
}

/** The next place in the row of a table and a year; who asks at the same moment waits until this transaction ends. */
export async function nextVolgnummer(db: Db, tafelId: string, jaar: number): Promise<number> {
  const { rows } = await sql<{ volgnummer: number }>`select governance.volgend_nummer(${tafelId}, ${jaar}) as volgnummer`.execute(db)
  return rows[0]!.volgnummer
}
