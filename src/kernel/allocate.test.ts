import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, allocateByShares, roundTogether, shareOfShare, sharesOf } from './allocate.ts'
import { bedrag, parseBedrag, sumBedragen } from './bedrag.ts'
import { BREUK_EEN, breuk, compareBreuk, multiplyBreuk, parseDecimaal, sumBreuken, toDecimaal } from './breuk.ts'
import type { Breuk } from './breuk.ts'
import { expectOk } from './refusal.ts'

const weight = fc.tuple(fc.nat(100_000), fc.constantFrom(1n, 10n, 100n, 7n)).map(([n, d]) => breuk(BigInt(n), d))
const weights = fc.array(weight, { minLength: 1, maxLength: 30 }).filter((all) => all.some(({ teller }) => teller > 0n))
const amount = fc.oneof(fc.bigInt({ min: -200n, max: 200n }), fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })).map(bedrag)

const whole = (text: string) => expectOk(parseBedrag(text))
const of = (...texts: string[]) => texts.map((text) => expectOk(parseDecimaal(text)))

describe('known answers', () => {
  test('AC-3.2: 410.000 by 52 and 48 is 213.200 and 196.800', () => {
    expect(allocate(whole('410000.00'), of('52', '48'))).toEqual([21320000n, 19680000n])
  })

  test('AC-3.3: 100.000 in three equal parts gives the odd cent to the first', () => {
    expect(allocate(whole('100000.00'), of('1', '1', '1'))).toEqual([3333334n, 3333333n, 3333333n])
  })

  test('AC-3.4: 1.000.000,01 by 44.900, 25.100 and 15.200', () => {
    expect(allocate(whole('1000000.01'), of('44900', '25100', '15200'))).toEqual([52699531n, 29460094n, 17840376n])
  })

  test('fractions that differ in the fortieth decimal are still told apart', () => {
    const [less, more] = [breuk(10n ** 40n), breuk(10n ** 40n + 1n)]
    expect(allocate(bedrag(1n), [less, more, less])).toEqual([0n, 1n, 0n])
    expect(allocate(bedrag(2n), [less, more, more])).toEqual([0n, 1n, 1n])
  })

  test('fewer cents than parties: the largest fractions get them', () => {
    expect(allocate(bedrag(2n), of('1', '3', '2'))).toEqual([0n, 1n, 1n])
    expect(allocate(bedrag(-1n), of('1', '1'))).toEqual([-1n, 0n])
  })
})

describe('property 1: any amount, any number of participants', () => {
  test('the parts add up to the whole, and nobody is a cent or more off', () => {
    fc.assert(
      fc.property(amount, weights, (total, all) => {
        const parts = allocate(total, all)
        expect(sumBedragen(parts)).toBe(total)
        for (const [index, share] of sharesOf(all).entries()) {
          const exact = breuk(total * share.teller, share.noemer)
          const off = breuk(parts[index]! * exact.noemer - exact.teller, exact.noemer)
          expect(compareBreuk(off, BREUK_EEN)).toBe(-1)
          expect(compareBreuk(off, breuk(-1n))).toBe(1)
        }
      }),
    )
  })

  test('a participant with weight nil gets nothing and changes nothing', () => {
    fc.assert(
      fc.property(amount, weights, fc.nat(), (total, all, place) => {
        const at = place % (all.length + 1)
        const parts = allocate(total, [...all.slice(0, at), breuk(0n), ...all.slice(at)])
        expect(parts[at]).toBe(0n)
        expect(parts.toSpliced(at, 1)).toEqual(allocate(total, all))
      }),
    )
  })

  test('a refund mirrors the invoice', () => {
    fc.assert(
      fc.property(amount, weights, (total, all) => {
        expect(allocate(bedrag(-total), all)).toEqual(allocate(total, all).map((part) => -part))
      }),
    )
  })

  test('the scale of the weights does not matter', () => {
    fc.assert(
      fc.property(amount, weights, fc.integer({ min: 1, max: 997 }), (total, all, factor) => {
        expect(
          allocate(
            total,
            all.map((each) => multiplyBreuk(each, breuk(BigInt(factor), 13n))),
          ),
        ).toEqual(allocate(total, all))
      }),
    )
  })

  test('the order does not matter, but for equal fractions, where the first named gets the cent', () => {
    fc.assert(
      fc.property(amount, weights, fc.infiniteStream(fc.nat()), (total, all, random) => {
        const order = all.map((each, index) => ({ each, index, key: random.next().value! })).sort((a, b) => a.key - b.key)
        const parts = allocate(total, all)
        const shuffled = allocate(
          total,
          order.map(({ each }) => each),
        )
        // Only participants of whom the fraction of a cent is the same may trade a cent.
        const fractionOf = (index: number) => {
          const share = sharesOf(all)[index]!
          const size = total < 0n ? -total : total
          return toDecimaal(breuk((size * share.teller) % share.noemer, share.noemer), 40)
        }
        const [trading, differing] = [new Map<string, bigint>(), order.filter(({ index }, place) => parts[index] !== shuffled[place])]
        for (const { index } of differing) {
          const place = order.findIndex((entry) => entry.index === index)
          trading.set(fractionOf(index), (trading.get(fractionOf(index)) ?? 0n) + parts[index]! - shuffled[place]!)
        }
        expect([...trading.values()].every((difference) => difference === 0n)).toBe(true)
      }),
    )
  })

  test('of equals the one named first comes first', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10_000n }), fc.integer({ min: 1, max: 50 }), (total, count) => {
        const parts = allocate(
          bedrag(total),
          Array.from({ length: count }, () => breuk(1n)),
        )
        expect(parts).toEqual(parts.toSorted((a, b) => Number(b - a)))
      }),
    )
  })
})

describe('shares', () => {
  test('add up to exactly one, nested ones too', () => {
    fc.assert(
      fc.property(weights, weights, (outer, inner) => {
        const shares = sharesOf(outer).flatMap((share) => sharesOf(inner).map((each) => shareOfShare(share, each)))
        expect(sumBreuken(shares)).toEqual(BREUK_EEN)
      }),
    )
  })

  test.each([[[]], [['0', '0']], [['-1', '2']]])('weights %j are a programmer’s mistake', (texts) => {
    expect(() => sharesOf(of(...texts))).toThrow('weights')
  })

  test('shares that are not the whole are a programmer’s mistake', () => {
    expect(() => allocateByShares(bedrag(1000n), [breuk(1n, 2n), breuk(1n, 3n)])).toThrow('add up to one')
    expect(() => allocateByShares(bedrag(1000n), [breuk(1n), breuk(1n)])).toThrow('add up to one')
  })
})

/** The same rule, written in another way: cent by cent, each to the party that is furthest behind its exact share. */
function allocateSlowly(total: bigint, weightsOf: readonly Breuk[]): bigint[] {
  const size = total < 0n ? -total : total
  const common = weightsOf.reduce((product, { noemer }) => product * noemer, 1n)
  const scaled = weightsOf.map(({ teller, noemer }) => (teller * common) / noemer)
  const sum = scaled.reduce((a, b) => a + b)
  const parts = scaled.map((each) => (size * each) / sum)
  const given = new Set<number>()
  while (parts.reduce((a, b) => a + b) < size) {
    let best = -1
    for (const [index, each] of scaled.entries()) {
      const behind = size * each - ((size * each) / sum) * sum
      const most = best < 0 ? -1n : size * scaled[best]! - ((size * scaled[best]!) / sum) * sum
      if (!given.has(index) && behind > most) best = index
    }
    given.add(best)
    parts[best]! += 1n
  }
  return parts.map((part) => (total < 0n ? -part : part))
}

describe('against another implementation', () => {
  test('a slow one, cent by cent', () => {
    fc.assert(
      fc.property(amount, weights, (total, all) => {
        expect(allocate(total, all)).toEqual(allocateSlowly(total, all))
      }),
    )
  })

  const python = spawnSync('python3', ['-c', 'import fractions'], { stdio: 'ignore' }).status === 0
  test.skipIf(!python)('fractions of Python, 500 random cases (needs python3; without it this is skipped)', () => {
    const cases = fc.sample(fc.tuple(amount, weights), { numRuns: 500, seed: 20261122 })
    const program = `
import json, sys
from fractions import Fraction
for cents, weights in json.load(sys.stdin):
    cents, weights = int(cents), [Fraction(w) for w in weights]
    exact = [abs(cents) * w / sum(weights) for w in weights]
    parts = [e.numerator // e.denominator for e in exact]
    order = sorted(range(len(parts)), key=lambda i: (-(exact[i] - parts[i]), i))
    for i in order[: abs(cents) - sum(parts)]:
        parts[i] += 1
    print(json.dumps([str(p if cents >= 0 else -p) for p in parts]))
`
    const input = JSON.stringify(cases.map(([total, all]) => [String(total), all.map(({ teller, noemer }) => `${teller}/${noemer}`)]))
    const { stdout } = spawnSync('python3', ['-c', program], { input, encoding: 'utf8' })
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as string[]).map(BigInt))
    expect(answers).toEqual(cases.map(([total, all]) => allocate(total, all)))
  })
})

describe('exact amounts of either sign, rounded together', () => {
  test.each([
    [[5n, 5n], 10n, [1n, 0n]],
    [[-5n, -5n], 10n, [-1n, 0n]],
    [[6n, 6n, -9n], 10n, [1n, 0n, -1n]],
    [[-6n, -6n, 9n], 10n, [-1n, 0n, 1n]],
    [[25n, 24n], 10n, [3n, 2n]],
    [[24n, 25n], 10n, [2n, 3n]],
    [[14n, 0n, 1n], 10n, [2n, 0n, 0n]],
    [[5n, -5n], 10n, [1n, -1n]],
    [[3n], 2n, [2n]],
    [[-3n], 2n, [-2n]],
    [[], 7n, []],
  ])('%s over %s is %s', (tellers, noemer, expected) => {
    expect(roundTogether(tellers, noemer)).toEqual(expected)
  })

  const tellers = fc.array(fc.bigInt({ min: -1000n, max: 1000n }), { maxLength: 12 })
  const noemer = fc.bigInt({ min: 1n, max: 60n })

  test('they add up to the rounded sum, nobody is a cent or more off, and a refund mirrors the invoice', () => {
    fc.assert(
      fc.property(tellers, noemer, (exact, whole) => {
        const parts = roundTogether(exact, whole)
        const sum = exact.reduce((total, each) => total + each, 0n)
        const twice = 2n * (sumBedragen(parts) * whole - sum)
        expect(twice <= whole && twice >= -whole).toBe(true)
        expect(twice === whole && sum < 0n).toBe(false)
        expect(twice === -whole && sum > 0n).toBe(false)
        for (const [index, part] of parts.entries()) {
          const off = part * whole - exact[index]!
          expect(off < whole && off > -whole).toBe(true)
        }
        const mirrored = roundTogether(
          exact.map((each) => -each),
          whole,
        )
        if (sum !== 0n) expect(mirrored).toEqual(parts.map((part) => -part))
      }),
    )
  })

  test('of all ways to round that add up, none is nearer', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -40n, max: 40n }), { minLength: 1, maxLength: 6 }), noemer, (exact, whole) => {
        const parts: readonly bigint[] = roundTogether(exact, whole)
        const distance = (all: readonly bigint[]) => all.reduce((total, part, index) => total + (part * whole - exact[index]!) ** 2n, 0n)
        const target = parts.reduce((total, part) => total + part, 0n)
        const ways = exact.reduce<bigint[][]>(
          (all, each) => all.flatMap((way) => [-1n, 0n, 1n].map((step) => [...way, each / whole + step])),
          [[]],
        )
        for (const way of ways)
          if (way.reduce((total, part) => total + part, 0n) === target) expect(distance(way) >= distance(parts)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
