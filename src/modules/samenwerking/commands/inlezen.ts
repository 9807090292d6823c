import { scopeOf } from '#platform/http/actor.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, notFound, Problem } from '#platform/http/problems.ts'
import { plaatsKlus } from '#platform/jobs/klussen.ts'
import { readSent } from '#platform/jobs/unreadable.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { leesApart } from '#modules/samenwerking/commands/rekenproces.ts'
import type { Inleesregel, Inlezing } from '#modules/samenwerking/contract.ts'
import { foutenInKoppeling, type Koppeling } from '#modules/samenwerking/domain/inlezen/koppelen.ts'
import { inleesSoorten, type InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { verschillen } from '#modules/samenwerking/domain/verschil.ts'
import { may } from '#platform/own-side/policy.ts'
import type { PageRequest } from '#platform/database/paging.ts'
import {
  deleteInlezing,
  findInlezing,
  insertInlezing,
  listFouten,
  listRegels,
  saveKoppeling,
} from '#modules/samenwerking/store/inlezingen.ts'

/** Kinds of work in the background. */
export const inleesKlussen = { proef: 'inlezen.proef', vastleggen: 'inlezen.vastleggen', terugdraaien: 'inlezen.terugdraaien' } as const

/** One import, or 404. */
export async function loadInlezing(db: Context['db'], id: string, options: { lock?: boolean } = {}): Promise<Inlezing> {
  const found = await findInlezing(db, id, options)
  if (!found) throw notFound()
  return found
}

/** Reads a file and keeps its cells on the own side; nothing else happens yet. Holds no connection while it reads. */
export async function startInlezing(
  context: Context,
  { soort, bestandsnaam, bytes }: { soort: InleesSoort; bestandsnaam: string; bytes: Buffer },
): Promise<Inlezing> {
  const actor = actorOf(context)
  insist(may(wieOf(context), inleesSoorten[soort].permissie))
  const gelezen = await readSent(leesApart({ bytes, soort }))
  const { hoed, persoonId, naam } = actor
  const id = makeId()
  return context.request.server.house.database.write(scopeOf(actor), async (db) => {
    await insertInlezing(db, {
      ...gelezen,
      id,
      soort,
      bestandsnaam,
      regelingId: hoed.regelingId,
      organisatieId: hoed.organisatieId,
      persoonId,
      persoonNaam: naam,
      gemaaktOp: context.clock.now(),
    })
    return loadInlezing(db, id)
  })
}

/** Which column is what: starts a dry run with it. Can be done again until the import is kept, and after it was undone. */
export async function koppelInlezing(context: Context, { id, koppeling }: { id: string; koppeling: Koppeling }): Promise<Inlezing> {
  const was = await loadInlezing(context.db, id, { lock: true })
  insist(may(wieOf(context), inleesSoorten[was.soort].permissie))
  expectIdle(was)
  if (was.status === 'vastgelegd')
    throw new Problem(409, 'inlezing-vastgelegd', 'Deze inlezing is al vastgelegd. Draai haar terug, of lees het bestand opnieuw in.')
  const fouten = foutenInKoppeling(was.soort, was.kolommen, koppeling)
  if (fouten.length > 0)
    throw invalid(fouten.map(({ kolom, code, melding }) => ({ name: kolom ? `koppeling.${kolom}` : 'koppeling', code, reason: melding })))
  await saveKoppeling(context.db, id, koppeling)
  await plaatsKlus(context, { soort: inleesKlussen.proef, onderwerpId: id })
  return loadInlezing(context.db, id)
}

/** Throws away what was not kept. */
export async function removeInlezing(context: Context, id: string): Promise<void> {
  const was = await loadInlezing(context.db, id, { lock: true })
  expectIdle(was)
  if (was.status === 'vastgelegd')
    throw new Problem(409, 'inlezing-vastgelegd', 'Deze inlezing is vastgelegd en blijft in de lijst staan. U kunt haar wel terugdraaien.')
  await deleteInlezing(context.db, id)
}

/** Work that runs has to end first. @throws 409 */
export function expectIdle({ status }: Inlezing): void {
  if (!status.endsWith('_bezig')) return
  throw new Problem(409, 'inlezing-bezig', 'Deze inlezing is nog bezig. Wacht tot zij klaar is en probeer het dan opnieuw.')
}

/** Faults of an import that is there for this hat. */
export async function listInleesfouten({ db }: Context, vraag: PageRequest & { id: string; search?: string | undefined }) {
  await loadInlezing(db, vraag.id)
  return listFouten(db, vraag)
}

/** What an import does, with the differences per thing. */
export async function listInleesregels(
  { db }: Context,
  vraag: PageRequest & { id: string; handeling?: string | undefined; search?: string | undefined },
): Promise<{ resultaten: Inleesregel[]; totaal: number }> {
  await loadInlezing(db, vraag.id)
  const { resultaten, totaal } = await listRegels(db, vraag)
  return { resultaten: resultaten.map(({ voor, na, ...regel }) => ({ ...regel, verschillen: verschillen(voor, na) })), totaal }
}
