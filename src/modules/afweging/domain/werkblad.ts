import { guard } from '#kernel/formulewacht.ts'
import type { CaseStroom } from './gevoeligheid.ts'

/** A cell of a workbook: text, a number (exact, with a point), or a formula that stays alive (as the file keeps it: without the equals sign). */
export type Vak =
  | { readonly tekst: string; readonly isVet?: boolean }
  | { readonly getal: string; readonly vorm: Getalvorm }
  | { readonly formule: string; readonly vorm: Getalvorm }
  | null

/** How a number is shown. */
export type Getalvorm = 'bedrag' | 'procent' | 'jaar' | 'decimaal'

/** A sheet of a workbook. */
export interface Blad {
  readonly naam: string
  readonly rijen: readonly (readonly Vak[])[]
  /** In characters. */
  readonly breedten: readonly number[]
}

/** What stands in the workbook of a business case. */
export interface WerkbladZaak {
  readonly voorstel: string
  readonly disconteringsvoet: string
  readonly basisjaar: number
  readonly nulalternatief: string
  readonly prijsbasis: string
  readonly prijspeil: number | null
  readonly btw: string
  readonly kasstromen: readonly CaseStroom[]
}

/** Heads of the sheet with flows, in the order in which they are written; they are found by these names when it comes back. */
export const KOLOMMEN = ['Deelnemer', 'Jaar', 'Bedrag', 'Soort', 'Hoort bij', 'Waarvoor'] as const

/** Names of what a business case says of itself, in the order in which they stand on the sheet "Toelichting". */
export const KENMERKEN = ['Disconteringsvoet', 'Basisjaar', 'Prijzen', 'Prijspeil', 'Btw', 'Nulalternatief'] as const

/** Formulas look at flows down to this row, so that rows may be added. */
const LAATSTE_RIJ = 1000
/** Years that stay open after the last flow. */
const JAREN_OVER = 5
/** Excel keeps fifteen digits of a number; a longer one is written as text, so that no digit is lost. */
const MAX_CIJFERS = 15

const VOET = 'Toelichting!$B$1'
const BASIS = 'Toelichting!$B$2'
/** Rows of the outcome: head, sum, net present value, payback, PM; then the years. */
const SOM = 2
const NCW = 3
const TIJD = 4
const PM = 5
const EERSTE_JAAR = 9

/**
 * The workbook: the flows as they are, what the case rests on, and the outcome as formulas over both. Whoever changes an amount, the
 * rate or a year sees the outcome change, and can send the workbook back.
 */
export function werkbladVan(zaak: WerkbladZaak): Blad[] {
  return [stromenBlad(zaak), toelichtingBlad(zaak), uitkomstBlad(zaak)]
}

const tekst = (inhoud: string, isVet = false): Vak => ({ tekst: guard(inhoud), isVet })
const kop = (inhoud: string): Vak => tekst(inhoud, true)

function stromenBlad({ kasstromen }: WerkbladZaak): Blad {
  return {
    naam: 'Kasstromen',
    breedten: [28, 8, 16, 18, 18, 50],
    rijen: [
      KOLOMMEN.map(kop),
      ...kasstromen.map(({ organisatieNaam, jaar, bedrag, soort, alternatief, omschrijving }): Vak[] => [
        tekst(organisatieNaam),
        { getal: String(jaar), vorm: 'jaar' },
        bedragVak(bedrag),
        tekst(soort),
        tekst(alternatief),
        omschrijving === '' ? null : tekst(omschrijving),
      ]),
    ],
  }
}

function bedragVak(bedrag: string): Vak {
  if (bedrag === 'PM') return tekst(bedrag)
  const digits = bedrag.replace(/^-?0*\.?0*/, '').replace('.', '').length
  return digits > MAX_CIJFERS ? { tekst: bedrag.replace('.', ',') } : { getal: bedrag, vorm: 'bedrag' }
}

function toelichtingBlad(zaak: WerkbladZaak): Blad {
  const waarden: Vak[] = [
    { getal: zaak.disconteringsvoet, vorm: 'procent' },
    { getal: String(zaak.basisjaar), vorm: 'jaar' },
    tekst(zaak.prijsbasis),
    zaak.prijspeil === null ? null : { getal: String(zaak.prijspeil), vorm: 'jaar' },
    tekst(zaak.btw),
    tekst(zaak.nulalternatief),
  ]
  const uitleg = [
    ['Voorstel', zaak.voorstel],
    ['Bedragen', 'Betalen met een min ervoor; PM als het bedrag nog niet bekend is.'],
    ['Nieuwe rijen', 'Mogen op het blad Kasstromen. Een nieuwe deelnemer telt in dit werkblad alleen mee onder Samen.'],
    [
      'Terug naar Regiekamer',
      'Bewaar dit bestand en lees het in bij de business case. Alleen de bladen Kasstromen en Toelichting worden gelezen.',
    ],
  ] as const
  return {
    naam: 'Toelichting',
    breedten: [26, 100],
    rijen: [...KENMERKEN.map((naam, index) => [kop(naam), waarden[index]!]), ...uitleg.map(([naam, wat]) => [kop(naam), tekst(wat)])],
  }
}

/** A column of flows from the first to the last row. */
const stroomKolom = (letter: string) => `Kasstromen!$${letter}$2:$${letter}$${LAATSTE_RIJ}`

/** What a party, or all together, has more or less than when nothing is done, in the year of a row. */
function verschil(rij: number, partij: string | null): string {
  const wie = partij === null ? '' : `${stroomKolom('A')},${partij},`
  const som = (alternatief: string) => `SUMIFS(${stroomKolom('C')},${wie}${stroomKolom('B')},$A${rij},${stroomKolom('E')},"${alternatief}")`
  return `${som('voorstel')}-${som('nulalternatief')}`
}

function uitkomstBlad({ kasstromen, basisjaar }: WerkbladZaak): Blad {
  const namen = [...new Set(kasstromen.map(({ organisatieNaam }) => organisatieNaam))]
  const laatste = Math.max(basisjaar, ...kasstromen.map(({ jaar }) => jaar)) + JAREN_OVER
  const aantal = laatste - basisjaar + 1
  const kolommen = namen.map((naam, index) => ({ naam, letter: letterOf(index + 1), isSamen: false }))
  const alle = [...kolommen, { naam: 'Samen', letter: letterOf(namen.length + 1), isSamen: true }]
  const blok = (nummer: number) => EERSTE_JAAR + nummer * (aantal + 2)
  const jaren = Array.from({ length: aantal }, (_, index) => index)
  const kopRij = (wat: string): Vak[] => [kop(wat), ...alle.map(({ naam }) => kop(naam))]
  const jaarVak = (rij: number, isEerste: boolean): Vak => ({ formule: isEerste ? BASIS : `$A${rij - 1}+1`, vorm: 'jaar' })
  const perJaar = (nummer: number, formuleOf: (kolom: (typeof alle)[number], rij: number) => string, vorm: Getalvorm): Vak[][] =>
    jaren.map((index) => {
      const rij = blok(nummer) + index
      return [jaarVak(rij, index === 0), ...alle.map((kolom): Vak => ({ formule: formuleOf(kolom, rij), vorm }))]
    })
  return {
    naam: 'Uitkomst',
    breedten: [34, ...alle.map(() => 18)],
    rijen: [
      ...samenvatting(alle, { aantal, blok }),
      [],
      [],
      kopRij('Verschil met niets doen, per jaar'),
      ...perJaar(0, ({ letter, isSamen }, rij) => verschil(rij, isSamen ? null : `${letter}$1`), 'bedrag'),
      [],
      kopRij('Lopende som'),
      ...perJaar(1, ({ letter }, rij) => `ROUND(SUM(${letter}$${blok(0)}:${letter}${rij - blok(1) + blok(0)}),2)`, 'bedrag'),
      [],
      kopRij('Terugverdiend in dit jaar, na zoveel jaar'),
      ...perJaar(2, ({ letter }, rij) => terugverdiend(letter, { rij: rij - blok(2), blok }), 'decimaal'),
    ],
  }
}

interface Blokken {
  aantal: number
  blok: (nummer: number) => number
}

function samenvatting(alle: readonly { naam: string; letter: string; isSamen: boolean }[], { aantal, blok }: Blokken): Vak[][] {
  const kolomVan = (letter: string, nummer: number) => `${letter}$${blok(nummer)}:${letter}$${blok(nummer) + aantal - 1}`
  const rij = (wat: string, vorm: Getalvorm, formuleOf: (letter: string, isSamen: boolean) => string): Vak[] => [
    kop(wat),
    ...alle.map(({ letter, isSamen }): Vak => ({ formule: formuleOf(letter, isSamen), vorm })),
  ]
  const pm = (letter: string, isSamen: boolean) =>
    isSamen ? `COUNTIF(${stroomKolom('C')},"PM")` : `COUNTIFS(${stroomKolom('A')},${letter}$1,${stroomKolom('C')},"PM")`
  const lijst: Record<number, Vak[]> = {
    1: [kop('Uitkomst'), ...alle.map(({ naam }) => kop(naam))],
    [SOM]: rij('Som zonder rente', 'bedrag', (letter) => `SUM(${kolomVan(letter, 0)})`),
    [NCW]: rij(
      'Netto contante waarde',
      'bedrag',
      (letter) => `ROUND(SUMPRODUCT(${kolomVan(letter, 0)}/(1+${VOET})^(${kolomVan('$A', 0)}-${BASIS})),2)`,
    ),
    [TIJD]: rij('Terugverdientijd in jaren', 'decimaal', (letter) => {
      const nooit = `IF(MIN(${kolomVan(letter, 1)})<0,"verdient zich niet terug",0)`
      return `IF(${letter}$${PM}>0,"niet bepaalbaar",IF(COUNT(${kolomVan(letter, 2)})=0,${nooit},ROUND(MIN(${kolomVan(letter, 2)}),2)))`
    }),
    [PM]: rij('Kasstromen met PM', 'jaar', pm),
  }
  return [1, SOM, NCW, TIJD, PM].map((nummer) => lijst[nummer]!)
}

/**
 * When the running sum comes out of the red in the year of a row, linear within the year; nothing in other years. A case that begins by
 * receiving has nothing to earn back: 0.
 */
function terugverdiend(letter: string, { rij, blok }: { rij: number; blok: Blokken['blok'] }): string {
  const [stroom, som] = [blok(0) + rij, blok(1) + rij]
  if (rij === 0) return `IF(${letter}${stroom}>0,0,"")`
  const begint = `AND(COUNTIF(${letter}$${blok(0)}:${letter}${stroom - 1},"<>0")=0,${letter}${stroom}>0)`
  const boven = `AND(${letter}${som - 1}<0,${letter}${som}>=0)`
  return `IF(${begint},0,IF(${boven},$A${stroom}-1-${BASIS}-${letter}${som - 1}/${letter}${stroom},""))`
}

/** The letters of a column: 0 is A, 26 is AA. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26)
}
