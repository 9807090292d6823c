import { addDays, type Datum } from '#kernel/datum.ts'

/** One entry of a calendar program. Nothing of what is discussed: the name of the table and the place. */
export interface AgendaItem {
  /** Stays the same when the meeting moves, so that the program replaces it. */
  uid: string
  /** Rises with every change. */
  sequence: number
  titel: string
  plaats: string
  datum: string
  /** Dutch local time, `19:30`; null: the whole day. */
  aanvang: string | null
  vervallen: boolean
  url: string
}

/** The items as an iCalendar file. @see RFC 5545; `stempel` is when it was made, `20261122T080000Z` */
export function icalendar(naam: string, items: readonly AgendaItem[], stempel: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Regiekamer//Vergaderingen//NL',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(naam)}`,
    ...items.flatMap((item) => eventLines(item, stempel)),
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function eventLines(item: AgendaItem, stempel: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${item.uid}`,
    `DTSTAMP:${stempel}`,
    `SEQUENCE:${item.sequence}`,
    ...(item.aanvang === null
      ? [`DTSTART;VALUE=DATE:${compact(item.datum)}`, `DTEND;VALUE=DATE:${compact(addDays(item.datum as Datum, 1))}`, 'TRANSP:TRANSPARENT']
      : [`DTSTART:${utcStamp(item.datum, item.aanvang)}`]),
    `SUMMARY:${escapeText(item.vervallen ? `Vervallen: ${item.titel}` : item.titel)}`,
    ...(item.plaats ? [`LOCATION:${escapeText(item.plaats)}`] : []),
    `STATUS:${item.vervallen ? 'CANCELLED' : 'CONFIRMED'}`,
    `URL:${item.url}`,
    'END:VEVENT',
  ]
}

const compact = (datum: string) => datum.replaceAll('-', '')

/** RFC 5545 3.3.11: backslash, semicolon, comma and line end are escaped; other control signs do not belong in text. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ')
}

/** RFC 5545 3.1: at most 75 octets a line; a sign is never cut in two. */
function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > 75) {
      parts.push(part)
      part = ''
      // The space that begins a continuation counts.
      octets = 1
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}

/**
 * Dutch wall time as UTC, `20270115T083000Z`. An hour that summer time skips is read with the winter offset, an hour that comes twice is the
 * first of the two.
 */
export function utcStamp(datum: string, tijd: string): string {
  const [uur, minuut] = tijd.split(':').map(Number) as [number, number]
  const offset = isSummer(datum, uur) ? 2 : 1
  const shifted = uur - offset
  const dag = shifted < 0 ? addDays(datum as Datum, -1) : datum
  return `${compact(dag)}T${String((shifted + 24) % 24).padStart(2, '0')}${String(minuut).padStart(2, '0')}00Z`
}

/** Summer time: from the last Sunday of March, two o'clock, to the last Sunday of October, three o'clock (since 1996). */
function isSummer(datum: string, uur: number): boolean {
  const jaar = Number(datum.slice(0, 4))
  const begin = lastSunday(jaar, 3)
  const einde = lastSunday(jaar, 10)
  if (datum === begin) return uur >= 3
  if (datum === einde) return uur < 3
  return datum > begin && datum < einde
}

/** March and October have 31 days. */
function lastSunday(jaar: number, maand: 3 | 10): string {
  const laatste = `${jaar}-${String(maand).padStart(2, '0')}-31` as Datum
  const weekday = new Date(`${laatste}T00:00:00Z`).getUTCDay()
  return addDays(laatste, -weekday)
}
