import { addDays } from './datum.ts'
import type { Datum } from './datum.ts'
import { ok, refuse } from './refusal.ts'
import type { Result } from './refusal.ts'

/**
 * When something holds: from `van` up to and including `totEnMet`, both days themselves included, as people say it and as
 * PostgreSQL keeps it in `daterange(van, tot_en_met, '[]')`. `totEnMet` is null while no end is known.
 */
export type Periode = { readonly van: Datum; readonly totEnMet: Datum | null }

/** A period of at least one day. */
export function periode(van: Datum, totEnMet: Datum | null): Result<Periode> {
  if (totEnMet !== null && totEnMet < van)
    return refuse('periodeOmgekeerd', 'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.')
  return ok({ van, totEnMet })
}

/** Whether it holds on that day. */
export function containsDatum(period: Periode, date: Datum): boolean {
  return period.van <= date && (period.totEnMet === null || date <= period.totEnMet)
}

/** The days that both have, or null when there are none. */
export function intersectionOf(a: Periode, b: Periode): Periode | null {
  const van = a.van > b.van ? a.van : b.van
  const totEnMet = earliestEnd(a.totEnMet, b.totEnMet)
  return totEnMet !== null && totEnMet < van ? null : { van, totEnMet }
}

function earliestEnd(a: Datum | null, b: Datum | null): Datum | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/** Whether there is a day on which both hold. */
export function overlaps(a: Periode, b: Periode): boolean {
  return intersectionOf(a, b) !== null
}

/**
 * The same period, ended by a successor that starts on the given day: it holds up to and including the day before.
 * An end that was already earlier stays. Refused when the successor does not start later than the period itself.
 */
export function endedBefore(period: Periode, successorVan: Datum): Result<Periode> {
  if (successorVan <= period.van)
    return refuse('opvolgerBegintTeVroeg', `De opvolger moet later beginnen dan ${period.van}. Kies een latere begindatum.`)
  return ok({ van: period.van, totEnMet: earliestEnd(period.totEnMet, addDays(successorVan, -1)) })
}

/** The stretches of `within` on which none of the periods holds, in order of time. */
export function gapsIn(periods: readonly Periode[], within: Periode): Periode[] {
  const gaps: Periode[] = []
  let uncovered = within.van
  const inOrder = periods.flatMap((period) => intersectionOf(period, within) ?? []).sort((a, b) => (a.van < b.van ? -1 : 1))
  for (const { van, totEnMet } of inOrder) {
    if (van > uncovered) gaps.push({ van: uncovered, totEnMet: addDays(van, -1) })
    // Covered to the end: nothing can be missing any more, and the day after the last day of the calendar does not exist.
    if (totEnMet === within.totEnMet) return gaps
    if (totEnMet !== null && totEnMet >= uncovered) uncovered = addDays(totEnMet, 1)
  }
  return [...gaps, { van: uncovered, totEnMet: within.totEnMet }]
}
