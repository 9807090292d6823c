import { parentPort, Worker, workerData } from 'node:worker_threads'

/** What a thread can do, by name. Each takes one message and answers with one; both are plain data. */
export type ThreadTaken = Record<string, (gegevens: never, vorder: (gedaan: number) => void) => unknown>

/** What went wrong in a thread for a reason that the person who asked can mend. */
export class ThreadFout extends Error {
  readonly code: string

  constructor(code: string, melding: string) {
    super(melding)
    this.code = code
  }
}

/** A thread may take this much memory for JavaScript, in MB; a file that asks for more was made to do harm. */
const MAX_GEHEUGEN_MB = 512
/** Threads at the same time; more of them would only make each slower. */
const MAX_DRADEN = 2
/** A calculation on one file never takes this long. */
const MAX_MS = 120_000

let running = 0
const waiting: (() => void)[] = []

interface Opdracht {
  /** File that calls {@link dien}. */
  bestand: URL
  taak: string
  gegevens: unknown
  onVoortgang?: (gedaan: number) => void
  signal?: AbortSignal
}

type Bericht =
  | { soort: 'voortgang'; gedaan: number }
  | { soort: 'antwoord'; antwoord: unknown }
  | { soort: 'fout'; code: string; melding: string }
  | { soort: 'storing'; melding: string }

/**
 * Does a calculation beside the event loop, so that requests of others go on meanwhile.
 * @throws ThreadFout with the reason, also when the thread ran out of memory or time
 */
export async function inThread<T>(opdracht: Opdracht): Promise<T> {
  if (running >= MAX_DRADEN) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return (await ask(opdracht)) as T
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function ask({ bestand, taak, gegevens, onVoortgang, signal }: Opdracht): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(bestand, {
      workerData: { taak, gegevens },
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MAX_GEHEUGEN_MB },
    })
    const stop = () => void worker.terminate()
    const clock = setTimeout(stop, MAX_MS).unref()
    signal?.addEventListener('abort', stop, { once: true })
    const settle = (done: () => void) => {
      clearTimeout(clock)
      signal?.removeEventListener('abort', stop)
      stop()
      done()
    }
    worker.on('message', (bericht: Bericht) => {
      if (bericht.soort === 'voortgang') return onVoortgang?.(bericht.gedaan)
      settle(() =>
        bericht.soort === 'antwoord'
          ? resolve(bericht.antwoord)
          : reject(bericht.soort === 'fout' ? new ThreadFout(bericht.code, bericht.melding) : new Error(bericht.melding)),
      )
    })
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new ThreadFout('te-groot', 'Dit bestand vraagt te veel geheugen. Verdeel het over meer bestanden.')
            : error,
        ),
      ),
    )
    worker.once('exit', () =>
      settle(() => reject(new ThreadFout('te-lang', 'Dit bestand kost te veel rekentijd. Verdeel het over meer bestanden.'))),
    )
  })
}

/** Answers the one task of this thread; does nothing in the main thread. An error with a `code` is the asker's to mend. */
export function dien(taken: ThreadTaken): void {
  const port = parentPort
  if (!port || typeof workerData?.taak !== 'string') return
  const { taak, gegevens } = workerData as { taak: string; gegevens: never }
  const post = (bericht: Bericht) => port.postMessage(bericht)
  void (async () => taken[taak]!(gegevens, (gedaan) => post({ soort: 'voortgang', gedaan })))().then(
    (antwoord) => post({ soort: 'antwoord', antwoord }),
    (error: Error & { code?: string }) =>
      post(
        error.code && /^[a-z-]+$/.test(error.code)
          ? { soort: 'fout', code: error.code, melding: error.message }
          : { soort: 'storing', melding: error.stack ?? error.message },
      ),
  )
}
