import { assert } from '#kernel/refusal.ts'
import type { Block, Document, Run, Table, Text } from '#platform/documents/document.ts'
import { schoon } from '#platform/export/tabel.ts'

/** Signs that are not seen and turn the order of the text around them: a name with one of those could make an amount read otherwise. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * Text that both forms can hold: line ends of one kind, no tabs, no control characters, nothing that turns its surroundings around. The
 * sign of the euro stays on the line of its amount.
 */
function cleanText(text: string): string {
  return schoon(text.replaceAll(/[\u2028\u2029]/g, '\n'))
    .replaceAll('\t', ' ')
    .replaceAll(TURNING, '')
    .replaceAll(/€ (?=-?\d)/g, '€\u00a0')
}

/** The same data with every text in it changed. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each as unknown, change)])) as T
}

/** A document that both forms can write: its texts are clean, and what its maker promised is checked. */
export function prepareDocument(document: Document): Document {
  assert(/^#[0-9a-f]{6}$/i.test(document.letterhead?.colour ?? '#000000'), 'the colour of the letterhead is #rrggbb')
  assert(oneLine(cleanText(document.title)) !== '', 'a document has a title')
  assert(document.signature?.signers.length !== 0, 'a signature has someone who signs')
  checkOutline(document.blocks)
  for (const block of document.blocks) if (block.kind === 'table') checkTable(block)
  const clean = mapTexts(document, cleanText)
  return {
    ...clean,
    title: oneLine(clean.title),
    author: oneLine(clean.author),
    blocks: clean.blocks.map((block) => (block.kind === 'heading' ? { ...block, text: oneLine(block.text) } : block)),
  }
}

/** The text on one line: titles and headings end up in lists of their own, where a line end has no place. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function checkOutline(blocks: readonly Block[]): void {
  let above = 0
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    assert(oneLine(cleanText(block.text)) !== '', 'a heading has a text')
    assert(block.level <= above + 1, `the heading "${block.text}" skips a level`)
    above = block.level
  }
}

function checkTable({ caption, columns, rows, total }: Table): void {
  assert(columns.length > 0, `the table "${caption}" has a column`)
  for (const row of total === null ? rows : [...rows, total])
    assert(row.length === columns.length, `every row of the table "${caption}" has ${columns.length} cells`)
}

/** A run by its kind. */
export type PlainRun = { kind: 'text' | 'strong' | 'emphasis' | 'footnote'; text: string }

/** Running text as runs of one form. */
export function runsOf(text: Text): PlainRun[] {
  return typeof text === 'string' ? [{ kind: 'text', text }] : text.map(runOf)
}

function runOf(run: Run): PlainRun {
  if (typeof run === 'string') return { kind: 'text', text: run }
  if ('strong' in run) return { kind: 'strong', text: run.strong }
  if ('emphasis' in run) return { kind: 'emphasis', text: run.emphasis }
  return { kind: 'footnote', text: run.footnote }
}
