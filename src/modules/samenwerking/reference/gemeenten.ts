import { readFileSync } from 'node:fs'
import type { Gemeentenaam } from '../domain/register/gemeentenaam.ts'
import type { Opvolging } from '../domain/register/opvolging.ts'
import { readCsvTable } from './csv-table.ts'

/** A municipality of the division of 1-1-2023 up to now, with its inhabitants on 1 January (CBS; 2025 is provisional). */
export type Gemeente = { gmCode: string; naam: string; provincie: string; van: string | null; inwoners: Record<InwonersJaar, number> }

/** The years of which the tables have inhabitants on 1 January. */
export type InwonersJaar = 2023 | 2024 | 2025

/** What ended a municipality, in the terms of TOOI: merged into a new one, added to an existing one, or renamed with a new code. */
export type Gebeurtenis = 'samenvoeging' | 'uitbreiding' | 'herschikking'

/** A municipality that ended on or after 1-1-2014, with its direct successors; `bron` names the source of those. */
export type OpgehevenGemeente = Gemeentenaam & Opvolging & { totEnMet: string; gebeurtenis: Gebeurtenis; bron: string }

/** First day that can be shown as it was: municipalities that ended before it are not in the tables. */
export const HISTORIE_VANAF = '2014-01-01'

/** The 342 municipalities of today, by code. */
export const GEMEENTEN: readonly Gemeente[] = readTable('gemeenten.csv').map((row) => ({
  gmCode: cell(row, 'gmCode'),
  naam: cell(row, 'naam'),
  provincie: cell(row, 'provincie'),
  van: row.van || null,
  inwoners: { 2023: Number(cell(row, 'inwoners2023')), 2024: Number(cell(row, 'inwoners2024')), 2025: Number(cell(row, 'inwoners2025')) },
}))

/** The municipalities that ended since 1-1-2014, by code. */
export const OPGEHEVEN_GEMEENTEN: readonly OpgehevenGemeente[] = readTable('opgeheven-gemeenten.csv').map((row) => ({
  gmCode: cell(row, 'gmCode'),
  naam: cell(row, 'naam'),
  provincie: cell(row, 'provincie'),
  van: row.van || null,
  totEnMet: cell(row, 'totEnMet'),
  opvolgers: cell(row, 'opvolgers').split('|'),
  gebeurtenis: toGebeurtenis(cell(row, 'gebeurtenis')),
  datum: cell(row, 'datum'),
  bron: cell(row, 'bron'),
}))

/** All municipalities that existed on some day since 31-12-2013, with their periods: the names to look up in older texts. */
export const GEMEENTENAMEN: readonly Gemeentenaam[] = [
  ...GEMEENTEN.map(({ gmCode, naam, provincie, van }) => ({ gmCode, naam, provincie, van, totEnMet: null })),
  ...OPGEHEVEN_GEMEENTEN.map(({ gmCode, naam, provincie, van, totEnMet }) => ({ gmCode, naam, provincie, van, totEnMet })),
]

/** The municipalities that existed on a day (ISO). Throws for a day before `HISTORIE_VANAF`: the tables cannot know those. */
export function gemeentenOp(peildatum: string): Gemeentenaam[] {
  if (peildatum < HISTORIE_VANAF) throw new RangeError(`municipalities are known from ${HISTORIE_VANAF} on, not on ${peildatum}`)
  return GEMEENTENAMEN.filter(({ van, totEnMet }) => (van === null || van <= peildatum) && (totEnMet === null || totEnMet >= peildatum))
}

function toGebeurtenis(text: string): Gebeurtenis {
  if (text === 'samenvoeging' || text === 'uitbreiding' || text === 'herschikking') return text
  throw new Error(`unknown event ${text}`)
}

function readTable(file: string): Record<string, string>[] {
  return readCsvTable(readFileSync(new URL(file, import.meta.url), 'utf8'))
}

function cell(row: Record<string, string>, column: string): string {
  const value = row[column]
  if (!value) throw new Error(`${row.gmCode ?? 'a row'} has no ${column}`)
  return value
}
