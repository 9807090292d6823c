import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDecimaal } from '#kernel/breuk.ts'
import type { Uitkomst } from './herijking.ts'
import { type K, ks, standPerK, voortgang } from './voortgang.ts'

describe('the way covered', () => {
  test.each([
    ['halfway up', '4.0', '5.0', '4.5', '0.50'],
    ['halfway down', '100', '80', '90', '0.50'],
    ['there', '4.2', '5.0', '5.0', '1.00'],
    ['beyond', '0', '10', '12.5', '1.25'],
    ['further away than it began', '88', '85', '91', '-1.00'],
    ['no begin', null, '5', '4', null],
    ['no measurement', '4', '5', null, null],
    ['a target that is the begin', '5', '5.0', '5', null],
  ])('%s', (_, startwaarde, streefwaarde, waarde, expected) => {
    const part = voortgang({ startwaarde, streefwaarde, waarde })
    expect(part === null ? null : toDecimaal(part, 2)).toBe(expected)
  })
})

test('every promise is counted once, under its own K', () => {
  const uitkomsten: Uitkomst[] = ['gehaald', 'niet_gehaald', 'nog_niet', 'niet_gemeten']
  const belofte = fc.record({ k: fc.constantFrom<K | null>(...ks, null), uitkomst: fc.constantFrom(...uitkomsten) })
  fc.assert(
    fc.property(fc.array(belofte), (beloften) => {
      const rows = standPerK(beloften)
      for (const { k, aantallen, totaal } of rows) {
        expect(totaal).toBe(beloften.filter((each) => each.k === k).length)
        expect(Object.values(aantallen).reduce((a, b) => a + b)).toBe(totaal)
      }
      expect(rows.reduce((sum, { totaal }) => sum + totaal, 0)).toBe(beloften.length)
    }),
  )
  expect(
    standPerK([
      { k: null, uitkomst: 'gehaald' },
      { k: 'klant', uitkomst: 'nog_niet' },
    ]).map(({ k }) => k),
  ).toEqual(['klant', null])
})
