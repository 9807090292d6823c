import * as z from 'zod'
import type { Realisatieplan } from '#modules/afweging/contract.ts'
import { type Planelement, planelementen, planelementNamen } from '#modules/afweging/domain/realisatieplan.ts'
import type { FormFault } from '#web/design/form-context.ts'

const ElementInvoer = z.strictObject({
  tekst: z.string(),
  isNvt: z.boolean(),
  /** Empty: nobody yet. */
  trekkerId: z.string(),
})
/** One element on the form. */
export type ElementInvoer = z.output<typeof ElementInvoer>

const PlanInvoer = z.record(z.enum(planelementen), ElementInvoer)
/** The whole form. */
export type PlanInvoer = z.output<typeof PlanInvoer>

/** What was kept of an earlier visit; `null` when it is not this form. */
export const readPlanInvoer = (found: unknown): PlanInvoer | null => PlanInvoer.safeParse(found).data ?? null

/** The form filled with a plan; an element that nobody wrote is empty. */
export function planVan({ elementen }: Realisatieplan): PlanInvoer {
  const invoer = (element: Planelement): ElementInvoer => {
    const found = elementen.find((each) => each.element === element)
    return { tekst: found?.tekst ?? '', isNvt: found?.isNvt ?? false, trekkerId: found?.trekkerId ?? '' }
  }
  return Object.fromEntries(planelementen.map((element) => [element, invoer(element)])) as PlanInvoer
}

/** Where on the form an element stands: its place among the elements. */
export const veldVan = (element: Planelement, veld: keyof ElementInvoer) => `elementen.${element}.${veld}`

/** An element that was begun without a text: somebody to see to it, or a tick that it does not apply. */
export function faultsOfPlanForm(plan: PlanInvoer): FormFault[] {
  return planelementen.flatMap((element) => {
    const { tekst, isNvt, trekkerId } = plan[element]
    if (tekst.trim() !== '' || (!isNvt && trekkerId === '')) return []
    const naam = planelementNamen[element]
    const reason = isNvt ? `Schrijf waarom ${naam} niet van toepassing is.` : `Schrijf op hoe u ${naam} aanpakt.`
    return [{ name: veldVan(element, 'tekst'), reason }]
  })
}

/** What goes to the server: elements that say something, in their order. */
export function planBody(plan: PlanInvoer) {
  return {
    elementen: planelementen
      .filter((element) => plan[element].tekst.trim() !== '')
      .map((element) => ({ element, tekst: plan[element].tekst, isNvt: plan[element].isNvt, trekkerId: plan[element].trekkerId || null })),
  }
}
