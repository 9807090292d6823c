import type { Heading, Paragraph } from '#platform/documents/document.ts'

/** One paragraph of running text. */
export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text })

/** A heading of a level. */
export const heading = (level: Heading['level'], text: string): Heading => ({ kind: 'heading', level, text })

/** What somebody typed, a paragraph for each blank line; none for an empty text. */
export const paragraphs = (typed: string): Paragraph[] => alineas(typed).map(paragraph)

/** The pieces of a text between its blank lines. */
export const alineas = (typed: string): string[] =>
  typed
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
