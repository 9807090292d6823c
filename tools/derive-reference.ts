import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readCsvTable, writeCsvTable } from '../src/modules/samenwerking/reference/csv-table.ts'
import type { CsvRow } from '../src/modules/samenwerking/reference/csv-table.ts'

/**
 * Derives the small reference tables of the module samenwerking from the source files beside the repository (../shared).
 * Run by hand when a source has a newer version: `node tools/derive-reference.ts`. The sources are named in reference/README.md.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where the source files are, beside the repository; absent on most machines. */
export const SOURCE_FOLDER = join(root, '..', 'shared')

/** Where the derived tables are kept. */
export const REFERENCE_FOLDER = join(root, 'src', 'modules', 'samenwerking', 'reference')

/** From this date on every municipality that ended is in the table, so that any later date can be shown as it was. */
const HISTORY_FROM = '2014-01-01'

/** Years of which the source has inhabitants on 1 January. */
const YEARS = ['2023', '2024', '2025']

/**
 * Successors that TOOI leaves out although the law names them: territory of these municipalities was divided over more
 * municipalities than TOOI has events for.
 */
const SUCCESSORS_BY_LAW = [
  { gmCode: 'GM0055', opvolgers: ['GM0074', 'GM1900', 'GM1921'], bron: 'Stb. 2013, 286' },
  { gmCode: 'GM0140', opvolgers: ['GM1949'], bron: 'Stb. 2017, 104' },
]

type Gemeente = { gmCode: string; naam: string; provincie: string; van: string; totEnMet: string }
type Event = { soort: string; datum: string; ended: string[]; successors: string[] }
type JsonLd = Record<string, unknown>

const ONT = 'https://identifier.overheid.nl/tooi/def/ont/'
const PROV = 'http://www.w3.org/ns/prov#'
const EVENT_KINDS = ['Samenvoeging', 'Uitbreiding', 'Herschikking']

/** All derived tables by file name, with their text. */
export function deriveReference(sourceFolder: string): Map<string, string> {
  const tooi = readTooi(sourceFolder)
  return new Map([
    ['gemeenten.csv', gemeentenTable(sourceFolder, tooi.gemeenten)],
    ['opgeheven-gemeenten.csv', opgehevenTable(tooi)],
    ['register-2016.csv', registerTable(sourceFolder)],
  ])
}

/** The number of cooperations that the running text of the 2016 report gives; its own table has another number. */
export function registerCountInText(sourceFolder: string): number {
  const found = /In totaal hebben we (\d+) samenwerkingen/.exec(registerText(sourceFolder))
  if (!found) throw new Error('the sentence with the number of cooperations is not in the source')
  return Number(found[1])
}

function readTooi(sourceFolder: string): { gemeenten: Map<string, Gemeente>; events: Event[] } {
  const folder = join(sourceFolder, 'data', 'organisaties', 'tooi')
  const provincies = new Map(
    readJson(join(folder, 'rwc_provincies_compleet_1.json.gz')).map((item) => [
      text(item, '@id'),
      text(item, `${ONT}officieleNaamExclSoort`),
    ]),
  )
  const items = readJson(join(folder, 'rwc_gemeenten_compleet_5.json.gz'))
  const gemeenten = items.filter((item) => kindOf(item) === 'Gemeente').map((item) => toGemeente(item, provincies))
  return {
    gemeenten: new Map(gemeenten.map((gemeente) => [gemeente.gmCode, gemeente])),
    events: items.filter((item) => EVENT_KINDS.includes(kindOf(item))).map(toEvent),
  }
}

function toGemeente(item: JsonLd, provincies: Map<string, string>): Gemeente {
  return {
    gmCode: gmCodeOf(text(item, '@id')),
    naam: text(item, `${ONT}officieleNaamExclSoort`),
    provincie: provincies.get(text(item, `${ONT}ligtInProvincie`)) ?? '',
    van: text(item, `${ONT}begindatum`),
    totEnMet: text(item, `${ONT}einddatum`),
  }
}

function toEvent(item: JsonLd): Event {
  return {
    soort: kindOf(item).toLowerCase(),
    datum: text(item, `${ONT}tijdstipWijziging`).slice(0, 10),
    ended: values(item, `${PROV}invalidated`).map(gmCodeOf),
    // A merger makes (generates) a new municipality; an extension adds to (uses) one that goes on.
    successors: [...values(item, `${PROV}generated`), ...values(item, `${PROV}used`)].map(gmCodeOf),
  }
}

function gemeentenTable(sourceFolder: string, tooi: Map<string, Gemeente>): string {
  const source = readFileSync(join(sourceFolder, 'data', 'gemeenten', 'gemeenten_inwoners_2023_2025.csv'), 'utf8')
  const byCode = new Map<string, CsvRow>()
  for (const row of readCsvTable(source)) {
    const gmCode = row.gm_code ?? ''
    const gemeente = tooi.get(gmCode)
    if (!gemeente) throw new Error(`${gmCode} is not in TOOI`)
    const known = byCode.get(gmCode) ?? { gmCode, naam: gemeente.naam, provincie: gemeente.provincie, van: gemeente.van }
    byCode.set(gmCode, { ...known, [`inwoners${row.jaar}`]: row.inwoners_1_januari ?? '' })
  }
  const columns = ['gmCode', 'naam', 'provincie', 'van', ...YEARS.map((year) => `inwoners${year}`)]
  return writeCsvTable(columns, sortByCode([...byCode.values()]))
}

function opgehevenTable({ gemeenten, events }: { gemeenten: Map<string, Gemeente>; events: Event[] }): string {
  const rows = new Map<string, CsvRow>()
  for (const event of events.filter(({ datum }) => datum >= HISTORY_FROM)) {
    for (const gmCode of event.ended) rows.set(gmCode, opgehevenRow(gemeenten.get(gmCode), event, rows.get(gmCode)))
  }
  for (const { gmCode, opvolgers, bron } of SUCCESSORS_BY_LAW) {
    const row = rows.get(gmCode)
    if (!row) throw new Error(`${gmCode} has no event in TOOI`)
    rows.set(gmCode, { ...row, opvolgers: joinCodes(row.opvolgers, opvolgers), bron: `${row.bron}; ${bron}` })
  }
  const columns = ['gmCode', 'naam', 'provincie', 'van', 'totEnMet', 'opvolgers', 'gebeurtenis', 'datum', 'bron']
  return writeCsvTable(columns, sortByCode([...rows.values()]))
}

function opgehevenRow(gemeente: Gemeente | undefined, event: Event, known: CsvRow | undefined): CsvRow {
  if (!gemeente) throw new Error(`an event of ${event.datum} ends a municipality that TOOI does not list`)
  if (gemeente.totEnMet >= event.datum) throw new Error(`${gemeente.gmCode} ends after its event`)
  if (known && (known.datum !== event.datum || known.gebeurtenis !== event.soort)) throw new Error(`${gemeente.gmCode} ends in two ways`)
  return {
    ...gemeente,
    opvolgers: joinCodes(known?.opvolgers, event.successors),
    gebeurtenis: event.soort,
    datum: event.datum,
    bron: 'TOOI rwc_gemeenten_compleet_5',
  }
}

function registerTable(sourceFolder: string): string {
  const table = registerText(sourceFolder).split('## Bijlage 2')[1]?.split('## Bijlage 3')[0] ?? ''
  const rows = table
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length === 4 && cells[1] !== 'TYPE SAMENWERKING')
    .map(([naam = '', type = '', hoofdgemeente = '', leden = ''], index) => ({ nr: String(index + 1), naam, type, hoofdgemeente, leden }))
  return writeCsvTable(['nr', 'naam', 'type', 'hoofdgemeente', 'leden'], rows)
}

function registerText(sourceFolder: string): string {
  const folder = join(sourceFolder, 'bronnen')
  const file = readdirSync(folder).find((name) => name.startsWith('003_'))
  if (!file) throw new Error('the 2016 report is not in the source folder')
  return readFileSync(join(folder, file), 'utf8')
}

function readJson(path: string): JsonLd[] {
  return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as JsonLd[]
}

/** The values of a JSON-LD property, whether they are references (@id) or literals (@value). */
function values(item: JsonLd, property: string): string[] {
  const found = item[property]
  if (typeof found === 'string') return [found]
  if (!Array.isArray(found)) return []
  return found.map((value: { '@id'?: string; '@value'?: string }) => value['@id'] ?? value['@value'] ?? '')
}

function text(item: JsonLd, property: string): string {
  return values(item, property)[0] ?? ''
}

function kindOf(item: JsonLd): string {
  return lastSegment((item['@type'] as string[])[0] ?? '')
}

function gmCodeOf(uri: string): string {
  return lastSegment(uri).toUpperCase()
}

function lastSegment(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1)
}

function joinCodes(known: string | undefined, added: string[]): string {
  return [...new Set([...(known ? known.split('|') : []), ...added])].toSorted().join('|')
}

function sortByCode(rows: CsvRow[]): CsvRow[] {
  return rows.toSorted((a, b) => (String(a.gmCode) < String(b.gmCode) ? -1 : 1))
}

if (import.meta.main) {
  for (const [file, content] of deriveReference(SOURCE_FOLDER)) {
    writeFileSync(join(REFERENCE_FOLDER, file), content)
    process.stdout.write(`${file}: ${readCsvTable(content).length} rows\n`)
  }
}
