import type { Datum } from '#kernel/datum.ts'
import type { Document } from '#platform/documents/document.ts'

/** The words that a document has of itself, in both forms. */
export const labels = {
  date: 'Datum',
  reference: 'Ons kenmerk',
  annexes: 'Bijlagen',
  subject: 'Onderwerp',
  table: 'Tabel',
  page: 'Pagina',
  of: 'van',
} as const

const long = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', dateStyle: 'long' })

/** A date as a letter has it: `21 november 2026`. */
export function longDate(date: Datum): string {
  return long.format(new Date(`${date}T00:00:00Z`))
}

/** The facts above the subject: label and value, as far as the document has them. */
export function factsOf({ date, reference, annexes }: Document): { label: string; value: string }[] {
  return [
    { label: labels.date, value: longDate(date) },
    ...(reference === null ? [] : [{ label: labels.reference, value: reference }]),
    ...(annexes.length === 0 ? [] : [{ label: labels.annexes, value: String(annexes.length) }]),
  ]
}

/** The caption of the table with this number, from 1. */
export function captionOf(caption: string, number: number): string {
  return `${labels.table} ${number}. ${caption}`
}

/** What stands at the head of every page but the first: whose document it is, and which. */
export function runningHeadOf({ letterhead, author, reference, title }: Document): string {
  return [letterhead?.name ?? author, reference, title].filter((part) => part !== null).join(' · ')
}

/** The colour of lines, `#rrggbb`; grey for a document without a letterhead. */
export function colourOf({ letterhead }: Document): string {
  return letterhead?.colour ?? '#57606a'
}
