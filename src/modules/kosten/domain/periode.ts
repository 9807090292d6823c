/** Which part of a year is worked through. */
export interface Periode {
  readonly jaar: number
  /** Null for all quarters of the year that the ledger holds. */
  readonly kwartaal: number | null
}

/** First and last day of a quarter, or of the whole year. */
export function dagenVan({ jaar, kwartaal }: Periode): { van: string; totEnMet: string } {
  const [eerste, laatste] = kwartaal === null ? [1, 4] : [kwartaal, kwartaal]
  return {
    van: `${jaar}-${String(eerste * 3 - 2).padStart(2, '0')}-01`,
    totEnMet: `${jaar}-${['03-31', '06-30', '09-30', '12-31'][laatste - 1]!}`,
  }
}

/** `kwartaal 3 van 2026`, or `2026`. */
export const periodeTekst = ({ jaar, kwartaal }: Periode): string => (kwartaal === null ? `${jaar}` : `kwartaal ${kwartaal} van ${jaar}`)

/**
 * Periods that were worked through and that a model from this day on would change when they are worked through again: the model of their
 * last day counts. Each once, in time.
 */
export function raaktDoorgerekend(runs: readonly Periode[], van: string): Periode[] {
  const na = runs.filter((run) => dagenVan(run).totEnMet >= van).map(({ jaar, kwartaal }) => ({ jaar, kwartaal }))
  return [...new Map(na.map((each) => [periodeTekst(each), each])).values()].toSorted((a, b) =>
    `${dagenVan(a).totEnMet}${periodeTekst(a)}` < `${dagenVan(b).totEnMet}${periodeTekst(b)}` ? -1 : 1,
  )
}
