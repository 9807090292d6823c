import { showDatum } from '#kernel/format/datum.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Besluit } from '#modules/governance/contract.ts'
import { type EvaluatieUitkomst, type Evaluatiestand, evaluatiestand } from '#modules/governance/domain/evaluatie.ts'
import { mayEvaluate } from '#modules/governance/policy.ts'
import { findBesluit } from '#modules/governance/store/besluiten.ts'
import { insertEvaluatie } from '#modules/governance/store/evaluaties.ts'

/** One decision, or 404. */
export async function loadBesluit({ db }: Context, id: string): Promise<Besluit> {
  const found = await findBesluit(db, id)
  if (!found) throw notFound()
  return found
}

/** Who brought a decision in writes what came of it: once, from its day on. */
export async function giveEvaluatie(
  context: Context,
  { id, uitkomst, tekst }: { id: string; uitkomst: EvaluatieUitkomst; tekst: string },
): Promise<Besluit> {
  const besluit = await loadBesluit(context, id)
  insist(mayEvaluate(wieOf(context), besluit.isEigen))
  expectNu(besluit, evaluatiestand(besluit, context.clock.today()))
  const { hoed, naam } = actorOf(context)
  await insertEvaluatie(context.db, {
    besluitId: id,
    uitkomst,
    tekst,
    organisatieId: hoed.organisatieId,
    persoonNaam: naam,
    rol: hoed.rol,
    op: context.clock.now(),
  })
  await record(context, [{ soort: 'besluit', id, naam: `${besluit.nummer} ${besluit.titel}`, grond: 'Terugblik', na: { uitkomst, tekst } }])
  return loadBesluit(context, id)
}

function expectNu({ evaluatiedatum }: Besluit, stand: Evaluatiestand): void {
  if (stand === 'gedaan')
    throw new Problem(409, 'een-evaluatie-per-besluit', 'Op dit besluit is al teruggekeken. Wat er staat, wijzigt niet.')
  if (stand === 'niet_gevraagd')
    throw new Problem(409, 'evaluatie-niet-gevraagd', 'Bij dit besluit sprak de tafel niet af om terug te kijken.')
  if (stand === 'later')
    throw new Problem(409, 'evaluatie-te-vroeg', `Terugkijken kan vanaf ${showDatum(evaluatiedatum!)}: die dag sprak de tafel af.`)
}
