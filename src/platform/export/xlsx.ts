import { inflateRawSync } from 'node:zlib'
import { readSheet, SheetNotFoundError } from 'read-excel-file/node'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import { guard } from '#kernel/formulewacht.ts'
import { kolomLetters } from '#kernel/inlezen/kolommen.ts'
import {
  BestandFout,
  type Blad,
  type Cel,
  type GelezenBestand,
  type Kolom,
  MAX_KOLOMMEN,
  nederlandseDatum,
  nederlandsGetal,
  type Rij,
  schoon,
  type Tabel,
  TOELICHTING,
  wandklok,
} from '#platform/export/tabel.ts'
import { tooWide } from '#platform/export/csv.ts'

/** What an XLSX file may become when unpacked; a small file that grows beyond this was made to do harm. */
const MAX_UNPACKED = 100_000_000

/** Excel keeps at most this much text in a cell. */
const MAX_TEKST = 32_000

/** Excel keeps fifteen digits of a number; a longer one is written as text, so that no digit is lost. */
const MAX_CIJFERS = 15

/**
 * Reads the first sheet of an XLSX file with real numbers and dates, and the lines of the sheet "Toelichting" when there is one.
 * @throws BestandFout when it is no XLSX file, is damaged or unpacks to more than we take
 */
export async function readXlsx(bytes: Uint8Array): Promise<GelezenBestand> {
  checkArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const rijen = await sheet(bytes, 1)
  const notes = (await sheet(bytes, TOELICHTING)) ?? []
  return { vorm: 'xlsx', rijen: rijen!, toelichting: notes.map(({ cellen }) => [textOf(cellen[0]), textOf(cellen[1])] as const) }
}

/** Reads the sheets with these names; the ones that are not there are left out. @throws BestandFout as {@link readXlsx} */
export async function readXlsxBladen<N extends string>(bytes: Uint8Array, namen: readonly N[]): Promise<Partial<Record<N, Rij[]>>> {
  checkArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const bladen: Partial<Record<N, Rij[]>> = {}
  for (const naam of namen) {
    const rijen = await sheet(bytes, naam)
    if (rijen) bladen[naam] = rijen
  }
  return bladen
}

async function sheet(bytes: Uint8Array, which: number | string): Promise<Rij[] | null> {
  try {
    // A number comes as the digits of the file; a JavaScript number could lose some of them.
    const rows = await readSheet<{ getal: string }>(Buffer.from(bytes), which, { trim: false, parseNumber: (getal) => ({ getal }) })
    if (rows.some((row) => row.length > MAX_KOLOMMEN)) throw tooWide()
    return rows.map((row, index) => ({ nummer: index + 1, cellen: row.map(celOf) }))
  } catch (error) {
    if (error instanceof BestandFout) throw error
    if (error instanceof SheetNotFoundError && which !== 1) return null
    const at = /row (\d+), col (\d+): (\w+)/.exec((error as Error).message)
    if (at)
      throw new BestandFout(
        'cel-onleesbaar',
        `${which === 1 ? 'Rij' : `${which}, rij`} ${at[1]}, kolom ${kolomLetters(Number(at[2]) - 1)} kan niet worden gelezen. Open het bestand in Excel, bewaar het opnieuw en kies het weer.`,
      )
    throw new BestandFout(
      'geen-tabel',
      'Dit XLSX-bestand is beschadigd of niet af. Open het in Excel of LibreOffice, bewaar het opnieuw en kies het weer.',
    )
  }
}

function celOf(value: unknown): Cel {
  if (value instanceof Date) return { datum: value.toISOString().slice(0, 10) }
  if (typeof value === 'string') return value.trim() === '' ? null : schoon(value)
  return (value ?? null) as Cel
}

function textOf(cel: Cel | undefined): string {
  if (cel === null || cel === undefined) return ''
  return typeof cel === 'object' ? ('getal' in cel ? cel.getal : cel.datum) : String(cel)
}

const LOCAL_HEADER = 0x04_03_4b_50
const CENTRAL_HEADER = 0x02_01_4b_50
const END_OF_ARCHIVE = 0x06_05_4b_50

/** Unpacks every part within a budget before the reader does so without one: sizes that an archive states may be lies. */
function checkArchive(zip: Buffer) {
  const damaged = new BestandFout(
    'geen-tabel',
    'Dit XLSX-bestand is beschadigd of niet af. Open het in Excel of LibreOffice, bewaar het opnieuw en kies het weer.',
  )
  const begin = zip.subarray(0, 200).toString('latin1')
  if (!begin.startsWith('PK') || begin.includes('application/vnd.oasis.opendocument'))
    throw new BestandFout('geen-tabel', 'Dit is geen XLSX-werkblad. Bewaar het in Excel of LibreOffice als XLSX en kies het weer.')
  const tooLarge = new BestandFout('te-groot', 'Dit bestand wordt uitgepakt te groot. Verdeel het over meer bestanden.')
  try {
    let left = MAX_UNPACKED
    for (const { at, compressed, stated, method } of entriesOf(zip)) {
      if (zip.readUInt32LE(at) !== LOCAL_HEADER) throw damaged
      if (zip.readUInt32LE(at + 22) > left || stated > left) throw tooLarge
      const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
      left -= method === 0 ? compressed : inflateRawSync(zip.subarray(start, start + compressed), { maxOutputLength: left }).length
    }
  } catch (error) {
    if (error instanceof BestandFout) throw error
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : damaged
  }
}

function* entriesOf(zip: Buffer) {
  let end = zip.length - 22
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_ARCHIVE) end -= 1
  let at = zip.readUInt32LE(end + 16)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (zip.readUInt32LE(at) !== CENTRAL_HEADER) throw new RangeError('no central header')
    yield {
      method: zip.readUInt16LE(at + 10),
      compressed: zip.readUInt32LE(at + 20),
      stated: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
}

/** Writes a table with real numbers and dates, a head that stays in sight, and a second sheet that says what it is. */
export async function writeXlsx({ toelichting, ...blad }: Tabel): Promise<Buffer> {
  return writeXlsxBladen([blad], toelichting)
}

/** Writes sheets as {@link writeXlsx} does, and one more behind them that says what they are. */
export async function writeXlsxBladen(bladen: readonly Blad[], toelichting: Tabel['toelichting']): Promise<Buffer> {
  const notes = toelichting.map(([naam, waarde]): Cell[] => [
    { value: naam, type: String, fontWeight: 'bold' },
    { value: ownKey(guard(schoon(waarde)).slice(0, MAX_TEKST)), type: String, wrap: true },
  ])
  return writeXlsxFile([
    ...bladen.map(({ blad, kolommen, rijen }) => ({
      data: [kolommen.map(headCell), ...rowsOf(kolommen, rijen)],
      sheet: blad,
      columns: kolommen.map(({ breedte }) => ({ width: breedte })),
      stickyRowsCount: 1,
    })),
    { data: notes, sheet: TOELICHTING, columns: [{ width: 30 }, { width: 100 }] },
  ]).toBuffer()
}

const headCell = ({ kop, soort }: Kolom): Cell => ({
  value: kop,
  type: String,
  fontWeight: 'bold',
  align: isNumber(soort) ? 'right' : 'left',
  backgroundColor: '#E6EDF5',
})

function rowsOf(kolommen: readonly Kolom[], rijen: Blad['rijen']): Cell[][] {
  const rows: Cell[][] = []
  for (const rij of rijen) rows.push(kolommen.map((kolom, index) => writtenCell(kolom, rij[index] ?? null)))
  return rows
}

const isNumber = (soort: Kolom['soort']) => soort === 'getal' || soort === 'bedrag'

function writtenCell({ soort }: Kolom, waarde: string | null): Cell {
  if (waarde === null || waarde === '') return null
  if (isNumber(soort)) return numberCell(waarde, soort === 'bedrag')
  // Excel's calendar begins in 1900, with a day too many in its first February.
  if (soort === 'datum' && waarde < '1900-03-01') return { value: nederlandseDatum(waarde), type: String }
  if (soort === 'datum') return { value: new Date(`${waarde}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
  if (soort === 'tijdstip') return { value: new Date(`${wandklok(waarde).replace(' ', 'T')}Z`), type: Date, format: 'dd-mm-yyyy hh:mm:ss' }
  const tekst = ownKey(guard(schoon(waarde)))
  return {
    value: tekst.length > MAX_TEKST ? `${tekst.slice(0, MAX_TEKST)} … (ingekort: Excel houdt niet meer tekst in een cel)` : tekst,
    type: String,
  }
}

/**
 * The writer keeps its texts as keys of a plain object, so `valueOf` or `constructor` gives a broken cell (write-excel-file 4,
 * initializeSharedStrings). A space behind it, which reading trims, keeps such a text out of the prototype's names.
 */
function ownKey(tekst: string): string {
  return tekst in {} ? `${tekst} ` : tekst
}

function numberCell(waarde: string, isBedrag: boolean): Cell {
  const decimals = waarde.split('.')[1]?.length ?? 0
  const digits = waarde.replace(/^-?0*\.?0*/, '').replace('.', '').length
  if (digits > MAX_CIJFERS) return { value: nederlandsGetal(waarde), type: String, align: 'right' }
  const format = isBedrag ? '€ #,##0.00;[Red]€ -#,##0.00' : `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`
  return { value: Number(waarde), type: Number, format }
}
