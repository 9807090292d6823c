import { afstand } from './lijkt-op.ts'
import { type Cel, isLeeg, sleutelVan, toonCel } from './cel.ts'

/** A row with its number as a spreadsheet shows it. */
export interface Rij {
  nummer: number
  cellen: readonly Cel[]
}

/** A column of the file, by its letters, with its head and some of its values. */
export interface GelezenKolom {
  kolom: string
  kop: string
  voorbeelden: string[]
  /** The field that it seems to be; null when it is not read in, unless the reader says otherwise. */
  voorstel: string | null
}

/** A field by the heads that it goes under: its own, and others. */
export interface Koppelveld {
  naam: string
  kop: string
  ookGenoemd: readonly string[]
}

/** The letters of a column: 0 is A, 26 is AA. */
export function kolomLetters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : kolomLetters(Math.floor(index / 26) - 1) + kolomLetters(index % 26)
}

/** Position of a column by its letters. */
export function kolomIndex(letters: string): number {
  return letters.split('').reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The heads of a file and the rows under them. */
export interface Blad {
  koppen: string[]
  rijen: Rij[]
}

/** How likely a column is a field by what stands in it, where its head says nothing; 0 is no idea. */
export type NaarInhoud = (veld: Koppelveld, voorbeelden: readonly string[]) => number

/** The columns of a file with what each of them seems to be: each field gets the column that fits it best, and no column two fields. */
export function kolommenMetVoorstel(
  velden: readonly Koppelveld[],
  { koppen, rijen }: Blad,
  naarInhoud: NaarInhoud = () => 0,
): GelezenKolom[] {
  const breedte = Math.max(koppen.length, ...rijen.slice(0, 100).map((rij) => rij.cellen.length))
  const kolommen = Array.from({ length: breedte }, (_, index) => ({
    kolom: kolomLetters(index),
    kop: koppen[index] ?? '',
    voorbeelden: voorbeelden(rijen, index),
  }))
  const voorstellen = stelVoor(velden, kolommen, naarInhoud)
  return kolommen
    .map((kolom, index) => ({ ...kolom, voorstel: voorstellen[index] ?? null }))
    .filter((kolom) => kolom.kop !== '' || kolom.voorbeelden.length > 0)
}

const MAX_VOORBEELDEN = 3

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
export function kopPast(kop: string, veld: Koppelveld): number {
  const zoek = sleutelVan(kop)
  if (zoek === '') return 0
  if ([veld.kop, veld.naam].some((naam) => sleutelVan(naam) === zoek)) return 4
  if (veld.ookGenoemd.some((naam) => sleutelVan(naam) === zoek)) return 3
  const bijna = (naam: string) => naam.length >= 4 && afstand(zoek, sleutelVan(naam), 2) <= Math.min(2, Math.floor(naam.length / 4))
  if (bijna(veld.kop)) return 2
  return veld.ookGenoemd.some(bijna) ? 1 : 0
}

function stelVoor(
  velden: readonly Koppelveld[],
  kolommen: readonly { kop: string; voorbeelden: readonly string[] }[],
  naarInhoud: NaarInhoud,
): (string | null)[] {
  const kansen = velden.flatMap((veld) =>
    kolommen.map((kolom, index) => ({
      veld: veld.naam,
      index,
      punten: kopPast(kolom.kop, veld) || naarInhoud(veld, kolom.voorbeelden),
    })),
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
