import { isLeeg, plat, toonCel } from '#kernel/inlezen/cel.ts'
import type { Rij } from '#kernel/inlezen/kolommen.ts'
import type { Bedragen, Grootboekregel, Rijlezer } from './grootboek-regel.ts'

/** What was read so far, as a total in the file would say it. */
export interface Tussenstand {
  /** Debit less credit of all lines. */
  netto: bigint
  /** What `netto` was at the start and after each total: a subtotal runs from one of these. */
  grenzen: Set<bigint>
  rekeningen: Map<string, { netto: bigint; sinds: bigint; aantal: number }>
  /** Codes and names of accounts and places, in lower case: what a total names. */
  namen: Set<string>
}

/** Before the first line. */
export const beginTussenstand = (): Tussenstand => ({ netto: 0n, grenzen: new Set([0n]), rekeningen: new Map(), namen: new Set() })

const nettoVan = ({ debetCent, creditCent }: Bedragen) => debetCent - creditCent

/** Counts a line that was read. */
export function telRegel(stand: Tussenstand, regel: Grootboekregel): void {
  const netto = nettoVan(regel)
  stand.netto += netto
  const was = stand.rekeningen.get(regel.rekening)
  if (was) {
    was.netto += netto
    was.sinds += netto
    was.aantal += 1
  } else {
    stand.rekeningen.set(regel.rekening, { netto, sinds: netto, aantal: 1 })
    for (const naam of [regel.rekening, regel.rekeningNaam]) if (naam !== '') stand.namen.add(naam.toLowerCase())
  }
  if (regel.kostenplaats !== null) stand.namen.add(regel.kostenplaats.toLowerCase())
}

/** Counts a total: the next subtotal runs from here, or from an earlier one. */
export function telTotaal(stand: Tussenstand, rekening: string): void {
  stand.grenzen.add(stand.netto)
  const own = stand.rekeningen.get(rekening)
  if (own) Object.assign(own, { sinds: 0n, aantal: 0 })
}

/** Whether an amount is that of all lines, or of those since one of the totals. */
export function isSom(stand: Tussenstand, bedragen: Bedragen): boolean {
  return stand.rekeningen.size > 0 && stand.grenzen.has(stand.netto - nettoVan(bedragen))
}

/** Words with which packages begin a row that is no posting; a posting may begin with the weak ones as well. */
const STERK = /^\s*((?:generaal|sub|eind|kolom)?\s?-?(?:totaal|totalen|total))\b[\s:.,-]*(.*)$/i
const ZWAK = /^\s*((?:begin|eind)?saldo|som|resultaat|transport(?:eren)?)\b[\s:.,-]*(.*)$/i
const VOORZET = /^(?:van |voor |per )?(?:grootboekrekening |rekening |kostenplaats )?/

interface Totaaltekst {
  isSterk: boolean
  /** Only the word, with at most an account or a place behind it. */
  isKaal: boolean
}

function totaaltekstIn(tekst: string, { namen }: Tussenstand): Totaaltekst | null {
  const sterk = STERK.exec(tekst)
  const gevonden = sterk ?? ZWAK.exec(tekst)
  if (!gevonden) return null
  const rest = plat(gevonden[2]!).toLowerCase().replace(VOORZET, '')
  const [code = '', ...naam] = rest.split(/\s+[-–:]?\s*/)
  const isKaal = rest === '' || namen.has(rest) || (namen.has(code) && namen.has(naam.join(' '))) || (sterk !== null && namen.has(code))
  return { isSterk: sterk !== null, isKaal }
}

function totaaltekstVan({ cellen }: Rij, naam: string, stand: Tussenstand): Totaaltekst | null {
  const teksten = [naam, ...cellen.filter((each) => typeof each === 'string')].flatMap((each) => totaaltekstIn(each, stand) ?? [])
  return teksten.find(({ isKaal }) => isKaal) ?? teksten[0] ?? null
}

/** A row with an amount: a posting, a total, or a total by its words that its amount does not bear out. */
export type Totaaloordeel = 'boeking' | 'totaal' | 'geen_som' | 'even_veel' | 'geen_rekening'

/** What is asked of a row and of the lines above it. */
export interface Totaalvraag {
  rij: Rij
  bedragen: Bedragen
  rekening: { code: string; naam: string }
}

const ALLEEN_BOEKING = ['datum', 'stuknummer'] as const
const MEESTAL_BOEKING = ['datum', 'periode', 'kwartaal', 'stuknummer', 'kostenplaats'] as const

/** Judges a row that has an account; without the word for it, it is a posting. */
export function oordeelMetRekening(stand: Tussenstand, { cel }: Rijlezer, { rij, bedragen, rekening }: Totaalvraag): Totaaloordeel {
  const tekst = totaaltekstVan(rij, rekening.naam, stand)
  if (tekst === null) return 'boeking'
  if (STERK.test(rekening.code) || ZWAK.test(rekening.code)) return oordeelZonderRekening(stand, { cel }, { rij, bedragen })
  const eigen = stand.rekeningen.get(rekening.code)
  if (!eigen || eigen.aantal === 0 || (!tekst.isSterk && !tekst.isKaal)) return 'boeking'
  const netto = nettoVan(bedragen)
  const lijktBoeking = MEESTAL_BOEKING.some((veld) => !isLeeg(cel(veld)))
  if (netto === eigen.netto || netto === eigen.sinds || isSom(stand, bedragen)) {
    if (!lijktBoeking) return 'totaal'
    return tekst.isSterk || eigen.aantal > 1 ? 'even_veel' : 'boeking'
  }
  return tekst.isSterk && tekst.isKaal && !lijktBoeking ? 'geen_som' : 'boeking'
}

/** Judges a row without an account, or with a total in the place of it: a total only when its words or its amount leave no doubt. */
export function oordeelZonderRekening(
  stand: Tussenstand,
  { cel }: Pick<Rijlezer, 'cel'>,
  { rij, bedragen }: Pick<Totaalvraag, 'rij' | 'bedragen'>,
): Totaaloordeel {
  const tekst = totaaltekstVan(rij, '', stand)
  const klopt = isSom(stand, bedragen)
  const heeft = (velden: readonly Parameters<typeof cel>[0][]) => velden.some((veld) => !isLeeg(cel(veld)))
  if (tekst === null) return klopt && !heeft([...MEESTAL_BOEKING, 'omschrijving']) ? 'totaal' : 'geen_rekening'
  if (tekst.isKaal) return klopt || !heeft(ALLEEN_BOEKING) ? 'totaal' : 'geen_rekening'
  if (klopt) return tekst.isSterk || !heeft(MEESTAL_BOEKING) ? 'totaal' : 'geen_rekening'
  return /\S/.test(toonCel(cel('rekening'))) ? 'geen_som' : 'geen_rekening'
}
