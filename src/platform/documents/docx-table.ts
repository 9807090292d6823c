import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { columnWidths } from '#platform/documents/column-widths.ts'
import type { Signer, Table as Figures } from '#platform/documents/document.ts'
import { colours, page, style } from '#platform/documents/docx-style.ts'

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders: ITableBordersOptions = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
const border = (eighths: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size: eighths, color })
const margins = { left: 100, right: 100, top: 0, bottom: 0, marginUnitType: WidthType.DXA }

/** A text as runs, with its line ends. */
export function lines(text: string, look: { bold?: boolean; italics?: boolean; color?: string } = {}): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 ? { break: 1 } : {}) }))
}

/** A table of figures, with a head that comes back on every page and widths that every reader of DOCX keeps to. */
export function figuresOf(table: Figures, colour: string): FileChild {
  const { columns, rows, total } = table
  const widths = columnWidths(table).map((share) => Math.round((share * page.line) / 1_000))
  const row = (cells: readonly string[], kind: 'head' | 'body' | 'total') =>
    new TableRow({
      tableHeader: kind === 'head',
      cantSplit: true,
      children: cells.map(
        (cell, index) =>
          new TableCell({
            width: { size: widths[index]!, type: WidthType.DXA },
            margins,
            borders:
              kind === 'head'
                ? { bottom: border(8, colour) }
                : { bottom: border(4, colours.faint), ...(kind === 'total' ? { top: border(6, colours.ink), bottom: none } : {}) },
            children: [
              new Paragraph({
                style: style.cell,
                alignment: columns[index]!.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: lines(cell, { bold: kind !== 'body' }),
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: page.line, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      row(
        columns.map(({ head }) => head),
        'head',
      ),
      ...rows.map((cells) => row(cells, 'body')),
      ...(total ? [row(total, 'total')] : []),
    ],
  })
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
              margins: { left: 0, right: 100, top: 1_000, bottom: 0, marginUnitType: WidthType.DXA },
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
