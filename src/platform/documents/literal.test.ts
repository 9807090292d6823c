import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '#platform/documents/document.ts'
import { writeDocx } from '#platform/documents/docx.ts'
import { typesetPdf } from '#platform/documents/pdf.ts'
import { testLetter } from '#platform/documents/test-letter.ts'
import { readDocx, readPdf, textOf } from '#platform/documents/test-reading.ts'

/** A document with the text in every place that can hold one. */
const everywhere = (text: string): Document => ({
  ...testLetter,
  title: `T ${text}`,
  author: `T ${text}`,
  reference: text,
  addressee: [text, text],
  letterhead: { name: text, colour: '#1d5c8f' },
  salutation: text,
  blocks: [
    { kind: 'heading', level: 1, text: `K ${text}` },
    { kind: 'paragraph', text: [text, { strong: text }, { emphasis: text }, { footnote: text }] },
    { kind: 'list', ordered: true, items: [text] },
    { kind: 'list', ordered: false, items: [text] },
    { kind: 'table', caption: text, columns: [{ head: text, align: 'left' }], rows: [[text]], total: [text] },
    { kind: 'note', title: text, paragraphs: [text] },
  ],
  signature: { closing: text, onBehalfOf: text, signers: [{ name: text, role: text }] },
  annexes: [text],
  footer: text,
})
/** How often `everywhere` shows the text, at least: on the first page the head of the others is not there. */
const PLACES = 24

const markup = [
  '#set page(width: 1cm)',
  '#read("/etc/passwd")',
  '*x*',
  '_y_',
  '`raw`',
  '$1/0$',
  '@label',
  '<label>',
  '// c',
  '/* c */',
  '= kop',
  '- streep',
  '1. een',
  '\\n',
  '\\u{41}',
  '#{',
  ']',
  '"',
  "'",
  '---',
  '...',
  '~',
  '<script>alert(1)</script>',
  '<w:br/>',
  '&amp;',
  ']]>',
  '=HYPERLINK("http://x.nl")',
  '{{naam}}',
  '%1.',
  'https://x.nl',
  '😀',
  '👨‍👩‍👧',
  'Súdwest-Fryslân',
  'Łódź',
  'Ελλάδα',
  'Київ',
  '½',
  '€',
  '☐',
]
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...markup), fc.string({ unit: 'grapheme-ascii', maxLength: 8 })), { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(' '))
  .filter((text) => text.trim() !== '')

/** Without what a line break takes or adds, and what shows nothing. */
const bare = (text: string) => text.normalize('NFC').replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
const timesIn = (text: string, part: string) => text.split(part).length - 1

async function shownInPdf(document: Document): Promise<string> {
  return bare((await readPdf(typesetPdf(document))).lines.flat().join(''))
}

async function shownInDocx(document: Document): Promise<string> {
  const parts = readDocx(await writeDocx(document))
  return Object.entries(parts)
    .filter(([name]) => /^word\/(document|footnotes|header\d|footer\d)\.xml$/.test(name))
    .map(([, part]) => textOf(part))
    .join('\n')
}

describe('a text is shown as it is', () => {
  test('whatever markup it looks like, in every place of the PDF', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        expect(timesIn(await shownInPdf(everywhere(text)), bare(text))).toBeGreaterThanOrEqual(PLACES)
      }),
      { numRuns: 40, examples: markup.map((text) => [text]) },
    )
  })

  test('whatever markup it looks like, in every place of the DOCX', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const words = text.replaceAll(/\s+/g, ' ').trim()
        expect(timesIn((await shownInDocx(everywhere(text))).replaceAll(/[ \t]+/g, ' '), words)).toBeGreaterThanOrEqual(PLACES)
      }),
      { numRuns: 40, examples: markup.map((text) => [text]) },
    )
  })

  test('in the title of the file too', async () => {
    const title = '#set page *x* </dc:title> <script> & "y"'
    const pdf = await readPdf(typesetPdf({ ...testLetter, title }))
    expect(pdf.info['Title']).toBe(title)
    const core = readDocx(await writeDocx({ ...testLetter, title }))['docProps/core.xml']!
    expect(core).toContain('<dc:title>#set page *x* &lt;/dc:title&gt; &lt;script&gt; &amp; &quot;y&quot;</dc:title>')
  })

  test.each(['שלום', 'محمد'])('%s, from right to left', async (name) => {
    expect(await shownInPdf({ ...testLetter, salutation: name })).toContain(bare(name))
    expect(await shownInDocx({ ...testLetter, salutation: name })).toContain(name)
  })

  test('a character that no font has shows its number in the PDF, and itself in the DOCX', async () => {
    expect(await shownInPdf({ ...testLetter, salutation: 'Geachte 王小明,' })).toContain('Geachte[U+738B][U+5C0F][U+660E],')
    expect(await shownInDocx({ ...testLetter, salutation: 'Geachte 王小明,' })).toContain('Geachte 王小明,')
  })

  test('a line end in it is a line end', async () => {
    const salutation = 'eerste regel\r\ntweede regel\u2028derde regel'
    const { lines } = await readPdf(typesetPdf({ ...testLetter, salutation }))
    expect(lines[0]).toEqual(expect.arrayContaining(['eerste regel', 'tweede regel', 'derde regel']))
    expect(await shownInDocx({ ...testLetter, salutation })).toContain('eerste regel\ntweede regel\nderde regel\n')
  })

  test('and cannot turn around what stands beside it', async () => {
    const salutation = '\u202e000.1 €\u2066 x'
    expect(await shownInPdf({ ...testLetter, salutation })).toContain('000.1€x')
    expect(await shownInDocx({ ...testLetter, salutation })).toContain('\n000.1 € x\n')
  })
})

describe('any text at all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\0', '\u200d', '\ufe0f', '\u0301', 'a', '😀', 'ש', '\u20e3'), maxLength: 8 }),
  )

  test('becomes a PDF', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(Buffer.from(typesetPdf(everywhere(text))).toString('latin1', 0, 5)).toBe('%PDF-')
      }),
      { numRuns: 150 },
    )
  })

  test('becomes a DOCX of characters that XML allows', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        for (const part of Object.values(readDocx(await writeDocx(everywhere(text))))) {
          expect(part).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u)
          expect(part).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/)
        }
      }),
      { numRuns: 50 },
    )
  })
})
