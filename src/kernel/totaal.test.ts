import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag } from './bedrag.ts'
import { expectOk } from './refusal.ts'
import {
  addTotaal,
  compareTotaal,
  formatPost,
  formatTotaal,
  isVolledig,
  parsePost,
  parseTotaal,
  subtractTotaal,
  totaalOf,
} from './totaal.ts'
import type { Post } from './totaal.ts'

const anyPost: fc.Arbitrary<Post> = fc.oneof(fc.constant<Post>('PM'), fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(bedrag))
const euros = (text: string) => expectOk(parsePost(text))

describe('PM travels through every total', () => {
  test('640.000 and two PM entries is written with one PM, and both are counted', () => {
    const total = totaalOf(['600000.00', 'PM', '40000.00', 'PM'].map(euros))
    expect(total.pm).toBe(2)
    expect(formatTotaal(total)).toBe('640000.00 + PM')
  })

  test('a total of PM alone still shows the known part', () => {
    expect(formatTotaal(totaalOf(['PM']))).toBe('0.00 + PM')
    expect(formatTotaal(totaalOf([]))).toBe('0.00')
  })

  test('adding totals is the same as adding their entries', () => {
    fc.assert(
      fc.property(fc.array(anyPost), fc.array(anyPost), (a, b) => {
        const both = addTotaal(totaalOf(a), totaalOf(b))
        expect(both).toEqual(totaalOf([...a, ...b]))
        expect(isVolledig(both)).toBe(![...a, ...b].includes('PM'))
      }),
    )
  })

  test('a difference of two totals with PM keeps both unknowns', () => {
    const total = totaalOf(['10.00', 'PM'].map(euros))
    expect(subtractTotaal(total, total)).toEqual({ bekend: 0n, pm: 2 })
  })

  test('comparing with PM is niet bepaalbaar', () => {
    const [small, large, unknown] = [totaalOf([euros('1.00')]), totaalOf([euros('2.00')]), totaalOf([euros('9.00'), 'PM'])]
    expect(compareTotaal(small, large)).toBe(-1)
    expect(compareTotaal(large, large)).toBe(0)
    expect(compareTotaal(small, unknown)).toBeNull()
    expect(compareTotaal(unknown, unknown)).toBeNull()
  })
})

describe('on the wire', () => {
  test('an entry reads back as itself', () => {
    fc.assert(
      fc.property(anyPost, (post) => {
        expect(expectOk(parsePost(formatPost(post)))).toBe(post)
      }),
    )
  })

  test('a total reads back, with its PM counted once', () => {
    expect(expectOk(parseTotaal('640000.00 + PM'))).toEqual({ bekend: 64000000n, pm: 1 })
    expect(expectOk(parseTotaal('-1.00'))).toEqual({ bekend: -100n, pm: 0 })
  })

  test.each(['640000.00+PM', 'PM + PM', '640000.00 + PM + PM', 'pm'])('%j is no total', (text) => {
    expect(parseTotaal(text).ok).toBe(false)
  })
})
