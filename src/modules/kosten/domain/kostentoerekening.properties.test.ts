import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { addBreuk, breuk, BREUK_EEN, BREUK_NUL, compareBreuk, divideBreuk, multiplyBreuk, subtractBreuk } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { allocateKosten } from './kostentoerekening.ts'
import type { Kostentoerekening } from './kostentoerekening.ts'
import { faultsOfKostentoerekening } from './kostentoerekening-faults.ts'
import { methodes } from './netwerk.ts'

const plaatsCode = (index: number) => `S${index}`
const dragerCode = (index: number) => `P${index}`

type Maten = { plaatsen: number; dragers: number; hoeveelheden: fc.Arbitrary<Breuk>; kosten: fc.Arbitrary<bigint>; dichtheid: number }

/** Any deliveries at all, to oneself, several between the same two, and of nil among them. */
const toerekeningen = ({ plaatsen, dragers, hoeveelheden, kosten, dichtheid }: Maten): fc.Arbitrary<Kostentoerekening> =>
  fc.record({ plaatsen: fc.integer({ min: 0, max: plaatsen }), dragers: fc.integer({ min: 1, max: dragers }) }).chain((size) => {
    const posten = (count: number, codeOf: (index: number) => string) =>
      fc
        .array(kosten, { minLength: count, maxLength: count })
        .map((amounts) => amounts.map((amount, index) => ({ code: codeOf(index), kosten: bedrag(amount) })))
    const van = fc.nat({ max: Math.max(0, size.plaatsen - 1) }).map(plaatsCode)
    const naar = fc
      .nat({ max: size.plaatsen + size.dragers - 1 })
      .map((n) => (n < size.plaatsen ? plaatsCode(n) : dragerCode(n - size.plaatsen)))
    return fc.record({
      methode: fc.constantFrom(...methodes),
      volgorde: fc.shuffledSubarray(
        Array.from({ length: size.plaatsen }, (_, index) => plaatsCode(index)),
        { minLength: size.plaatsen },
      ),
      kostenplaatsen: posten(size.plaatsen, plaatsCode),
      kostendragers: posten(size.dragers, dragerCode),
      prestaties:
        size.plaatsen === 0
          ? fc.constant([])
          : fc.array(fc.record({ van, naar, hoeveelheid: hoeveelheden }), { maxLength: size.plaatsen * dichtheid }),
    })
  })

const small = toerekeningen({
  plaatsen: 7,
  dragers: 4,
  hoeveelheden: fc.nat({ max: 6 }).map((n) => breuk(BigInt(n), 2n)),
  kosten: fc.bigInt({ min: -900n, max: 900n }),
  dichtheid: 5,
})

/** Centres that keep nearly everything among themselves, amounts of a hundred digits, and quantities that differ a world. */
const odd = toerekeningen({
  plaatsen: 5,
  dragers: 3,
  hoeveelheden: fc
    .tuple(fc.integer({ min: -40, max: 390 }), fc.nat({ max: 9 }))
    .map(([power, digit]) => breuk(BigInt(digit) * 10n ** BigInt(Math.max(power, 0)), 10n ** BigInt(Math.max(-power, 0)))),
  kosten: fc.tuple(fc.nat({ max: 101 }), fc.integer({ min: -9, max: 9 })).map(([power, digit]) => BigInt(digit) * 10n ** BigInt(power)),
  dichtheid: 4,
})

/** The input as JSON brings it, which is what the search for faults looks at. */
const raw = (given: Kostentoerekening) => ({
  ...given,
  kostenplaatsen: given.kostenplaatsen.map(({ code, kosten }) => ({ code, kosten: euros(kosten) })),
  kostendragers: given.kostendragers.map(({ code, kosten }) => ({ code, kosten: euros(kosten) })),
  prestaties: given.prestaties.map((each) => ({ ...each, hoeveelheid: each.hoeveelheid.teller === 0n ? 0 : 1 })),
})
const euros = (cents: bigint) =>
  `${cents < 0n ? '-' : ''}${String(cents < 0n ? -cents : cents)
    .padStart(3, '0')
    .replace(/(..)$/, '.$1')}`

const accepted = (arbitrary: fc.Arbitrary<Kostentoerekening>) =>
  arbitrary.filter((given) => faultsOfKostentoerekening(raw(given)).length === 0)

/** What each centre passes on and each product costs, exactly: share by share, and Gaussian elimination in ratios. */
function solveSimply(given: Kostentoerekening): { codes: string[]; exact: Breuk[]; share: (van: string, naar: string) => Breuk } {
  const centres = given.kostenplaatsen.map(({ code }) => code)
  const codes = [...centres, ...given.kostendragers.map(({ code }) => code)]
  const uses = (van: string, naar: string) => {
    if (van === naar) return false
    if (!centres.includes(naar) || given.methode === 'wederkerig') return true
    return given.methode === 'trapsgewijs' && given.volgorde!.indexOf(van) < given.volgorde!.indexOf(naar)
  }
  const used = given.prestaties.filter(({ van, naar }) => uses(van, naar))
  const sum = (lines: typeof used) => lines.reduce((total, { hoeveelheid }) => addBreuk(total, hoeveelheid), BREUK_NUL)
  const share = (van: string, naar: string) => {
    const whole = sum(used.filter((each) => each.van === van))
    return whole.teller === 0n ? BREUK_NUL : divideBreuk(sum(used.filter((each) => each.van === van && each.naar === naar)), whole)
  }
  const rows = codes.map((naar, index) => [
    ...codes.map((van) => subtractBreuk(van === naar ? BREUK_EEN : BREUK_NUL, share(van, naar))),
    breuk([...given.kostenplaatsen, ...given.kostendragers][index]!.kosten),
  ])
  for (const [column] of codes.entries()) {
    const pivot = rows.findIndex((row, index) => index >= column && row[column]!.teller !== 0n)
    // A circle without cost and without a way out passes on nothing.
    if (pivot < 0) {
      rows[column] = rows[column]!.map((_, index) => (index === column ? BREUK_EEN : BREUK_NUL))
      continue
    }
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    for (const [index, row] of rows.entries()) {
      if (index === column || row[column]!.teller === 0n) continue
      const factor = divideBreuk(row[column]!, rows[column]![column]!)
      rows[index] = row.map((value, at) => subtractBreuk(value, multiplyBreuk(factor, rows[column]![at]!)))
    }
  }
  return { codes, exact: rows.map((row, index) => divideBreuk(row.at(-1)!, row[index]!)), share }
}

/** Whether a whole number of cents is an exact amount, rounded up or down. */
const isRounded = (cents: bigint, exact: Breuk) => {
  const difference = subtractBreuk(breuk(cents), exact)
  return compareBreuk(difference, BREUK_EEN) < 0 && compareBreuk(difference, breuk(-1n)) > 0
}

function expectRight(given: Kostentoerekening) {
  const outcome = allocateKosten(given)
  const { codes, exact, share } = solveSimply(given)
  const amounts = [...outcome.kostenplaatsen.map(({ bruto }) => bruto), ...outcome.kostendragers.map((each) => each.bedrag)]
  expect(amounts.map((amount, index) => [codes[index], isRounded(amount, exact[index]!)])).toEqual(codes.map((code) => [code, true]))
  for (const [index, van] of codes.entries()) {
    for (const naar of codes) {
      const flow = outcome.stromen.find((each) => each.van === van && each.naar === naar)?.bedrag ?? 0n
      expect(isRounded(flow, multiplyBreuk(exact[index]!, share(van, naar))), `${van} ${naar} ${flow}`).toBe(true)
    }
  }
  const total = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n)
  expect(total(outcome.kostendragers.map((each) => each.bedrag))).toBe(outcome.totaal)
  expect(outcome.totaal).toBe(total([...given.kostenplaatsen, ...given.kostendragers].map(({ kosten }) => kosten)))
  for (const [index, { code, kosten }] of [...given.kostenplaatsen, ...given.kostendragers].entries()) {
    const received = total(outcome.stromen.filter(({ naar }) => naar === code).map((each) => each.bedrag))
    expect([code, amounts[index]]).toEqual([code, kosten + received])
    if (index < given.kostenplaatsen.length)
      expect([code, amounts[index]]).toEqual([code, total(outcome.stromen.filter(({ van }) => van === code).map((each) => each.bedrag))])
  }
  expect(outcome.stromen.every((each) => each.bedrag !== 0n)).toBe(true)
}

describe('whatever is delivered by whom', () => {
  test('all cost reaches the products, every node reconciles, and every amount is its exact value up or down', () => {
    fc.assert(fc.property(accepted(small), expectRight), { numRuns: 300 })
  })

  test('also with amounts of a hundred digits, and centres that keep nearly everything among themselves', () => {
    fc.assert(fc.property(accepted(odd), expectRight), { numRuns: 300 })
  })
})
