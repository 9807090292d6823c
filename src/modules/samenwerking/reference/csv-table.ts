/** One row of a CSV table: column name to cell, both exactly as written. */
export type CsvRow = Record<string, string>

/**
 * Reads a comma-separated table with a header row (RFC 4180: quoted cells may hold commas, line ends and doubled quotes).
 * Cells keep their spaces. Throws when a row has another number of cells than the header: such a table is broken.
 */
export function readCsvTable(text: string): CsvRow[] {
  const [header, ...rows] = splitRecords(text)
  if (!header) return []
  return rows.map((cells, index) => {
    if (cells.length !== header.length) throw new Error(`row ${index + 2}: ${cells.length} cells, header has ${header.length}`)
    return Object.fromEntries(header.map((column, position) => [column, cells[position] ?? '']))
  })
}

/** Writes a table that `readCsvTable` reads back unchanged; a cell is quoted only when it must be. Lines end with a single line feed. */
export function writeCsvTable(columns: readonly string[], rows: readonly CsvRow[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  return lines.map((cells) => `${cells.map(quoteCell).join(',')}\n`).join('')
}

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function splitRecords(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  // Each match is one cell and the comma or line end behind it.
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const [whole, quoted, plain, end] = match
    if (whole === '' && record.length === 0) break
    record.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') {
      records.push(record)
      record = []
    }
  }
  return records
}
