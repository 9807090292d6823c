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

/** A phase of an example with its criteria, as rows. */
export interface GroeiSeed {
  fase: Insertable<GovernanceTables['governance.groeifase']>
  criteria: Insertable<GovernanceTables['governance.groeicriterium']>[]
}

/** Puts the phases in an empty database. */
export async function insertGroeiSeed(db: Db, fasen: readonly GroeiSeed[]): Promise<void> {
  const tables = db.withTables<GovernanceTables>()
  for (const { fase, criteria } of fasen) {
    await tables.insertInto('governance.groeifase').values(fase).execute()
    await tables.insertInto('governance.groeicriterium').values(criteria).execute()
  }
}
