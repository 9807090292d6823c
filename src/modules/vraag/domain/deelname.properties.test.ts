import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { deelname } from '../berekeningen.ts'

type Party = { gewicht: number; vanaf: number; duur: number | null; tienden: number }
type Case = { jaren: number; cents: number; afschrijvingJaren: number; vast: number; variabel: number; deelnemers: Party[] }

/** Small amounts, so that odd cents and ties are common; the first party has weight and is always in, so that nothing is refused. */
const cases: fc.Arbitrary<Case> = fc.record({
  jaren: fc.integer({ min: 1, max: 6 }),
  cents: fc.integer({ min: -900, max: 900 }),
  afschrijvingJaren: fc.integer({ min: 1, max: 7 }),
  vast: fc.integer({ min: -300, max: 300 }),
  variabel: fc.integer({ min: -30, max: 30 }),
  deelnemers: fc
    .array(
      fc.record({
        gewicht: fc.integer({ min: 0, max: 7 }),
        vanaf: fc.integer({ min: -2, max: 7 }),
        duur: fc.option(fc.integer({ min: 0, max: 4 })),
        tienden: fc.integer({ min: 0, max: 25 }),
      }),
      { maxLength: 6 },
    )
    .map((others) => [{ gewicht: 2, vanaf: 0, duur: null, tienden: 3 }, ...others]),
})

const euros = (cents: number | bigint) => {
  const digits = String(cents).replace('-', '').padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const cents = (amount: string) => Number(amount.replace('.', ''))

const inputOf = ({ jaren, cents: bedrag, afschrijvingJaren, vast, variabel, deelnemers }: Case) => ({
  jaren: Array.from({ length: jaren }, (_, index) => 2027 + index),
  investering: { bedrag: euros(bedrag), afschrijvingJaren },
  vasteKostenPerJaar: euros(vast),
  variabelPerEenheid: euros(variabel),
  deelnemers: deelnemers.map(({ gewicht, vanaf, duur, tienden }, index) => ({
    code: `d${index}`,
    gewicht: gewicht / 4,
    vanaf: 2027 + vanaf,
    ...(duur === null ? {} : { totEnMet: 2027 + vanaf + duur }),
    eenheden: `${Math.floor(tienden / 10)}.${tienden % 10}`,
  })),
})

function divide(given: Case) {
  const result = answer(deelname, JSON.stringify(inputOf(given)))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as ReturnType<typeof divideSimply>
}

/** teller / noemer to a whole number, halves away from zero; small enough here for ordinary numbers. */
const round = (teller: number, noemer: number) => {
  const size = Math.floor((2 * Math.abs(teller) + noemer) / (2 * noemer))
  return teller < 0 ? 0 - size : size
}

/** Cents one at a time, each to the one that is furthest below what it should have. */
function handOut(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole === 0 || total === 0) return weights.map(() => 0)
  const given = weights.map((weight) => Math.floor((Math.abs(whole) * weight) / total))
  while (given.reduce((sum, each) => sum + each, 0) < Math.abs(whole)) {
    const short = weights.map((weight, index) => Math.abs(whole) * weight - given[index]! * total)
    given[short.indexOf(Math.max(...short))]! += 1
  }
  return given.map((each) => (whole < 0 ? 0 - each : each))
}

/** The same a second time, with ordinary whole numbers. */
function divideSimply({ jaren, cents: bedrag, afschrijvingJaren, vast, variabel, deelnemers }: Case) {
  const rows = Array.from({ length: jaren }, (_, year) => {
    const isIn = deelnemers.map(({ vanaf, duur }) => vanaf <= year && (duur === null || year <= vanaf + duur))
    const only = (value: (each: Party) => number, test: (each: Party) => boolean = () => true) =>
      deelnemers.map((each, index) => (isIn[index] && test(each) ? value(each) : 0))
    const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0)
    const weights = only((each) => each.gewicht)
    const newcomers = only(
      (each) => each.gewicht,
      (each) => year > 0 && each.vanaf === year,
    )
    const incumbents = weights.map((weight, index) => weight - newcomers[index]!)
    const yearsLeft = Math.max(0, afschrijvingJaren - year)
    const price = sum(incumbents) === 0 ? 0 : round(bedrag * yearsLeft * sum(newcomers), afschrijvingJaren * sum(weights))
    const units = only((each) => each.tienden)
    const parts = {
      investering: handOut(year === 0 ? bedrag : 0, weights),
      paid: handOut(price, newcomers),
      received: handOut(0 - price, incumbents),
      vast: handOut(vast, weights),
      variabel: handOut(round(variabel * sum(units), 10), units),
    }
    return deelnemers.map((_, index) => {
      const [investering, toetreding] = [parts.investering[index]!, parts.paid[index]! + parts.received[index]!]
      const row = { investering, toetreding, vast: parts.vast[index]!, variabel: parts.variabel[index]! }
      return { ...row, totaal: sum(Object.values(row)) }
    })
  })
  const totals = deelnemers.map((_, index) => rows.reduce((sum, row) => sum + row[index]!.totaal, 0))
  return {
    jaren: rows.map((row, year) => ({
      jaar: 2027 + year,
      bijdragen: row.map((each, index) => ({
        code: `d${index}`,
        investering: euros(each.investering),
        toetreding: euros(each.toetreding),
        vast: euros(each.vast),
        variabel: euros(each.variabel),
        totaal: euros(each.totaal),
      })),
    })),
    deelnemers: totals.map((total, index) => ({ code: `d${index}`, totaal: euros(total) })),
    totaal: euros(totals.reduce((sum, each) => sum + each, 0)),
  }
}

test('against a second implementation in ordinary whole numbers', () => {
  fc.assert(
    fc.property(cases, (given) => {
      expect(divide(given)).toEqual(divideSimply(given))
    }),
    { numRuns: 1000 },
  )
})

test('each year adds up to what that year costs, entry prices cancel out, and the totals are those of the years', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { jaren, deelnemers, totaal } = divide(given)
      for (const [year, { bijdragen }] of jaren.entries()) {
        const sum = (kind: 'investering' | 'toetreding' | 'vast' | 'variabel' | 'totaal') =>
          bijdragen.reduce((all, each) => all + cents(each[kind]), 0)
        expect([sum('investering'), sum('toetreding'), sum('vast')]).toEqual([year === 0 ? given.cents : 0, 0, given.vast])
        expect(sum('totaal')).toBe((year === 0 ? given.cents : 0) + given.vast + sum('variabel'))
      }
      const perParty = deelnemers.map(({ totaal: all }) => cents(all))
      expect(perParty).toEqual(deelnemers.map((_, index) => jaren.reduce((all, { bijdragen }) => all + cents(bijdragen[index]!.totaal), 0)))
      expect(cents(totaal)).toBe(perParty.reduce((all, each) => all + each, 0))
    }),
  )
})

test('who is not in pays nothing and gets nothing', () => {
  fc.assert(
    fc.property(cases, (given) => {
      for (const [year, { bijdragen }] of divide(given).jaren.entries())
        for (const [index, { vanaf, duur }] of given.deelnemers.entries())
          if (year < vanaf || (duur !== null && year > vanaf + duur))
            expect(bijdragen[index]).toMatchObject({
              investering: '0.00',
              toetreding: '0.00',
              vast: '0.00',
              variabel: '0.00',
              totaal: '0.00',
            })
    }),
  )
})

test('the scale of the weights does not matter, nor does a party without weight or units', () => {
  fc.assert(
    fc.property(cases, fc.integer({ min: 2, max: 9 }), (given, scale) => {
      const scaled = { ...given, deelnemers: given.deelnemers.map((each) => ({ ...each, gewicht: each.gewicht * scale })) }
      const light = { gewicht: 0, vanaf: 1, duur: null, tienden: 0 }
      const more = divide({ ...scaled, deelnemers: [...scaled.deelnemers, light] })
      const before = divide(given)
      expect(more.deelnemers.slice(0, -1)).toEqual(before.deelnemers)
      expect(more.deelnemers.at(-1)!.totaal).toBe('0.00')
      expect(more.totaal).toBe(before.totaal)
    }),
  )
})

test('the order of the parties changes at most who gets the odd cents', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const [before, after] = [divide(given), divide({ ...given, deelnemers: given.deelnemers.toReversed() })]
      for (const [year, { bijdragen }] of before.jaren.entries()) {
        const turned = after.jaren[year]!.bijdragen.toReversed()
        for (const kind of ['investering', 'toetreding', 'vast', 'variabel'] as const)
          for (const [index, each] of bijdragen.entries())
            expect(Math.abs(cents(turned[index]![kind]) - cents(each[kind]))).toBeLessThanOrEqual(1)
      }
      expect(after.totaal).toBe(before.totaal)
    }),
  )
})
