import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type ITableBordersOptions,
  type ITableCellBorders,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { layoutOf } from '#platform/documents/table-layout.ts'
import type { Column, Signer, Table as Figures } from '#platform/documents/document.ts'
import { colours, page, style } from '#platform/documents/docx-style.ts'

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders: ITableBordersOptions = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const border = (eighths: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size: eighths, color })
const sides = (twips: number) => ({ left: twips, right: twips, top: 0, bottom: 0, marginUnitType: WidthType.DXA })

/** A text as runs, with its line ends. */
export function lines(text: string, look: { bold?: boolean; italics?: boolean; color?: string } = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }))
}

/** What the cells of one table have in common. */
interface Grid {
  columns: readonly Column[]
  widths: readonly number[]
  isDense: boolean
  colour: string
}

/** A table of figures, with a head that comes back on every page and widths that every reader of DOCX keeps to. */
export function figuresOf(table: Figures, colour: string): FileChild {
  const { columns, rows, total } = table
  const { widths: shares, isDense } = layoutOf(table)
  const widths = shares.map((share) => Math.round((share * page.line) / 1_000))
  const grid: Grid = { columns, widths, isDense, colour }
  const heads = columns.map(({ head }) => head)
  return new Table({
    width: { size: page.line, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [rowOf(heads, 'head', grid), ...rows.map((cells) => rowOf(cells, 'body', grid)), ...(total ? [rowOf(total, 'total', grid)] : [])],
  })
}

type RowKind = 'head' | 'body' | 'total'

function rowOf(cells: readonly string[], kind: RowKind, { columns, widths, isDense, colour }: Grid): TableRow {
  const borders = bordersOf(kind, colour)
  const cellOf = (text: string, index: number) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA },
      margins: sides(isDense ? 60 : 100),
      borders,
      children: [
        new Paragraph({
          style: isDense ? style.denseCell : style.cell,
          alignment: columns[index]!.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: lines(text, { bold: kind !== 'body' }),
        }),
      ],
    })
  return new TableRow({ ...(kind === 'head' ? { tableHeader: true } : {}), cantSplit: true, children: cells.map(cellOf) })
}

function bordersOf(kind: RowKind, colour: string): ITableCellBorders {
  if (kind === 'head') return { bottom: border(8, colour) }
  return kind === 'body' ? { bottom: border(4, colours.faint) } : { top: border(6, colours.ink) }
}

/** Those who sign, side by side, with room for the signature above each name. */
export function signersOf(signers: readonly Signer[]): FileChild {
  const width = Math.floor(page.line / signers.length)
  return new Table({
    width: { size: width * signers.length, type: WidthType.DXA },
    columnWidths: signers.map(() => width),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: signers.map(
          ({ name, role }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { ...sides(0), top: 1_000 },
              children: [
                new Paragraph({
                  spacing: { after: 0 },
                  children: [...lines(name), new TextRun({ break: 1 }), ...lines(role, { color: colours.soft })],
                }),
              ],
            }),
        ),
      }),
    ],
  })
}
