import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record, type Zichtbaar } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may, mayEdit } from '#platform/own-side/policy.ts'
import { insistOnOpen } from '#modules/verrekening/commands/laboratorium.ts'
import type { Scenario, ScenarioInvoer } from '#modules/verrekening/contract.ts'
import { deleteScenario, findScenario, insertScenario, shareScenario, updateScenario } from '#modules/verrekening/store/scenarios.ts'

const PERMISSIE = 'verrekenscenario.opstellen'

/** One kept arrangement, or 404. */
export async function loadScenario({ db }: Pick<Context, 'db'>, id: string): Promise<Scenario> {
  const found = await findScenario(db, id)
  if (!found) throw notFound()
  return found
}

/** Keeps an arrangement, on the own side. */
export async function draftScenario(context: Context, invoer: ScenarioInvoer): Promise<Scenario> {
  insist(may(wieOf(context), PERMISSIE))
  await insistOnOpen(context)
  const { hoed } = actorOf(context)
  const id = makeId()
  await insertScenario(context.db, { ...invoer, id, regelingId: hoed.regelingId, organisatieId: hoed.organisatieId })
  const made = await loadScenario(context, id)
  await record(context, [{ soort: 'verrekenscenario', id, naam: made.titel, na: kopOf(made), zichtbaar: ownSide(hoed.organisatieId) }])
  return made
}

/** Another content for what was not shared. */
export async function changeScenario(
  context: Context,
  { id, versie, ...invoer }: ScenarioInvoer & { id: string; versie: number },
): Promise<Scenario> {
  const was = await loadScenario(context, id)
  insist(mayEdit(wieOf(context), PERMISSIE, was.zijde))
  expectVersion(was, versie)
  await updateScenario(context.db, { ...invoer, id })
  const now = await loadScenario(context, id)
  await record(context, [
    { soort: 'verrekenscenario', id, naam: now.titel, voor: kopOf(was), na: kopOf(now), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) },
  ])
  return now
}

/** Throws away what was not shared. */
export async function removeScenario(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await loadScenario(context, id)
  insist(mayEdit(wieOf(context), PERMISSIE, was.zijde))
  expectVersion(was, versie)
  await deleteScenario(context.db, id)
  await record(context, [
    { soort: 'verrekenscenario', id, naam: was.titel, voor: kopOf(was), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) },
  ])
}

type Deling = { id: string; versie: number } & Pick<Zichtbaar, 'zichtbaarheid' | 'tafelId'>

/** From the own side to the partners. An arrangement is a sum and no word of the organisation, so it asks no mandate. */
export async function submitScenario(context: Context, { id, versie, zichtbaarheid, tafelId }: Deling): Promise<Scenario> {
  const was = await loadScenario(context, id)
  insist(mayEdit(wieOf(context), PERMISSIE, was.zijde))
  expectVersion(was, versie)
  await shareScenario(context.db, { id, op: context.clock.now(), zichtbaarheid, tafelId })
  const now = await loadScenario(context, id)
  const zichtbaar = { eigenOrganisatieId: now.zijde.eigenOrganisatieId, zichtbaarheid, tafelId }
  await record(context, [{ soort: 'verrekenscenario', id, naam: now.titel, na: kopOf(now), zichtbaar }])
  return now
}

const kopOf = ({ titel, toelichting, opzet }: Scenario) => ({ titel, toelichting, methode: opzet.keuzes.methode })
