/** A ballot about persons: who can be chosen, and who may hand in papers. Nothing in it says who voted what. @see Gemeentewet art. 28 to 31 */
export interface Personenopzet {
  /** Names, each once. One: the papers say for or against. */
  readonly kandidaten: readonly string[]
  /** Per member that is there and need not abstain how many papers it gets: one per vote. */
  readonly briefjesPerLid: readonly number[]
  /** Heads that have to take part. */
  readonly quorumNodig: number
}

/** What was counted of one round of papers: `keuze` is a candidate, or `voor` and `tegen` when there is one. */
export interface Briefjes {
  readonly soort: 'briefjes'
  readonly ingeleverd: number
  readonly aantallen: readonly { readonly keuze: string; readonly aantal: number }[]
  readonly blanco: number
  readonly ongeldig: number
}

/** Who came out of the lot. */
export interface Loting {
  readonly soort: 'loting'
  readonly getrokken: readonly string[]
}

/** A round that was held. */
export type Personenronde = Briefjes | Loting

/**
 * What has to happen next: a first ballot, a second one that is free again, one to find out who the two are (`tussenstemming`), one between
 * two (`herstemming`), or the lot. `plaatsen` of the `keuzes` go on, to those who are in it already (`zeker`).
 */
export interface Vraag {
  readonly soort: 'stemming' | 'tweede_stemming' | 'tussenstemming' | 'herstemming' | 'loting'
  readonly keuzes: readonly string[]
  readonly plaatsen: number
  readonly zeker: readonly string[]
  /** Whether who comes out is chosen, or goes on to the ballot between two. */
  readonly doel: 'keuze' | 'herstemming'
}

/** How it ended. */
export interface Personenuitslag {
  readonly uitkomst: 'gekozen' | 'niet_gekozen' | 'geen_quorum'
  readonly gekozen: string | null
  readonly isDoorLot: boolean
}

/** Something in a round that cannot be: by its place in the list. */
export interface Rondefout {
  readonly ronde: number
  readonly reden: string
}

/** Where a ballot stands: each round that was held with the question that it answered, and what comes next or came out. */
export interface Verloop {
  readonly gehouden: readonly { readonly vraag: Vraag; readonly ronde: Personenronde }[]
  readonly vraag: Vraag | null
  readonly uitslag: Personenuitslag | null
  readonly fouten: readonly Rondefout[]
}

/** The two words on the paper when there is one candidate. */
export const VOOR_OF_TEGEN = ['voor', 'tegen'] as const

const som = (list: readonly number[]) => list.reduce((all, each) => all + each, 0)

/** Whether papers can give away who voted what: when members hold different numbers of votes. */
export function isHerleidbaar(briefjesPerLid: readonly number[]): boolean {
  return new Set(briefjesPerLid).size > 1
}

/**
 * Plays the rounds of a ballot. More than half of the papers that are filled in properly chooses (art. 30). A tie between two is voted on
 * again in the same meeting, and then the lot decides (art. 31). Of more than two candidates there is a second free ballot, and then a third
 * between the two with the most votes, as rules of order have it; a tie there goes to the lot.
 */
export function verloopVan(opzet: Personenopzet, rondes: readonly Personenronde[]): Verloop {
  const gehouden: { vraag: Vraag; ronde: Personenronde }[] = []
  let nu: Vraag | Personenuitslag = begin(opzet)
  for (const [index, ronde] of rondes.entries()) {
    if (!('keuzes' in nu)) {
      const reden = 'De uitslag is al bekend. Deze ronde hoort er niet bij.'
      return { gehouden, vraag: null, uitslag: nu, fouten: [{ ronde: index, reden }] }
    }
    const redenen = foutenVan(nu, ronde, opzet)
    if (redenen.length > 0) return { gehouden, vraag: nu, uitslag: null, fouten: redenen.map((reden) => ({ ronde: index, reden })) }
    gehouden.push({ vraag: nu, ronde })
    nu = ronde.soort === 'loting' ? naLoting(nu, ronde, opzet) : naTelling(nu, ronde, opzet)
  }
  return 'keuzes' in nu ? { gehouden, vraag: nu, uitslag: null, fouten: [] } : { gehouden, vraag: null, uitslag: nu, fouten: [] }
}

function begin({ kandidaten, briefjesPerLid, quorumNodig }: Personenopzet): Vraag | Personenuitslag {
  if (briefjesPerLid.length < quorumNodig) return { uitkomst: 'geen_quorum', gekozen: null, isDoorLot: false }
  const keuzes = kandidaten.length === 1 ? VOOR_OF_TEGEN : kandidaten
  return { soort: 'stemming', keuzes, plaatsen: 1, zeker: [], doel: 'keuze' }
}

function foutenVan(vraag: Vraag, ronde: Personenronde, { briefjesPerLid }: Personenopzet): string[] {
  if ((vraag.soort === 'loting') !== (ronde.soort === 'loting'))
    return [vraag.soort === 'loting' ? 'Hier beslist het lot. Vul in wie daaruit kwam.' : 'Hier wordt gestemd. Vul de briefjes in.']
  if (ronde.soort === 'loting') {
    const klopt = ronde.getrokken.every((keuze) => vraag.keuzes.includes(keuze)) && new Set(ronde.getrokken).size === vraag.plaatsen
    return klopt && ronde.getrokken.length === vraag.plaatsen
      ? []
      : [`Kies ${vraag.plaatsen === 1 ? 'wie' : `de ${vraag.plaatsen} die`} uit het lot kwam.`]
  }
  const fouten: string[] = []
  const genoemd = ronde.aantallen.map(({ keuze }) => keuze)
  if (genoemd.length !== vraag.keuzes.length || vraag.keuzes.some((keuze) => !genoemd.includes(keuze)))
    return [`Vul voor elke keuze het aantal briefjes in: ${vraag.keuzes.join(', ')}.`]
  const uitgereikt = som(briefjesPerLid)
  const geteld = som(ronde.aantallen.map(({ aantal }) => aantal)) + ronde.blanco + ronde.ongeldig
  if (geteld !== ronde.ingeleverd) fouten.push(`U telde ${geteld} briefjes, maar er zijn er ${ronde.ingeleverd} ingeleverd. Tel opnieuw.`)
  if (ronde.ingeleverd !== uitgereikt)
    fouten.push(
      `Er zijn ${ronde.ingeleverd} briefjes ingeleverd en er horen er ${uitgereikt} te zijn. Klopt de presentie, dan telt deze ronde niet: stem opnieuw.`,
    )
  return fouten
}

function naTelling(vraag: Vraag, ronde: Briefjes, opzet: Personenopzet): Vraag | Personenuitslag {
  if (vraag.soort === 'tussenstemming') return naarTwee(vraag, ronde, 'loting')
  const uitgebracht = som(ronde.aantallen.map(({ aantal }) => aantal))
  const winnaar = ronde.aantallen.find(({ aantal }) => aantal * 2 > uitgebracht)
  if (winnaar) return uitslagVan(winnaar.keuze, opzet, false)
  if (vraag.soort === 'stemming' && vraag.keuzes.length > 2) return { ...vraag, soort: 'tweede_stemming' }
  if (vraag.soort === 'tweede_stemming') return naarTwee({ ...vraag, plaatsen: 2 }, ronde, 'tussenstemming')
  return { ...vraag, soort: vraag.soort === 'stemming' ? 'herstemming' : 'loting' }
}

/** The two with the most votes go on; who is equal at the edge is voted on again, and after that drawn. */
function naarTwee({ keuzes, plaatsen, zeker }: Vraag, { aantallen }: Briefjes, bijGelijk: 'tussenstemming' | 'loting'): Vraag {
  const aantalVan = (keuze: string) => aantallen.find((each) => each.keuze === keuze)!.aantal
  const grens = keuzes.map(aantalVan).toSorted((a, b) => b - a)[plaatsen - 1]!
  const binnen = [...zeker, ...keuzes.filter((keuze) => aantalVan(keuze) > grens)]
  const gelijk = keuzes.filter((keuze) => aantalVan(keuze) === grens)
  const open = 2 - binnen.length
  if (gelijk.length === open) return herstemming([...binnen, ...gelijk])
  return { soort: bijGelijk, keuzes: gelijk, plaatsen: open, zeker: binnen, doel: 'herstemming' }
}

const herstemming = (keuzes: readonly string[]): Vraag => ({ soort: 'herstemming', keuzes, plaatsen: 1, zeker: [], doel: 'keuze' })

function naLoting(vraag: Vraag, { getrokken }: Loting, opzet: Personenopzet): Vraag | Personenuitslag {
  if (vraag.doel === 'herstemming') return herstemming([...vraag.zeker, ...getrokken])
  return uitslagVan(getrokken[0]!, opzet, true)
}

function uitslagVan(keuze: string, { kandidaten }: Personenopzet, isDoorLot: boolean): Personenuitslag {
  if (kandidaten.length > 1) return { uitkomst: 'gekozen', gekozen: keuze, isDoorLot }
  if (keuze === 'tegen') return { uitkomst: 'niet_gekozen', gekozen: null, isDoorLot }
  return { uitkomst: 'gekozen', gekozen: kandidaten[0]!, isDoorLot }
}

const rondeNamen: Readonly<Record<Vraag['soort'], string>> = {
  stemming: 'Stemming',
  tweede_stemming: 'Tweede stemming',
  tussenstemming: 'Tussenstemming',
  herstemming: 'Herstemming',
  loting: 'Loting',
}

/** A ballot in sentences for the list of decisions: what was counted in each round, and who it is unless the decision says just that. */
export function personenTekst({ gehouden, uitslag }: Verloop, conclusie: string): string {
  const slot = uitslag === null ? '' : slotzin(uitslag)
  const rondes = gehouden.map(({ vraag, ronde }) =>
    ronde.soort === 'loting' ? `Loting: ${ronde.getrokken.join(' en ')}.` : `${rondeNamen[vraag.soort]}: ${geteld(ronde)}.`,
  )
  return ['Geheime stemming over personen met briefjes.', ...rondes, slot === conclusie.trim() ? '' : slot].join(' ').trim()
}

function geteld({ aantallen, blanco, ongeldig, ingeleverd }: Briefjes): string {
  const delen = aantallen.map(({ keuze, aantal }) => `${keuze} ${aantal}`)
  return `${ingeleverd} ingeleverd; ${[...delen, `blanco ${blanco}`, `ongeldig ${ongeldig}`].join(', ')}`
}

/** How it ended, in a sentence. */
export function slotzin({ uitkomst, gekozen, isDoorLot }: Personenuitslag): string {
  if (uitkomst === 'geen_quorum') return 'Er zijn te weinig leden: er is niemand gekozen.'
  if (uitkomst === 'niet_gekozen') return `Niet gekozen${isDoorLot ? ' door het lot' : ''}.`
  return `Gekozen${isDoorLot ? ' door het lot' : ''}: ${gekozen}.`
}
