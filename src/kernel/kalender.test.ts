import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addDays, datum, weekdayOf } from './datum.ts'
import { easterOf, feestdagenOf, isWerkdag, nextWerkdag } from './kalender.ts'

const CSV = '../shared/data/kalender/feestdagen_nl_2020_2028.csv'
const present = existsSync(CSV)

const dateOf = (year: number, naam: string) => feestdagenOf(year).find((feestdag) => feestdag.naam === naam)?.datum

describe('Easter', () => {
  test.each(['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2016-03-27', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25'])(
    '%s, as the almanac has it',
    (day) => {
      expect(easterOf(Number(day.slice(0, 4)))).toBe(day)
    },
  )

  test('is a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1600; year < 3000; year += 1) {
      const easter = easterOf(year)
      expect([weekdayOf(easter), easter.slice(5) >= '03-22', easter.slice(5) <= '04-25']).toEqual([7, true, true])
    }
  })
})

describe('the rules', () => {
  test('Koningsdag is 27 April, and the 26th when the 27th is a Sunday', () => {
    expect([2024, 2025, 2026, 2031].map((year) => dateOf(year, 'Koningsdag'))).toEqual([
      '2024-04-27',
      '2025-04-26',
      '2026-04-27',
      '2031-04-26',
    ])
  })

  test('Bevrijdingsdag is a holiday every year, and a day off for most in a lustrum year', () => {
    const vrij = (year: number) => feestdagenOf(year).find((feestdag) => feestdag.naam === 'Bevrijdingsdag')?.vrij
    expect([2024, 2025, 2026, 2030].map(vrij)).toEqual(['cao', 'lustrum', 'cao', 'lustrum'])
  })

  test('the days come in order, and the years before Koningsdag are a programmer’s mistake', () => {
    const dates = feestdagenOf(2027).map((feestdag) => feestdag.datum)
    expect(dates).toEqual(dates.toSorted())
    expect(() => feestdagenOf(2013)).toThrow('2014')
  })

  test('a term that ends on a day off ends on the first working day after it', () => {
    expect(nextWerkdag(datum('2026-04-03'))).toBe('2026-04-07')
    expect(nextWerkdag(datum('2026-04-25'))).toBe('2026-04-28')
    expect(nextWerkdag(datum('2026-11-20'))).toBe('2026-11-20')
    expect(isWerkdag(datum('2026-05-05'))).toBe(false)
  })
})

test.skipIf(!present)('the holidays of 2020 to 2028 are those of date-holidays (needs ../shared; without it this is skipped)', () => {
  const names: Record<string, string> = {
    Nieuwjaar: 'Nieuwjaarsdag',
    Pasen: 'Eerste Paasdag',
    'Tweede paasdag': 'Tweede Paasdag',
    Pinksteren: 'Eerste Pinksterdag',
    'Tweede pinksterdag': 'Tweede Pinksterdag',
    Kerstmis: 'Eerste Kerstdag',
    'Tweede kerstdag': 'Tweede Kerstdag',
  }
  const rows = readFileSync(CSV, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const theirs = rows
    .filter(([, naam, type]) => type === 'public' || naam === 'Goede Vrijdag' || naam === 'Bevrijdingsdag')
    .map(([day, naam, type]) => `${day} ${names[naam!] ?? naam} ${type}`)
  const ours = Array.from({ length: 9 }, (_, index) => feestdagenOf(2020 + index)).flat()
  expect(theirs).toHaveLength(99)
  expect(ours.map(({ datum: day, naam, vrij }) => `${day} ${naam} ${vrij === 'iedereen' ? 'public' : 'school'}`).sort()).toEqual(
    theirs.sort(),
  )
})

test('a year has its working days: no Saturday, Sunday or holiday', () => {
  let [count, day] = [0, datum('2026-01-01')]
  for (; day <= '2026-12-31'; day = addDays(day, 1)) if (isWerkdag(day)) count += 1
  // 261 weekdays in 2026, less the eight holidays that do not fall in a weekend.
  expect(count).toBe(261 - 8)
})
