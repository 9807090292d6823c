import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBedrag,
  bedrag,
  compareBedrag,
  formatBedrag,
  MAX_BEDRAG_CIJFERS,
  multiplyBedrag,
  negateBedrag,
  NIHIL,
  parseBedrag,
  subtractBedrag,
  sumBedragen,
} from './bedrag.ts'
import { breuk } from './breuk.ts'
import { expectOk } from './refusal.ts'

const anyBedrag = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(bedrag)

describe('on the wire', () => {
  test.each([
    ['1234.56', 123456n],
    ['-12.50', -1250n],
    ['0.00', 0n],
    ['-0.00', 0n],
    ['-0.01', -1n],
    ['99999999999999999999999999.99', 9999999999999999999999999999n],
  ])('%s is exact', (text, cents) => {
    expect(expectOk(parseBedrag(text))).toBe(cents)
  })

  test('writing and reading give the same amount, with exactly two decimals and never minus nil', () => {
    fc.assert(
      fc.property(anyBedrag, (amount) => {
        const text = formatBedrag(amount)
        expect(text).toMatch(/^-?\d+\.\d{2}$/)
        expect(text).not.toBe('-0.00')
        expect(expectOk(parseBedrag(text))).toBe(amount)
      }),
    )
  })

  test.each([
    ['410000', 'De centen ontbreken. Schrijf 410000.00.'],
    ['1.5', 'Er staat één decimaal. Schrijf 1.50.'],
    ['1.555', 'Er staan meer dan twee decimalen. Schrijf een bedrag met een punt en twee decimalen, zoals 213200.00.'],
    [
      '410.000,00',
      'Gebruik geen komma en geen punten tussen de duizendtallen. Schrijf een bedrag met een punt en twee decimalen, zoals 213200.00.',
    ],
    ['€ 5.00', 'Laat het euroteken weg. Schrijf een bedrag met een punt en twee decimalen, zoals 213200.00.'],
    [' 5.00', 'Haal de spaties voor en na het bedrag weg.'],
    ['+5.00', 'Laat het plusteken weg.'],
    ['PM', 'PM is hier geen bedrag om mee te rekenen. Vul een bedrag in, zoals 213200.00.'],
    ['', 'Schrijf een bedrag met een punt en twee decimalen, zoals 213200.00.'],
    ['1e3.00', 'Schrijf een bedrag met een punt en twee decimalen, zoals 213200.00.'],
    ['5.00\n', 'Haal de spaties voor en na het bedrag weg.'],
  ])('%j is refused with what to do', (text, detail) => {
    expect(parseBedrag(text)).toEqual({ ok: false, refusal: { code: 'bedragVorm', detail } })
  })

  test('has a limit that says so', () => {
    expect(parseBedrag(`${'9'.repeat(MAX_BEDRAG_CIJFERS)}.99`).ok).toBe(true)
    expect(parseBedrag(`${'9'.repeat(MAX_BEDRAG_CIJFERS + 1)}.99`)).toMatchObject({ ok: false, refusal: { code: 'bedragTeLang' } })
  })
})

describe('arithmetic', () => {
  test('is that of whole cents', () => {
    fc.assert(
      fc.property(anyBedrag, anyBedrag, (a, b) => {
        expect(subtractBedrag(addBedrag(a, b), b)).toBe(a)
        expect(addBedrag(a, negateBedrag(a))).toBe(NIHIL)
        expect(sumBedragen([a, b, a])).toBe(a + b + a)
        expect(compareBedrag(a, b)).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })

  test.each([
    [1250n, 1n, 3n, 417n],
    [1n, 1n, 2n, 1n],
    [-1n, 1n, 2n, -1n],
    [1n, -1n, 2n, -1n],
    [0n, 7n, 3n, 0n],
  ])('%s cents times %s/%s is %s cents: halves away from zero', (cents, teller, noemer, expected) => {
    expect(multiplyBedrag(bedrag(cents), breuk(teller, noemer))).toBe(expected)
  })
})
