/** A thing of another room that serves a goal. */
export interface Verband {
  readonly doelId: string
  /** Of what kind it is, in the words of the journal: `wens`. */
  readonly soort: string
  readonly id: string
  readonly titel: string
  /** Where it stands, in words. */
  readonly stand: string
  readonly pad: string
}

/** A goal as far as the search for what serves it looks. */
export interface Gezocht {
  readonly id: string
  readonly titel: string
  readonly gezamenlijkId: string | null
  /** How it stands to the joint goal. */
  readonly verhouding: 'zelfde' | 'anders' | 'strijdig' | null
}

/** A goal with what serves it. */
export interface Bediend<Doel extends Gezocht> {
  readonly doel: Doel
  readonly verbanden: Verband[]
}

/**
 * Each goal with what serves it, in the order given. What serves the goal of a party serves the joint goal beside it as well; what serves
 * the joint goal serves a party that wants the same, not one that wants something else.
 */
export function bediend<Doel extends Gezocht>(doelen: readonly Doel[], verbanden: readonly Verband[]): Bediend<Doel>[] {
  return doelen.map((doel) => {
    const below = doelen.filter(({ gezamenlijkId }) => gezamenlijkId === doel.id).map(({ id }) => id)
    const ids = new Set([doel.id, ...below, ...(doel.verhouding === 'zelfde' ? [doel.gezamenlijkId] : [])])
    const own = verbanden.filter(({ doelId }) => ids.has(doelId))
    return { doel, verbanden: [...new Map(own.map((verband) => [`${verband.soort} ${verband.id}`, verband])).values()] }
  })
}

/** What stands out: the goals that nothing serves. */
export function bedienzin(doelen: readonly { readonly doel: Pick<Gezocht, 'titel'>; readonly verbanden: readonly unknown[] }[]): string {
  const los = doelen.filter(({ verbanden }) => verbanden.length === 0).map(({ doel }) => doel.titel)
  if (doelen.length === 0) return 'Er zijn nog geen doelen.'
  if (los.length === 0) return 'Aan elk doel draagt ten minste één wens, maatregel of dienst bij.'
  if (los.length === doelen.length) return 'Aan geen enkel doel draagt nog een wens, maatregel of dienst bij.'
  const zoals = los.length > 2 ? `, zoals ${los[0]}` : `: ${los.join(' en ')}`
  return `Aan ${los.length} van de ${doelen.length} doelen draagt nog niets bij${zoals}.`
}
