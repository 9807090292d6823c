import type { Fault } from '#kernel/fault.ts'

/** What a law can touch: the fixed subjects of every analysis, so that analyses stand beside each other. */
export const onderwerpen = ['processen', 'applicaties', 'gegevens', 'beveiliging', 'dienstverlening', 'mensen', 'geld'] as const
/** See {@link onderwerpen}. */
export type Onderwerp = (typeof onderwerpen)[number]
/** How much a law does to a subject. */
export const impacten = ['onbekend', 'geen', 'klein', 'groot'] as const
/** See {@link impacten}. */
export type Impact = (typeof impacten)[number]

/** What a law does to one subject. */
export interface Onderdeel {
  readonly onderwerp: Onderwerp
  readonly impact: Impact
  readonly tekst: string
}

/** Every subject once, in the fixed order; what was not filled in is unknown. */
export function volledig(gegeven: readonly Onderdeel[]): Onderdeel[] {
  return onderwerpen.map(
    (onderwerp) => gegeven.find((each) => each.onderwerp === onderwerp) ?? { onderwerp, impact: 'onbekend', tekst: '' },
  )
}

/** A draft, as far as sharing looks at it. */
export interface Concept {
  readonly onderdelen: readonly Onderdeel[]
  readonly minimum: string
  readonly wijziging: string
}

/** What is missing before an analysis can be shared: all at once. `isEerste`: there is no earlier one to differ from. */
export function ontbreektIn({ onderdelen, minimum, wijziging }: Concept, isEerste: boolean): Fault[] {
  const missing = (name: string, reason: string): Fault => ({ name, code: 'ontbreekt', reason })
  const zonderTekst = onderdelen.flatMap(({ onderwerp, impact, tekst }) =>
    (impact === 'klein' || impact === 'groot') && tekst.trim() === ''
      ? [missing(`onderdelen.${onderwerp}.tekst`, 'Schrijf op wat de wet hier verandert, of kies een andere impact.')]
      : [],
  )
  const ietsBekend = onderdelen.some(({ impact }) => impact !== 'onbekend')
  return [
    ...(ietsBekend ? [] : [missing('onderdelen', 'Kies bij ten minste één onderwerp hoe groot de impact is.')]),
    ...zonderTekst,
    ...(minimum.trim() === '' ? [missing('minimum', 'Schrijf op wat er op de datum ten minste klaar moet zijn.')] : []),
    ...(isEerste || wijziging.trim() !== '' ? [] : [missing('wijziging', 'Schrijf op wat er anders is dan in de vorige versie.')]),
  ]
}

/** How a municipality stands to the analysis. `verouderd`: it spoke about an earlier version. */
export const partijstanden = ['trekt', 'niet_bekeken', 'hetzelfde', 'anders', 'verouderd'] as const
/** See {@link partijstanden}. */
export type Partijstand = (typeof partijstanden)[number]

/** What a municipality handed in. */
export interface Gezegd {
  readonly oordeel: 'hetzelfde' | 'anders'
  readonly bijNummer: number
}

/** The part of a law that the state of a municipality depends on; `schrijverId` wrote the last analysis that was shared. */
export interface Geanalyseerd {
  readonly trekkerId: string | null
  readonly analyse: number | null
  readonly schrijverId: string | null
}

/**
 * The state of one municipality, from what it handed in last: nothing that stands on its own side counts. Who wrote the analysis and was
 * taken over since, described itself in it.
 */
export function partijstandVan(
  organisatieId: string,
  gezegd: Gezegd | null,
  { trekkerId, analyse, schrijverId }: Geanalyseerd,
): Partijstand {
  if (organisatieId === trekkerId) return 'trekt'
  if (analyse === null) return 'niet_bekeken'
  if (gezegd?.bijNummer === analyse) return gezegd.oordeel
  if (organisatieId === schrijverId) return 'hetzelfde'
  return gezegd === null ? 'niet_bekeken' : 'verouderd'
}

/** How far the municipalities are, in one sentence. */
export function partijzin(standen: readonly Partijstand[]): string {
  const anderen = standen.filter((stand) => stand !== 'trekt')
  const tel = (stand: Partijstand) => anderen.filter((each) => each === stand).length
  const delen = [
    [tel('hetzelfde'), 'hetzelfde'],
    [tel('anders'), 'anders'],
    [tel('verouderd'), 'zag een eerdere versie'],
    [tel('niet_bekeken'), 'nog niet bekeken'],
  ] as const
  const gezegd = delen.flatMap(([aantal, wat]) => (aantal > 0 ? [`${aantal} ${wat}`] : []))
  return gezegd.length === 0 ? 'Er is geen andere gemeente.' : `Bij de andere gemeenten: ${new Intl.ListFormat('nl').format(gezegd)}.`
}
