import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { addTotaal, formatTotaal, type Post, TOTAAL_NUL, totaalOf } from '#kernel/totaal.ts'
import { inJaar, jarenVan, regelsOf, type Soort } from './meerjarenbegroting.ts'

const post = (jaar: number, soort: Soort, of: number | 'PM') => ({ jaar, soort, post: of === 'PM' ? ('PM' as Post) : bedrag(BigInt(of)) })

test('a budget has its own year and the three after it', () => {
  expect(jarenVan(2027)).toEqual([2027, 2028, 2029, 2030])
})

describe('what a decision lands with', () => {
  test('one line per year and kind; PM is counted and never nil', () => {
    const regels = regelsOf([
      post(2028, 'incidenteel', 5_000),
      post(2027, 'structureel', 100),
      post(2027, 'incidenteel', 30_000),
      post(2027, 'incidenteel', 'PM'),
      post(2027, 'incidenteel', 11_000),
    ])
    expect(regels.map(({ jaar, soort, totaal }) => `${jaar} ${soort} ${formatTotaal(totaal)}`)).toEqual([
      '2027 incidenteel 410.00 + PM',
      '2027 structureel 1.00',
      '2028 incidenteel 50.00',
    ])
  })

  test('nothing is lost: the lines together are the posts together', () => {
    const posten = fc.array(
      fc.record({
        jaar: fc.integer({ min: 2026, max: 2032 }),
        soort: fc.constantFrom<Soort>('incidenteel', 'structureel'),
        post: fc.oneof(fc.bigInt({ min: -10_000_000n, max: 10_000_000n }).map(bedrag), fc.constant('PM' as const)),
      }),
    )
    fc.assert(
      fc.property(posten, (given) => {
        const together = regelsOf(given).reduce((sum, { totaal }) => addTotaal(sum, totaal), TOTAAL_NUL)
        expect(together).toEqual(totaalOf(given.map((each) => each.post)))
      }),
    )
  })
})

describe('which year asks what', () => {
  const [eenmalig] = regelsOf([post(2028, 'incidenteel', 500)])
  const [blijvend] = regelsOf([post(2028, 'structureel', 700)])

  test.each([
    [2027, null, null],
    [2028, '5.00', '7.00'],
    [2029, null, '7.00'],
  ])('%i', (jaar, incidenteel, structureel) => {
    const shown = (regel: typeof eenmalig) => {
      const found = inJaar(regel!, jaar)
      return found && formatTotaal(found)
    }
    expect(shown(eenmalig)).toBe(incidenteel)
    expect(shown(blijvend)).toBe(structureel)
  })
})
