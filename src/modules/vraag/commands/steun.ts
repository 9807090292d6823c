import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { loadWens, recorded, rollenOf } from '#modules/vraag/commands/wensen.ts'
import type { SteunInvoer, Wens } from '#modules/vraag/contract.ts'
import { support, withdrawSupport } from '#modules/vraag/domain/steun.ts'
import { mayJoin } from '#modules/vraag/policy.ts'
import { endSteun, insertSteun } from '#modules/vraag/store/deelname.ts'
import { lockWens } from '#modules/vraag/store/wensen.ts'

type Stap = { id: string; versie: number }

/** What the organisation of a hat promised at a wish and did not take back. */
export const lopendeSteun = ({ steun }: Wens, organisatieId: string) =>
  steun.filter((each) => each.organisatieId === organisatieId && each.ingetrokken === null)

/** A municipality that takes part now uses it first, or vouches for a first purchase. */
export async function supportWens(context: Context, { id, versie, ...steun }: SteunInvoer & Stap): Promise<Wens> {
  const was = await hold(context, { id, versie })
  const { hoed, naam } = actorOf(context)
  accepted(support({ ...was, eigenOrganisatieId: was.zijde.eigenOrganisatieId }, hoed.organisatieId))
  if (lopendeSteun(was, hoed.organisatieId).some(({ soort }) => soort === steun.soort))
    throw new Problem(409, 'steun-een-per-soort', 'Uw gemeente zegde dit al toe. Trek dat eerst in als u iets anders wilt toezeggen.')
  const eigen = steun.soort === 'sponsor' ? { vanaf: null } : { namens: '', bedrag: null, eenheden: null, jaren: null }
  await insertSteun(context.db, {
    ...steun,
    ...eigen,
    id: makeId(),
    wensId: id,
    organisatieId: hoed.organisatieId,
    persoonNaam: naam,
    op: context.clock.now(),
  })
  return recorded(context, was, steun.wat)
}

/** Taken back, with the reason, until there is a decision. */
export async function withdrawSteun(
  context: Context,
  { id, versie, soort, grond }: Stap & { soort: string; grond: string },
): Promise<Wens> {
  const was = await hold(context, { id, versie })
  const { hoed, naam } = actorOf(context)
  accepted(withdrawSupport(was))
  if (!lopendeSteun(was, hoed.organisatieId).some((each) => each.soort === soort))
    throw new Problem(409, 'steun-kan-niet', 'Uw gemeente zegde dit niet toe, of trok het al in. Bekijk de pagina opnieuw.')
  await endSteun(context.db, { wensId: id, organisatieId: hoed.organisatieId, soort, naam, reden: grond, op: context.clock.now() })
  return recorded(context, was, grond)
}

/** Speaks for the organisation: with a mandate for wishes. */
async function hold(context: Context, { id, versie }: Stap): Promise<Wens> {
  await lockWens(context.db, id)
  const was = await loadWens(context, id)
  insist(mayJoin(wieOf(context), await rollenOf(context)))
  expectVersion(was, versie)
  return was
}
