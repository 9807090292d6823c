import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBreuk,
  BREUK_NUL,
  breuk,
  breukOf,
  commonNoemer,
  compareBreuk,
  divideBreuk,
  MAX_CIJFERS,
  multiplyBreuk,
  parseDecimaal,
  parseJsonGetal,
  roundBreuk,
  subtractBreuk,
  sumBreuken,
  toDecimaal,
  toKortDecimaal,
  toProcent,
} from './breuk.ts'
import { expectOk } from './refusal.ts'

const anyBreuk = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([t, n]) => breuk(t, n))

describe('reading', () => {
  test.each([
    ['52', 52n, 1n],
    ['0.52', 13n, 25n],
    ['-12.50', -25n, 2n],
    ['007', 7n, 1n],
    ['-0', 0n, 1n],
    ['0.000', 0n, 1n],
    ['12345678901234567890.1', 123456789012345678901n, 10n],
  ])('the decimal %s is exact', (text, teller, noemer) => {
    expect(expectOk(parseDecimaal(text))).toEqual({ teller, noemer })
  })

  test.each(['', ' 52', '52 ', '+52', '.5', '5.', '1e3', '0x10', '1_000', '52,5', '1.2.3', '--1', 'NaN', 'Infinity', '٥٢', '5\n', 'PM'])(
    'the text %j is not a decimal',
    (text) => {
      expect(parseDecimaal(text)).toMatchObject({ ok: false, refusal: { code: 'getalVorm' } })
    },
  )

  test('says what to do about a comma and about spaces', () => {
    expect(parseDecimaal('52,5')).toMatchObject({ refusal: { detail: 'Gebruik een punt in plaats van een komma, zoals 0.52.' } })
    expect(parseDecimaal(' 52')).toMatchObject({ refusal: { detail: 'Haal de spaties voor en na het getal weg.' } })
  })

  test.each([
    ['1e3', 1000n, 1n],
    ['1.5E-3', 3n, 2000n],
    ['-0', 0n, 1n],
    ['0e999999999999999999999', 0n, 1n],
    ['1e+2', 100n, 1n],
    ['0.1', 1n, 10n],
  ])('the JSON number %s is exact', (text, teller, noemer) => {
    expect(expectOk(parseJsonGetal(text))).toEqual({ teller, noemer })
  })

  test.each(['01', '+1', '.5', '1.', 'e3', ''])('%j is no JSON number', (text) => {
    expect(parseJsonGetal(text).ok).toBe(false)
  })

  test.each([`1e${MAX_CIJFERS}`, `1e-${MAX_CIJFERS + 1}`, '1e99999999999999999999', `0.${'1'.repeat(MAX_CIJFERS)}`])(
    '%s is too long',
    (text) => {
      expect(parseJsonGetal(text)).toMatchObject({ ok: false, refusal: { code: 'getalTeLang' } })
    },
  )

  test('the longest number that is allowed is exact', () => {
    expect(expectOk(parseJsonGetal(`1e${MAX_CIJFERS - 1}`)).teller).toBe(10n ** BigInt(MAX_CIJFERS - 1))
  })

  test('a JavaScript number is the decimal that it is written as', () => {
    expect(breukOf(0.1)).toEqual({ teller: 1n, noemer: 10n })
    expect(breukOf(1e21)).toEqual({ teller: 10n ** 21n, noemer: 1n })
    expect(breukOf(-0)).toEqual(BREUK_NUL)
    expect(breukOf(Number.MIN_VALUE).teller).toBe(1n)
    expect(() => breukOf(Number.NaN)).toThrow('finite')
  })

  test('what is written out with enough decimals reads back as the same number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(20), (teller, decimals) => {
        const value = breuk(teller, 10n ** BigInt(decimals))
        expect(expectOk(parseDecimaal(toDecimaal(value, decimals)))).toEqual(value)
        expect(expectOk(parseDecimaal(toKortDecimaal(value, decimals)))).toEqual(value)
      }),
    )
  })
})

describe('arithmetic', () => {
  test('results are in lowest terms with a denominator above nil', () => {
    const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
    fc.assert(
      fc.property(anyBreuk, anyBreuk, (a, b) => {
        for (const result of [addBreuk(a, b), subtractBreuk(a, b), multiplyBreuk(a, b), sumBreuken([a, b, a])]) {
          expect(result.noemer).toBeGreaterThan(0n)
          expect(gcd(result.teller, result.noemer)).toBe(1n)
        }
      }),
    )
  })

  test('subtracting undoes adding and dividing undoes multiplying', () => {
    fc.assert(
      fc.property(anyBreuk, anyBreuk, (a, b) => {
        expect(subtractBreuk(addBreuk(a, b), b)).toEqual(a)
        if (b.teller !== 0n) expect(divideBreuk(multiplyBreuk(a, b), b)).toEqual(a)
      }),
    )
  })

  test('a sum is the same as adding one by one, and the common denominator fits all', () => {
    fc.assert(
      fc.property(fc.array(anyBreuk, { maxLength: 8 }), (all) => {
        expect(sumBreuken(all)).toEqual(all.reduce(addBreuk, BREUK_NUL))
        expect(all.every(({ noemer }) => commonNoemer(all) % noemer === 0n)).toBe(true)
      }),
    )
  })

  test('comparing agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(anyBreuk, anyBreuk, (a, b) => {
        const { teller } = subtractBreuk(a, b)
        expect(compareBreuk(a, b)).toBe(teller < 0n ? -1 : teller > 0n ? 1 : 0)
      }),
    )
  })

  test('a denominator of nil is a programmer’s mistake', () => {
    expect(() => breuk(1n, 0n)).toThrow('denominator')
    expect(() => divideBreuk(breuk(1n), BREUK_NUL)).toThrow('denominator')
  })
})

describe('rounding', () => {
  test.each([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [7n, 5n, 1n],
    [-7n, 5n, -1n],
    [0n, 3n, 0n],
  ])('%s/%s is %s: halves go away from zero', (teller, noemer, expected) => {
    expect(roundBreuk(breuk(teller, noemer))).toBe(expected)
  })

  test.each([
    [2n, 3n, 3, '0.667'],
    [-2n, 3n, 3, '-0.667'],
    [-1n, 1000n, 2, '0.00'],
    [5n, 1000n, 2, '0.01'],
    [-5n, 1000n, 2, '-0.01'],
    [13n, 25n, 12, '0.520000000000'],
    [5n, 2n, 0, '3'],
  ])('%s/%s with %i decimals is %s', (teller, noemer, decimals, expected) => {
    expect(toDecimaal(breuk(teller, noemer), decimals)).toBe(expected)
  })

  test('is never further off than half a unit, and mirrors around zero', () => {
    fc.assert(
      fc.property(anyBreuk, (value) => {
        const rounded = roundBreuk(value)
        const off = subtractBreuk(value, breuk(rounded))
        expect(compareBreuk({ ...off, teller: off.teller < 0n ? -off.teller : off.teller }, breuk(1n, 2n))).toBeLessThanOrEqual(0)
        expect(roundBreuk({ ...value, teller: -value.teller })).toBe(-rounded)
      }),
    )
  })

  test('short decimals and percentages', () => {
    expect(toKortDecimaal(breuk(24937n), 12)).toBe('24937')
    expect(toKortDecimaal(breuk(100n), 2)).toBe('100')
    expect(toKortDecimaal(breuk(13n, 25n), 12)).toBe('0.52')
    expect(toKortDecimaal(breuk(1n, 3n), 4)).toBe('0.3333')
    expect(toKortDecimaal(BREUK_NUL, 3)).toBe('0')
    expect(toKortDecimaal(breuk(10n), 0)).toBe('10')
    expect(toProcent(breuk(13n, 25n))).toBe('52,00%')
    expect(toProcent(breuk(1n, 3n), 1)).toBe('33,3%')
  })
})
