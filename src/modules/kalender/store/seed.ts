import type { Insertable } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { insertRows } from '#platform/database/insert-rows.ts'
import type { KalenderTables } from '#modules/kalender/tables.ts'

/** Rows for the tables of this room, by table. */
export type KalenderSeed = { [T in keyof KalenderTables]?: readonly Insertable<KalenderTables[T]>[] }

/** Parents before children, as the foreign keys ask. */
const tableOrder = [
  'kalender.vergadering',
  'kalender.reces',
  'kalender.begrotingsjaar',
  'kalender.verzending',
  'kalender.vrijgestelde_categorie',
  'kalender.begrotingswijziging',
] as const satisfies readonly (keyof KalenderTables)[]

/** Puts them in an empty database. */
export const insertKalenderSeed = (db: Db, rows: KalenderSeed): Promise<void> => insertRows(db, tableOrder, rows)
