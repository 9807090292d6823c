import { describe, expect, test } from 'vitest'
import { isKomend, periodeUit } from './jaar.ts'
import { tijdVan } from '#modules/kalender/web/teksten.ts'

describe('a time as people write it', () => {
  test.each([
    ['19:30', '19:30'],
    ['10.00', '10:00'],
    ['9.30 uur', '09:30'],
    [' 930 ', '09:30'],
    ['9u15', '09:15'],
    ['', null],
    ['  ', null],
  ])('%j is %j', (text, tijd) => expect(tijdVan(text)).toBe(tijd))
  test('what is no time stays, so that the server can say so', () => expect(tijdVan('na de lunch')).toBe('na de lunch'))
})

describe('the days of the list', () => {
  test('without a year: what comes, over the turn of the year', () => {
    const search = new URLSearchParams('op=2026-11-22')
    expect(isKomend(search)).toBe(true)
    expect(periodeUit(search)).toEqual({ van: '2026-11-22', totEnMet: '2027-11-21' })
  })
  test('with a year that year, past days too', () =>
    expect(periodeUit(new URLSearchParams('op=2026-11-22&jaar=2026'))).toEqual({ van: '2026-01-01', totEnMet: '2026-12-31' }))
  test('the year overview is of a calendar year', () =>
    expect(periodeUit(new URLSearchParams('op=2026-11-22&beeld=jaar'))).toEqual({ van: '2027-01-01', totEnMet: '2027-12-31' }))
})
