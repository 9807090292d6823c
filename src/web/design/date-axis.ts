import { addDays, datum as dateOf, daysBetween } from '#kernel/datum.ts'

/** One mark on a date axis. */
export interface AxisMark {
  datum: string
  label: string
}

/** The stretch of time a timeline shows. */
export interface AxisRange {
  van: string
  totEnMet: string
}

/** Where a date lies between the ends of the axis, 0 to 100. What lies outside is put at the edge. */
export function position(datum: string, { van, totEnMet }: AxisRange): number {
  const whole = daysBetween(dateOf(van), dateOf(totEnMet)) + 1
  const days = daysBetween(dateOf(van), dateOf(datum))
  return (Math.min(Math.max(days, 0), whole) * 100) / whole
}

/** The day after a date: a period "tot en met" ends there. */
export function dayAfter(datum: string): string {
  return addDays(dateOf(datum), 1)
}

/** A round stretch of whole years around all dates. */
export function rangeAround(dates: readonly string[]): AxisRange {
  const years = dates.map((datum) => Number(datum.slice(0, 4)))
  return { van: `${Math.min(...years)}-01-01`, totEnMet: `${Math.max(...years)}-12-31` }
}

/** Marks on 1 January, at most `most` of them, at even steps of 1, 2, 5, 10, 20 or 50 years. */
export function yearMarks({ van, totEnMet }: AxisRange, most: number): AxisMark[] {
  const [first, last] = [Number(van.slice(0, 4)), Number(totEnMet.slice(0, 4))]
  const step = [1, 2, 5, 10, 20, 50].find((each) => (last - first + 1) / each <= most) ?? 100
  const marks: AxisMark[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) marks.push({ datum: `${year}-01-01`, label: String(year) })
  return marks
}
