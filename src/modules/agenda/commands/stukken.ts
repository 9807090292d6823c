import { makeId } from '#platform/make-id.ts'
import { countPages } from '#platform/documents/bundle.ts'
import { scopeOf } from '#platform/http/actor.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { SideFault } from '#platform/jobs/side-process.ts'
import { finishAgenda, puntVan, takeAgenda } from '#modules/agenda/commands/agendas.ts'
import type { Agenda } from '#modules/agenda/contract.ts'
import { findPunt } from '#modules/agenda/store/punten.ts'
import { deleteStuk, findStuk, insertStuk, insertVersie } from '#modules/agenda/store/stukken.ts'

const TOT_HET_EINDE = ['voorbereiding', 'verzonden', 'bezig'] as const

interface Bestand {
  bestandsnaam: string
  bytes: Buffer
}

/** A paper with its first version. The file is read before a connection is taken: a large one takes seconds. */
export async function addStuk(context: Context, { id, titel, ...bestand }: Bestand & { id: string; titel: string }): Promise<Agenda> {
  await inScope(context, (own) => takeForPunt(own, id))
  const paginas = await readPdf(bestand.bytes)
  return inScope(context, async (own) => {
    const was = await takeForPunt(own, id)
    const stukId = makeId()
    await insertStuk(own.db, { id: stukId, agendapuntId: id, titel })
    await addBestand(own, { ...bestand, stukId, paginas })
    return finishAgenda(own, was, { grond: `Stuk toegevoegd: ${titel}` })
  })
}

/** A newer version; the ones before it stay. */
export async function addVersie(context: Context, { id, ...bestand }: Bestand & { id: string }): Promise<Agenda> {
  await inScope(context, (own) => takeForStuk(own, id))
  const paginas = await readPdf(bestand.bytes)
  return inScope(context, async (own) => {
    const { was, titel } = await takeForStuk(own, id)
    await addBestand(own, { ...bestand, stukId: id, paginas })
    return finishAgenda(own, was, { grond: `Nieuwe versie: ${titel}` })
  })
}

/** A paper that should not have been there, as long as nobody got the agenda. */
export async function removeStuk(context: Context, id: string): Promise<Agenda> {
  const { was, titel } = await takeForStuk(context, id, ['voorbereiding'])
  await deleteStuk(context.db, id)
  return finishAgenda(context, was, { grond: `Stuk weggehaald: ${titel}` })
}

/** One transaction under the hat of who asks. */
function inScope<T>(context: Context, work: (own: Context) => Promise<T>): Promise<T> {
  return context.request.server.house.database.write(scopeOf(actorOf(context)), (db) => work({ ...context, db }))
}

async function takeForPunt(context: Context, puntId: string, statussen: readonly Agenda['status'][] = TOT_HET_EINDE): Promise<Agenda> {
  const punt = await findPunt(context.db, puntId)
  if (!punt) throw notFound()
  const was = await takeAgenda(context, punt.agendaId, { permissie: 'agenda.opstellen', statussen })
  puntVan(was, puntId)
  return was
}

async function takeForStuk(context: Context, id: string, statussen?: readonly Agenda['status'][]): Promise<{ was: Agenda; titel: string }> {
  const stuk = await findStuk(context.db, id)
  if (!stuk) throw notFound()
  return { was: await takeForPunt(context, stuk.agendapuntId, statussen), titel: stuk.titel }
}

async function addBestand(context: Context, { bytes, ...row }: Bestand & { stukId: string; paginas: number }): Promise<void> {
  const { naam, hoed } = actorOf(context)
  await insertVersie(context.db, { ...row, inhoud: bytes, persoonNaam: naam, rol: hoed.rol, op: context.clock.now() })
}

const codes: Readonly<Record<string, string>> = { 'geen-pdf': 'bestand-geen-pdf' }

/** How many pages it has; what is in the file decides, not its name. */
async function readPdf(bytes: Buffer): Promise<number> {
  try {
    return await countPages(bytes)
  } catch (error) {
    if (!(error instanceof SideFault)) throw error
    throw new Problem(409, codes[error.code] ?? 'bestand-onleesbaar', error.message).at([
      { name: 'bestand', code: error.code, reason: error.message },
    ])
  }
}
