import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, invalid, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record, type Zichtbaar } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit, mayHandIn } from '#platform/own-side/policy.ts'
import { findDoel } from '#modules/doelen/index.ts'
import { listRollen } from '#modules/samenwerking/index.ts'
import type { VijfInvoer, Wens, WensInvoer } from '#modules/vraag/contract.ts'
import { confirm, expectConcept, mark, submit, withdraw } from '#modules/vraag/domain/wens.ts'
import { mayWish } from '#modules/vraag/policy.ts'
import { endSteun } from '#modules/vraag/store/deelname.ts'
import { deleteWens, findWens, insertWens, lockWens, passWens, saveStap, updateWens } from '#modules/vraag/store/wensen.ts'

/** One wish, or 404. */
export async function loadWens({ db }: Pick<Context, 'db'>, id: string): Promise<Wens> {
  const found = await findWens(db, id)
  if (!found) throw notFound()
  return found
}

/** In which roles the organisation of the hat takes part today. */
export function rollenOf(context: Context): Promise<string[]> {
  return listRollen(context.db, { organisatieId: actorOf(context).hoed.organisatieId, op: context.clock.today() })
}

/** A wish on the own side. */
export async function draftWens(context: Context, invoer: WensInvoer): Promise<Wens> {
  insist(mayWish(wieOf(context), await rollenOf(context)))
  await expectDoel(context, invoer)
  const { hoed } = actorOf(context)
  const id = makeId()
  await insertWens(context.db, { ...invoer, id, regelingId: hoed.regelingId, organisatieId: hoed.organisatieId })
  const made = await loadWens(context, id)
  await record(context, [{ soort: 'wens', id, naam: made.titel, na: stateOf(made), zichtbaar: ownSide(hoed.organisatieId) }])
  return made
}

/** Another content for a draft. */
export async function changeWens(context: Context, { id, versie, ...invoer }: WensInvoer & { id: string; versie: number }): Promise<Wens> {
  const was = await loadWens(context, id)
  accepted(expectConcept(was))
  insist(mayEdit(wieOf(context), 'wens.opstellen', was.zijde))
  expectVersion(was, versie)
  await expectDoel(context, invoer)
  await updateWens(context.db, { ...invoer, id })
  const now = await loadWens(context, id)
  await record(context, [
    { soort: 'wens', id, naam: now.titel, voor: stateOf(was), na: stateOf(now), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) },
  ])
  return now
}

/** Throws a draft away. */
export async function removeWens(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await loadWens(context, id)
  accepted(expectConcept(was))
  insist(mayEdit(wieOf(context), 'wens.opstellen', was.zijde))
  expectVersion(was, versie)
  await deleteWens(context.db, id)
  await record(context, [{ soort: 'wens', id, naam: was.titel, voor: stateOf(was), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) }])
}

type Indiening = { id: string; versie: number } & Pick<Zichtbaar, 'zichtbaarheid' | 'tafelId'>

/** From the own side to the partners (or a table), with a mandate. The goal that it points at has to be there for them too. */
export async function submitWens(context: Context, { id, versie, zichtbaarheid, tafelId }: Indiening): Promise<Wens> {
  const was = await loadWens(context, id)
  insist(mayHandIn(wieOf(context), 'wens', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  const status = accepted(submit(was))
  await expectSharedDoel(context, was.doelId, 'wens-niet-indienbaar')
  await saveStap(context.db, id, { status, ingediendOp: context.clock.now(), zichtbaarheid, tafelId })
  return recorded(context, was, null)
}

/** Off the table; when others joined now it passes to whoever joined first, and everybody sees that and why. */
export async function withdrawWens(context: Context, { id, versie, grond }: { id: string; versie: number; grond: string }): Promise<Wens> {
  await lockWens(context.db, id)
  const was = await loadWens(context, id)
  insist(mayHandIn(wieOf(context), 'wens', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  const outcome = accepted(withdraw(was))
  const { hoed, naam } = actorOf(context)
  await endSteun(context.db, { wensId: id, organisatieId: hoed.organisatieId, soort: null, naam, reden: grond, op: context.clock.now() })
  if (outcome.status === 'ingetrokken') await saveStap(context.db, id, outcome)
  else {
    expectSeat(context, was)
    const vanId = was.zijde.eigenOrganisatieId
    await passWens(context.db, { id: makeId(), wensId: id, vanId, naarId: outcome.naarId, reden: grond, op: context.clock.now() })
  }
  return recorded(context, was, grond)
}

/** A wish that only a table sees stays in sight of whoever passes it on: that has to be somebody who sits there. */
function expectSeat(context: Context, { zijde }: Wens) {
  if (zijde.zichtbaarheid !== 'tafel' || actorOf(context).hoed.tafelIds.includes(zijde.tafelId!)) return
  const reason =
    'Anderen doen mee en alleen een tafel ziet deze wens. Laat iemand van uw organisatie die aan die tafel zit, de wens intrekken.'
  throw new Problem(409, 'wens-niet-intrekbaar', reason)
}

/** The new owner takes on a wish that was passed on. */
export async function confirmWens(context: Context, { id, versie }: { id: string; versie: number }): Promise<Wens> {
  const was = await loadWens(context, id)
  insist(mayHandIn(wieOf(context), 'wens', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  await saveStap(context.db, id, { status: accepted(confirm(was)) })
  return recorded(context, was, null)
}

/** A step that a proposal or a decision of a higher room sets, in its transaction. */
export async function markWens(context: Context, id: string, status: 'in_voorstel' | 'besloten' | 'ingediend'): Promise<void> {
  await lockWens(context.db, id)
  const was = await loadWens(context, id)
  await saveStap(context.db, id, { status: accepted(mark(was, status)) })
  await recorded(context, was, null)
}

/** Writes what happened to a wish that is shared; what it was as a draft stays on the own side. */
export async function recorded(context: Context, was: Wens, grond: string | null): Promise<Wens> {
  const now = await loadWens(context, was.id)
  const voor = was.status === 'concept' ? null : stateOf(was)
  await record(context, [{ soort: 'wens', id: now.id, naam: now.titel, grond, voor, na: stateOf(now), zichtbaar: zichtbaarOf(now) }])
  return now
}

/** The goal that is pointed at is one that this hat sees. */
export async function expectDoel(context: Context, { doelId }: Pick<VijfInvoer, 'doelId'>) {
  if (doelId === null || (await findDoel(context.db, doelId))) return
  throw invalid([{ name: 'doelId', code: 'onbekend', reason: 'Dit doel kennen wij niet. Kies een doel uit de lijst.' }])
}

/** What goes to the partners does not point at something that they cannot see. */
export async function expectSharedDoel(context: Context, doelId: string | null, code: string) {
  const doel = doelId === null ? null : await findDoel(context.db, doelId)
  if (doel === null || doel.ingediend) return
  throw new Problem(409, code, `Het doel ${doel.titel} staat nog aan uw eigen kant. Dien eerst dat doel in, of kies een ander doel.`)
}

/** Who sees what happens to a shared thing: whoever sees the thing. */
export const zichtbaarOf = ({ zijde }: Pick<Wens, 'zijde'>): Zichtbaar => ({
  eigenOrganisatieId: zijde.eigenOrganisatieId,
  zichtbaarheid: zijde.zichtbaarheid,
  tafelId: zijde.tafelId,
})

function stateOf(wens: Wens) {
  const { titel, waarvoor, voorWie, wanneerNodig, doelTitel, proces, waaromAnders, status, aansluitingen, zijde } = wens
  return {
    titel,
    waarvoor,
    voorWie,
    wanneerNodig,
    doel: doelTitel,
    proces,
    waaromAnders,
    status,
    steun: named(
      wens.steun.filter(({ ingetrokken }) => ingetrokken === null).map(({ organisatieNaam, soort }) => `${organisatieNaam}: ${soort}`),
    ),
    samengevoegdIn: wens.samengevoegdIn?.titel ?? null,
    samengevoegdUit: named(wens.samengevoegdUit.map(({ titel: naam, organisatieNaam }) => `${naam} (${organisatieNaam})`)),
    eigenaar: zijde.eigenOrganisatieNaam,
    aansluitingen: aansluitingen.map(({ organisatieNaam, keuze, vanafJaar }) =>
      [organisatieNaam, keuze, vanafJaar].filter(Boolean).join(' '),
    ),
  }
}

/** A list in the journal; nothing at all where it is empty. */
const named = (names: readonly string[]) => (names.length === 0 ? null : names)
