import type { Table } from '#platform/documents/document.ts'

/** How a table lies on the line. */
export interface TableLayout {
  /** How wide each column is, in thousandths of the line; together the whole line. */
  widths: number[]
  /** Set smaller, because there is much in a row. */
  isDense: boolean
}

/** The whole line, in thousandths. */
const LINE = 1_000
/** What a character takes of a line of 16 cm, and what the room beside a cell takes. */
const NORMAL = { character: 11, room: 28 }
const DENSE = { character: 9, room: 20 }
/** A column of text asks for the room of its longest cell, within these bounds (in characters): longer text breaks. */
const MIN_TEXT = 8
const MAX_TEXT = 40

/**
 * Columns that stand right get what their longest cell needs, so that no amount is broken; text shares what is left, but no column of text
 * gets less than its longest word, which would run into the next. When that is too little, the table is set smaller and amounts may break
 * at a space; when that is still too little, all columns give in equally.
 */
export function layoutOf(table: Table): TableLayout {
  const normal = divide(table, (cell) => cell.length, NORMAL)
  if (normal.isEnough) return { widths: normal.widths, isDense: false }
  return { widths: divide(table, longestPiece, DENSE).widths, isDense: true }
}

function divide({ columns, rows, total }: Table, lengthOf: (cell: string) => number, { character, room }: typeof NORMAL) {
  const needs = columns.map(({ head, align }, index) => {
    const longest = Math.max(longestPiece(head), ...[...rows, total ?? []].map((row) => lengthOf(row[index] ?? '')))
    return room + character * (align === 'right' ? longest : Math.min(MAX_TEXT, Math.max(MIN_TEXT, longest)))
  })
  const text = sumOf(needs.filter((_, index) => columns[index]!.align === 'left'))
  const left = LINE - (sumOf(needs) - text)
  const isEnough = left >= text / 2
  const words = columns.map(({ head }, index) =>
    Math.max(longestPiece(head), ...[...rows, total ?? []].map((row) => longestPiece(row[index] ?? ''))),
  )
  const isText = columns.map(({ align }) => align === 'left')
  const floors = words.map((word) => room + character * Math.min(MAX_TEXT, word))
  const shares = share(
    needs.filter((_, index) => isText[index]),
    floors.filter((_, index) => isText[index]),
    left,
  )
  const widths = needs.map((need, index) => (isText[index] ? shares.shift()! : need))
  const isWhole = isEnough && text > 0
  return { isEnough, widths: wholeLine(isWhole ? widths : needs.map((need) => (need * LINE) / sumOf(needs))) }
}

/** The room over the columns by what they need, none below its floor; when all floors are too much together, by their floors. */
function share(needs: readonly number[], floors: readonly number[], room: number): number[] {
  if (sumOf(floors) > room) return floors.map((floor) => (floor * room) / sumOf(floors))
  const pinned = new Set<number>()
  for (;;) {
    const free = [...needs.keys()].filter((index) => !pinned.has(index))
    const left = room - sumOf([...pinned].map((index) => floors[index]!))
    const total = sumOf(free.map((index) => needs[index]!))
    const short = free.filter((index) => (needs[index]! * left) / total < floors[index]!)
    if (short.length === 0) return needs.map((need, index) => (pinned.has(index) ? floors[index]! : (need * left) / total))
    for (const index of short) pinned.add(index)
  }
}

/** The longest piece that stays on one line. */
function longestPiece(text: string): number {
  return Math.max(...text.split(/[ \n]+/).map((piece) => piece.length))
}

function sumOf(parts: readonly number[]): number {
  return parts.reduce((sum, each) => sum + each, 0)
}

/** Whole thousandths; the first column takes what rounding leaves. */
function wholeLine(widths: readonly number[]): number[] {
  const [first, ...others] = widths.map((width) => Math.floor(width))
  return [first! + LINE - sumOf([first!, ...others]), ...others]
}
