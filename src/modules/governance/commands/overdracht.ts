import type { Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { makeId } from '#platform/make-id.ts'
import { expectOpen, finish, holdBehandeling, loadBehandeling, stapOf } from '#modules/governance/commands/hold-behandeling.ts'
import { replan } from '#modules/governance/commands/replan.ts'
import type { Behandeling } from '#modules/governance/contract.ts'
import { opgegaanZin, tafelOntbreekt } from '#modules/governance/domain/overdracht.ts'
import { mayDraagOver } from '#modules/governance/policy.ts'
import { passStap } from '#modules/governance/store/behandelingen.ts'
import { holdPlanning } from '#modules/governance/store/planning.ts'

/**
 * The step of a table whose municipality merged passes to the same kind of table of its successor; of one that was divided, to those of all
 * of them. It finds its place in the planning again.
 */
export async function draagOver(
  context: Context,
  { id, stapId, versie }: { id: string; stapId: string; versie: number },
): Promise<Behandeling> {
  await holdPlanning(context.db)
  const was = await holdBehandeling(context, id)
  const stap = stapOf(was, stapId)
  const { opgegaan } = stap
  insist(mayDraagOver(wieOf(context), { eigenOrganisatieId: was.eigenOrganisatieId, opvolgers: opgegaan?.in ?? [] }))
  expectVersion(was, versie)
  expectOpen(was, stap)
  if (!opgegaan) throw new Problem(409, 'tafel-is-er-nog', `${stap.tafelNaam} spreekt zelf. Er valt niets over te dragen.`)
  const ontbreekt = tafelOntbreekt(opgegaan, stap.tafelSoort)
  if (ontbreekt) throw new Problem(409, 'tafel-ontbreekt', ontbreekt)
  const namen = opgegaan.in.flatMap(({ tafelNaam }) => tafelNaam ?? [])
  const tafels = opgegaan.in.flatMap(({ tafelId }, index) => (tafelId ? [{ tafelId, stapId: index === 0 ? stapId : makeId() }] : []))
  for (const { tafelId, stapId: naar } of tafels) await passStap(context.db, { vanId: stapId, naarId: naar, tafelId })
  await replan(context, await loadBehandeling(context, id))
  return finish(context, was, { grond: `${opgegaanZin(opgegaan)} De stap van ${stap.tafelNaam} ging over naar ${namen.join(' en ')}.` })
}
