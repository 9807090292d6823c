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
}

/** A goal with what serves it: itself, or through a goal of a party that wants the same. */
export interface Bediend<Doel extends Gezocht> {
  readonly doel: Doel
  readonly verbanden: Verband[]
}

/** Each goal with what serves it, in the order given. What serves the goal of a party serves the joint goal beside it as well. */
export function bediend<Doel extends Gezocht>(doelen: readonly Doel[], verbanden: readonly Verband[]): Bediend<Doel>[] {
  return doelen.map((doel) => {
    const ids = new Set([doel.id, ...doelen.filter(({ gezamenlijkId }) => gezamenlijkId === doel.id).map(({ id }) => id)])
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
  const [first, ...rest] = los
  const enMeer = rest.length === 0 ? '' : ` en nog ${rest.length} ${rest.length === 1 ? 'ander doel' : 'andere doelen'}`
  return `Aan ${first}${enMeer} draagt niets bij.`
}
