import type { Uitkomst } from './stemming.ts'

// Types

/** What a table is asked to do with an item. */
export const puntSoorten = ['besluit', 'advies', 'bespreking', 'kennisname', 'hamerstuk'] as const
/** See {@link puntSoorten}. */
export type Puntsoort = (typeof puntSoorten)[number]

/** Who may know: everyone, the table, or the table with a duty of secrecy (Gemeentewet art. 25, Wgr art. 23). */
export const openbaarheden = ['openbaar', 'besloten', 'geheim'] as const
/** See {@link openbaarheden}. */
export type Openbaarheid = (typeof openbaarheden)[number]

/** Kinds of tables whose agendas and lists of decisions everybody may read: no official table is among them. @see Woo art. 3.3 */
export const openbareTafels: readonly string[] = ['bestuur', 'dagelijks_bestuur', 'college', 'raad']

/** Where a meeting stands. */
export const agendaStatussen = ['voorbereiding', 'verzonden', 'bezig', 'gesloten', 'vastgesteld'] as const
/** See {@link agendaStatussen}. */
export type AgendaStatus = (typeof agendaStatussen)[number]

/** What came out of an item. */
export const puntUitkomsten = [
  'aangenomen',
  'verworpen',
  'positief',
  'negatief',
  'besproken',
  'kennisgenomen',
  'uitgesteld',
  'geen_quorum',
  'aangehouden',
] as const
/** See {@link puntUitkomsten}. */
export type Puntuitkomst = (typeof puntUitkomsten)[number]

/** How the table dealt with an item. */
export const behandelwijzen = ['zonder_stemming', 'stemming', 'personen', 'aanhouden'] as const
/** See {@link behandelwijzen}. */
export type Behandelwijze = (typeof behandelwijzen)[number]

// Questions

const voorletters: Readonly<Record<Openbaarheid, string>> = { openbaar: '', besloten: 'B', geheim: 'G' }

/** The number of each item: open ones 1, 2, 3; besloten B1, geheim G1. A reader who does not see those misses no number. */
export function nummers(punten: readonly { readonly openbaarheid: Openbaarheid }[]): string[] {
  const counted = { openbaar: 0, besloten: 0, geheim: 0 }
  return punten.map(({ openbaarheid }) => {
    counted[openbaarheid] += 1
    return `${voorletters[openbaarheid]}${counted[openbaarheid]}`
  })
}

const MINUTEN_PER_DAG = 24 * 60

const minutenVan = (tijd: string) => Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3, 5))
const tijdVan = (minuten: number) => [Math.floor(minuten / 60) % 24, minuten % 60].map((deel) => String(deel).padStart(2, '0')).join(':')

/** The time plan: when each item begins (`null` without a start), how long all of them take, and how many minutes too long that is. */
export interface Tijdplan {
  readonly begin: readonly (string | null)[]
  readonly totaal: number
  readonly klaar: string | null
  /** Above nil: too long for the end that was set. Null without a start or an end. */
  readonly teLang: number | null
}

/** Clock times of an agenda; an end before the start is on the next day. */
export function tijdplan(
  punten: readonly { readonly minuten: number }[],
  { aanvang, einde }: { aanvang: string | null; einde: string | null },
): Tijdplan {
  const totaal = punten.reduce((sum, { minuten }) => sum + minuten, 0)
  if (aanvang === null) return { begin: punten.map(() => null), totaal, klaar: null, teLang: null }
  let verstreken = 0
  const begin = punten.map(({ minuten }) => {
    const tijd = tijdVan(minutenVan(aanvang) + verstreken)
    verstreken += minuten
    return tijd
  })
  const duur = einde === null ? null : (minutenVan(einde) - minutenVan(aanvang) + MINUTEN_PER_DAG) % MINUTEN_PER_DAG
  return { begin, totaal, klaar: tijdVan(minutenVan(aanvang) + totaal), teLang: duur === null ? null : totaal - duur }
}

/** A list with one thing moved to another place; the same list when it cannot go there. */
export function verplaats<T>(list: readonly T[], van: number, naar: number): readonly T[] {
  if (van === naar || naar < 0 || naar >= list.length || van < 0 || van >= list.length) return list
  const rest = list.toSpliced(van, 1)
  return rest.toSpliced(naar, 0, list[van]!)
}

/** Whether an item asks the table to say yes or no, so that it can be put to the vote. */
export function isStembaar(soort: Puntsoort): boolean {
  return soort === 'besluit' || soort === 'hamerstuk' || soort === 'advies'
}

/** An outcome after which the item comes back in a next meeting. */
export function komtTerug(uitkomst: Puntuitkomst): boolean {
  return uitkomst === 'uitgesteld' || uitkomst === 'geen_quorum' || uitkomst === 'aangehouden'
}

/** What an item comes to when nobody asked for a vote (Gemeentewet art. 32 lid 3). */
export function uitkomstZonderStemming(soort: Puntsoort, oordeel: 'positief' | 'negatief' | null): Puntuitkomst {
  if (soort === 'advies') return oordeel ?? 'positief'
  if (soort === 'bespreking') return 'besproken'
  return soort === 'kennisname' ? 'kennisgenomen' : 'aangenomen'
}

/** What an item comes to after a vote. */
export function uitkomstVan(soort: Puntsoort, uitslag: Uitkomst): Puntuitkomst {
  if (uitslag === 'geen quorum') return 'geen_quorum'
  if (soort !== 'advies' || uitslag === 'uitgesteld') return uitslag
  return uitslag === 'aangenomen' ? 'positief' : 'negatief'
}

/** Where a meeting can go from here. */
const daarna: Readonly<Record<AgendaStatus, readonly AgendaStatus[]>> = {
  voorbereiding: ['verzonden', 'bezig'],
  verzonden: ['bezig'],
  bezig: ['gesloten'],
  gesloten: ['vastgesteld'],
  vastgesteld: [],
}

/** Whether a meeting that stands here may go there. */
export function magNaar(van: AgendaStatus, naar: AgendaStatus): boolean {
  return daarna[van].includes(naar)
}
