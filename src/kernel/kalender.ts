import { addDays, datumOf, weekdayOf, yearOf } from './datum.ts'
import type { Datum } from './datum.ts'
import { assert } from './refusal.ts'

/**
 * A Dutch public holiday. All of them count for legal terms: the Algemene termijnenwet names them in art. 3 lid 1, puts Goede
 * Vrijdag on a par in lid 2, and Easter and Whit Sunday are Sundays.
 * `vrij` tells who is off: `iedereen`; `cao` where the labour agreement says so; `lustrum` is a `cao` day in a fifth year.
 */
export type Feestdag = { readonly datum: Datum; readonly naam: string; readonly vrij: 'iedereen' | 'lustrum' | 'cao' }

/** Koningsdag exists since this year; the calendar before it is not in this file. */
export const EERSTE_KALENDERJAAR = 2014

/** Easter Sunday of a year in the Gregorian calendar (the "anonymous" computus, as printed by Meeus in Astronomical Algorithms). */
export function easterOf(year: number): Datum {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearInCentury = year % 100
  const correction = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearInCentury / 4) - epact - (yearInCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const marchDay = epact + toSunday - 7 * late + 22
  return addDays(datumOf(year, 3, 1), marchDay - 1)
}

/** The King's birthday is celebrated on 27 April, or on the 26th when the 27th is a Sunday. */
function koningsdagOf(year: number): Datum {
  const birthday = datumOf(year, 4, 27)
  return weekdayOf(birthday) === 7 ? addDays(birthday, -1) : birthday
}

/**
 * The public holidays of a year, in order of date. Bevrijdingsdag is one every year, for legal terms too; most labour agreements
 * give the day off in lustrum years only (2020, 2025, …), so it says `lustrum` then and `cao` in other years.
 */
export function feestdagenOf(year: number): Feestdag[] {
  assert(year >= EERSTE_KALENDERJAAR, `the holiday rules are known from ${EERSTE_KALENDERJAAR}`)
  const easter = easterOf(year)
  const days: Feestdag[] = [
    { datum: datumOf(year, 1, 1), naam: 'Nieuwjaarsdag', vrij: 'iedereen' },
    { datum: addDays(easter, -2), naam: 'Goede Vrijdag', vrij: 'cao' },
    { datum: easter, naam: 'Eerste Paasdag', vrij: 'iedereen' },
    { datum: addDays(easter, 1), naam: 'Tweede Paasdag', vrij: 'iedereen' },
    { datum: koningsdagOf(year), naam: 'Koningsdag', vrij: 'iedereen' },
    { datum: datumOf(year, 5, 5), naam: 'Bevrijdingsdag', vrij: year % 5 === 0 ? 'lustrum' : 'cao' },
    { datum: addDays(easter, 39), naam: 'Hemelvaartsdag', vrij: 'iedereen' },
    { datum: addDays(easter, 49), naam: 'Eerste Pinksterdag', vrij: 'iedereen' },
    { datum: addDays(easter, 50), naam: 'Tweede Pinksterdag', vrij: 'iedereen' },
    { datum: datumOf(year, 12, 25), naam: 'Eerste Kerstdag', vrij: 'iedereen' },
    { datum: datumOf(year, 12, 26), naam: 'Tweede Kerstdag', vrij: 'iedereen' },
  ]
  return days.sort((a, b) => (a.datum < b.datum ? -1 : 1))
}

/** Whether the day is no Saturday, Sunday or public holiday: a legal term can end on it (Algemene termijnenwet art. 1 lid 1). */
export function isWerkdag(date: Datum): boolean {
  return weekdayOf(date) < 6 && !feestdagenOf(yearOf(date)).some((feestdag) => feestdag.datum === date)
}

/** The day itself when it is a working day, else the first one after it: there a legal term really ends. */
export function nextWerkdag(date: Datum): Datum {
  let day = date
  while (!isWerkdag(day)) day = addDays(day, 1)
  return day
}
