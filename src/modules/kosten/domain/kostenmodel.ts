import type { Methode } from '#modules/kosten/domain/netwerk.ts'

/** An auxiliary centre serves centres, a main centre serves products, an activity is what a main centre does for products. */
export const plaatssoorten = ['hulp', 'hoofd', 'activiteit'] as const
/** See {@link plaatssoorten}. */
export type Plaatssoort = (typeof plaatssoorten)[number]

/** Accounts from and to and including; compared as text, so `0400` is before `4000`. */
export interface Reeks {
  readonly van: string
  readonly totEnMet: string
}

/** What kind of cost an account holds. */
export interface Kostensoort {
  readonly code: string
  readonly naam: string
  readonly rekeningen: readonly Reeks[]
  /** Not divided by this model, such as the contributions themselves; shown as a row of its own. */
  readonly isBuiten: boolean
}

/** What makes the cost of a centre go where it goes: square metres, tickets, hours. */
export interface Driver {
  readonly naam: string
  readonly eenheid: string
  /** `vast`: the quantity as it stands; `volume`: per unit of the product, times how many of it were taken. */
  readonly soort: 'vast' | 'volume'
  readonly bron: string
  readonly peildatum: string | null
}

/** A place where cost gathers and from which it is passed on. */
export interface Kostenplaats {
  readonly code: string
  readonly naam: string
  readonly soort: Plaatssoort
  readonly driver: Driver
}

/** How much a place does for another place or for a product, in units of its driver. */
export interface Levering {
  readonly van: string
  /** Code of a place, or the id of a product. */
  readonly naar: string
  /** Decimal strings: one for every quarter alike, or one for each of the four. */
  readonly hoeveelheden: readonly string[]
}

/** The way from ledger to product, as one version of the model says it. */
export interface Kostenmodel {
  readonly methode: Methode
  /** Codes of auxiliary centres in the order in which they close; only for `trapsgewijs`. */
  readonly volgorde: readonly string[]
  readonly kostensoorten: readonly Kostensoort[]
  readonly kostenplaatsen: readonly Kostenplaats[]
  /** Ids of products of the catalogue that the model prices, in the order in which they are shown. */
  readonly producten: readonly string[]
  readonly leveringen: readonly Levering[]
}

/** A model with nothing in it. */
export const LEEG_MODEL: Kostenmodel = {
  methode: 'wederkerig',
  volgorde: [],
  kostensoorten: [],
  kostenplaatsen: [],
  producten: [],
  leveringen: [],
}

/** The quantity of a delivery in a quarter. */
export const hoeveelheidIn = ({ hoeveelheden }: Levering, kwartaal: number): string =>
  hoeveelheden.length === 1 ? hoeveelheden[0]! : hoeveelheden[kwartaal - 1]!

/** Whether an account falls in a kind of cost. */
export const valtIn = ({ rekeningen }: Kostensoort, rekening: string): boolean =>
  rekeningen.some(({ van, totEnMet }) => van <= rekening && rekening <= totEnMet)

/** Accounts as people write them: `4000-4099, 4300`. */
export const toonReeksen = (reeksen: readonly Reeks[]): string =>
  reeksen.map(({ van, totEnMet }) => (van === totEnMet ? van : `${van}-${totEnMet}`)).join(', ')

/** Reads accounts as people write them; `null` when it is none. */
export function leesReeksen(tekst: string): Reeks[] | null {
  const delen = tekst
    .split(/[,;]/)
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '')
  const reeksen = delen.map((deel) => /^([0-9A-Za-z.]+)(?:\s*[-–]\s*([0-9A-Za-z.]+))?$/.exec(deel))
  if (reeksen.length === 0 || reeksen.includes(null)) return null
  const read = reeksen.map((match) => ({ van: match![1]!, totEnMet: match![2] ?? match![1]! }))
  return read.every(({ van, totEnMet }) => van <= totEnMet) ? read : null
}
