import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, Problem } from '#platform/http/problems.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { loadDoel, zichtbaarOf } from '#modules/doelen/commands/doelen.ts'
import type { Meting } from '#modules/doelen/contract.ts'
import { mayMeasure } from '#modules/doelen/policy.ts'
import { insertMeting, listMetingen } from '#modules/doelen/store/metingen.ts'

/** What was measured of a goal, newest first; 404 when the goal is not there for this hat. */
export async function loadMetingen(context: Context, doelId: string): Promise<{ resultaten: Meting[]; totaal: number }> {
  await loadDoel(context, doelId)
  const resultaten = await listMetingen(context.db, doelId)
  return { resultaten, totaal: resultaten.length }
}

/** Fills in the measure of a goal. What was written stays: a mistake is mended by a newer measurement. */
export async function addMeting(
  context: Context,
  { id: doelId, datum, waarde, bron }: { id: string; datum: string; waarde: string; bron: string },
): Promise<Meting> {
  const doel = await loadDoel(context, doelId)
  insist(mayMeasure(wieOf(context), { soort: doel.soort, eigenOrganisatieId: doel.zijde.eigenOrganisatieId }))
  if (doel.status === 'ingetrokken')
    throw new Problem(409, 'doel-niet-meetbaar', 'Dit doel is ingetrokken. Leg de meting vast bij een doel dat nog loopt.')
  if (datum > context.clock.today())
    throw invalid([{ name: 'datum', code: 'toekomst', reason: 'Vul de dag in waarop is gemeten. Die kan niet in de toekomst liggen.' }])
  const { hoed, naam } = actorOf(context)
  const id = makeId()
  const row = { id, doelId, datum, waarde, bron, organisatieId: hoed.organisatieId, persoonNaam: naam, gemaaktOp: context.clock.now() }
  await insertMeting(context.db, row)
  await record(context, [
    { soort: 'doel', id: doelId, naam: doel.titel, na: { meting: waarde, datum, bron }, zichtbaar: zichtbaarOf(doel) },
  ])
  return (await listMetingen(context.db, doelId)).find((meting) => meting.id === id)!
}
