import { showDatum } from '#kernel/format/datum.ts'
import type { Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { moveVergadering, type VergaderingGewijzigd } from '#modules/kalender/index.ts'
import {
  expectOpen,
  expectRunning,
  finish,
  holdBehandeling,
  loadBehandeling,
  stapOf,
} from '#modules/governance/commands/hold-behandeling.ts'
import { loadAgenda, replan } from '#modules/governance/commands/replan.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { planningZin } from '#modules/governance/domain/route-zinnen.ts'
import { type Planning, planningOf, wijzigingenOf } from '#modules/governance/domain/routeplanning.ts'
import { mayBegin, mayPlan } from '#modules/governance/policy.ts'
import { holdPlanning, listOpVergadering, saveRouteMelding, saveStapplanning, saveUiterlijk } from '#modules/governance/store/planning.ts'

interface Keuze {
  stapId: string
  vergaderingId: string | null
  doorlooptijdDagen?: number | undefined
}

interface Planverzoek {
  id: string
  versie: number
  keuzes: readonly Keuze[]
  verzet: readonly { vergaderingId: string; versie: number; naar: string | null }[]
  grond: string
}

/**
 * Meetings that move, and meetings that people choose; what comes after moves along. A meeting whose paper would be too late is refused,
 * and then nothing moves.
 */
export async function planStappen(context: Context, { id, versie, keuzes, verzet, grond }: Planverzoek): Promise<Behandeling> {
  await holdPlanning(context.db)
  const seen = await holdBehandeling(context, id)
  for (const { stapId } of keuzes) insist(mayPlan(wieOf(context), stapOf(seen, stapId).tafelOrganisatieId))
  expectVersion(seen, versie)
  for (const { vergaderingId, versie: gezien, naar } of verzet)
    await moveVergadering(context, { id: vergaderingId, versie: gezien, datum: naar, grond })
  const was = await loadBehandeling(context, id)
  return keuzes.length === 0 ? was : choose(context, was, keuzes)
}

async function choose(context: Context, was: Behandeling, keuzes: readonly Keuze[]): Promise<Behandeling> {
  for (const { stapId } of keuzes) {
    const stap = stapOf(was, stapId)
    expectOpen(was, stap)
    if (stap.uitkomst !== null) throw new Problem(409, 'stap-al-gedaan', `${stap.tafelNaam} heeft dit al behandeld. Dat wijzigt niet.`)
  }
  const chosen = { ...was, stappen: was.stappen.map((stap) => withKeuze(stap, keuzes)) }
  const agenda = await loadAgenda(context, [was])
  const planning = planningOf(chosen, agenda)
  expectFits(planning, keuzes)
  for (const { stapId, vergaderingId, doorlooptijdDagen } of keuzes) {
    const extra = doorlooptijdDagen === undefined ? {} : { doorlooptijdDagen }
    await saveStapplanning(context.db, { stapId, vergaderingId, vastgezet: vergaderingId !== null, ...extra })
  }
  for (const wijziging of wijzigingenOf(planning)) await saveStapplanning(context.db, { ...wijziging, vastgezet: false })
  const tafels = keuzes.map(({ stapId }) => stapOf(was, stapId).tafelNaam)
  return finish(context, was, { grond: `Vergadering gekozen: ${tafels.join(', ')}` })
}

function withKeuze(stap: Behandelstap, keuzes: readonly Keuze[]): Behandelstap {
  const keuze = keuzes.findLast(({ stapId }) => stapId === stap.id)
  if (!keuze) return stap
  const { vergaderingId, doorlooptijdDagen = stap.doorlooptijdDagen } = keuze
  return { ...stap, vergaderingId, vastgezet: vergaderingId !== null, doorlooptijdDagen }
}

/** Every meeting that was chosen is of that table, goes on, and the paper can be there in time. */
function expectFits({ stappen }: Planning<Behandelstap>, keuzes: readonly Keuze[]): void {
  const faults = keuzes.flatMap(({ stapId, vergaderingId }, index) => {
    if (vergaderingId === null) return []
    const found = stappen.find(({ stap }) => stap.id === stapId)
    if (found?.vooruit?.id === vergaderingId) return []
    const tafel = found?.stap.tafelNaam ?? 'deze tafel'
    const eerst = found?.vooruit ? ` De eerste die kan is op ${showDatum(found.vooruit.vergadering)}.` : ''
    const reason = `Voor deze vergadering van ${tafel} is het stuk niet op tijd, of zij gaat niet door.${eerst}`
    return [{ name: `keuzes.${index}.vergaderingId`, code: 'vergadering-past-niet', reason }]
  })
  const [first] = faults
  if (first) throw new Problem(409, 'vergadering-past-niet', first.reason).at(faults)
}

/** The last day for the decision, set by who brought it in. */
export async function setUiterlijk(
  context: Context,
  { id, versie, uiterlijk, uiterlijkReden }: { id: string; versie: number; uiterlijk: string | null; uiterlijkReden: string },
): Promise<Behandeling> {
  const was = await holdBehandeling(context, id)
  insist(mayBegin(wieOf(context), was.eigenOrganisatieId))
  expectVersion(was, versie)
  expectRunning(was)
  await saveUiterlijk(context.db, { id, uiterlijk, uiterlijkReden })
  const grond = uiterlijk === null ? 'Geen uiterste datum meer' : `Uiterlijk ${showDatum(uiterlijk)}: ${uiterlijkReden}`
  return finish(context, was, { grond })
}

/** Who brought it in has seen what happened to the planning. */
export async function seeRoutemelding(context: Context, { id, versie }: { id: string; versie: number }): Promise<Behandeling> {
  const was = await holdBehandeling(context, id)
  insist(mayBegin(wieOf(context), was.eigenOrganisatieId))
  expectVersion(was, versie)
  await saveRouteMelding(context.db, id, null)
  return finish(context, was, { grond: 'Melding over de planning gezien' })
}

/** A meeting was moved or cancelled: every proposal that was planned on it finds another day, says so in its history, and warns its owner. */
export async function moveRoutes(context: Context, gewijzigd: VergaderingGewijzigd): Promise<void> {
  await holdPlanning(context.db)
  const ids = await listOpVergadering(context.db, gewijzigd.vergaderingId)
  if (ids.length === 0) return
  const behandelingen: Behandeling[] = []
  for (const id of ids) behandelingen.push(await holdBehandeling(context, id))
  const agenda = await loadAgenda(context, behandelingen)
  for (const was of behandelingen) {
    const planning = await replan(context, was, agenda)
    const melding = meldingOf(gewijzigd, was, planning)
    await saveRouteMelding(context.db, was.id, melding)
    await finish(context, was, { grond: melding })
  }
}

/** What happened to the planning of one proposal, for people. */
function meldingOf({ tafelNaam, was: dag, nu, reden }: VergaderingGewijzigd, { uiterlijk }: Behandeling, planning: Planning): string {
  const wat = nu === null ? 'vervalt' : `is verzet naar ${showDatum(nu)}`
  const verschoven = planning.stappen.flatMap(({ stap, vooruit }) => {
    if ((vooruit?.id ?? null) === stap.vergaderingId) return []
    return [
      vooruit
        ? `${stap.tafelNaam} behandelt het nu op ${showDatum(vooruit.vergadering)}.`
        : `${stap.tafelNaam} heeft geen vergadering meer.`,
    ]
  })
  const gevolg = verschoven.length > 0 ? verschoven.join(' ') : 'De andere vergaderingen blijven gelijk.'
  return `De vergadering van ${tafelNaam} op ${showDatum(dag)} ${wat} (${reden.replace(/[.\s]+$/, '')}). ${gevolg} ${planningZin(planning, uiterlijk)}`
}
