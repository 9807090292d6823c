import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type Db, types } from '#platform/database/database.ts'

/**
 * One transaction as the owner of the database, past row-level security: for filling an empty database at the start, never for a
 * request. Each statement sees what others committed before it, so that a check after a lock sees the work of whoever held it.
 */
export async function asOwner<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const owner = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1, types }) }) })
  try {
    return await owner.transaction().setIsolationLevel('read committed').execute(work)
  } finally {
    await owner.destroy()
  }
}
