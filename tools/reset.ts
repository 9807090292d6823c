import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '#platform/config.ts'
import { lockFolder } from '#platform/database/folder-lock.ts'

/** Throws the embedded database away, so that the next start opens on the examples again. Refuses while it is in use, or not embedded. */
const config = readConfig(process.env, join(import.meta.dirname, '..'))
if (config.databaseUrl) {
  process.stderr.write('DATABASE_URL staat ingesteld: een eigen database gooit Regiekamer niet weg.\n')
  process.exit(1)
}
try {
  const unlock = lockFolder(config.dataFolder)
  const cluster = join(config.dataFolder, 'postgres')
  if (existsSync(cluster)) rmSync(cluster, { recursive: true })
  unlock()
  process.stdout.write('De voorbeelddatabase is weggegooid. npm start maakt een nieuwe.\n')
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exit(1)
}
