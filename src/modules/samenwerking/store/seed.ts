import { type Insertable, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { insertRows } from '#platform/database/insert-rows.ts'
import type { SamenwerkingTables } from '#modules/samenwerking/tables.ts'

/** Rows for the tables of this room, by table: what an empty database is filled with. */
export type SeedRows = { [T in keyof SamenwerkingTables]?: readonly Insertable<SamenwerkingTables[T]>[] }

/** Number of the advisory lock that lets one process fill the database at a time. */
const seedLock = 7_203_943

/** Parents before children, as the foreign keys ask. */
const tableOrder = [
  'samenwerking.regeling',
  'samenwerking.organisatie',
  'samenwerking.opvolging',
  'samenwerking.rechtsvorm',
  'samenwerking.dienstonderdeel',
  'samenwerking.deelname',
  'samenwerking.tafel',
  'samenwerking.aanstelling',
  'samenwerking.tafel_lid',
  'samenwerking.contact',
  'samenwerking.mandaat',
  'samenwerking.kenmerkwaarde',
  'samenwerking.verdeelsleutel',
  'samenwerking.opmerking',
  'samenwerking.register_regel',
  'samenwerking.register_lid',
  'samenwerking.register_bevinding',
] as const satisfies readonly (keyof SamenwerkingTables)[]

/** What the start needs to know of a database that may have been filled before. */
export interface SeedState {
  gevuld: boolean
  /** Accounts of the examples whose person still has access and whose password is the one they were loaded with. */
  accounts: { aanmeldnaam: string; hash: string }[]
  /** Hash of the first administrator of an empty installation, as long as that person was never seen. */
  eersteBeheerder: string | null
}

/** Waits until no other process fills this database; the lock ends with the transaction. */
export async function lockSeed(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${seedLock})`.execute(db)
}

/** Whether the database has been filled, and who of these can still sign in with their first password; in one query. */
export async function readSeedState(
  db: Db,
  { persoonIds, beheerder }: { persoonIds: readonly string[]; beheerder: string },
): Promise<SeedState> {
  const { rows } = await sql<SeedState>`
    with eerste as (
      select p.id, a.aanmeldnaam, a.wachtwoord_hash as hash from identiteit.account a join identiteit.persoon p on p.id = a.persoon_id
      where (p.id = any (${persoonIds}::uuid[]) or a.aanmeldnaam = ${beheerder}) and p.geblokkeerd_op is null and a.gewijzigd_op = p.gemaakt_op
    )
    select exists (select from samenwerking.organisatie) as gevuld,
      coalesce((
        select jsonb_agg(jsonb_build_object('aanmeldnaam', aanmeldnaam, 'hash', hash) order by aanmeldnaam) from eerste where id = any (${persoonIds}::uuid[])
      ), '[]') as accounts,
      (
        select hash from eerste where aanmeldnaam = ${beheerder}
          and not exists (select from identiteit.sessie s where s.persoon_id = eerste.id) and not exists (select from journaal.regel j where j.persoon_id = eerste.id)
      ) as "eersteBeheerder"`.execute(db)
  return rows[0]!
}

/** Puts them in an empty database. */
export const insertSeed = (db: Db, rows: SeedRows): Promise<void> => insertRows(db, tableOrder, rows)
