import { ok, refuse, type Result } from '#kernel/refusal.ts'

const ZONE = 'Europe/Amsterdam'
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const

const moment = new Intl.DateTimeFormat('nl-NL', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' })

/** A date (`"2026-11-21"`) in short: `21-11-2026`. What is no date is shown as it came. */
export function showDatum(datum: string): string {
  const parts = split(datum)
  return parts ? `${parts.day}-${parts.month}-${parts.year}` : datum
}

/** A date written out: `22 november 2026`. */
export function showDatumLang(datum: string): string {
  const parts = split(datum)
  return parts ? `${Number(parts.day)} ${MONTHS[Number(parts.month) - 1]} ${parts.year}` : datum
}

/** A moment (`"2026-11-21T23:30:00Z"`) on the Dutch clock, wherever the reader is: `22-11-2026, 00:30`. */
export function showTijdstip(tijdstip: string | Date): string {
  const at = typeof tijdstip === 'string' ? new Date(tijdstip) : tijdstip
  return Number.isNaN(at.getTime()) ? String(tijdstip) : moment.format(at)
}

/** How long something holds: `01-01-2024 tot en met 31-12-2026`, `vanaf 01-01-2024`, `tot en met 31-12-2026`, `altijd`. */
export function showPeriode(vanaf: string | null, totEnMet: string | null): string {
  if (vanaf && totEnMet) return `${showDatum(vanaf)} tot en met ${showDatum(totEnMet)}`
  if (vanaf) return `vanaf ${showDatum(vanaf)}`
  return totEnMet ? `tot en met ${showDatum(totEnMet)}` : 'altijd'
}

/** The date of a moment in the Netherlands, as `"2026-11-22"`: half an hour before midnight in London it is tomorrow here. */
export function datumVan(tijdstip: Date): string {
  return day.format(tijdstip)
}

/**
 * Reads what a person typed as a date: `21-11-2026`, `21-11-26`, `21/11/2026`, `21 november 2026`, `2026-11-21`. Gives `"2026-11-21"`.
 * Two digits for the year: 70 and up are the last century.
 */
export function readDatum(tekst: string): Result<string> {
  const text = tekst.trim().toLowerCase()
  if (text === '') return refuse('datumOnleesbaar', 'Vul een datum in.')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return assemble(Number(iso[3]), Number(iso[2]), Number(iso[1]))
  const words = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})$/.exec(text)
  if (words) {
    const month = MONTHS.findIndex((name) => name.startsWith(words[2] ?? '') || (words[2] === 'mrt' && name === 'maart'))
    return month < 0
      ? refuse('datumOnleesbaar', 'Vul een maand in, bijvoorbeeld 21 november 2026.')
      : assemble(Number(words[1]), month + 1, century(words[3]))
  }
  const digits = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (digits) return assemble(Number(digits[1]), Number(digits[2]), century(digits[3]))
  return refuse('datumOnleesbaar', 'Schrijf de datum als dag-maand-jaar, bijvoorbeeld 21-11-2026.')
}

/** A day, month and year that exist, or why they do not. */
function assemble(dayNumber: number, month: number, year: number): Result<string> {
  if (month < 1 || month > 12) {
    return refuse('datumOnleesbaar', `Maand ${month} bestaat niet. Schrijf eerst de dag en dan de maand, bijvoorbeeld 21-11-2026.`)
  }
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (dayNumber < 1 || dayNumber > last) {
    const name = MONTHS[month - 1] ?? ''
    return refuse(
      'datumOnleesbaar',
      `${dayNumber} ${name} ${year} bestaat niet. ${name[0]?.toUpperCase()}${name.slice(1)} ${year} heeft ${last} dagen.`,
    )
  }
  if (year < 1800 || year > 2199) return refuse('datumOnleesbaar', 'Controleer het jaar: vul een jaar in tussen 1800 en 2199.')
  return ok(`${year}-${String(month).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`)
}

function century(year = ''): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (Number(year) >= 70 ? 1900 : 2000)
}

function split(datum: string): { year: string; month: string; day: string } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(datum)
  return match ? { year: match[1] ?? '', month: match[2] ?? '', day: match[3] ?? '' } : null
}
