import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { embeddedHome } from '#platform/database/embedded-home.ts'

/** Whether the embedded database was ever made in this data folder. */
export function hasEmbedded(folder: string): boolean {
  return existsSync(folder) && existsSync(join(embeddedHome(folder), 'postgres', 'regiekamer-gereed'))
}

/**
 * The embedded database of this data folder when it runs already: a Regiekamer holds it, or left it running when it was killed. `null`
 * when it does not answer.
 */
export async function findRunning(folder: string): Promise<string | null> {
  if (!hasEmbedded(folder)) return null
  const pidFile = join(embeddedHome(folder), 'postgres', 'postmaster.pid')
  const secret = join(folder, 'postgres-wachtwoord')
  if (!existsSync(pidFile) || !existsSync(secret)) return null
  // Line 4 of postmaster.pid is the port (PostgreSQL, src/include/utils/pidfile.h).
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3])
  const url = `postgres://regiekamer:${readFileSync(secret, 'utf8')}@127.0.0.1:${port}/regiekamer`
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    return url
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}
