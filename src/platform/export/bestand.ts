import { type LeesOpties, readCsv, writeCsv } from '#platform/export/csv.ts'
import { BestandFout, type GelezenBestand, type Tabel } from '#platform/export/tabel.ts'
import { readXlsx, writeXlsx } from '#platform/export/xlsx.ts'

/** The forms in which tables go out and come in. */
export type Vorm = 'csv' | 'xlsx'

/** Media type of each form. */
export const mediaTypes: Readonly<Record<Vorm, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** What a file turns out to be by its first bytes, when it is none of ours, and what to do then. */
const others: readonly { begin: string; melding: string }[] = [
  {
    begin: '\xd0\xcf\x11\xe0',
    melding:
      'Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord. Bewaar het zonder wachtwoord als .xlsx en kies dat bestand.',
  },
  { begin: '%PDF', melding: 'Dit is een PDF. Kies een tabel in .xlsx of .csv.' },
  { begin: '{\\rtf', melding: 'Dit is een tekstdocument. Kies een tabel in .xlsx of .csv.' },
  { begin: '\x89PNG', melding: 'Dit is een afbeelding. Kies een tabel in .xlsx of .csv.' },
  { begin: '\xff\xd8\xff', melding: 'Dit is een afbeelding. Kies een tabel in .xlsx of .csv.' },
]

/** Reads a table, whatever its name says: its bytes tell what it is. @throws BestandFout */
export async function readBestand(bytes: Uint8Array, opties: LeesOpties = {}): Promise<GelezenBestand> {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString('latin1')
  const other = others.find((each) => begin.startsWith(each.begin))
  if (other) throw new BestandFout('geen-tabel', other.melding)
  if (!begin.startsWith('PK')) return readCsv(bytes, opties)
  if (begin.includes('application/vnd.oasis.opendocument'))
    throw new BestandFout('geen-tabel', 'Dit is een OpenDocument-bestand (.ods). Bewaar het als .xlsx of .csv en kies dat bestand.')
  return readXlsx(bytes)
}

/** Writes a table in the wanted form. */
export async function writeBestand(tabel: Tabel, vorm: Vorm): Promise<Buffer> {
  return vorm === 'xlsx' ? writeXlsx(tabel) : writeCsv(tabel)
}
