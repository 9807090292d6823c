import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#platform/database/embedded.ts'

const root = join(import.meta.dirname, '..')

/** Regiekamer as a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  child: ChildProcess
  url: string
  /** Password of the example accounts, as it was printed. */
  password: string
  output: () => string
}

/** How a start that did not work ended. */
export interface FailedStart {
  code: number | null
  stderr: string
}

const start = (env: Record<string, string>) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'src', 'main.ts')], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })

/** Starts on a free port and waits until it says that it is ready. @throws with what it printed when it ends before that */
export async function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort()
  const child = start({ PORT: String(port), ...env })
  let output = ''
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('staat klaar op')) resolve()
    }
    child.stdout!.on('data', read)
    child.stderr!.on('data', read)
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)))
  })
  return { child, url: `http://localhost:${port}`, password: /wachtwoord: (\S+)/.exec(output)?.[1] ?? '', output: () => output }
}

/** Starts with something wrong and waits for the end. */
export async function failToStart(env: Record<string, string>): Promise<FailedStart> {
  const child = start(env)
  let stderr = ''
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, stderr }
}

/** Asks to stop and waits until it did. @returns the exit code */
export async function stopServer({ child }: ServerProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  return ended
}

/** kill -9 of the process and everything below it, PostgreSQL included: as when the machine takes it all at once. */
export async function killTree({ child }: ServerProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  for (const pid of [child.pid!, ...descendants(child.pid!)]) kill(pid)
  await ended
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already: its parent went first.
  }
}

function descendants(of: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === of)
  return children.flatMap((pid) => [pid, ...descendants(pid)])
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}
