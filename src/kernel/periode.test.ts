import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, datum } from './datum.ts'
import { containsDatum, endedBefore, gapsIn, intersectionOf, overlaps, periode } from './periode.ts'
import type { Periode } from './periode.ts'

const FIRST = datum('2026-01-01')
const LENGTH = 60
const day = (offset: number) => addDays(FIRST, offset)
const days = Array.from({ length: LENGTH }, (_, offset) => day(offset))
const anyPeriode: fc.Arbitrary<Periode> = fc
  .tuple(fc.nat(LENGTH - 1), fc.option(fc.nat(20)))
  .map(([van, length]) => ({ van: day(van), totEnMet: length === null ? null : day(van + length) }))

describe('both days count', () => {
  test('the first and the last day are in it, the days around are not', () => {
    const year = { van: datum('2026-01-01'), totEnMet: datum('2026-12-31') }
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((text) => containsDatum(year, datum(text)))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('without an end it holds on', () => {
    expect(containsDatum({ van: FIRST, totEnMet: null }, datum('9999-12-31'))).toBe(true)
  })

  test('one day is a period, a last day before the first is not', () => {
    expect(periode(FIRST, FIRST)).toEqual({ ok: true, value: { van: FIRST, totEnMet: FIRST } })
    expect(periode(FIRST, day(-1))).toMatchObject({ ok: false, refusal: { code: 'periodeOmgekeerd' } })
  })
})

describe('day by day', () => {
  test('the intersection has the days that both have, and there is one when they overlap', () => {
    fc.assert(
      fc.property(anyPeriode, anyPeriode, (a, b) => {
        const both = intersectionOf(a, b)
        for (const each of days) expect(both !== null && containsDatum(both, each)).toBe(containsDatum(a, each) && containsDatum(b, each))
        expect(overlaps(a, b)).toBe(both !== null)
        expect(overlaps(b, a)).toBe(overlaps(a, b))
      }),
    )
  })

  test('the gaps have exactly the days of the whole on which nothing holds', () => {
    fc.assert(
      fc.property(fc.array(anyPeriode, { maxLength: 6 }), anyPeriode, (all, within) => {
        const gaps = gapsIn(all, within)
        for (const each of days) {
          const bare = containsDatum(within, each) && !all.some((one) => containsDatum(one, each))
          expect(gaps.filter((gap) => containsDatum(gap, each))).toHaveLength(bare ? 1 : 0)
        }
        for (const gap of gaps) expect(periode(gap.van, gap.totEnMet).ok).toBe(true)
      }),
    )
  })

  test('a whole up to the last day of the calendar has its gaps too', () => {
    const within = { van: datum('9999-12-30'), totEnMet: datum('9999-12-31') }
    expect(gapsIn([within], within)).toEqual([])
    expect(gapsIn([{ van: datum('9999-12-31'), totEnMet: null }], within)).toEqual([{ van: '9999-12-30', totEnMet: '9999-12-30' }])
  })
})

describe('a successor', () => {
  test('ends it the day before', () => {
    expect(endedBefore({ van: FIRST, totEnMet: null }, day(31))).toEqual({ ok: true, value: { van: FIRST, totEnMet: day(30) } })
  })

  test('does not prolong what had already ended', () => {
    expect(endedBefore({ van: FIRST, totEnMet: day(5) }, day(31))).toEqual({ ok: true, value: { van: FIRST, totEnMet: day(5) } })
  })

  test('has to start later', () => {
    expect(endedBefore({ van: FIRST, totEnMet: null }, FIRST)).toMatchObject({ ok: false, refusal: { code: 'opvolgerBegintTeVroeg' } })
  })
})
