import { actorOf, type Context } from '#platform/http/context.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Indexatie, IndexatieInvoer } from '#modules/begroting/contract.ts'
import { mayIndex } from '#modules/begroting/policy.ts'
import { insertIndexatie, listIndexaties } from '#modules/begroting/store/indexaties.ts'
import { listRollen } from '#modules/samenwerking/index.ts'

/** How much wages and prices rise in a year, from now on; what a decision froze does not move. */
export async function setIndexatie(
  context: Context,
  { jaar, versie, ...invoer }: IndexatieInvoer & { jaar: number; versie: number },
): Promise<Indexatie> {
  const { hoed, naam } = actorOf(context)
  insist(mayIndex(wieOf(context), await listRollen(context.db, { organisatieId: hoed.organisatieId, op: context.clock.today() })))
  const [was] = await listIndexaties(context.db, [jaar])
  expectVersion(was!, versie)
  await insertIndexatie(context.db, {
    ...invoer,
    regelingId: hoed.regelingId,
    jaar,
    nummer: versie + 1,
    persoonNaam: naam,
    nu: context.clock.now(),
  })
  const [now] = await listIndexaties(context.db, [jaar])
  const stateOf = ({ vaststellingen: [laatste] }: Indexatie) =>
    laatste && { loon: laatste.loon, prijs: laatste.prijs, gewichtLoon: laatste.gewichtLoon, stijging: laatste.stijging }
  await record(context, [
    { soort: 'indexatie', id: hoed.regelingId, naam: `Indexatie ${jaar}`, grond: invoer.grond, voor: stateOf(was!), na: stateOf(now!) },
  ])
  return now!
}
