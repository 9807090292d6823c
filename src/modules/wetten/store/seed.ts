import type { Insertable } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { WettenTables } from '#modules/wetten/tables.ts'

/** Laws of an example with the work on them, as rows. */
export interface WettenSeed {
  wetten: Insertable<WettenTables['wetten.wet']>[]
  trekkers: Insertable<WettenTables['wetten.trekker']>[]
  analyses: Insertable<WettenTables['wetten.analyse']>[]
  afwijkingen: Insertable<WettenTables['wetten.afwijking']>[]
  uren: Insertable<WettenTables['wetten.uren']>[]
  ramingen: Insertable<WettenTables['wetten.raming']>[]
  wensen: Insertable<WettenTables['wetten.wet_wens']>[]
}

/** Puts them in an empty database. */
export async function insertWettenSeed(db: Db, seed: WettenSeed): Promise<void> {
  const tables = db.withTables<WettenTables>()
  await tables.insertInto('wetten.wet').values(seed.wetten).execute()
  await tables.insertInto('wetten.trekker').values(seed.trekkers).execute()
  await tables.insertInto('wetten.analyse').values(seed.analyses).execute()
  await tables.insertInto('wetten.afwijking').values(seed.afwijkingen).execute()
  await tables.insertInto('wetten.uren').values(seed.uren).execute()
  await tables.insertInto('wetten.raming').values(seed.ramingen).execute()
  await tables.insertInto('wetten.wet_wens').values(seed.wensen).execute()
}
