import type { Table } from '#platform/documents/document.ts'

/** The whole line, in thousandths. */
const LINE = 1_000
/** What a character takes of a line of 16 cm, and what the room beside a cell takes. */
const CHARACTER = 12
const ROOM = 28
/** A column of text asks for the room of its longest cell, within these bounds (in characters): longer text breaks. */
const MIN_TEXT = 8
const MAX_TEXT = 40

/**
 * How wide each column is, in thousandths of the line; together the whole line. Columns that stand right get what their longest cell
 * needs, so that no amount is broken; text shares what is left. When that is too little for the text, all columns give in equally.
 */
export function columnWidths({ columns, rows, total }: Table): number[] {
  const needs = columns.map(({ head, align }, index) => {
    const longest = Math.max(longestWord(head), ...[...rows, total ?? []].map((row) => row[index]?.length ?? 0))
    return ROOM + CHARACTER * (align === 'right' ? longest : Math.min(MAX_TEXT, Math.max(MIN_TEXT, longest)))
  })
  const text = sumOf(needs.filter((_, index) => columns[index]!.align === 'left'))
  const room = LINE - (sumOf(needs) - text)
  if (text === 0 || room < text / 2) return wholeLine(needs.map((need) => (need * LINE) / sumOf(needs)))
  return wholeLine(needs.map((need, index) => (columns[index]!.align === 'right' ? need : (need * room) / text)))
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map((word) => word.length))
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, each) => sum + each, 0)
}

/** Whole thousandths; the first column takes what rounding leaves. */
function wholeLine(widths: readonly number[]): number[] {
  const [first, ...others] = widths.map((width) => Math.floor(width))
  return [first! + LINE - sumOf([first!, ...others]), ...others]
}
