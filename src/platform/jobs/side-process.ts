import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a side process can do, by name. Each takes one message and answers with one; both are plain data. */
export type SideTasks = Record<string, (gegevens: never, vorder: (gedaan: number) => void, deel: Doorgeven) => unknown>

/** Sends a part of the answer on while the rest is made; done when it is on its way. */
export type Doorgeven = (deel: unknown) => Promise<void>

/** What went wrong in a side process for a reason that the person who asked can mend. */
export class SideFault extends Error {
  readonly code: string

  constructor(code: string, melding: string) {
    super(melding)
    this.code = code
  }
}

/** A side process may take this much memory for JavaScript, in MB; a file that asks for more was made to do harm. */
const MAX_GEHEUGEN_MB = 512
/** Side processes at the same time; more of them would only make each slower. */
const MAX_TEGELIJK = 2
/** A calculation on one file never takes this long. */
const MAX_MS = 120_000
/** Tells a process that it was started for one task. */
const MERK = 'REGIEKAMER_ZIJPROCES'

let running = 0
const waiting: (() => void)[] = []

interface Opdracht {
  /** File that calls {@link serveTasks}. */
  bestand: URL
  taak: string
  gegevens: unknown
  onVoortgang?: (gedaan: number) => void
  onDeel?: (deel: unknown) => void
  signal?: AbortSignal
}

type Bericht =
  | { soort: 'voortgang'; gedaan: number }
  | { soort: 'deel'; deel: unknown }
  | { soort: 'antwoord'; antwoord: unknown }
  | { soort: 'fout'; code: string; melding: string }
  | { soort: 'storing'; melding: string }

/**
 * Does a calculation in a process beside this one, so that requests of others go on meanwhile. No worker thread: one that runs out of
 * memory can take the whole process with it, and what comes in from outside decides how much memory it takes.
 * @throws SideFault with the reason, also when it ran out of memory or time
 */
export async function inSideProcess<T>(opdracht: Opdracht): Promise<T> {
  if (running >= MAX_TEGELIJK) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return (await ask(opdracht)) as T
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/**
 * The parts of an answer, each as soon as it is there, so that who asked works on while the rest is made. Who stops asking ends the process.
 * @throws SideFault as {@link inSideProcess}
 */
export async function* partsFromSideProcess<T>(opdracht: Omit<Opdracht, 'onDeel'>): AsyncGenerator<T> {
  const parts: T[] = []
  const stop = new AbortController()
  const signal = opdracht.signal ? AbortSignal.any([opdracht.signal, stop.signal]) : stop.signal
  let wake: () => void = () => undefined
  const state = { isDone: false }
  const onDeel = (deel: unknown) => {
    parts.push(deel as T)
    wake()
  }
  const answer = inSideProcess({ ...opdracht, signal, onDeel }).finally(() => {
    state.isDone = true
    wake()
  })
  // Who stops half-way does not wait for how it ended.
  answer.catch(() => undefined)
  try {
    while (!state.isDone || parts.length > 0) {
      if (parts.length > 0) yield parts.shift()!
      else await new Promise<void>((resolve) => (wake = resolve))
    }
    await answer
  } finally {
    stop.abort()
  }
}

function ask({ bestand, taak, gegevens, onVoortgang, onDeel, signal }: Opdracht): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new Error('stopped before it began'))
    const child = start(bestand)
    let isLate = false
    const stop = () => void child.kill('SIGKILL')
    const clock = setTimeout(() => {
      isLate = true
      stop()
    }, MAX_MS).unref()
    signal?.addEventListener('abort', stop, { once: true })
    const settle = (done: () => void) => {
      clearTimeout(clock)
      signal?.removeEventListener('abort', stop)
      stop()
      done()
    }
    child.on('message', (bericht: Bericht) => {
      if (bericht.soort === 'voortgang') onVoortgang?.(bericht.gedaan)
      else if (bericht.soort === 'deel') onDeel?.(bericht.deel)
      else if (bericht.soort === 'antwoord') settle(() => resolve(bericht.antwoord))
      else settle(() => reject(bericht.soort === 'fout' ? new SideFault(bericht.code, bericht.melding) : new Error(bericht.melding)))
    })
    child.once('error', (error) => settle(() => reject(error)))
    child.once('exit', (code, killedBy) => settle(() => reject(endOf({ code, killedBy, isLate, isAborted: signal?.aborted === true }))))
    child.send({ taak, gegevens })
  })
}

function start(bestand: URL): ChildProcess {
  return fork(fileURLToPath(bestand), [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${MAX_GEHEUGEN_MB}`],
    // It reads what strangers sent: it gets no secrets of ours.
    env: { PATH: process.env['PATH'], [MERK]: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Why a process ended without an answer. Node ends itself with SIGABRT when the memory is full. */
function endOf({
  code,
  killedBy,
  isLate,
  isAborted,
}: {
  code: number | null
  killedBy: string | null
  isLate: boolean
  isAborted: boolean
}): Error {
  if (isLate) return new SideFault('te-lang', 'Dit bestand kost te veel rekentijd. Verdeel het over meer bestanden.')
  if (!isAborted && (killedBy === 'SIGABRT' || code === 134))
    return new SideFault('te-groot', 'Dit bestand vraagt te veel geheugen. Verdeel het over meer bestanden.')
  return new Error(`side process ended with ${killedBy ?? code}`)
}

/** Answers the one task of a side process; does nothing in any other. An error with a code of ours is the asker's to mend. */
export function serveTasks(tasks: SideTasks): void {
  const send = process.send?.bind(process)
  if (!send || process.env[MERK] !== '1') return
  const post = (bericht: Bericht) => void send(bericht)
  const vorder = (gedaan: number) => post({ soort: 'voortgang', gedaan })
  const deel: Doorgeven = (part) =>
    new Promise((resolve, reject) => {
      const bericht: Bericht = { soort: 'deel', deel: part }
      send(bericht, undefined, undefined, (error) => (error ? reject(error) : resolve()))
    })
  // Who asked is gone: so is the question.
  process.once('disconnect', () => process.exit())
  process.once('message', ({ taak, gegevens }: { taak: string; gegevens: never }) => {
    void (async () => tasks[taak]!(gegevens, vorder, deel))().then(
      (antwoord) => post({ soort: 'antwoord', antwoord }),
      (error: Error & { code?: string }) =>
        post(
          error.code && /^[a-z-]+$/.test(error.code)
            ? { soort: 'fout', code: error.code, melding: error.message }
            : { soort: 'storing', melding: error.stack ?? error.message },
        ),
    )
  })
}
