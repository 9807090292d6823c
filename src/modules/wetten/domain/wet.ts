import { addYears, datum, dayOf, monthOf, yearOf } from '#kernel/datum.ts'
import { ok, refuse, type Result } from '#kernel/refusal.ts'

/** What kind of rule it is: all of them reach every municipality at the same time. */
export const wetSoorten = ['wet', 'eu_verordening', 'eu_richtlijn', 'amvb', 'vng_standaard', 'anders'] as const
/** How sure the day is on which it begins to hold; `onbekend` has no day. */
export const zekerheden = ['vast', 'verwacht', 'onbekend'] as const
/** Where a law stands. The first three follow from what is there: a trekker, a shared analysis. */
export const wetStatussen = ['op_de_agenda', 'in_analyse', 'geanalyseerd', 'ingeregeld', 'vervallen'] as const
/** How a law can leave the agenda. */
export const uitkomsten = ['ingeregeld', 'vervallen'] as const
/** See {@link wetStatussen}. */
export type WetStatus = (typeof wetStatussen)[number]

/** The part of a law that its status and its alarms look at. */
export interface Stand {
  readonly inwerkingOp: string | null
  readonly trekkerId: string | null
  /** Number of the last analysis that was shared; null when there is none. */
  readonly analyse: number | null
  readonly uitkomst: (typeof uitkomsten)[number] | null
}

/** Where it stands, read from what is there: nobody sets it by hand until it is done. */
export function statusVan({ trekkerId, analyse, uitkomst }: Stand): WetStatus {
  if (uitkomst !== null) return uitkomst
  if (analyse !== null) return 'geanalyseerd'
  return trekkerId === null ? 'op_de_agenda' : 'in_analyse'
}

/** What is late for a law. */
export const aandachten = ['geen_trekker', 'geen_analyse'] as const
/** See {@link aandachten}. */
export type Aandacht = (typeof aandachten)[number]

/** A date so many months later; the last day of a shorter month. */
export function maandenNa(dag: string, maanden: number): string {
  const day = datum(dag)
  const count = yearOf(day) * 12 + monthOf(day) - 1 + maanden
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const first = `${year}-${String(month).padStart(2, '0')}-`
  const last = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return first + String(Math.min(dayOf(day), last)).padStart(2, '0')
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Months before its day in which a law needs somebody who leads, and in which the analysis should be there. */
export const TERMIJN = { trekker: 12, analyse: 6 } as const

/** What is late: no trekker within a year of the day, no shared analysis within half a year of it. A day that is over counts too. */
export function aandachtVan(wet: Stand, vandaag: string): Aandacht | null {
  if (wet.uitkomst !== null || wet.inwerkingOp === null || wet.analyse !== null) return null
  if (wet.trekkerId === null) return wet.inwerkingOp <= maandenNa(vandaag, TERMIJN.trekker) ? 'geen_trekker' : null
  return wet.inwerkingOp <= maandenNa(vandaag, TERMIJN.analyse) ? 'geen_analyse' : null
}

/** A law as the finding about the agenda looks at it. */
export interface Wetregel {
  readonly status: WetStatus
  readonly aandacht: Aandacht | null
  readonly inwerkingOp: string | null
  /** How many municipalities have not said yet how it is at home. */
  readonly wachtOp: number
}

const woorden = ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf']
const telwoord = (aantal: number) => woorden[aantal] ?? String(aantal)
const hoofdletter = (tekst: string) => (tekst.startsWith('é') ? 'E' : tekst.charAt(0).toUpperCase()) + tekst.slice(1)

/** What the agenda says, in one sentence: the most pressing thing first. */
export function agendazin(wetten: readonly Wetregel[], vandaag: string): string {
  const open = wetten.filter(({ status }) => status !== 'ingeregeld' && status !== 'vervallen')
  if (open.length === 0) return wetten.length === 0 ? 'Er staat nog geen wet op de agenda' : 'Alle wetten op de agenda zijn afgerond'
  const laat = (soort: Aandacht, binnen: string, mist: string) => {
    const found = open.filter(({ aandacht }) => aandacht === soort)
    if (found.length === 0) return null
    const voorbij = found.filter(({ inwerkingOp }) => inwerkingOp! <= vandaag).length
    const een = found.length === 1
    const wanneer =
      voorbij === found.length
        ? `${een ? 'geldt' : 'gelden'} al`
        : `${een ? 'gaat' : 'gaan'} binnen ${binnen} in${voorbij > 0 ? ` of ${een ? 'geldt' : 'gelden'} al` : ''}`
    return `${hoofdletter(telwoord(found.length))} van ${telwoord(open.length)} ${open.length === 1 ? 'wet' : 'wetten'} ${wanneer}, zonder ${mist}`
  }
  const alarm = laat('geen_trekker', 'een jaar', 'trekker') ?? laat('geen_analyse', 'een half jaar', 'gedeelde analyse')
  if (alarm) return alarm
  const wachtend = open.filter(({ wachtOp }) => wachtOp > 0).length
  if (wachtend > 0)
    return `Bij ${telwoord(wachtend)} van ${telwoord(open.length)} ${open.length === 1 ? 'wet' : 'wetten'} zei nog niet elke gemeente hoe het bij haar is`
  return 'Elke wet die binnen een jaar ingaat, heeft een trekker'
}

/** Nothing changes about a law that is done. */
export function expectOpen({ uitkomst }: Pick<Stand, 'uitkomst'>): Result<null> {
  return uitkomst === null ? ok(null) : refuse('wet-is-afgerond', 'Deze wet is afgerond. Haal haar eerst terug op de agenda.')
}

/** Who takes over says why; who leads already, only names another person. */
export function expectReden({ trekkerId }: Pick<Stand, 'trekkerId'>, reden: string): Result<null> {
  if (trekkerId === null || reden !== '') return ok(null)
  const reason = 'Schrijf waarom uw organisatie deze wet overneemt, of waarom een ander de analyse trekt.'
  return refuse('overnemen-heeft-reden', reason, [{ name: 'reden', code: 'overnemen-heeft-reden', reason }])
}

/** The first day of the year from now: what lies before it is near. */
export const overEenJaar = (vandaag: string): string => addYears(datum(vandaag), 1)
