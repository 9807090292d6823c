import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { guard } from '#kernel/formulewacht.ts'
import {
  BestandFout,
  type GelezenBestand,
  type Kolom,
  MAX_KOLOMMEN,
  MAX_RIJEN,
  nederlandseDatum,
  nederlandsGetal,
  schoon,
  type Tabel,
  wandklok,
} from '#platform/export/tabel.ts'

const BOM = '\ufeff'

/** How a file is read that may be larger, or that may have lines above its head. */
export interface LeesOpties {
  /** Rows that are read at most; one more tells the reader that there are too many. */
  maxRijen?: number
  /** Lines of other things may stand above the head: the separator is the one that any of the first lines has most of. */
  kopErgens?: boolean
}

/**
 * Reads comma-separated text as Dutch spreadsheets write it: UTF-8, UTF-16 or Windows-1252; separated by semicolons, commas, tabs or
 * bars, whichever the head has most of. Cells come as text. @throws BestandFout
 */
export function readCsv(bytes: Uint8Array, { maxRijen = MAX_RIJEN, kopErgens = false }: LeesOpties = {}): GelezenBestand {
  const { tekst, scheiding } = splitSeparatorLine(decode(bytes))
  const teken = scheiding ?? separatorOf(tekst, kopErgens ? 30 : 1)
  // Without quotes a line is a row and its parts are the cells: ten times as fast as a parser that looks at each letter.
  const rows = tekst.includes('"') ? parseRows(tekst, teken, maxRijen) : splitRows(tekst, teken, maxRijen)
  if (rows.some((row) => row.length > MAX_KOLOMMEN)) throw tooWide()
  const isSchoon = schoon(tekst) === tekst.replaceAll(/\r\n?/g, '\n')
  const rijen = rows.map((cellen, index) => ({
    // The line `sep=;` is the first row for Excel too, but it hides it.
    nummer: index + 1,
    cellen: cellen.map((cel) => (cel === '' ? null : isSchoon && !cel.includes('\r') ? cel : schoon(cel))),
  }))
  return { vorm: 'csv', rijen, toelichting: [] }
}

/** Bytes to text. What is no valid UTF-8 was written by an older Excel, in Windows-1252. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0))
    throw new BestandFout('geen-tabel', 'Dit is geen CSV- of XLSX-bestand. Bewaar uw tabel als .xlsx of .csv en kies dat bestand.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Excel's own first line that names the separator. */
function splitSeparatorLine(given: string): { tekst: string; scheiding: string | null } {
  const tekst = given.startsWith(BOM) ? given.slice(1) : given
  const match = /^"?sep=(.)"?\r?\n/i.exec(tekst)
  return match ? { tekst: tekst.slice(match[0].length), scheiding: match[1]! } : { tekst, scheiding: null }
}

/** The separator that one of the first lines that say anything has most of, outside quotes; a semicolon when none does. */
function separatorOf(tekst: string, regels: number): string {
  const lines = tekst
    .slice(0, 100_000)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, regels)
    .map((line) => line.replaceAll(/"[^"]*"/g, ''))
  const counts = [';', ',', '\t', '|'].map((teken) => ({
    teken,
    aantal: Math.max(0, ...lines.map((line) => line.split(teken).length - 1)),
  }))
  return counts.reduce((best, each) => (each.aantal > best.aantal ? each : best)).teken
}

function splitRows(tekst: string, scheiding: string, maxRijen: number): string[][] {
  const lines = tekst.split(/\r\n|\n|\r/, maxRijen + 1_000)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.split(scheiding))
}

function parseRows(tekst: string, scheiding: string, maxRijen: number): string[][] {
  try {
    const rows: string[][] = parse(tekst, {
      delimiter: scheiding,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: maxRijen + 1_000,
      max_record_size: 1_000_000,
    })
    return rows
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number }
    if (code === 'CSV_QUOTE_NOT_CLOSED')
      throw new BestandFout(
        'aanhalingsteken',
        'In dit bestand staat een aanhalingsteken " dat niet wordt gesloten. Zet er een bij of haal het weg.',
      )
    throw new BestandFout(
      'geen-tabel',
      `Regel ${lines ?? 1} kan niet worden gelezen. Bewaar uw tabel opnieuw als .xlsx of .csv en kies dat bestand.`,
    )
  }
}

/** More columns than a table of ours has by far: usually the wrong file. */
export function tooWide(): BestandFout {
  return new BestandFout(
    'te-veel-kolommen',
    `Dit bestand heeft meer dan ${MAX_KOLOMMEN} kolommen. Haal de kolommen weg die u niet nodig hebt.`,
  )
}

/** Writes a table as UTF-8 with a byte order mark, semicolons, decimal commas and CRLF: what Excel in Dutch opens at once. */
export function writeCsv({ kolommen, rijen }: Tabel): Buffer {
  const body = function* () {
    yield kolommen.map(({ kop }) => guard(kop))
    for (const rij of rijen) yield kolommen.map((kolom, index) => celOf(kolom, rij[index] ?? null))
  }
  return Buffer.from(stringify([...body()], { delimiter: ';', record_delimiter: 'windows', bom: true, quoted_match: /[\r\n]/ }))
}

function celOf({ soort }: Kolom, waarde: string | null): string {
  if (waarde === null) return ''
  if (soort === 'getal' || soort === 'bedrag') return nederlandsGetal(waarde)
  if (soort === 'datum') return nederlandseDatum(waarde)
  if (soort === 'tijdstip') return wandklok(waarde).replace(/^(\d{4})-(\d\d)-(\d\d)/, '$3-$2-$1')
  return guard(schoon(waarde))
}
