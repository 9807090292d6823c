import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may } from '#platform/own-side/policy.ts'
import { findWens } from '#modules/vraag/index.ts'
import { hoedOf, loadWet, noted, notedPart, stateOf } from '#modules/wetten/commands/laden.ts'
import type { Wet, WetInvoer } from '#modules/wetten/contract.ts'
import { expectReden } from '#modules/wetten/domain/wet.ts'
import { mayWrite } from '#modules/wetten/policy.ts'
import { deleteKoppeling, insertKoppeling, insertTrekker, insertWet, lockWet, updateWet } from '#modules/wetten/store/wetten.ts'

type Seen = { id: string; versie: number }

/** A law on the agenda, for all partners at once. */
export async function placeWet(context: Context, velden: WetInvoer): Promise<Wet> {
  insist(may(wieOf(context), 'wet.schrijven'))
  const { regelingId, organisatieId } = hoedOf(context)
  const id = makeId()
  await insertWet(context.db, { id, regelingId, organisatieId, door: actorOf(context).naam, op: context.clock.now(), velden })
  const made = await loadWet(context, id)
  await record(context, [{ soort: 'wet', id, naam: made.naam, na: stateOf(made) }])
  return made
}

/** What became known of it: another day, another place where it stands. */
export async function changeWet(context: Context, { id, versie, ...velden }: WetInvoer & Seen): Promise<Wet> {
  const was = await hold(context, { id, versie })
  insist(mayWrite(wieOf(context), was))
  await updateWet(context.db, id, { op: context.clock.now(), velden })
  return noted(context, was)
}

/** The own organisation takes the lead; from another one only with the reason. */
export async function leadWet(
  context: Context,
  { id, versie, persoonNaam, reden }: Seen & { persoonNaam: string; reden: string },
): Promise<Wet> {
  const was = await hold(context, { id, versie })
  insist(mayWrite(wieOf(context), was))
  accepted(expectReden(was, reden))
  const { organisatieId } = hoedOf(context)
  await insertTrekker(context.db, { id: makeId(), wetId: id, organisatieId, persoonNaam, reden, op: context.clock.now() })
  await updateWet(context.db, id, { op: context.clock.now() })
  return noted(context, was, reden || null)
}

/** Off the agenda: everything is in place, or the law will not come. */
export async function closeWet(
  context: Context,
  { id, versie, uitkomst, grond }: Seen & { uitkomst: 'ingeregeld' | 'vervallen'; grond: string },
): Promise<Wet> {
  const was = await hold(context, { id, versie })
  insist(mayWrite(wieOf(context), was))
  await updateWet(context.db, id, { op: context.clock.now(), afronding: { uitkomst, reden: grond } })
  return noted(context, was, grond)
}

/** Back on the agenda. */
export async function reopenWet(context: Context, { id, versie, grond }: Seen & { grond: string }): Promise<Wet> {
  const was = await hold(context, { id, versie })
  insist(may(wieOf(context), 'wet.schrijven'))
  if (was.status !== 'ingeregeld' && was.status !== 'vervallen')
    throw new Problem(409, 'wet-is-niet-afgerond', 'Deze wet staat al op de agenda. Bekijk de pagina opnieuw.')
  await updateWet(context.db, id, { op: context.clock.now(), afronding: { uitkomst: null, reden: '' } })
  return noted(context, was, grond)
}

/** A wish that came of this law. That it came of it is as visible as the wish itself. */
export async function linkWens(context: Context, { id, wensId }: { id: string; wensId: string }): Promise<Wet> {
  insist(may(wieOf(context), 'wet.schrijven'))
  const wet = await loadWet(context, id)
  const wens = await findWens(context.db, wensId)
  if (!wens) {
    const reason = 'Deze wens kennen wij niet. Kies een wens uit de lijst.'
    throw new Problem(409, 'wens-onbekend', reason).at([{ name: 'wensId', code: 'wens-onbekend', reason }])
  }
  if (!(await insertKoppeling(context.db, { wetId: id, wensId, organisatieId: hoedOf(context).organisatieId })))
    throw new Problem(409, 'wens-al-gekoppeld', 'Deze wens staat al bij deze wet. Bekijk de pagina opnieuw.')
  const now = await loadWet(context, id)
  await notedPart(context, wet, { na: { wens: wens.titel }, ...sightOf(context, now, wensId) })
  return now
}

/** The wish stays; only that it came of this law is taken back, by whoever said so. */
export async function unlinkWens(context: Context, { id, wensId }: { id: string; wensId: string }): Promise<void> {
  insist(may(wieOf(context), 'wet.schrijven'))
  const wet = await loadWet(context, id)
  const wens = wet.wensen.find((each) => each.id === wensId)
  if (!wens) return
  if (!(await deleteKoppeling(context.db, { wetId: id, wensId })))
    throw new Problem(403, 'andere-organisatie', 'Een andere organisatie legde dit vast. Vraag haar om het weg te halen.')
  await notedPart(context, wet, { voor: { wens: wens.titel }, ...sightOf(context, wet, wensId) })
}

/** Who reads that a wish came of a law: everybody when everybody sees the wish, else only the own organisation. */
function sightOf(context: Context, { wensen }: Wet, wensId: string) {
  return wensen.some((each) => each.id === wensId && each.voorPartners) ? {} : { zichtbaar: ownSide(hoedOf(context).organisatieId) }
}

/** The law as it stands, held until the transaction ends; refused when somebody changed it since. */
async function hold(context: Context, { id, versie }: Seen): Promise<Wet> {
  insist(may(wieOf(context), 'wet.schrijven'))
  await lockWet(context.db, id)
  const was = await loadWet(context, id)
  expectVersion(was, versie)
  return was
}
