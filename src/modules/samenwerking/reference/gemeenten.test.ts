import { describe, expect, test } from 'vitest'
import { opvolgersOp } from '../domain/register/opvolging.ts'
import { GEMEENTEN, GEMEENTENAMEN, gemeentenOp, OPGEHEVEN_GEMEENTEN } from './gemeenten.ts'

const namesOn = (peildatum: string) => gemeentenOp(peildatum).map(({ naam }) => naam)

describe('gemeenten', () => {
  // Numbers of municipalities on 1 January as CBS publishes them (Gemeentelijke indeling).
  test.each([
    ['2014-01-01', 403],
    ['2015-01-01', 393],
    ['2016-01-01', 390],
    ['2017-01-01', 388],
    ['2018-01-01', 380],
    ['2019-01-01', 355],
    ['2020-01-01', 355],
    ['2021-01-01', 352],
    ['2022-01-01', 345],
    ['2023-01-01', 342],
    ['2025-01-01', 342],
  ])('on %s there are %i municipalities', (peildatum, aantal) => {
    expect(gemeentenOp(peildatum)).toHaveLength(aantal)
  })

  test('Weesp ends on its own day in March', () => {
    expect(namesOn('2022-03-23')).toContain('Weesp')
    expect(namesOn('2022-03-24')).not.toContain('Weesp')
  })

  test('Rijnwaarden exists on 1-6-2017, not on 1-6-2019, and leads to Zevenaar', () => {
    expect(namesOn('2017-06-01')).toContain('Rijnwaarden')
    expect(namesOn('2017-12-31')).toContain('Rijnwaarden')
    expect(namesOn('2018-01-01')).not.toContain('Rijnwaarden')
    expect(opvolgersOp('GM0196', '2019-06-01', OPGEHEVEN_GEMEENTEN)).toEqual(['GM0299'])
  })

  test('a day before the history is refused', () => {
    expect(() => gemeentenOp('2013-12-31')).toThrow('2014-01-01')
  })

  test('inhabitants add up to those of the Netherlands', () => {
    const total = (year: 2023 | 2024 | 2025) => GEMEENTEN.reduce((sum, { inwoners }) => sum + inwoners[year], 0)
    expect([total(2023), total(2024), total(2025)]).toEqual([17_811_291, 17_942_942, 18_045_532])
  })

  test('every code and name is there once', () => {
    expect(new Set(GEMEENTENAMEN.map(({ gmCode }) => gmCode)).size).toBe(GEMEENTENAMEN.length)
    expect(new Set(GEMEENTENAMEN.map(({ naam }) => naam)).size).toBe(GEMEENTENAMEN.length)
  })

  test('every municipality that ended leads to municipalities of today', () => {
    const today = new Set(GEMEENTEN.map(({ gmCode }) => gmCode))
    for (const { gmCode, naam } of OPGEHEVEN_GEMEENTEN) {
      const opvolgers = opvolgersOp(gmCode, '2025-01-01', OPGEHEVEN_GEMEENTEN)
      expect(opvolgers.length, naam).toBeGreaterThan(0)
      expect(
        opvolgers.filter((code) => !today.has(code)),
        naam,
      ).toEqual([])
    }
  })

  test('a municipality ends the day before its event, and its successors exist on that day', () => {
    for (const { naam, totEnMet, datum, opvolgers } of OPGEHEVEN_GEMEENTEN) {
      expect(new Date(Date.parse(totEnMet) + 86_400_000).toISOString().slice(0, 10), naam).toBe(datum)
      const existing = gemeentenOp(datum).map(({ gmCode }) => gmCode)
      expect(
        opvolgers.filter((code) => !existing.includes(code)),
        naam,
      ).toEqual([])
    }
  })
})
