/** Fewer cases than this say more about the case than about the table: nothing is shown. */
export const MINSTE_GEVALLEN = 3

/** How many days one case took, and under which name it counts. */
export interface Geval {
  readonly id: string
  readonly naam: string
  readonly dagen: number
}

/** What a number of cases have in common; `mediaan` and `p90` are null below {@link MINSTE_GEVALLEN}. */
export interface Duur {
  readonly id: string
  readonly naam: string
  readonly aantal: number
  readonly mediaan: number | null
  readonly p90: number | null
}

/** The smallest number that at least this part (in tenths) of the numbers does not exceed. */
export function kwantiel(getallen: readonly number[], tienden: number): number {
  const sorted = getallen.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * tienden) / 10) - 1)]!
}

/** Per name how long it takes, the longest first; names with too few cases last. */
export function durenVan(gevallen: readonly Geval[]): Duur[] {
  return [...Map.groupBy(gevallen, ({ id }) => id)]
    .map(([id, all]): Duur => {
      const days = all.map(({ dagen }) => dagen)
      const isEnough = days.length >= MINSTE_GEVALLEN
      return {
        id,
        naam: all[0]!.naam,
        aantal: days.length,
        mediaan: isEnough ? kwantiel(days, 5) : null,
        p90: isEnough ? kwantiel(days, 9) : null,
      }
    })
    .toSorted((a, b) => (b.mediaan ?? -1) - (a.mediaan ?? -1) || a.naam.localeCompare(b.naam, 'nl'))
}
