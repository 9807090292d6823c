import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, notFound } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record, type Zichtbaar } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit, mayHandIn } from '#platform/own-side/policy.ts'
import { expectDoel, expectSharedDoel, loadWens, recorded, rollenOf, zichtbaarOf } from '#modules/vraag/commands/wensen.ts'
import type { Aanbod, AanbodInvoer, Wens } from '#modules/vraag/contract.ts'
import { expectConcept, expectImpact, move } from '#modules/vraag/domain/aanbod.ts'
import { mayJoin, mayOffer } from '#modules/vraag/policy.ts'
import { deleteAanbod, findAanbod, insertAanbod, saveAanbodStap, updateAanbod } from '#modules/vraag/store/aanbod.ts'
import { insertWens } from '#modules/vraag/store/wensen.ts'

/** One offer, or 404. */
export async function loadAanbod({ db }: Pick<Context, 'db'>, id: string): Promise<Aanbod> {
  const found = await findAanbod(db, id)
  if (!found) throw notFound()
  return found
}

/** An offer on the side of the supplier. */
export async function draftAanbod(context: Context, invoer: AanbodInvoer): Promise<Aanbod> {
  insist(mayOffer(wieOf(context), await rollenOf(context)))
  await expectDoel(context, invoer)
  const { hoed } = actorOf(context)
  const id = makeId()
  await insertAanbod(context.db, { ...invoer, id, regelingId: hoed.regelingId, organisatieId: hoed.organisatieId })
  const made = await loadAanbod(context, id)
  await record(context, [{ soort: 'aanbod', id, naam: made.titel, na: stateOf(made), zichtbaar: ownSide(hoed.organisatieId) }])
  return made
}

/** Another content for a draft. */
export async function changeAanbod(
  context: Context,
  { id, versie, ...invoer }: AanbodInvoer & { id: string; versie: number },
): Promise<Aanbod> {
  const was = await loadAanbod(context, id)
  accepted(expectConcept(was.status))
  insist(mayEdit(wieOf(context), 'aanbod.opstellen', was.zijde))
  expectVersion(was, versie)
  await expectDoel(context, invoer)
  await updateAanbod(context.db, { ...invoer, id })
  const now = await loadAanbod(context, id)
  await record(context, [
    { soort: 'aanbod', id, naam: now.titel, voor: stateOf(was), na: stateOf(now), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) },
  ])
  return now
}

/** Throws a draft away. */
export async function removeAanbod(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await loadAanbod(context, id)
  accepted(expectConcept(was.status))
  insist(mayEdit(wieOf(context), 'aanbod.opstellen', was.zijde))
  expectVersion(was, versie)
  await deleteAanbod(context.db, id)
  await record(context, [{ soort: 'aanbod', id, naam: was.titel, voor: stateOf(was), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) }])
}

type Indiening = { id: string; versie: number } & Pick<Zichtbaar, 'zichtbaarheid' | 'tafelId'>

/** From the side of the supplier to the municipalities, with a mandate for wishes. */
export async function submitAanbod(context: Context, { id, versie, zichtbaarheid, tafelId }: Indiening): Promise<Aanbod> {
  const was = await loadAanbod(context, id)
  insist(mayHandIn(wieOf(context), 'wens', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  const status = accepted(move(was.status, 'ingediend'))
  accepted(expectImpact(was))
  await expectSharedDoel(context, was.doelId, 'aanbod-niet-indienbaar')
  await saveAanbodStap(context.db, id, { status, ingediendOp: context.clock.now(), zichtbaarheid, tafelId })
  return recordedAanbod(context, was, null)
}

/** Off the table, as long as nobody adopted it. */
export async function withdrawAanbod(
  context: Context,
  { id, versie, grond }: { id: string; versie: number; grond: string },
): Promise<Aanbod> {
  const was = await loadAanbod(context, id)
  insist(mayHandIn(wieOf(context), 'wens', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  await saveAanbodStap(context.db, id, { status: accepted(move(was.status, 'ingetrokken')) })
  return recordedAanbod(context, was, grond)
}

/** A municipality makes the offer its wish: handed in at once, for whoever saw the offer, with where it came from. */
export async function adoptAanbod(context: Context, { id, versie }: { id: string; versie: number }): Promise<Wens> {
  const was = await loadAanbod(context, id)
  insist(mayJoin(wieOf(context), await rollenOf(context)))
  expectVersion(was, versie)
  const status = accepted(move(was.status, 'overgenomen'))
  const { hoed } = actorOf(context)
  const wensId = makeId()
  const { zichtbaarheid, tafelId } = was.zijde
  await insertWens(context.db, {
    ...was,
    proces: 'onbekend',
    waaromAnders: '',
    id: wensId,
    regelingId: hoed.regelingId,
    organisatieId: hoed.organisatieId,
    uitAanbod: { id, ingediendOp: context.clock.now(), zichtbaarheid, tafelId },
  })
  await saveAanbodStap(context.db, id, { status })
  await recordedAanbod(context, was, null)
  return recorded(context, { ...(await loadWens(context, wensId)), status: 'concept' }, `Aanbod van ${was.zijde.eigenOrganisatieNaam}`)
}

async function recordedAanbod(context: Context, was: Aanbod, grond: string | null): Promise<Aanbod> {
  const now = await loadAanbod(context, was.id)
  const voor = was.status === 'concept' ? null : stateOf(was)
  await record(context, [{ soort: 'aanbod', id: now.id, naam: now.titel, grond, voor, na: stateOf(now), zichtbaar: zichtbaarOf(now) }])
  return now
}

function stateOf({ titel, waarvoor, voorWie, wanneerNodig, doelTitel, soort, digitaleImpact, status }: Aanbod) {
  return { titel, waarvoor, voorWie, wanneerNodig, doel: doelTitel, soort, digitaleImpact, status }
}
