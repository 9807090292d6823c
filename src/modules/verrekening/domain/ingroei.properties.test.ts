import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { type Breuk, addBreuk, breuk, compareBreuk, divideBreuk, multiplyBreuk, subtractBreuk, sumBreuken } from '#kernel/breuk.ts'
import { growIn, type Ingroei } from './ingroei.ts'

type Case = { deelnemers: { oud: number; nieuw: number; inwoners: number }[]; totalen: number[]; grens: number }

/** Small amounts, so that odd cents, ties and limits that bind are common. */
const cases: fc.Arbitrary<Case> = fc.record({
  deelnemers: fc
    .array(fc.record({ oud: fc.nat(60), nieuw: fc.nat(60), inwoners: fc.integer({ min: 1, max: 12 }) }), { minLength: 1, maxLength: 7 })
    .filter((all) => all.some(({ oud }) => oud > 0) && all.some(({ nieuw }) => nieuw > 0)),
  totalen: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 }),
  grens: fc.integer({ min: 1, max: 6 }),
})

const inputOf = ({ deelnemers, totalen, grens }: Case, change: Partial<Ingroei> = {}): Ingroei => ({
  methode: 'begrensd',
  oud: deelnemers.map(({ oud }, index) => ({ code: `d${index}`, bedrag: bedrag(BigInt(oud)) })),
  nieuw: deelnemers.map(({ nieuw }, index) => ({ code: `d${index}`, bedrag: bedrag(BigInt(nieuw)) })),
  jaren: totalen.map((totaal, index) => ({
    jaar: 2027 + index,
    totaal: bedrag(BigInt(totaal)),
    stap: breuk(BigInt(index + 1), BigInt(totalen.length)),
  })),
  inwoners: deelnemers.map(({ inwoners }, index) => ({ code: `d${index}`, aantal: breuk(BigInt(inwoners)) })),
  grensPerInwoner: bedrag(BigInt(grens)),
  ...change,
})
const cents = (given: Ingroei) => growIn(given).jaren.map(({ bijdragen }) => bijdragen.map((each) => each.bedrag))
const whole = (value: number | bigint): Breuk => breuk(BigInt(value))
const sharesOf = (values: readonly number[]) => {
  const sum = values.reduce((total, each) => total + each, 0)
  return values.map((each) => breuk(BigInt(each), BigInt(sum)))
}
const least = (a: Breuk, b: Breuk) => (compareBreuk(a, b) < 0 ? a : b)

/**
 * The exact shares of every year, worked out another way: a loser's share grows by its limit over that year's total until it is there;
 * the winners all keep the same part of their gain waiting.
 */
function sharesPerYear({ deelnemers, totalen, grens }: Case): Breuk[][] {
  const [van, naar] = [sharesOf(deelnemers.map(({ oud }) => oud)), sharesOf(deelnemers.map(({ nieuw }) => nieuw))]
  const loses = van.map((each, index) => compareBreuk(each, naar[index]!) < 0)
  const ofLosers = (values: readonly Breuk[]) => sumBreuken(values.filter((_, index) => loses[index]))
  let losers = van
  return totalen.map((totaal) => {
    losers = losers.map((each, index) =>
      loses[index] ? least(naar[index]!, addBreuk(each, breuk(BigInt(grens * deelnemers[index]!.inwoners), BigInt(totaal)))) : each,
    )
    const toGo = ofLosers(naar.map((each, index) => subtractBreuk(each, losers[index]!)))
    const all = ofLosers(naar.map((each, index) => subtractBreuk(each, van[index]!)))
    const waits = all.teller === 0n ? whole(0) : divideBreuk(toGo, all)
    return losers.map((each, index) =>
      loses[index] ? each : addBreuk(naar[index]!, multiplyBreuk(waits, subtractBreuk(van[index]!, naar[index]!))),
    )
  })
}

test('begrensd against a second way of working: never a cent or more from the exact amount, but for winners who carry odd cents', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const exact = sharesPerYear(given)
      const van = sharesOf(given.deelnemers.map(({ oud }) => oud))
      const naar = sharesOf(given.deelnemers.map(({ nieuw }) => nieuw))
      for (const [year, row] of cents(inputOf(given)).entries())
        for (const [index, amount] of row.entries()) {
          const off = subtractBreuk(whole(amount), multiplyBreuk(exact[year]![index]!, whole(given.totalen[year]!)))
          expect(compareBreuk(off, whole(-1))).toBe(1)
          if (compareBreuk(naar[index]!, van[index]!) >= 0) expect(compareBreuk(off, whole(1))).toBe(-1)
          else expect(compareBreuk(off, whole(given.deelnemers.length))).toBe(-1)
        }
    }),
    { numRuns: 300 },
  )
})

test('property 5: every year adds up, no loser goes over the limit after rounding, no winner rises by more than odd cents', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const exact = [sharesOf(given.deelnemers.map(({ oud }) => oud)), ...sharesPerYear(given)]
      const naar = sharesOf(given.deelnemers.map(({ nieuw }) => nieuw))
      for (const [year, row] of cents(inputOf(given)).entries()) {
        expect(row.reduce((sum, each) => sum + each, 0n)).toBe(BigInt(given.totalen[year]!))
        for (const [index, amount] of row.entries()) {
          const before = multiplyBreuk(exact[year]![index]!, whole(given.totalen[year]!))
          const limit = whole(given.grens * given.deelnemers[index]!.inwoners)
          expect(compareBreuk(whole(amount), addBreuk(before, limit))).toBeLessThanOrEqual(0)
          if (compareBreuk(naar[index]!, exact[0]![index]!) < 0)
            expect(compareBreuk(subtractBreuk(whole(amount), before), whole(given.deelnemers.length))).toBe(-1)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('without a limit that binds it is the new division at once, and so is the last year of lineair', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const free = cents(inputOf(given, { grensPerInwoner: bedrag(1000n) }))
      const linear = cents(inputOf(given, { methode: 'lineair' }))
      expect(linear.at(-1)).toEqual(free.at(-1))
      for (const [year, row] of linear.entries()) expect(row.reduce((sum, each) => sum + each, 0n)).toBe(BigInt(given.totalen[year]!))
      const same = cents(inputOf(given, { nieuw: inputOf(given).oud, grensPerInwoner: bedrag(0n) }))
      expect(same).toEqual(cents(inputOf(given, { methode: 'lineair', nieuw: inputOf(given).oud })))
    }),
    { numRuns: 100 },
  )
})

test('the scale of a division does not matter, nor does a party that pays nothing before or after', () => {
  fc.assert(
    fc.property(cases, fc.bigInt({ min: 2n, max: 9n }), (given, scale) => {
      const [input, before] = [inputOf(given), cents(inputOf(given))]
      const scaled = input.oud.map(({ code, bedrag: amount }) => ({ code, bedrag: bedrag(amount * scale) }))
      expect(cents({ ...input, oud: scaled })).toEqual(before)
      const more = { ...given, deelnemers: [...given.deelnemers, { oud: 0, nieuw: 0, inwoners: 5 }] }
      expect(cents(inputOf(more)).map((row) => row.at(-1))).toEqual(given.totalen.map(() => 0n))
      expect(cents(inputOf(more)).map((row) => row.slice(0, -1))).toEqual(before)
    }),
    { numRuns: 100 },
  )
})

test('400 parties over ten years: exact, and done in a moment', () => {
  const deelnemers = Array.from({ length: 400 }, (_, index) => ({
    oud: 100 + ((index * 37) % 91),
    nieuw: 100 + ((index * 53) % 89),
    inwoners: 3,
  }))
  const totalen = Array.from({ length: 10 }, (_, index) => 1_000_003 + index * 7919)
  for (const [year, row] of cents(inputOf({ deelnemers, totalen, grens: 2 })).entries())
    expect(row.reduce((sum, each) => sum + each, 0n)).toBe(BigInt(totalen[year]!))
})
