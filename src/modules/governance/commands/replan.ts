import type { Context } from '#platform/http/context.ts'
import { listVergaderingen } from '#modules/kalender/index.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { type Agenda, makeAgenda, type Planning, planningOf, wijzigingenOf } from '#modules/governance/domain/routeplanning.ts'
import { saveStapplanning } from '#modules/governance/store/planning.ts'

/** The meetings of the cooperation that these proposals can be planned on, and those where they are planned. */
export async function loadAgenda({ db, clock }: Context, behandelingen: readonly Behandeling[]): Promise<Agenda> {
  const today = clock.today()
  const planned = behandelingen.flatMap(({ stappen }) =>
    stappen.flatMap(({ uitkomst, vergadering }) => (uitkomst ? [] : (vergadering ?? []))),
  )
  return makeAgenda(await listVergaderingen(db, { van: planned.reduce((first, day) => (day < first ? day : first), today) }), today)
}

/**
 * Plans the open stops on the first meetings that allow it and saves what changed. Hold the planning first ({@link holdPlanning}): the
 * meetings are those of this moment.
 */
export async function replan(context: Context, was: Behandeling, agenda?: Agenda): Promise<Planning<Behandelstap>> {
  const planning = planningOf(was, agenda ?? (await loadAgenda(context, [was])))
  for (const wijziging of wijzigingenOf(planning)) await saveStapplanning(context.db, { ...wijziging, vastgezet: false })
  return planning
}
