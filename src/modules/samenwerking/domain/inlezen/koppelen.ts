import { type Cel, isLeeg, sleutelVan, toonCel } from './cel.ts'
import { afstand } from './lijkt-op.ts'
import type { Veld } from './veld.ts'
import { inleesSoorten, type InleesSoort } from './velden.ts'

/** A column of the file, by its letters, with its head and some of its values. */
export interface GelezenKolom {
  kolom: string
  kop: string
  voorbeelden: string[]
  /** The field that it seems to be; null when it is not read in, unless the reader says otherwise. */
  voorstel: string | null
}

/** Which column is which field: by the letters of the column; null is "do not read". */
export type Koppeling = Readonly<Record<string, string | null>>

/** The letters of a column: 0 is A, 26 is AA. */
export function kolomLetters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : kolomLetters(Math.floor(index / 26) - 1) + kolomLetters(index % 26)
}

/** Position of a column by its letters. */
export function kolomIndex(letters: string): number {
  return letters.split('').reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** A row with its number as a spreadsheet shows it. */
export interface Rij {
  nummer: number
  cellen: readonly Cel[]
}

/** The head and the rows under it that say anything. */
export interface Blad {
  koppen: string[]
  rijen: Rij[]
}

/** Finds the head: the first row that says anything. Empty rows are skipped; the others keep their number. Null: there is nothing. */
export function bladVan(rijen: readonly Rij[]): Blad | null {
  const gevuld = rijen.filter((rij) => rij.cellen.some((cel) => !isLeeg(cel)))
  const kop = gevuld[0]
  if (!kop) return null
  return { koppen: kop.cellen.map((cel) => toonCel(cel).trim()), rijen: gevuld.slice(1) }
}

const MAX_VOORBEELDEN = 3

/** The columns of a file with what each of them seems to be. */
export function kolommenVan(soort: InleesSoort, { koppen, rijen }: Blad): GelezenKolom[] {
  const breedte = Math.max(koppen.length, ...rijen.slice(0, 100).map((rij) => rij.cellen.length))
  const kolommen = Array.from({ length: breedte }, (_, index) => ({
    kolom: kolomLetters(index),
    kop: koppen[index] ?? '',
    voorbeelden: voorbeelden(rijen, index),
  }))
  const voorstellen = stelVoor(inleesSoorten[soort].velden, kolommen)
  return kolommen
    .map((kolom, index) => ({ ...kolom, voorstel: voorstellen[index] ?? null }))
    .filter((kolom) => kolom.kop !== '' || kolom.voorbeelden.length > 0)
}

function voorbeelden(rijen: readonly Rij[], index: number): string[] {
  const found = new Set<string>()
  for (const { cellen } of rijen) {
    const cel = cellen[index]
    if (!isLeeg(cel)) found.add(toonCel(cel).slice(0, 80))
    if (found.size === MAX_VOORBEELDEN) break
  }
  return [...found]
}

/** How well a head fits a field: 4 is its own head, 3 another name of it, 2 nearly its own head, 1 nearly another name; 0 does not fit. */
function past(kop: string, veld: Veld): number {
  const zoek = sleutelVan(kop)
  if (zoek === '') return 0
  if ([veld.kop, veld.naam].some((naam) => sleutelVan(naam) === zoek)) return 4
  if (veld.ookGenoemd.some((naam) => sleutelVan(naam) === zoek)) return 3
  const bijna = (naam: string) => naam.length >= 4 && afstand(zoek, sleutelVan(naam), 2) <= Math.min(2, Math.floor(naam.length / 4))
  if (bijna(veld.kop)) return 2
  return veld.ookGenoemd.some(bijna) ? 1 : 0
}

/** Gives each field the column that fits it best, and no column to two fields. */
function stelVoor(velden: readonly Veld[], kolommen: readonly { kop: string; voorbeelden: readonly string[] }[]): (string | null)[] {
  const kansen = velden.flatMap((veld) =>
    kolommen.map((kolom, index) => ({ veld: veld.naam, index, punten: past(kolom.kop, veld) || pastNaarInhoud(veld, kolom) })),
  )
  const result: (string | null)[] = kolommen.map(() => null)
  const taken = new Set<string>()
  for (const { veld, index, punten } of kansen.toSorted((a, b) => b.punten - a.punten)) {
    if (punten === 0 || taken.has(veld) || result[index] !== null) continue
    result[index] = veld
    taken.add(veld)
  }
  return result
}

/** A column full of CBS codes needs no head to be known. */
function pastNaarInhoud(veld: Veld, { voorbeelden: waarden }: { voorbeelden: readonly string[] }): number {
  return veld.naam === 'gemeenteCode' && waarden.length > 0 && waarden.every((waarde) => /^GM\d{4}$/i.test(waarde)) ? 0.5 : 0
}

/** What is wrong with a mapping: columns and fields that are not there, a field chosen twice, a required field without a column. */
export function foutenInKoppeling(
  soort: InleesSoort,
  kolommen: readonly { kolom: string }[],
  koppeling: Koppeling,
): { kolom: string; code: string; melding: string }[] {
  const { velden } = inleesSoorten[soort]
  const fouten: { kolom: string; code: string; melding: string }[] = []
  const gekozen = new Map<string, string>()
  for (const [kolom, naam] of Object.entries(koppeling)) {
    const veld = velden.find((each) => each.naam === naam)
    const eerder = naam === null ? undefined : gekozen.get(naam)
    if (!kolommen.some((each) => each.kolom === kolom))
      fouten.push({ kolom, code: 'kolom-onbekend', melding: `Het bestand heeft geen kolom ${kolom}.` })
    else if (naam !== null && !veld)
      fouten.push({ kolom, code: 'veld-onbekend', melding: `Kies een van deze velden: ${velden.map((each) => each.naam).join(', ')}.` })
    else if (eerder !== undefined)
      fouten.push({ kolom, code: 'veld-dubbel', melding: `${veld!.kop} is al gekozen voor kolom ${eerder}. Kies hier iets anders.` })
    else if (naam !== null) gekozen.set(naam, kolom)
  }
  for (const veld of velden)
    if (veld.verplicht && !gekozen.has(veld.naam))
      fouten.push({ kolom: '', code: 'veld-ontbreekt', melding: `Kies in welke kolom ${veld.kop} staat.` })
  return fouten
}
