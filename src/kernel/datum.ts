import { assert, ok, refuse } from './refusal.ts'
import type { Result } from './refusal.ts'

declare const kalenderdatum: unique symbol

/** A calendar date `2026-11-21` (ISO 8601), from year 1 to 9999. It has no time and no time zone, and sorts as text. */
export type Datum = string & { readonly [kalenderdatum]: true }

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekdag = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** Whether the year has a 29 February. */
export function isSchrikkeljaar(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isSchrikkeljaar(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Reads a date `jjjj-mm-dd` that exists on the calendar. */
export function parseDatum(text: string): Result<Datum> {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return refuse('datumVorm', 'Schrijf een datum als jaar-maand-dag, zoals 2026-11-21.')
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? ok(text as Datum) : refuse('datumBestaatNiet', `De datum ${text} bestaat niet. Controleer dag en maand.`)
}

/** A date from its numbers; one that does not exist is a programmer's mistake. */
export function datumOf(year: number, month: number, day: number): Datum {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  assert(parseDatum(text).ok, `${text} is a date`)
  return text as Datum
}

/** A date written in the code itself (`datum('2027-01-01')`); a wrong one is a programmer's mistake. */
export function datum(text: string): Datum {
  assert(parseDatum(text).ok, `${text} is a date`)
  return text as Datum
}

/** The calendar year that the date lies in. */
export function yearOf(date: Datum): number {
  return Number(date.slice(0, 4))
}

/** The month of the date, 1 to 12. */
export function monthOf(date: Datum): number {
  return Number(date.slice(5, 7))
}

/** The day in the month, 1 to 31. */
export function dayOf(date: Datum): number {
  return Number(date.slice(8, 10))
}

/** Days since 1 January of year 1, which is day 0 and a Monday, in the calendar as it is today (proleptic Gregorian). */
function dayNumberOf(date: Datum): number {
  const [year, month] = [yearOf(date), monthOf(date)]
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leapDayThisYear = month > 2 && isSchrikkeljaar(year) ? 1 : 0
  return before * 365 + leapDays + DAYS_BEFORE_MONTH[month - 1]! + leapDayThisYear + dayOf(date) - 1
}

function datumOfDayNumber(dayNumber: number): Datum {
  let year = Math.max(1, Math.floor(dayNumber / 365.2425))
  while (year < 9999 && dayNumberOf(datumOf(year + 1, 1, 1)) <= dayNumber) year += 1
  let left = dayNumber - dayNumberOf(datumOf(year, 1, 1))
  let month = 1
  while (left >= daysInMonth(year, month)) {
    left -= daysInMonth(year, month)
    month += 1
  }
  return datumOf(year, month, left + 1)
}

const LAST_DAY_NUMBER = dayNumberOf('9999-12-31' as Datum)

/** So many calendar days later (or earlier, when below nil). Leaving the years 1 to 9999 is a programmer's mistake. */
export function addDays(date: Datum, days: number): Datum {
  const target = dayNumberOf(date) + days
  assert(Number.isInteger(target) && target >= 0 && target <= LAST_DAY_NUMBER, `${date} plus ${days} days is a date`)
  return datumOfDayNumber(target)
}

/** The same day so many years later; 29 February becomes 28 February in a year that has none. */
export function addYears(date: Datum, years: number): Datum {
  const [year, month] = [yearOf(date) + years, monthOf(date)]
  return datumOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)))
}

/** How many days `to` lies after `from`; below nil when it lies before. */
export function daysBetween(from: Datum, to: Datum): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

/** Below nil, nil or above nil as a lies before, on or after b. */
export function compareDatum(a: Datum, b: Datum): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day of the week. */
export function weekdayOf(date: Datum): Weekdag {
  return ((dayNumberOf(date) % 7) + 1) as Weekdag
}

/** The last quarter of a year that was over on a day; the first of a year in which none was. */
export function laatsteKwartaal(jaar: number, vandaag: Datum): 1 | 2 | 3 | 4 {
  if (yearOf(vandaag) !== jaar) return yearOf(vandaag) > jaar ? 4 : 1
  return Math.max(1, Math.floor((monthOf(vandaag) - 1) / 3)) as 1 | 2 | 3 | 4
}
