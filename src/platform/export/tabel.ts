/** A cell as a file holds it, before anyone gave it a meaning. Numbers keep their digits as text, so that none is lost. */
export type Cel = string | boolean | null | { readonly getal: string } | { readonly datum: string }

/** A row with its number as a spreadsheet shows it: the head is usually row 1. */
export interface Rij {
  nummer: number
  cellen: Cel[]
}

/** What a file to read in holds: the first sheet, and the second one when it is ours and tells where the file came from. */
export interface GelezenBestand {
  vorm: 'csv' | 'xlsx'
  rijen: Rij[]
  /** Lines of the sheet "Toelichting": name and value. Empty for CSV and for files that were not made here. */
  toelichting: (readonly [string, string])[]
}

/** A file that cannot be read: a code, and what the person who sent it can do. */
export class BestandFout extends Error {
  readonly code: string

  constructor(code: string, melding: string) {
    super(melding)
    this.code = code
  }
}

/** What a column holds: decides how a value is written. Values are exact text: `12.5`, `2026-11-21`, `2026-11-21T10:00:00.000Z`. */
export type KolomSoort = 'tekst' | 'getal' | 'bedrag' | 'datum' | 'tijdstip'

/** One column of a table to write. */
export interface Kolom {
  kop: string
  soort: KolomSoort
  /** In characters. */
  breedte: number
}

/** A sheet to write: one value per column in each row, null for an empty cell. */
export interface Blad {
  /** Name of the sheet. */
  blad: string
  kolommen: readonly Kolom[]
  rijen: Iterable<readonly (string | null)[]>
}

/** A table to write, with what it is. */
export interface Tabel extends Blad {
  /** Lines of the second sheet. CSV has no place for them. */
  toelichting: readonly (readonly [string, string])[]
}

/** Name of the second sheet. */
export const TOELICHTING = 'Toelichting'

/** What one import may hold; more belongs in more files. */
export const MAX_RIJEN = 20_000

/** See {@link MAX_RIJEN}. */
export const MAX_KOLOMMEN = 100

/** Text that every format and the database can hold: no control characters but tab and line end, no halves of a character. */
export function schoon(tekst: string): string {
  return tekst
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, ' ')
}

/** An exact decimal (`-1234.50`) as Dutch people write it in a file: `-1234,50`, without thousands. */
export function nederlandsGetal(decimaal: string): string {
  return decimaal.replace('.', ',')
}

/** An ISO date as `21-11-2026`. */
export function nederlandseDatum(datum: string): string {
  return `${datum.slice(8, 10)}-${datum.slice(5, 7)}-${datum.slice(0, 4)}`
}

const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' })

/** A moment on the Dutch clock: `2026-11-21 23:30:00`. */
export function wandklok(tijdstip: string): string {
  return moment.format(new Date(tijdstip))
}
