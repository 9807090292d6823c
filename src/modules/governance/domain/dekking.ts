import type { Totaal } from '#kernel/totaal.ts'

/** What is asked in a year: known cents, and how many amounts nobody knows yet (PM). */
export interface Periode {
  readonly jaar: number
  readonly soort: 'incidenteel' | 'structureel'
  readonly totaal: Totaal
}

/** What is left of the money of a decision, in cents, for one year and kind. */
export interface Ruimte {
  readonly jaar: number
  readonly soort: 'incidenteel' | 'structureel'
  readonly cent: bigint
}

/** Whether all of it fits in what is left, year by year and kind by kind. PM never fits: nobody knows how much it is. */
export function past(perioden: readonly Periode[], ruimte: readonly Ruimte[]): boolean {
  return perioden.every(({ jaar, soort, totaal }) => {
    const left = ruimte.find((each) => each.jaar === jaar && each.soort === soort)?.cent ?? 0n
    return totaal.pm === 0 && totaal.bekend <= left
  })
}
