import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { businesscase } from '../berekeningen.ts'

type Case = { voet: number; stromen: { jaar: number; deelnemer: string; cents: number | null }[] }

/** A rate in hundredths of a percent, and flows in cents; null is PM. Small amounts, so that odd cents and ties are common. */
const cases: fc.Arbitrary<Case> = fc.record({
  voet: fc.integer({ min: -4000, max: 5000 }),
  stromen: fc.array(
    fc.record({
      jaar: fc.integer({ min: 0, max: 7 }),
      deelnemer: fc.constantFrom('a', 'b', 'c', 'd'),
      cents: fc.oneof({ weight: 30, arbitrary: fc.integer({ min: -300, max: 300 }) }, { weight: 1, arbitrary: fc.constant(null) }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

const euros = (cents: number | bigint) => {
  const digits = String(cents).replace('-', '').padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function calculate({ voet, stromen }: Case) {
  const kasstromen = stromen.map(({ jaar, deelnemer, cents }) => ({
    jaar: 2027 + jaar,
    deelnemer,
    bedrag: cents === null ? 'PM' : euros(cents),
  }))
  const text = JSON.stringify({
    disconteringsvoet: `${voet < 0 ? '-' : ''}0.${String(Math.abs(voet)).padStart(4, '0')}`,
    basisjaar: 2027,
    kasstromen,
  })
  const result = answer(businesscase, text)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as ReturnType<typeof calculateSimply>
}

type Ratio = readonly [bigint, bigint]
const add = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * d + c * b, b * d]
const half = ([a, b]: Ratio, scale: bigint): bigint => {
  const size = a < 0n ? -a : a
  const rounded = (2n * size * scale + b) / (2n * b)
  return a < 0n ? -rounded : rounded
}
const hundredths = (ratio: Ratio) => euros(half(ratio, 100n))

/** Discounts one flow: cents × 10000^t / (10000 + voet)^t. */
const present = (cents: number, voet: number, t: number): Ratio => [
  BigInt(cents) * 10_000n ** BigInt(t),
  BigInt(10_000 + voet) ** BigInt(t),
]

/** The first moment on a line through the ends of the years, from the first flow that is not nil. */
function paybackOf(flows: readonly { jaar: number; cents: number }[], voet: number): string | null {
  const perYear = Array.from({ length: 8 }, (_, t) => flows.filter(({ jaar }) => jaar === t).reduce((sum, { cents }) => sum + cents, 0))
  const start = perYear.findIndex((cents) => cents !== 0)
  if (start === -1) return '0.00'
  const ends = perYear.map((_, t) =>
    perYear.slice(0, t + 1).reduce<Ratio>((sum, cents, year) => add(sum, present(cents, voet, year)), [0n, 1n]),
  )
  const hit = ends.findIndex(([teller], t) => t >= start && teller >= 0n)
  if (hit === -1) return null
  if (hit === start) return '0.00'
  const [[below, over], [above, under]] = [ends[hit - 1]!, ends[hit]!]
  // Where the line from −below/over up to above/under crosses nil, as a part of the year.
  const [rise, run] = [-below * under, -below * under + above * over]
  return hundredths([BigInt(hit - 1) * run + rise, run])
}

/** The same a second time: plain sums of ratios, cents given out one at a time. */
function calculateSimply({ voet, stromen }: Case) {
  const known = stromen.flatMap(({ jaar, deelnemer, cents }) => (cents === null ? [] : [{ jaar, deelnemer, cents }]))
  const codes = [...new Set(stromen.map(({ deelnemer }) => deelnemer))]
  const worth = (flows: typeof known) => flows.reduce<Ratio>((sum, { cents, jaar }) => add(sum, present(cents, voet, jaar)), [0n, 1n])
  const whole = worth(known)
  const sign = whole[0] < 0n ? -1n : 1n
  const exact = codes.map((code) => {
    const [teller, noemer] = worth(known.filter(({ deelnemer }) => deelnemer === code))
    return [sign * teller, noemer] as const
  })
  const given = exact.map(([teller, noemer]) => (teller - (((teller % noemer) + noemer) % noemer)) / noemer)
  const total = half(whole, 1n) * sign
  for (;;) {
    const left = total - given.reduce((sum, each) => sum + each, 0n)
    if (left === 0n) break
    const short = exact.map(([teller, noemer], index) => [teller - given[index]! * noemer, noemer] as const)
    const most = short.reduce((best, [a, b], index) => (a * short[best]![1] > short[best]![0] * b ? index : best), 0)
    given[most]! += 1n
  }
  const pm = stromen.length - known.length
  const payback = (flows: typeof stromen, rate: number) =>
    flows.some(({ cents }) => cents === null)
      ? null
      : paybackOf(
          flows.map(({ jaar, cents }) => ({ jaar, cents: cents! })),
          rate,
        )
  return {
    status: pm === 0 ? 'bepaald' : 'niet bepaalbaar',
    ncw: euros(total * sign),
    terugverdientijd: payback(stromen, 0),
    verdisconteerdeTerugverdientijd: payback(stromen, voet),
    totaal: euros(known.reduce((sum, { cents }) => sum + cents, 0)) + (pm === 0 ? '' : ' + PM'),
    pm,
    deelnemers: codes.map((code, index) => ({
      code,
      ncw: euros(given[index]! * sign),
      terugverdientijd: payback(
        stromen.filter(({ deelnemer }) => deelnemer === code),
        0,
      ),
    })),
  }
}

const cents = (amount: string) => BigInt(amount.replace('.', ''))

test('against a second implementation with plain sums', () => {
  fc.assert(
    fc.property(cases, (given) => {
      expect(calculate(given)).toEqual(calculateSimply(given))
    }),
    { numRuns: 1000 },
  )
})

test('the participants add up to the whole, to the cent', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { ncw, deelnemers } = calculate(given)
      expect(deelnemers.reduce((sum, each) => sum + cents(each.ncw), 0n)).toBe(cents(ncw))
    }),
  )
})

test('PM is never lost: the status, the total and the count say so, and no payback is given', () => {
  fc.assert(
    fc.property(cases, fc.nat(7), (given, jaar) => {
      const before = calculate(given)
      const after = calculate({ ...given, stromen: [...given.stromen, { jaar, deelnemer: 'e', cents: null }] })
      expect(after).toMatchObject({ status: 'niet bepaalbaar', ncw: before.ncw, pm: before.pm + 1 })
      expect(after.totaal).toBe(before.pm > 0 ? before.totaal : `${before.totaal} + PM`)
      expect([after.terugverdientijd, after.verdisconteerdeTerugverdientijd]).toEqual([null, null])
    }),
  )
})

test('the order of the flows changes the order of the participants, and at most who gets the odd cent', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const [before, after] = [calculate(given), calculate({ ...given, stromen: given.stromen.toReversed() })]
      const { deelnemers: _, ...whole } = before
      expect(after).toMatchObject(whole)
      for (const { code, ncw, terugverdientijd } of before.deelnemers) {
        const other = after.deelnemers.find((each) => each.code === code)!
        expect(other.terugverdientijd).toBe(terugverdientijd)
        const off = cents(other.ncw) - cents(ncw)
        expect(off >= -1n && off <= 1n).toBe(true)
      }
    }),
  )
})

test('a flow of nil changes nothing', () => {
  fc.assert(
    fc.property(cases, fc.nat(7), (given, jaar) => {
      const deelnemer = given.stromen[0]!.deelnemer
      expect(calculate({ ...given, stromen: [...given.stromen, { jaar, deelnemer, cents: 0 }] })).toEqual(calculate(given))
    }),
  )
})

test('everything turned round turns the value round', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const turned = { ...given, stromen: given.stromen.map((each) => ({ ...each, cents: each.cents === null ? null : -each.cents })) }
      expect(cents(calculate(turned).ncw)).toBe(-cents(calculate(given).ncw))
    }),
  )
})
