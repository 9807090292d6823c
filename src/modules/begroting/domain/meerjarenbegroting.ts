import { type Post, type Totaal, totaalOf } from '#kernel/totaal.ts'

/** How many years a budget looks ahead: T and the three after it (BBV art. 22). */
export const JAREN = 4

/** Once, or every year from then on. */
export type Soort = 'incidenteel' | 'structureel'

/** A line of a budget: a sum that may carry PM, in the year in which it starts. */
export interface Regel {
  readonly jaar: number
  readonly soort: Soort
  readonly totaal: Totaal
}

/** The years of the budget of year T. */
export function jarenVan(jaar: number): number[] {
  return Array.from({ length: JAREN }, (_, index) => jaar + index)
}

/** What a line asks in a year: incidental only in its own, structural in its own and every later one; null where it asks nothing. */
export function inJaar({ jaar, soort, totaal }: Regel, welk: number): Totaal | null {
  if (soort === 'incidenteel') return jaar === welk ? totaal : null
  return welk >= jaar ? totaal : null
}

/** The lines with which a decision lands: one per year and kind, in order, so that whoever divides it later rounds cents once. */
export function regelsOf(posten: readonly { jaar: number; soort: Soort; post: Post }[]): Regel[] {
  return [...Map.groupBy(posten, ({ jaar, soort }) => `${jaar} ${soort}`).values()]
    .map((group) => ({ jaar: group[0]!.jaar, soort: group[0]!.soort, totaal: totaalOf(group.map(({ post }) => post)) }))
    .sort((a, b) => a.jaar - b.jaar || (a.soort < b.soort ? -1 : 1))
}
