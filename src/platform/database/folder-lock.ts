import { existsSync, linkSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFault } from '#platform/config.ts'

interface Holder {
  pid: number
  /** Start time of the process in clock ticks since boot: a later process with the same number is somebody else. */
  started: string
}

/**
 * One Regiekamer per data folder. The lock dies with its process: after a kill -9 the next start simply takes it over.
 * @returns a function that gives the folder free
 * @throws StartFault when a living process holds it
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'regiekamer.lock')
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startTime(process.pid) } satisfies Holder))
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      // link() is atomic: of two starts at the same moment exactly one gets the name.
      if (tryLink(mine, path)) return () => rmSync(path, { force: true })
      const holder = readHolder(path)
      if (holder && isRunning(holder)) throw inUse(folder, holder)
      rmSync(path, { force: true })
    }
    throw inUse(folder, { pid: 0, started: '' })
  } finally {
    unlinkSync(mine)
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    // Gone or half written: nobody holds it.
    return null
  }
}

function isRunning({ pid, started }: Holder): boolean {
  return existsSync(`/proc/${pid}`) && startTime(pid) === started
}

/** Field 22 of /proc/<pid>/stat; the command name (field 2) may hold spaces, so count from its closing bracket. */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function inUse(folder: string, { pid }: Holder): StartFault {
  return new StartFault(
    `De gegevensmap ${folder} is al in gebruik door een andere Regiekamer (proces ${pid}). Stop die eerst, of kies met REGIEKAMER_DATA een andere map.`,
  )
}
