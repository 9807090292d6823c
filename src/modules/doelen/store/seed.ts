import type { Insertable } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { DoelenTables } from '#modules/doelen/tables.ts'

/** A goal and a measurement of an example, as rows. */
export type SeedDoel = Insertable<DoelenTables['doelen.doel']>
/** See {@link SeedDoel}. */
export type SeedMeting = Insertable<DoelenTables['doelen.meting']>

/** A question of the i-visie of an example, its answers, and what parties say of them, as rows. */
export interface SeedVisie {
  vragen: Insertable<DoelenTables['doelen.visievraag']>[]
  antwoorden: Insertable<DoelenTables['doelen.visieantwoord']>[]
  oordelen: Insertable<DoelenTables['doelen.visieoordeel']>[]
}

/** Puts the i-visie of an example in an empty database. */
export async function insertVisieSeed(db: Db, { vragen, antwoorden, oordelen }: SeedVisie): Promise<void> {
  const tables = db.withTables<DoelenTables>()
  await tables.insertInto('doelen.visievraag').values(vragen).execute()
  await tables.insertInto('doelen.visieantwoord').values(antwoorden).execute()
  await tables.insertInto('doelen.visieoordeel').values(oordelen).execute()
}

/** Puts the goals of an example in an empty database; joint goals come before what stands to them. */
export async function insertDoelenSeed(db: Db, { doelen, metingen }: { doelen: SeedDoel[]; metingen: SeedMeting[] }): Promise<void> {
  const tables = db.withTables<DoelenTables>()
  await tables.insertInto('doelen.doel').values(doelen).execute()
  await tables.insertInto('doelen.meting').values(metingen).execute()
}
