import {
  BorderStyle,
  Document as DocxDocument,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Block, Document, Note, Text } from '#platform/documents/document.ts'
import { colours, lists, numbering, page, style, styles } from '#platform/documents/docx-style.ts'
import { figuresOf, lines, signersOf } from '#platform/documents/docx-table.ts'
import { captionOf, colourOf, factsOf, labels, runningHeadOf } from '#platform/documents/labels.ts'
import { prepareDocument, runsOf } from '#platform/documents/prepare.ts'

/** What is counted while the document is written. */
interface Pen {
  colour: string
  footnotes: { children: Paragraph[] }[]
  tables: number
  numberedLists: number
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

/** The document as a DOCX with real headings, lists and table heads, in Dutch. The same document gives the same bytes. */
export async function writeDocx(given: Document): Promise<Uint8Array> {
  const document = prepareDocument(given)
  const pen: Pen = { colour: colourOf(document).slice(1).toUpperCase(), footnotes: [], tables: 0, numberedLists: 0 }
  const children = [...openingOf(document, pen), ...document.blocks.flatMap((block) => partsOf(block, pen)), ...closingOf(document, pen)]
  const file = new DocxDocument({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    styles,
    numbering,
    footnotes: Object.fromEntries(pen.footnotes.map((footnote, index) => [index + 1, footnote])),
    sections: [{ properties: sectionLook, ...aroundOf(document), children }],
  })
  return withFixedDates(await Packer.toBuffer(file), document.date)
}

const sectionLook = {
  titlePage: true,
  page: {
    size: { width: page.width, height: page.height },
    margin: { top: page.side, left: page.side, right: page.side, bottom: page.bottom, header: 700, footer: 700 },
  },
} as const

/** What stands on every page: at its head what it belongs to, from the second page on; at its foot the check and the number. */
function aroundOf(document: Document) {
  const foot = () =>
    new Footer({
      children: [
        new Paragraph({
          style: style.foot,
          tabStops: [{ type: TabStopType.RIGHT, position: page.line }],
          children: [
            ...lines(document.footer ?? ''),
            new TextRun({ children: [new Tab(), `${labels.page} `, PageNumber.CURRENT, ` ${labels.of} `, PageNumber.TOTAL_PAGES] }),
          ],
        }),
      ],
    })
  return {
    headers: {
      first: new Header({ children: [new Paragraph({ style: style.foot })] }),
      default: new Header({ children: [new Paragraph({ style: style.foot, children: lines(runningHeadOf(document)) })] }),
    },
    footers: { first: foot(), default: foot() },
  }
}

/** From the letterhead to the salutation. */
function openingOf(document: Document, pen: Pen): FileChild[] {
  const { letterhead, addressee, title, salutation } = document
  const facts = factsOf(document)
  const tabStops = facts.slice(1).map((_, index) => ({ type: TabStopType.LEFT, position: 2_600 * (index + 1) }))
  const inColumns = (texts: readonly string[]) =>
    texts.flatMap((text, index) => [...(index > 0 ? [new TextRun({ children: [new Tab()] })] : []), ...lines(text)])
  return [
    ...(letterhead
      ? [
          new Paragraph({
            style: style.letterhead,
            border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: pen.colour, space: 6 } },
            children: lines(letterhead.name),
          }),
        ]
      : []),
    ...(addressee.length > 0 ? [new Paragraph({ style: style.address, children: lines(addressee.join('\n')) })] : []),
    new Paragraph({ style: style.label, tabStops, keepNext: true, children: inColumns(facts.map(({ label }) => label)) }),
    new Paragraph({ tabStops, children: inColumns(facts.map(({ value }) => value)) }),
    new Paragraph({ style: style.label, keepNext: true, children: lines(labels.subject) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: lines(title) }),
    ...(salutation === null ? [] : [new Paragraph({ children: lines(salutation) })]),
  ]
}

function partsOf(block: Block, pen: Pen): FileChild[] {
  if (block.kind === 'heading') return [new Paragraph({ heading: headings[block.level], children: lines(block.text) })]
  if (block.kind === 'paragraph') return [new Paragraph({ children: runs(block.text, pen) })]
  if (block.kind === 'list') return listOf(block.items, block.ordered, pen)
  if (block.kind === 'note') return noteOf(block, pen)
  pen.tables += 1
  return [
    new Paragraph({ style: 'Caption', children: lines(captionOf(block.caption, pen.tables)) }),
    figuresOf(block, pen.colour),
    afterTable(),
  ]
}

/** A table has no room below it of its own, and a document may not end with one. */
function afterTable(): Paragraph {
  return new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT, after: 0 } })
}

function listOf(items: readonly Text[], isOrdered: boolean, pen: Pen): FileChild[] {
  if (isOrdered) pen.numberedLists += 1
  const reference = isOrdered ? lists.numbers : lists.bullets
  return items.map(
    (item, index) =>
      new Paragraph({
        numbering: { reference, level: 0, instance: isOrdered ? pen.numberedLists : 0 },
        spacing: { after: index === items.length - 1 ? 160 : 60 },
        children: runs(item, pen),
      }),
  )
}

/** The edge of a note that is not seen: it gives room above and below the text. */
const ground = { style: BorderStyle.SINGLE, size: 4, color: colours.ground, space: 6 }

function noteOf({ title, paragraphs }: Note, pen: Pen): FileChild[] {
  const texts: ParagraphChild[][] = [
    ...(title === null ? [] : [lines(title, { bold: true })]),
    ...paragraphs.map((text) => runs(text, pen)),
  ]
  return texts.map(
    (children, index) =>
      new Paragraph({
        style: style.note,
        keepLines: true,
        keepNext: index < texts.length - 1,
        indent: { left: 200, right: 100 },
        border: { top: ground, bottom: ground, left: { style: BorderStyle.SINGLE, size: 20, color: pen.colour, space: 8 } },
        shading: { type: ShadingType.CLEAR, fill: colours.ground, color: 'auto' },
        spacing: { before: index === 0 ? 280 : 0, after: index === texts.length - 1 ? 320 : 60 },
        children,
      }),
  )
}

function runs(text: Text, pen: Pen): ParagraphChild[] {
  return runsOf(text).flatMap(({ kind, text: words }): ParagraphChild[] => {
    if (kind !== 'footnote') return lines(words, { bold: kind === 'strong', italics: kind === 'emphasis' })
    pen.footnotes.push({ children: [new Paragraph({ style: 'FootnoteText', children: lines(` ${words}`) })] })
    return [new FootnoteReferenceRun(pen.footnotes.length)]
  })
}

/** The signatures and the list of annexes. */
function closingOf({ signature, annexes }: Document, pen: Pen): FileChild[] {
  return [
    ...(signature
      ? [
          new Paragraph({
            keepNext: true,
            spacing: { before: 360 },
            children: lines(`${signature.closing}\n${signature.onBehalfOf}`),
          }),
          signersOf(signature.signers),
          afterTable(),
        ]
      : []),
    ...(annexes.length > 0
      ? [
          new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 480 }, children: lines(labels.annexes) }),
          ...listOf(annexes, true, pen),
        ]
      : []),
  ]
}

/** Packing and writing leave the time of the day in a file: the document's own date takes its place, and the oldest that a zip can have. */
function withFixedDates(bytes: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(bytes)
  const core = 'docProps/core.xml'
  parts[core] = strToU8(strFromU8(parts[core]!).replaceAll(/(W3CDTF">)[^<]*/g, `$1${date}T00:00:00Z`))
  return zipSync(parts, { mtime: new Date(1980, 0, 1) })
}
