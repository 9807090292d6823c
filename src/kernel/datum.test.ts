import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addYears,
  compareDatum,
  datum,
  datumOf,
  dayOf,
  daysBetween,
  isSchrikkeljaar,
  laatsteKwartaal,
  monthOf,
  parseDatum,
  weekdayOf,
  yearOf,
} from './datum.ts'

const DAY_MS = 86_400_000
const anyDatum = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((d) => datum(d.toISOString().slice(0, 10)))

describe('reading', () => {
  test.each(['2026-11-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
    expect(parseDatum(text)).toEqual({ ok: true, value: text })
  })

  test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '0000-01-01', '2026-01-32'])(
    '%s does not exist',
    (text) => {
      expect(parseDatum(text)).toMatchObject({ ok: false, refusal: { code: 'datumBestaatNiet' } })
    },
  )

  test.each(['21-11-2026', '2026-1-1', '2026-11-21T00:00', ' 2026-11-21', '2026/11/21', '', '+002026-11-21'])(
    '%j is written in another way',
    (text) => {
      expect(parseDatum(text)).toMatchObject({ ok: false, refusal: { code: 'datumVorm' } })
    },
  )

  test('a wrong date in the code is a programmer’s mistake', () => {
    expect(() => datum('2026-02-30')).toThrow('2026-02-30')
    expect(() => datumOf(2026, 13, 1)).toThrow()
  })
})

describe('counting days', () => {
  test('agrees with the clock of JavaScript over all years', () => {
    fc.assert(
      fc.property(anyDatum, fc.integer({ min: -200_000, max: 200_000 }), (from, days) => {
        const moment = Date.parse(from) + days * DAY_MS
        fc.pre(moment >= Date.parse('0001-01-01') && moment <= Date.parse('9999-12-31'))
        const expected = new Date(moment).toISOString().slice(0, 10)
        expect(addDays(from, days)).toBe(expected)
        expect(daysBetween(from, datum(expected))).toBe(days)
        expect(weekdayOf(from)).toBe(((new Date(from).getUTCDay() + 6) % 7) + 1)
      }),
    )
  })

  test('AC-1.1: twelve weeks before 8 July 2026 is 15 April 2026', () => {
    expect(addDays(datum('2026-07-08'), -84)).toBe('2026-04-15')
  })

  test('leaving the calendar is a programmer’s mistake', () => {
    expect(() => addDays(datum('9999-12-31'), 1)).toThrow()
    expect(() => addDays(datum('0001-01-01'), -1)).toThrow()
    expect(() => addYears(datum('9999-01-01'), 1)).toThrow()
  })

  test('every day of four centuries comes once, with the weekday one further', () => {
    let day = datum('1801-01-01')
    for (let count = 0; count < 146_097; count += 1) {
      const next = addDays(day, 1)
      if (!(next > day) || weekdayOf(next) !== (weekdayOf(day) % 7) + 1) throw new Error(`after ${day} came ${next}`)
      day = next
    }
    expect(day).toBe('2201-01-01')
  })
})

describe('years', () => {
  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-11-21', -1, '2025-11-21'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %i years is %s', (from, years, expected) => {
    expect(addYears(datum(from), years)).toBe(expected)
  })

  test('the parts of a date', () => {
    const day = datum('2026-11-21')
    expect([yearOf(day), monthOf(day), dayOf(day)]).toEqual([2026, 11, 21])
    expect([1900, 2000, 2023, 2024].map(isSchrikkeljaar)).toEqual([false, true, false, true])
  })

  test('comparing is that of the calendar', () => {
    fc.assert(
      fc.property(anyDatum, anyDatum, (a, b) => {
        expect(compareDatum(a, b)).toBe(Math.sign(daysBetween(b, a)))
      }),
    )
  })
})

test('the last quarter that was over: of this year, of a year before, and the first of a year to come', () => {
  const op = (vandaag: string) => laatsteKwartaal(2026, datum(vandaag))
  expect(['2025-12-31', '2026-01-01', '2026-04-01', '2026-11-22', '2026-12-31', '2027-01-01'].map(op)).toEqual([1, 1, 1, 3, 3, 4])
})
