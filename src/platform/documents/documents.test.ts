import { describe, expect, test } from 'vitest'
import { layoutOf } from '#platform/documents/table-layout.ts'
import type { Block, Document, Table } from '#platform/documents/document.ts'
import { writeDocx } from '#platform/documents/docx.ts'
import { typesetPdf } from '#platform/documents/pdf.ts'
import { renderDocx, renderPdf } from '#platform/documents/render.ts'
import { testLetter } from '#platform/documents/test-letter.ts'
import { readDocx, readPdf, rolesOf, textOf } from '#platform/documents/test-reading.ts'

const withBlocks = (...blocks: Block[]): Document => ({ ...testLetter, blocks })
const longTable: Table = {
  kind: 'table',
  caption: 'Bijdragen',
  columns: [
    { head: 'Deelnemer', align: 'left' },
    { head: 'Bijdrage', align: 'right' },
  ],
  rows: Array.from({ length: 90 }, (_, index) => [`Deelnemer ${index}`, `€ ${index}.000,00`]),
  total: ['Totaal', '€ 4.005.000,00'],
}
/** A board paper: sent to nobody, signed by nobody. */
const paper: Document = {
  ...testLetter,
  letterhead: null,
  reference: null,
  addressee: [],
  salutation: null,
  blocks: [],
  signature: null,
  annexes: [],
  footer: null,
}

describe('the PDF', () => {
  test('says what it is: a tagged document in Dutch with a title, that claims PDF/UA-1', async () => {
    const bytes = typesetPdf(testLetter)
    const { info, marked } = await readPdf(bytes)
    expect(info).toMatchObject({ Title: testLetter.title, Author: testLetter.author, Language: 'nl-NL', CreationDate: 'D:20230221000000Z' })
    expect(marked?.Marked).toBe(true)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('has its fonts inside, and only those of the packages', () => {
    const raw = Buffer.from(typesetPdf(testLetter)).toString('latin1')
    const fonts = [...raw.matchAll(/\/Type \/Font\s+\/Subtype \/Type0\s+\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name!)
    expect(fonts.sort()).toEqual(['SourceSans3-Italic', 'SourceSans3-Regular', 'SourceSans3-SemiBold'])
    expect(raw.match(/\/FontFile2/g)).toHaveLength(fonts.length)
  })

  test('has the tags of its parts, in reading order', async () => {
    const roles = (await readPdf(typesetPdf(testLetter))).trees.flatMap(rolesOf)
    const parts = roles.filter((role) => /^(H\d|L|Caption|Table|THead|TBody|TFoot|Note)$/.test(role))
    expect(parts).toEqual(['H1', 'H1', 'Note', 'L', 'H1', 'Caption', 'Table', 'THead', 'TBody', 'TFoot', 'H2', 'H1', 'L', 'H1', 'L'])
    expect(roles.filter((role) => role === 'TH')).toHaveLength(4)
    expect(roles.filter((role) => role === 'TD')).toHaveLength(12)
  })

  test('says on every page which one of how many it is, and the line of the check', async () => {
    const { lines } = await readPdf(typesetPdf(testLetter))
    expect(lines).toHaveLength(2)
    for (const [index, page] of lines.entries()) {
      expect(page.join(' ')).toContain(`Pagina ${index + 1} van 2`)
      expect(page.filter((line) => line === testLetter.footer)).toHaveLength(1)
    }
  })

  test('gives a screen reader the line of the check once: as the last content', async () => {
    const last = (await readPdf(typesetPdf(testLetter))).trees.at(-1)!.children![0]!.children!.at(-1)!
    expect(rolesOf(last)).toEqual(['P'])
    const without = (await readPdf(typesetPdf({ ...testLetter, footer: null }))).trees.at(-1)!.children![0]!.children!
    expect(rolesOf(without.at(-1)!)[0]).toBe('L')
  })

  test('repeats the head of a table that goes over the page, and not its total', async () => {
    const { lines } = await readPdf(typesetPdf(withBlocks(longTable)))
    const pages = lines.filter((page) => page.some((line) => line.startsWith('Deelnemer ')))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toContain('Bijdrage')
    expect(lines.flat().filter((line) => line === 'Totaal')).toHaveLength(1)
  })

  test('of a paper without sender, address or signature is complete', async () => {
    const { lines } = await readPdf(typesetPdf(paper))
    expect(lines).toEqual([['Datum', '21 februari 2023', 'Onderwerp', testLetter.title, 'Pagina 1 van 1']])
  })
})

describe('the DOCX', () => {
  test('has real styles, lists, table heads and footnotes', async () => {
    const parts = readDocx(await writeDocx(testLetter))
    const body = parts['word/document.xml']!
    const styles = [...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, name]) => name)
    expect(styles.filter((name) => /^(Title|Heading\d|Caption)$/.test(name!))).toEqual([
      'Title',
      'Heading1',
      'Heading1',
      'Heading1',
      'Caption',
      'Heading2',
      'Heading1',
      'Heading1',
    ])
    expect(body.match(/<w:numPr>/g)).toHaveLength(6)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body.match(/<w:footnoteReference w:id="1"\/>/g)).toHaveLength(1)
    expect(parts['word/footnotes.xml']).toContain('Eindrapport toekomstvisie RID De Liemers, versie 1.0 van 20 januari 2023.')
    expect(textOf(parts['word/footer1.xml']!)).toContain('Cijfers van momentopname 20 februari 2023, controlecode 7F3K-29QD')
    expect(parts['word/footer1.xml']).toMatch(/PAGE[^]*NUMPAGES/)
  })

  test('every style that the text uses exists', async () => {
    const parts = readDocx(await writeDocx(testLetter))
    const used = Object.values(parts).flatMap((part) => [...part.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, name]) => name!))
    const known = new Set([...parts['word/styles.xml']!.matchAll(/w:styleId="([^"]+)"/g)].map(([, name]) => name))
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([])
  })

  test('has a paragraph in every head and foot, or Word calls the file damaged', async () => {
    const around = Object.entries(readDocx(await writeDocx(paper))).filter(([name]) => /^word\/(header|footer)\d\.xml$/.test(name))
    expect(around.map(([name, part]) => [name, /<w:p[ >/]/.test(part)])).toEqual(around.map(([name]) => [name, true]))
    expect(around).toHaveLength(4)
  })

  test('is in Dutch and says what it is', async () => {
    const parts = readDocx(await writeDocx(testLetter))
    expect(parts['word/styles.xml']).toMatch(/<w:docDefaults>[^]*w:lang w:val="nl-NL"[^]*<\/w:docDefaults>/)
    expect(parts['docProps/core.xml']).toContain(`<dc:title>${testLetter.title}</dc:title>`)
    expect(parts['docProps/core.xml']).toContain(`<dc:creator>${testLetter.author}</dc:creator>`)
    expect(parts['docProps/core.xml']!.match(/2023-02-21T00:00:00Z/g)).toHaveLength(2)
  })

  test('each numbered list begins at 1', async () => {
    const list: Block = { kind: 'list', ordered: true, items: ['a', 'b'] }
    const parts = readDocx(await writeDocx(withBlocks(list, list)))
    const used = [...parts['word/document.xml']!.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id!)
    // Two lists and the annexes.
    expect(used).toHaveLength(5)
    expect(new Set(used).size).toBe(3)
    for (const id of used)
      expect(parts['word/numbering.xml']).toMatch(new RegExp(`<w:num w:numId="${id}"[^]*?<w:startOverride w:val="1"/>[^]*?</w:num>`))
  })

  test('the widths of a table are those of its grid and of every cell', async () => {
    const body = readDocx(await writeDocx(withBlocks(longTable)))['word/document.xml']!
    const [table] = body.match(/<w:tbl>[^]*?<\/w:tbl>/)!
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    const cells = [...table.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"|<w:tcW w:w="(\d+)" w:type="dxa"/g)].map(([, a, b]) => Number(a ?? b))
    expect(cells).toHaveLength(92 * 2)
    expect(cells.filter((_, index) => index % 2 === 0)).toEqual(Array<number>(92).fill(grid[0]!))
    expect(cells.filter((_, index) => index % 2 === 1)).toEqual(Array<number>(92).fill(grid[1]!))
    expect(table).toContain('<w:tblLayout w:type="fixed"/>')
  })

  test('of a paper without sender, address or signature is complete', async () => {
    const parts = readDocx(await writeDocx(paper))
    expect(textOf(parts['word/document.xml']!).split('\n').filter(Boolean)).toEqual([
      'Datum',
      '21 februari 2023',
      'Onderwerp',
      testLetter.title,
    ])
  })
})

describe('the same document', () => {
  test('gives the same PDF in another process', async () => {
    expect(Buffer.from(await renderPdf(testLetter)).equals(Buffer.from(typesetPdf(testLetter)))).toBe(true)
  })

  test('gives the same DOCX in another process, with no time of the day in it', async () => {
    const bytes = Buffer.from(await renderDocx(testLetter))
    expect(bytes.equals(Buffer.from(await writeDocx(testLetter)))).toBe(true)
    // Time and date in the head of a zip entry: midnight of 1 January 1980, the first that it can hold.
    const heads = bytes
      .toString('latin1')
      .split('PK\u0003\u0004')
      .slice(1)
      .map((entry) => Buffer.from(entry, 'latin1').readUInt32LE(6))
    expect(heads.length).toBeGreaterThan(10)
    expect(new Set(heads)).toEqual(new Set([0x00_21_00_00]))
  })

  test('on another date gives another file', async () => {
    const later = { ...testLetter, date: '2023-02-22' as Document['date'] }
    expect(Buffer.from(typesetPdf(later)).equals(Buffer.from(typesetPdf(testLetter)))).toBe(false)
  })
})

describe('a mistake of the maker stops', () => {
  test.each<[string, Document, RegExp]>([
    ['a heading that skips a level', withBlocks({ kind: 'heading', level: 2, text: 'Dekking' }), /"Dekking" skips a level/],
    ['a heading without text', withBlocks({ kind: 'heading', level: 1, text: '\n' }), /a heading has a text/],
    ['a signature of nobody', { ...testLetter, signature: { ...testLetter.signature!, signers: [] } }, /someone who signs/],
    ['a row with too few cells', withBlocks({ ...longTable, rows: [['a']] }), /every row of the table "Bijdragen" has 2 cells/],
    ['a total with too many cells', withBlocks({ ...longTable, total: ['a', 'b', 'c'] }), /every row of the table "Bijdragen" has 2 cells/],
    ['a colour that is none', { ...testLetter, letterhead: { name: 'x', colour: 'blue' } }, /#rrggbb/],
    ['no title', { ...testLetter, title: ' \n' }, /has a title/],
  ])('%s, in both forms', async (_, document, message) => {
    expect(() => typesetPdf(document)).toThrow(message)
    await expect(writeDocx(document)).rejects.toThrow(message)
    await expect(renderPdf(document)).rejects.toThrow(message)
  })

  test('a template that does not compile says why', () => {
    expect(() => typesetPdf(withBlocks({ kind: 'heading', level: 0 as never, text: 'x' }))).toThrow(
      /template of documents does not compile.*number must be positive/,
    )
  })
})

describe('the layout of a table', () => {
  const layout = (...cells: [align: 'left' | 'right', longest: string][]) =>
    layoutOf({
      kind: 'table',
      caption: '',
      columns: cells.map(([align]) => ({ head: 'x', align })),
      rows: [cells.map(([, longest]) => longest)],
      total: null,
    })
  const amount = '€\u00a018.123.456,00'
  const years = (count: number, cell: string) => Array.from({ length: count }, (): ['right', string] => ['right', cell])

  test.each<[string, [align: 'left' | 'right', longest: string][], number[], boolean]>([
    ['amounts get what they need, text the rest', [['left', 'Deelnemer'], ...years(1, amount)], [807, 193], false],
    ['text shares by its length, within bounds', [['left', 'x'.repeat(300)], ['left', 'x'], ...years(1, amount)], [647, 160, 193], false],
    [
      'amounts alone share by what they need',
      [
        ['right', '9'.repeat(10)],
        ['right', '9'.repeat(10)],
      ],
      [500, 500],
      false,
    ],
    ['many amounts are set smaller', [['left', 'Gemeente met een lange naam'], ...years(5, amount)], [225, 155, 155, 155, 155, 155], true],
    ['and break at a space', [['left', 'Gemeente met een lange naam'], ...years(4, `${amount} + PM`)], [380, 155, 155, 155, 155], true],
    [
      'too many amounts for the line: all give in',
      [['left', 'x'.repeat(20)], ...years(6, amount)],
      [178, 137, 137, 137, 137, 137, 137],
      true,
    ],
  ])('%s', (_, columns, widths, isDense) => {
    expect(layout(...columns)).toEqual({ widths, isDense })
    expect(widths.reduce((sum, each) => sum + each, 0)).toBe(1_000)
  })
})
