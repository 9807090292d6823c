import type { Insertable } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { PortfolioTables } from '#modules/portfolio/tables.ts'

/** A programme of an example with its measures and who waits for whom, an order of later, and extra work, as rows. */
export interface PortfolioSeed {
  programma: Insertable<PortfolioTables['portfolio.programma']>
  maatregelen: Insertable<PortfolioTables['portfolio.maatregel']>[]
  wacht: Insertable<PortfolioTables['portfolio.maatregel_wacht']>[]
  opdracht: Insertable<PortfolioTables['portfolio.opdracht']>
  meerwerk: readonly Insertable<PortfolioTables['portfolio.meerwerk']>[]
  meerwerkuren: readonly Insertable<PortfolioTables['portfolio.meerwerk_uren']>[]
}

/** Puts them in an empty database. */
export async function insertPortfolioSeed(
  db: Db,
  { programma, maatregelen, wacht, opdracht, meerwerk, meerwerkuren }: PortfolioSeed,
): Promise<void> {
  const tables = db.withTables<PortfolioTables>()
  await tables.insertInto('portfolio.programma').values(programma).execute()
  await tables.insertInto('portfolio.maatregel').values(maatregelen).execute()
  await tables.insertInto('portfolio.maatregel_wacht').values(wacht).execute()
  await tables.insertInto('portfolio.opdracht').values(opdracht).execute()
  await tables.insertInto('portfolio.meerwerk').values(meerwerk).execute()
  await tables.insertInto('portfolio.meerwerk_uren').values(meerwerkuren).execute()
}
