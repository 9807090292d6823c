import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { loadOpdracht, move, rollenOf } from '#modules/portfolio/commands/opdrachten.ts'
import type { Opdracht } from '#modules/portfolio/contract.ts'
import { type OpdrachtStatus, toStatus } from '#modules/portfolio/domain/opdracht.ts'
import { mayComplete, mayGive, mayTake } from '#modules/portfolio/policy.ts'
import { insertVraag, saveAntwoord } from '#modules/portfolio/store/opdrachten.ts'

interface Stap {
  id: string
  versie: number
}

/** The order as the supplier may act on it: its own, today, with a mandate, at this version, and in a status that allows the step. */
async function asOpdrachtnemer(context: Context, { id, versie }: Stap, to: OpdrachtStatus): Promise<Opdracht> {
  const was = await loadOpdracht(context, id)
  insist(mayTake(wieOf(context), was.opdrachtnemerId, await rollenOf(context)))
  expectVersion(was, versie)
  accepted(toStatus(was.status, to))
  return was
}

/** Yes: from now on the content does not change, and work may start. */
export async function acceptOpdracht(context: Context, stap: Stap): Promise<Opdracht> {
  const was = await asOpdrachtnemer(context, stap, 'geaccepteerd')
  // Out of `opgeleverd` only whoever accepts the result leads back here.
  if (was.status === 'opgeleverd') accepted(toStatus(was.status, 'gegeven'))
  return move(context, was, { status: 'geaccepteerd' })
}

/** A question first; the order waits for the answer. */
export async function askOpdracht(context: Context, { vraag, ...stap }: Stap & { vraag: string }): Promise<Opdracht> {
  const was = await asOpdrachtnemer(context, stap, 'bevraagd')
  await insertVraag(context.db, {
    id: makeId(),
    opdrachtId: was.id,
    uitgave: was.uitgave,
    vraag,
    door: speaker(context),
    op: context.clock.now(),
  })
  return move(context, was, { status: 'bevraagd', grond: vraag })
}

/** The answer of whoever gave the order; the supplier is to move again. */
export async function answerOpdracht(context: Context, { id, versie, antwoord }: Stap & { antwoord: string }): Promise<Opdracht> {
  const was = await loadOpdracht(context, id)
  insist(mayGive(wieOf(context), was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  const open = was.vragen.find((each) => each.antwoord === null)
  if (was.status !== 'bevraagd' || !open)
    throw new Problem(409, 'geen-open-vraag', 'Er staat geen vraag open bij deze opdracht. Er is niets te beantwoorden.')
  await saveAntwoord(context.db, open.id, { antwoord, door: speaker(context), op: context.clock.now() })
  return move(context, was, { status: accepted(toStatus(was.status, 'gegeven')), grond: antwoord })
}

/** No, as it is now: back to whoever gave it, who may change it and give it again. */
export async function returnOpdracht(context: Context, { reden, ...stap }: Stap & { reden: string }): Promise<Opdracht> {
  const was = await asOpdrachtnemer(context, stap, 'teruggegeven')
  return move(context, was, { status: 'teruggegeven', teruggaveReden: reden, grond: reden })
}

/** The supplier says that the result is there. */
export async function deliverOpdracht(context: Context, { oplevering, ...stap }: Stap & { oplevering: string }): Promise<Opdracht> {
  const was = await asOpdrachtnemer(context, stap, 'opgeleverd')
  return move(context, was, { status: 'opgeleverd', oplevering, grond: oplevering })
}

/** The organisation that the order names says that the result is there. */
export async function completeOpdracht(context: Context, { id, versie, afronding }: Stap & { afronding: string }): Promise<Opdracht> {
  const was = await loadOpdracht(context, id)
  insist(mayComplete(wieOf(context), was.acceptantId))
  expectVersion(was, versie)
  const status = accepted(toStatus(was.status, 'afgerond'))
  return move(context, was, { status, afronding, grond: afronding })
}

/** Off the table by whoever gave it, as long as the supplier did not accept. Its decision can then have another order. */
export async function withdrawOpdracht(context: Context, { id, versie, reden }: Stap & { reden: string }): Promise<Opdracht> {
  const was = await loadOpdracht(context, id)
  insist(mayGive(wieOf(context), was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  return move(context, was, { status: accepted(toStatus(was.status, 'ingetrokken')), intrekking: reden, grond: reden })
}

/** The organisation that the order names says what is lacking: the supplier delivers again. */
export async function refuseOplevering(context: Context, { id, versie, reden }: Stap & { reden: string }): Promise<Opdracht> {
  const was = await loadOpdracht(context, id)
  insist(mayComplete(wieOf(context), was.acceptantId))
  expectVersion(was, versie)
  // Acceptance leads to the same status, but it is a step of the supplier.
  if (was.status !== 'opgeleverd') accepted(toStatus(was.status, 'afgerond'))
  return move(context, was, { status: accepted(toStatus(was.status, 'geaccepteerd')), afkeuring: reden, grond: reden })
}

function speaker(context: Context): string {
  const { naam, hoed } = actorOf(context)
  return `${naam}, ${hoed.organisatieNaam}`
}
