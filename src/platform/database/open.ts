import pg from 'pg'
import { type Config, StartFault } from '#platform/config.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { lockFolder } from '#platform/database/folder-lock.ts'

/** A PostgreSQL that answers, with the right to make schemas and roles in it. */
export interface OpenedDatabase {
  /** Connection string of the owner; the application itself works as the role `regiekamer_app`. */
  url: string
  kind: 'ingebouwd' | 'eigen'
  close: () => Promise<void>
}

/** Oldest PostgreSQL that the SQL of this house runs on (server_version_num). */
const oldestVersion = 150_000

/**
 * `DATABASE_URL` when it is set, else the embedded one in the data folder.
 * @throws StartFault when the folder is in use, or the server does not answer or is too old
 */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<OpenedDatabase> {
  if (config.databaseUrl) {
    await checkServer(config.databaseUrl)
    return { url: config.databaseUrl, kind: 'eigen', close: async () => {} }
  }
  const unlock = lockFolder(config.dataFolder)
  try {
    const embedded = await startEmbedded({ folder: config.dataFolder })
    return {
      url: embedded.url,
      kind: 'ingebouwd',
      close: async () => {
        await embedded.stop()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

async function checkServer(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query("select current_setting('server_version_num')::int as version")
    if (rows[0].version < oldestVersion)
      throw new StartFault('De database van DATABASE_URL is ouder dan PostgreSQL 15: gebruik 15 of nieuwer.')
  } catch (error) {
    if (error instanceof StartFault) throw error
    throw new StartFault(
      `De database van DATABASE_URL antwoordt niet (${(error as Error).message || (error as NodeJS.ErrnoException).code}). Controleer het adres en of de server draait.`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
