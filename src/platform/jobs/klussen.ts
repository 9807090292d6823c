import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Db } from '#platform/database/database.ts'
import { scopeOf } from '#platform/http/actor.ts'
import { actorOf, type Context, type House, type Visitor } from '#platform/http/context.ts'
import {
  eindig,
  findPersoon,
  type GenomenKlus,
  insertKlus,
  meldAan,
  meldAf,
  neemKlus,
  type Uitkomst,
  vorder,
  type Voortgang,
} from '#platform/jobs/store.ts'
import { makeId } from '#platform/make-id.ts'

/** What work can reach: the hat of the person who asked for it, and a transaction in that scope whenever it needs one. */
export interface KlusContext {
  onderwerpId: string
  /** With the hat as it is today. */
  visitor: Visitor
  house: House
  /** One transaction in the scope of the hat; `operation` stands in the journal. */
  write: <T>(operation: string, work: (context: Pick<Context, 'db' | 'visitor' | 'clock' | 'operation'>) => Promise<T>) => Promise<T>
  /** Tells how far it is, at once visible to who asks. */
  vorder: (voortgang: Voortgang) => Promise<void>
  /** Ends when the process has to stop. */
  signal: AbortSignal
}

/** How one kind of work is done. */
export interface Werk {
  run: (context: KlusContext) => Promise<void>
  /** The process died in the middle: put right what the reader sees. Without it the work is done again. */
  onderbroken?: (context: KlusContext) => Promise<void>
  /** It failed for good: say so where the reader looks. */
  mislukt: (db: Db, onderwerpId: string, melding: string) => Promise<void>
}

/** A lost connection may heal; after this many tries it does not. */
const MAX_POGINGEN = 3
/** Pieces of work that one process does at the same time. */
const MAX_TEGELIJK = 2
/** How often it looks for work of other processes, in milliseconds; its own work is told to it. */
const KIJK_MS = 2_000
/** How long a stop waits for work to finish. What is cut off then is put right at the next start. */
const WACHT_MS = 10_000

const onzeFout = 'Dit is onze fout: het werk is afgebroken. Er is niets half bewaard. Probeer het opnieuw.'
const geenPet = 'U hebt de pet waarmee u dit vroeg niet meer op. Vraag een collega met die pet om het opnieuw te doen.'

interface Uitvoerder {
  werk: Map<string, Werk>
  wek: () => void
}

const uitvoerders = new WeakMap<FastifyInstance, Uitvoerder>()

/** Makes kinds of work known; the first call starts a worker with the server and stops it cleanly when the server closes. */
export function verricht(app: FastifyInstance, werk: Record<string, Werk>): void {
  const known = uitvoerders.get(app) ?? startUitvoerder(app)
  for (const [soort, each] of Object.entries(werk)) known.werk.set(soort, each)
}

/** Puts work in line, in the transaction of the request. It begins as soon as the answer is out. */
export async function plaatsKlus(context: Context, { soort, onderwerpId }: { soort: string; onderwerpId: string }): Promise<void> {
  await insertKlus(context.db, { id: makeId(), soort, onderwerpId, actor: actorOf(context) })
  const { server } = context.request
  // The answer goes out after the commit: from then on the work can be seen.
  context.reply.raw.once('finish', () => uitvoerders.get(server)?.wek())
}

function startUitvoerder(app: FastifyInstance): Uitvoerder {
  const stop = new AbortController()
  const bel = makeBell()
  const made: Uitvoerder = { werk: new Map(), wek: bel.ring }
  uitvoerders.set(app, made)
  let loop: Promise<void> = Promise.resolve()
  app.addHook('onReady', async () => {
    loop = keepWorking({ app, werk: made.werk, bel, stop: stop.signal, lopend: new Map(), afbreken: new AbortController() })
  })
  app.addHook('onClose', async () => {
    stop.abort()
    bel.ring()
    await loop
  })
  return made
}

interface Bell {
  ring: () => void
  /** Until it rings, or rang since the last time, or it is time to look anyway. */
  heard: () => Promise<void>
}

function makeBell(): Bell {
  let rang = false
  let wake: () => void = () => undefined
  return {
    ring: () => {
      rang = true
      wake()
    },
    heard: async () => {
      if (!rang) {
        await new Promise<void>((resolve) => {
          wake = resolve
          setTimeout(resolve, KIJK_MS).unref()
        })
      }
      rang = false
    },
  }
}

interface Lus {
  app: FastifyInstance
  werk: ReadonlyMap<string, Werk>
  bel: Bell
  stop: AbortSignal
  /** What this process is doing, by the id of the work. */
  lopend: Map<string, Promise<void>>
  afbreken: AbortController
}

/** Opens the connection that says "this process lives", and again when it broke; at the end it waits for what still runs. */
async function keepWorking(lus: Lus): Promise<void> {
  const { app, stop, lopend, afbreken } = lus
  while (!stop.aborted) {
    await app.house.database
      .read(null, (db) => takeWork(db, lus))
      .catch((error: unknown) => app.log.warn(error, 'het werk op de achtergrond wacht op de database'))
    if (!stop.aborted) await sleep(500)
  }
  afbreken.abort()
  await Promise.all(lopend.values())
}

async function takeWork(db: Db, lus: Lus): Promise<void> {
  const { stop, lopend, bel } = lus
  const uitvoerder = randomInt(2 ** 31 - 1)
  await meldAan(db, uitvoerder)
  while (!stop.aborted) {
    const klus = lopend.size < MAX_TEGELIJK ? await neemKlus(db, uitvoerder, [...lopend.keys()]) : null
    if (!klus) {
      await bel.heard()
      continue
    }
    const done = perform(lus, { klus, uitvoerder, eigen: db }).finally(() => {
      lopend.delete(klus.id)
      bel.ring()
    })
    lopend.set(klus.id, done)
  }
  // What still runs is ours until it ends, so the announcement stays until then.
  await Promise.race([Promise.all(lopend.values()), sleep(WACHT_MS, undefined, { ref: false })])
  await meldAf(db, uitvoerder)
}

interface Opdracht {
  klus: GenomenKlus
  uitvoerder: number
  /** The worker's own connection: telling how far it is must not wait for the pool while the work holds locks. */
  eigen: Db
}

/** Does one piece of work. What fails is tried again, and in the end told to the reader. */
async function perform({ app, werk: alle, afbreken: { signal } }: Lus, { klus, uitvoerder, eigen }: Opdracht): Promise<void> {
  const { database } = app.house
  const end = (uitkomst: Uitkomst) => database.write(null, (db) => eindig(db, { id: klus.id, uitvoerder, uitkomst }))
  const werk = alle.get(klus.soort)
  const giveUp = async (melding: string) => {
    await database.write({ ...klus, tafelIds: [] }, (db) => werk!.mislukt(db, klus.onderwerpId, melding))
    await end('mislukt')
  }
  try {
    if (!werk) return await end('mislukt')
    const visitor = await visitorOf(app.house, klus)
    if (!visitor) return await giveUp(geenPet)
    if (klus.pogingen > MAX_POGINGEN) return await giveUp(onzeFout)
    const context = contextOf(app.house, { klus, uitvoerder, eigen, visitor, signal })
    await (klus.was === 'bezig' && werk.onderbroken ? werk.onderbroken(context) : werk.run(context))
    await end('klaar')
  } catch (error) {
    // A stop: the next start finds the work cut off and puts it right.
    if (signal.aborted) return
    app.log.error(error)
    await end('wacht').catch((failed: unknown) => app.log.error(failed))
  }
}

/** The person with the hat as it is today; `null` when either is gone. */
async function visitorOf(house: House, klus: GenomenKlus): Promise<Visitor | null> {
  return house.database.read(null, async (db) => {
    const persoon = await findPersoon(db, klus.persoonId)
    const hoeden = await house.findHoeden(db, klus.persoonId, house.clock.today())
    const hoed = hoeden.find((each) => each.aanstellingId === klus.aanstellingId)
    if (!persoon || !hoed) return null
    const actor = { persoonId: klus.persoonId, naam: persoon.naam, hoed, permissions: house.permissionsOf(hoed.rol), alleenLezen: false }
    return { persoonId: klus.persoonId, ...persoon, actor, hoeden, sessieHash: null }
  })
}

function contextOf(
  house: House,
  { klus, uitvoerder, eigen, visitor, signal }: Opdracht & { visitor: Visitor; signal: AbortSignal },
): KlusContext {
  const scope = scopeOf(visitor.actor!)
  return {
    onderwerpId: klus.onderwerpId,
    visitor,
    house,
    signal,
    write: (operation, work) => house.database.write(scope, (db) => work({ db, visitor, clock: house.clock, operation })),
    vorder: async (voortgang) => {
      const goed = await vorder(eigen, { id: klus.id, uitvoerder, voortgang })
      if (!goed || signal.aborted) throw new Error(`werk ${klus.id} is niet meer van dit proces`)
    },
  }
}
