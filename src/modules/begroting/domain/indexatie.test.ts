import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { breuk, parseDecimaal, toDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatTotaal } from '#kernel/totaal.ts'
import { factoren, geindexeerd, type Index, jaartotalen, stijging } from './indexatie.ts'
import type { Regel } from './meerjarenbegroting.ts'

const getal = (text: string) => expectOk(parseDecimaal(text))
const index = (loon: string, prijs: string, gewichtLoon: string): Index => ({
  loon: getal(loon),
  prijs: getal(prijs),
  gewichtLoon: getal(gewichtLoon),
})
const regel = (jaar: number, soort: Regel['soort'], cents: bigint, pm = 0): Regel => ({
  jaar,
  soort,
  totaal: { bekend: bedrag(cents), pm },
})

const indexen = new Map([
  [2028, index('0.04', '0.02', '0.7')],
  [2029, index('0.03', '0.03', '0.7')],
  [2030, index('-0.01', '0.02', '0.5')],
])

describe('how much costs rise', () => {
  test('wages and prices each for their part', () => {
    expect(stijging(indexen.get(2028)!)).toEqual(breuk(34n, 1000n))
    expect(stijging(index('0.04', '0.02', '0'))).toEqual(breuk(2n, 100n))
    expect(stijging(index('0.04', '0.02', '1'))).toEqual(breuk(4n, 100n))
  })

  test('year upon year, nothing in the first year', () => {
    expect(factoren(2027, indexen).map((factor) => toDecimaal(factor!, 6))).toEqual(['1.000000', '1.034000', '1.065020', '1.070345'])
  })

  test('after a year that nobody knows, nobody knows the later ones', () => {
    expect(factoren(2027, new Map([...indexen].filter(([jaar]) => jaar !== 2029)))).toEqual([breuk(1n), breuk(1034n, 1000n), null, null])
  })
})

describe('a line in a later year', () => {
  test('rises when it is structural, also when it starts later: what was decided is in prices of year T', () => {
    const factor = factoren(2027, indexen)[2]!
    expect(geindexeerd(regel(2027, 'structureel', 10_000_000n, 1), 2029, factor)).toEqual({ bekend: 10_650_200n, pm: 1 })
    expect(geindexeerd(regel(2029, 'structureel', 10_000_000n), 2029, factor)).toEqual({ bekend: 10_650_200n, pm: 0 })
    expect(geindexeerd(regel(2030, 'structureel', 10_000_000n), 2029, factor)).toBeNull()
  })

  test('does not rise when it is for once', () => {
    expect(geindexeerd(regel(2028, 'incidenteel', 10_000_000n), 2028, null)).toEqual({ bekend: 10_000_000n, pm: 0 })
  })
})

test('each year: once, every year, together, and in the prices of that year', () => {
  const regels = [regel(2027, 'incidenteel', 5_000_000n), regel(2027, 'structureel', 10_000_000n), regel(2028, 'structureel', -100n, 2)]
  const known = new Map([...indexen].filter(([jaar]) => jaar === 2028))
  expect(
    jaartotalen(regels, 2027, known).map(({ jaar, incidenteel, structureel, totaal, indexatie }) => [
      jaar,
      ...[incidenteel, structureel, totaal].map(formatTotaal),
      indexatie && [formatTotaal(indexatie.structureel), formatTotaal(indexatie.totaal), indexatie.verschil],
    ]),
  ).toEqual([
    [2027, '50000.00', '100000.00', '150000.00', ['100000.00', '150000.00', 0n]],
    // -1.034 euro is -1.03.
    [2028, '0.00', '99999.00 + PM', '99999.00 + PM', ['103398.97 + PM', '103398.97 + PM', 339_997n]],
    [2029, '0.00', '99999.00 + PM', '99999.00 + PM', null],
    [2030, '0.00', '99999.00 + PM', '99999.00 + PM', null],
  ])
})

test('what is unknown for once shows in its own year, and in what is asked together', () => {
  const regels = [regel(2028, 'structureel', 20_000n), regel(2029, 'incidenteel', 0n, 1)]
  expect(jaartotalen(regels, 2027, indexen).map(({ totaal }) => formatTotaal(totaal))).toEqual(['0.00', '200.00', '200.00 + PM', '200.00'])
})

test('whatever the lines: a year is the sum of its lines, once and every year together are all', () => {
  const regels = fc.array(
    fc.record({
      jaar: fc.integer({ min: 2027, max: 2030 }),
      soort: fc.constantFrom('incidenteel' as const, 'structureel' as const),
      totaal: fc.record({ bekend: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(bedrag), pm: fc.nat({ max: 2 }) }),
    }),
  )
  fc.assert(
    fc.property(regels, (all) => {
      const perJaar = factoren(2027, indexen)
      for (const [plaats, { jaar, incidenteel, structureel, totaal, indexatie }] of jaartotalen(all, 2027, indexen).entries()) {
        const lines = all.map((each) => geindexeerd(each, jaar, perJaar[plaats]!))
        expect(indexatie!.totaal.bekend).toBe(lines.reduce((sum, each) => sum + (each?.bekend ?? 0n), 0n))
        expect(incidenteel.bekend + structureel.bekend).toBe(totaal.bekend)
        expect(totaal.bekend + indexatie!.verschil).toBe(indexatie!.totaal.bekend)
        expect(indexatie!.totaal.pm).toBe(totaal.pm)
      }
    }),
    { numRuns: 50 },
  )
})
