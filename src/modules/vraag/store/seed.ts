import type { Insertable } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { VraagTables } from '#modules/vraag/tables.ts'

/** Wishes, offers and choices of an example, as rows. */
export interface VraagSeed {
  aanbod: Insertable<VraagTables['vraag.aanbod']>[]
  wensen: Insertable<VraagTables['vraag.wens']>[]
  aansluitingen: Insertable<VraagTables['vraag.aansluiting']>[]
  samenvoegingen: Insertable<VraagTables['vraag.samenvoeging']>[]
  cijfers: Insertable<VraagTables['vraag.deelnamecijfers']>[]
  steun: Insertable<VraagTables['vraag.steun']>[]
}

/** Puts them in an empty database. */
export async function insertVraagSeed(db: Db, { aanbod, wensen, aansluitingen, samenvoegingen, cijfers, steun }: VraagSeed): Promise<void> {
  const tables = db.withTables<VraagTables>()
  await tables.insertInto('vraag.aanbod').values(aanbod).execute()
  await tables.insertInto('vraag.wens').values(wensen).execute()
  await tables.insertInto('vraag.aansluiting').values(aansluitingen).execute()
  await tables.insertInto('vraag.samenvoeging').values(samenvoegingen).execute()
  await tables.insertInto('vraag.deelnamecijfers').values(cijfers).execute()
  await tables.insertInto('vraag.steun').values(steun).execute()
}
