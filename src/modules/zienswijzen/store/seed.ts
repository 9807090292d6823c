import type { Insertable } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { insertRows } from '#platform/database/insert-rows.ts'
import type { ZienswijzenTables } from '#modules/zienswijzen/tables.ts'

/** Rows for the tables of this room, by table. */
export type ZienswijzenSeed = { [T in keyof ZienswijzenTables]?: readonly Insertable<ZienswijzenTables[T]>[] }

/** Parents before children, as the foreign keys ask. */
const tableOrder = [
  'zienswijzen.ronde',
  'zienswijzen.raad',
  'zienswijzen.zienswijze',
  'zienswijzen.punt',
  'zienswijzen.nota',
  'zienswijzen.reactie',
] as const satisfies readonly (keyof ZienswijzenTables)[]

/** Puts them in an empty database. */
export const insertZienswijzenSeed = (db: Db, rows: ZienswijzenSeed): Promise<void> => insertRows(db, tableOrder, rows)
