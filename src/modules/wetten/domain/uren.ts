import { allocate } from '#kernel/allocate.ts'
import { bedrag } from '#kernel/bedrag.ts'
import type { Breuk } from '#kernel/breuk.ts'

/** Minutes in a quarter of an hour: the smallest piece of time that is written down. */
export const KWARTIER = 15

/** One organisation that shares in the work: what it weighs in the key, and what it gave. */
export interface Inbreng {
  readonly organisatieId: string
  /** Share in the agreed key; nil for who gives but does not share. */
  readonly gewicht: Breuk
  readonly minuten: number
}

/** What one organisation gave, what its share of the whole is, and what it gave more (or less) than that. All in minutes. */
export interface Balans {
  readonly organisatieId: string
  readonly gegeven: number
  readonly aandeel: number
  readonly verschil: number
}

/**
 * The shared hours over the participants by their weights, to the minute with the largest remainder. Differences add up to nil, and the
 * order in which parties are named does not matter: of equal remainders the lowest id goes first. `null` when nobody shares.
 */
export function urenbalans(inbreng: readonly Inbreng[]): Balans[] | null {
  const deelnemers = inbreng.filter(({ gewicht }) => gewicht.teller > 0n).toSorted((a, b) => (a.organisatieId < b.organisatieId ? -1 : 1))
  if (deelnemers.length === 0) return null
  const totaal = inbreng.reduce((sum, { minuten }) => sum + minuten, 0)
  const delen = allocate(
    bedrag(BigInt(totaal)),
    deelnemers.map(({ gewicht }) => gewicht),
  )
  const aandelen = new Map(deelnemers.map(({ organisatieId }, index) => [organisatieId, Number(delen[index]!)]))
  return inbreng.map(({ organisatieId, minuten }) => {
    const aandeel = aandelen.get(organisatieId) ?? 0
    return { organisatieId, gegeven: minuten, aandeel, verschil: minuten - aandeel }
  })
}

/** Minutes as hours with their quarters in decimals: `64`, `12,25`. */
export function urenTekst(minuten: number): string {
  const size = Math.abs(minuten)
  const hundredths = Math.round(((size % 60) * 100) / 60)
  const rest = hundredths === 0 ? '' : `,${String(hundredths).padStart(2, '0').replace(/0$/, '')}`
  return `${minuten < 0 ? '−' : ''}${Math.floor(size / 60)}${rest}`
}

/** Estimates of doing it alone, of everyone who shares in the work. */
export interface Ramingen {
  readonly samen: number
  readonly ramingen: readonly { readonly organisatieNaam: string; readonly minuten: number | null }[]
}

/** What working together took and what alone would have taken; only what follows from what was filled in. */
export function urenzin({ samen, ramingen }: Ramingen): string {
  if (samen === 0) return 'Er zijn nog geen gedeelde uren'
  const kop = `Samen ${urenTekst(samen)} uur`
  const gegeven = ramingen.flatMap(({ minuten }) => (minuten === null ? [] : [minuten]))
  if (gegeven.length === 0) return kop
  const zonder = ramingen.filter(({ minuten }) => minuten === null).map(({ organisatieNaam }) => organisatieNaam)
  if (zonder.length > 0) return `${kop}; van ${new Intl.ListFormat('nl').format(zonder)} is er nog geen raming van alleen`
  const alleen = gegeven.reduce((sum, each) => sum + each, 0)
  const gelijk = gegeven.every((each) => each === gegeven[0])
  const som =
    gelijk && gegeven.length > 1
      ? `ieder alleen zou ${gegeven.length} × ${urenTekst(gegeven[0]!)} uur hebben gekost`
      : `ieder apart zou dit ${urenTekst(alleen)} uur hebben gekost`
  return `${kop}; ${som}`
}

/** What doing it together saved, in minutes (below nil: it cost more); `null` as long as an estimate is missing. */
export function besparing({ samen, ramingen }: Ramingen): number | null {
  if (samen === 0 || ramingen.length === 0 || ramingen.some(({ minuten }) => minuten === null)) return null
  return ramingen.reduce((sum, { minuten }) => sum + minuten!, 0) - samen
}

/** Hours as they are typed (`"2.5"`) in whole minutes. */
export const minutenVan = (uren: string): number => Math.round(Number(uren) * 60)

/** Minutes as a number of hours for a field: `"2.5"`. */
export const urenVeld = (minuten: number): string => String(minuten / 60)
