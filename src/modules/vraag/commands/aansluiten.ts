import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { lopendeSteun } from '#modules/vraag/commands/steun.ts'
import { loadWens, recorded, rollenOf } from '#modules/vraag/commands/wensen.ts'
import type { Keuze, Wens } from '#modules/vraag/contract.ts'
import { expectNoSupport } from '#modules/vraag/domain/steun.ts'
import { join } from '#modules/vraag/domain/wens.ts'
import { mayJoin } from '#modules/vraag/policy.ts'
import { lockWens, saveKeuze } from '#modules/vraag/store/wensen.ts'

/** What another municipality does with a wish: now, later, along for the use, or not. Shared at once, so it needs the mandate. It may choose again. */
export async function joinWens(context: Context, { id, versie, ...keuze }: Keuze & { id: string; versie: number }): Promise<Wens> {
  await lockWens(context.db, id)
  const was = await loadWens(context, id)
  insist(mayJoin(wieOf(context), await rollenOf(context)))
  const { hoed, naam } = actorOf(context)
  const kiezer = { ...keuze, organisatieId: hoed.organisatieId, ditJaar: Number(context.clock.today().slice(0, 4)) }
  accepted(join({ ...was, eigenOrganisatieId: was.zijde.eigenOrganisatieId }, kiezer))
  accepted(expectNoSupport(lopendeSteun(was, hoed.organisatieId).length > 0, keuze.keuze))
  expectVersion(was, versie)
  await saveKeuze(context.db, {
    ...keuze,
    id: makeId(),
    wensId: id,
    organisatieId: hoed.organisatieId,
    persoonNaam: naam,
    nu: context.clock.now(),
  })
  return recorded(context, was, keuze.reden)
}
