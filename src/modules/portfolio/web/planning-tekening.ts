import type { Maatregel } from '#modules/portfolio/contract.ts'

/** A bar of the plan in quarters since the first quarter that is drawn: `from` included, `to` not. */
export interface Balk {
  id: string
  nummer: number
  titel: string
  from: number
  /** Up to here it is certain that the measure runs: drawn whole. Beyond it is drawn as an outline. */
  certain: number
  to: number
}

/** What is drawn: the years, the measures whose first quarter is known, and the others in a row of their own. */
export interface Tekening {
  jaren: readonly number[]
  bekend: readonly Balk[]
  /** `balk` is null when not even the year is known. */
  onbekend: readonly { id: string; nummer: number; titel: string; balk: Balk | null }[]
}

type Gepland = Pick<Maatregel, 'id' | 'nummer' | 'titel' | 'van' | 'tot'>

/** Where everything stands: what nobody knows is never drawn as if it were known. */
export function tekeningVan(
  maatregelen: readonly Gepland[],
  { vanJaar, totEnMetJaar }: { vanJaar: number; totEnMetJaar: number },
): Tekening {
  const known = maatregelen.flatMap(({ van, tot }) => [van?.jaar ?? [], tot?.jaar ?? []].flat())
  const first = Math.min(vanJaar, ...known)
  const last = Math.max(totEnMetJaar, ...known)
  const starts = maatregelen.filter(({ van }) => van !== null && van.kwartaal !== null)
  const others = maatregelen.filter((each) => !starts.includes(each))
  return {
    jaren: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    bekend: starts.map((each) => balkVan(each, first)!),
    onbekend: others.map((each) => ({ id: each.id, nummer: each.nummer, titel: each.titel, balk: balkVan(each, first) })),
  }
}

function balkVan({ id, nummer, titel, van, tot }: Gepland, first: number): Balk | null {
  const begin = van ?? tot
  const end = tot ?? van
  if (begin === null || end === null) return null
  const from = (begin.jaar - first) * 4 + ((van?.kwartaal ?? null) === null ? 0 : van!.kwartaal! - 1)
  const to = (end.jaar - first) * 4 + (tot?.kwartaal ?? 4)
  const isStartKnown = van !== null && van.kwartaal !== null
  const isEndKnown = tot !== null && tot.kwartaal !== null
  const certain = isStartKnown ? (isEndKnown ? to : from + 1) : from
  return { id, nummer, titel, from, certain: Math.min(certain, to), to: Math.max(to, from + 1) }
}
