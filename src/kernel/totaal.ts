import { addBedrag, bedrag, compareBedrag, formatBedrag, negateBedrag, NIHIL, parseBedrag } from './bedrag.ts'
import type { Bedrag } from './bedrag.ts'
import { ok } from './refusal.ts'
import type { Result } from './refusal.ts'

/** One entry of a budget: an amount, or `PM` (pro memorie): it will cost something, nobody knows yet how much. */
export type Post = Bedrag | 'PM'

/** A sum of entries that remembers how many of them were PM, so that an unknown never disappears in a total. */
export type Totaal = { readonly bekend: Bedrag; readonly pm: number }

/** The sum of nothing. */
export const TOTAAL_NUL: Totaal = { bekend: NIHIL, pm: 0 }

/** The sum of entries: the known amounts added up, the PM ones counted. */
export function totaalOf(posten: Iterable<Post>): Totaal {
  let total = TOTAAL_NUL
  for (const post of posten) total = addTotaal(total, post === 'PM' ? { bekend: NIHIL, pm: 1 } : { bekend: post, pm: 0 })
  return total
}

/** Both sums together; PM in either of them stays. */
export function addTotaal(a: Totaal, b: Totaal): Totaal {
  return { bekend: addBedrag(a.bekend, b.bekend), pm: a.pm + b.pm }
}

/** a − b; what is unknown in b does not cancel what is unknown in a. */
export function subtractTotaal(a: Totaal, b: Totaal): Totaal {
  return { bekend: addBedrag(a.bekend, negateBedrag(b.bekend)), pm: a.pm + b.pm }
}

/** Whether every entry in the sum is known. */
export function isVolledig(total: Totaal): boolean {
  return total.pm === 0
}

/** Which is larger, or `null` (niet bepaalbaar) as soon as one of them carries PM. */
export function compareTotaal(a: Totaal, b: Totaal): -1 | 0 | 1 | null {
  return isVolledig(a) && isVolledig(b) ? compareBedrag(a.bekend, b.bekend) : null
}

/** Reads one entry from the wire: an amount such as `640000.00`, or `PM`. */
export function parsePost(text: string): Result<Post> {
  return text === 'PM' ? ok('PM') : parseBedrag(text)
}

/** One entry as it goes over the wire. */
export function formatPost(post: Post): string {
  return post === 'PM' ? 'PM' : formatBedrag(post)
}

const PM_ENDING = ' + PM'

/** Reads a total from the wire: `640000.00` or `640000.00 + PM`. How many entries were PM is not in the text; it counts as one. */
export function parseTotaal(text: string): Result<Totaal> {
  const carriesPm = text.endsWith(PM_ENDING)
  const known = parseBedrag(carriesPm ? text.slice(0, -PM_ENDING.length) : text)
  return known.ok ? ok({ bekend: bedrag(known.value), pm: carriesPm ? 1 : 0 }) : known
}

/** The total as it goes over the wire: the known part, followed by ` + PM` once, however many entries were PM. */
export function formatTotaal(total: Totaal): string {
  return formatBedrag(total.bekend) + (isVolledig(total) ? '' : PM_ENDING)
}
