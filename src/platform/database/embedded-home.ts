import { createHash } from 'node:crypto'
import { realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Folder that holds the embedded cluster of a data folder: the data folder itself. For root it is another when the data folder lies behind
 * a closed folder such as root's own home, where the unprivileged user that runs PostgreSQL cannot come: a folder under /var/lib that
 * belongs to this data folder alone.
 * @throws when the data folder does not exist
 */
export function embeddedHome(dataFolder: string): string {
  const folder = realpathSync(dataFolder)
  if (process.getuid?.() !== 0 || !closedParent(folder)) return folder
  return join('/var/lib', `regiekamer-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`)
}

/** The nearest folder above this path that other users cannot pass, or `null` when all are open to them. */
export function closedParent(path: string): string | null {
  for (let parent = dirname(path); parent !== dirname(parent); parent = dirname(parent)) {
    if ((statSync(parent).mode & 0o001) === 0) return parent
  }
  return null
}
