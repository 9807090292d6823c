import type { Datum } from '#kernel/datum.ts'

/**
 * A letter or a board paper as plain data. It says what is in it, never how it looks: the same data becomes a PDF and a DOCX. Every text
 * is shown as it is; nothing in it is read as markup. A line end in a text is a line end on paper.
 */
export interface Document {
  /** What it is about: the line behind "Onderwerp", and the title that a reader or a search engine shows. */
  title: string
  language: 'nl-NL'
  /** Who it comes from, as the file names its author: `College van burgemeester en wethouders van Zevenaar`. */
  author: string
  /** The date on the letter. It is also the only date inside the file, so that the same document always gives the same bytes. */
  date: Datum
  /** "Ons kenmerk", such as a case number. */
  reference: string | null
  /** The lines of the address; none for a paper that is not sent. */
  addressee: readonly string[]
  letterhead: Letterhead | null
  /** `Geachte leden van de gemeenteraad,` */
  salutation: string | null
  blocks: readonly Block[]
  signature: Signature | null
  /** Titles of what goes with it, numbered in this order. */
  annexes: readonly string[]
  /** What every page says at its foot beside its number: `Cijfers van momentopname 12 februari 2023, controlecode 7F3K-29QD`. */
  footer: string | null
}

/** The head of the first page. */
export interface Letterhead {
  /** `Gemeente Zevenaar` */
  name: string
  /** Colour of the house, `#rrggbb`. It colours lines, never text: any colour stays readable. */
  colour: string
}

/** One part of the body, in reading order. */
export type Block = Heading | Paragraph | List | Table | Note

/** A heading. The first one has level 1, and no level is skipped: that is how a screen reader shows the outline. */
export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3
  text: string
}

/** A paragraph of running text. */
export interface Paragraph {
  kind: 'paragraph'
  text: Text
}

/** A list; `ordered` counts from 1. */
export interface List {
  kind: 'list'
  ordered: boolean
  items: readonly Text[]
}

/** A table with its caption above it and its head on every page. Cells hold what is shown: amounts are formatted by who makes the document. */
export interface Table {
  kind: 'table'
  /** What the table shows; its number comes by itself. */
  caption: string
  columns: readonly Column[]
  /** As many cells as there are columns. */
  rows: readonly (readonly string[])[]
  total: readonly string[] | null
}

/** One column. Amounts and numbers stand right, in digits of one width. */
export interface Column {
  head: string
  align: 'left' | 'right'
}

/** Something set apart from the text, such as what is asked of the reader. */
export interface Note {
  kind: 'note'
  title: string | null
  paragraphs: readonly Text[]
}

/** Running text: a string, or runs in a row. */
export type Text = string | readonly Run[]

/** A piece of running text. A footnote stands at the end of what it explains. */
export type Run = string | { strong: string } | { emphasis: string } | { footnote: string }

/** Who signs, side by side. */
export interface Signature {
  /** `Met vriendelijke groet,` */
  closing: string
  /** `burgemeester en wethouders van Zevenaar,` */
  onBehalfOf: string
  signers: readonly Signer[]
}

/** One who signs, with the office in which. */
export interface Signer {
  name: string
  role: string
}
