import type { Insertable } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { GovernanceTables } from '#modules/governance/tables.ts'

/** A proposal of an example along its tables, with the words of those that spoke, as rows. */
export interface GovernanceSeed {
  behandeling: Insertable<GovernanceTables['governance.behandeling']>
  stappen: Insertable<GovernanceTables['governance.stap']>[]
  adviezen: Insertable<GovernanceTables['governance.advies']>[]
}

/** Puts them in an empty database. */
export async function insertGovernanceSeed(db: Db, { behandeling, stappen, adviezen }: GovernanceSeed): Promise<void> {
  const tables = db.withTables<GovernanceTables>()
  await tables.insertInto('governance.behandeling').values(behandeling).execute()
  for (const stap of stappen) await tables.insertInto('governance.stap').values(stap).execute()
  await tables.insertInto('governance.advies').values(adviezen).execute()
}
