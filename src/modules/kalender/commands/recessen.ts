import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Reces } from '#modules/kalender/contract.ts'
import { mayRecess } from '#modules/kalender/policy.ts'
import { deleteReces, findReces, insertReces, updateReces } from '#modules/kalender/store/recessen.ts'

interface Dagen {
  naam: string
  van: string
  totEnMet: string
}

/** Weeks in which the own organisation does not meet. */
export async function addReces(context: Context, dagen: Dagen): Promise<Reces> {
  const { regelingId, organisatieId } = actorOf(context).hoed
  insist(mayRecess(wieOf(context), organisatieId))
  const id = makeId()
  await insertReces(context.db, { id, regelingId, organisatieId, ...dagen })
  const made = await loadReces(context, id)
  await record(context, [{ soort: 'reces', id, naam: made.naam, na: stateOf(made) }])
  return made
}

/** Another name or other days. */
export async function changeReces(context: Context, { id, versie, ...dagen }: Dagen & { id: string; versie: number }): Promise<Reces> {
  const was = await holdReces(context, { id, versie })
  await updateReces(context.db, { id, ...dagen })
  const now = await loadReces(context, id)
  await record(context, [{ soort: 'reces', id, naam: now.naam, voor: stateOf(was), na: stateOf(now) }])
  return now
}

/** The organisation meets in these weeks after all. */
export async function removeReces(context: Context, given: { id: string; versie: number }): Promise<Record<string, never>> {
  const was = await holdReces(context, given)
  await deleteReces(context.db, was.id)
  await record(context, [{ soort: 'reces', id: was.id, naam: was.naam, voor: stateOf(was) }])
  return {}
}

async function loadReces({ db }: Context, id: string): Promise<Reces> {
  const found = await findReces(db, id)
  if (!found) throw notFound()
  return found
}

async function holdReces(context: Context, { id, versie }: { id: string; versie: number }): Promise<Reces> {
  const was = await loadReces(context, id)
  insist(mayRecess(wieOf(context), was.organisatieId))
  expectVersion(was, versie)
  return was
}

const stateOf = ({ naam, van, totEnMet, organisatieNaam }: Reces) => ({ naam, van, totEnMet, organisatie: organisatieNaam })
