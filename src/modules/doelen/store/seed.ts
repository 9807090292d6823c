import type { Insertable } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { DoelenTables } from '#modules/doelen/tables.ts'

/** A goal and a measurement of an example, as rows. */
export type SeedDoel = Insertable<DoelenTables['doelen.doel']>
/** See {@link SeedDoel}. */
export type SeedMeting = Insertable<DoelenTables['doelen.meting']>

/** Puts the goals of an example in an empty database; joint goals come before what stands to them. */
export async function insertDoelenSeed(db: Db, { doelen, metingen }: { doelen: SeedDoel[]; metingen: SeedMeting[] }): Promise<void> {
  const tables = db.withTables<DoelenTables>()
  await tables.insertInto('doelen.doel').values(doelen).execute()
  await tables.insertInto('doelen.meting').values(metingen).execute()
}
