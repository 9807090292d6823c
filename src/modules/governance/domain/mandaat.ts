import { addBedrag, type Bedrag, NIHIL } from '#kernel/bedrag.ts'
import type { Periode } from '#modules/governance/domain/dekking.ts'

/** How an amount lies against the limit of a table. */
export const mandaatstanden = ['geen_geld', 'geen_grens', 'binnen', 'boven', 'onbekend'] as const
/** See {@link mandaatstanden}. */
export type Mandaatstand = (typeof mandaatstanden)[number]

/** What a table may decide, against what is asked of it: the year that asks most. */
export interface Mandaatoordeel {
  readonly stand: Mandaatstand
  readonly jaar: number | null
  readonly bedrag: Bedrag | null
}

/** What is asked in each year that something starts, structural amounts of earlier years included. */
export function perJaar(perioden: readonly Periode[]): { jaar: number; bedrag: Bedrag }[] {
  const jaren = [...new Set(perioden.map(({ jaar }) => jaar))].sort((a, b) => a - b)
  return jaren.map((welk) => ({
    jaar: welk,
    bedrag: perioden.reduce(
      (sum, { jaar, soort, totaal }) => ((soort === 'incidenteel' ? jaar === welk : jaar <= welk) ? addBedrag(sum, totaal.bekend) : sum),
      NIHIL,
    ),
  }))
}

/**
 * Whether what is asked stays within the limit of a table in every year. The known part alone can be above it; what nobody knows yet (PM)
 * is never within it. Without a limit there is nothing to be above.
 */
export function mandaatoordeel(limiet: Bedrag | null, perioden: readonly Periode[]): Mandaatoordeel {
  const isPm = perioden.some(({ totaal }) => totaal.pm > 0)
  const meeste = perJaar(perioden).reduce<{ jaar: number; bedrag: Bedrag } | null>(
    (most, each) => (most === null || each.bedrag > most.bedrag ? each : most),
    null,
  )
  if (meeste === null || (!isPm && perioden.every(({ totaal }) => totaal.bekend === 0n)))
    return { stand: 'geen_geld', jaar: null, bedrag: null }
  const stand = limiet === null ? 'geen_grens' : meeste.bedrag > limiet ? 'boven' : isPm ? 'onbekend' : 'binnen'
  return { stand, ...meeste }
}
