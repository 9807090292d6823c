import { showDatum } from '#kernel/format/datum.ts'
import type { Knelpunt } from './besluitroute.ts'

/** Where a plan gets stuck, for people: which table, and between which days it would have to meet. */
export function knelpuntZin(gremium: string, { vanaf, totEnMet }: Omit<Knelpunt, 'code'>): string {
  const parts = [
    vanaf === null ? '' : `geen vergadering waarvoor een stuk nog op tijd is als het op ${showDatum(vanaf)} klaar is`,
    totEnMet === null ? '' : `geen vergadering met een uitkomst uiterlijk op ${showDatum(totEnMet)}`,
  ].filter((part) => part !== '')
  return `${gremium} heeft ${parts.join(', en ')}. Plan een vergadering of kies een andere dag.`
}
