import { describe, expect, test } from 'vitest'
import { describeBerekening } from '#platform/rekenkern/berekening.ts'
import { berekeningen, findBerekening } from './rekenkern.ts'

describe('the list of calculations', () => {
  test('every name is used once and can stand in a path', () => {
    const namen = berekeningen.map(({ naam }) => naam)
    expect(new Set(namen).size).toBe(namen.length)
    for (const naam of namen) expect(naam).toMatch(/^[a-z]+$/)
  })

  test('a calculation is found by its name, and nothing else is', () => {
    for (const berekening of berekeningen) expect(findBerekening(berekening.naam)).toBe(berekening)
    for (const naam of ['', 'constructor', 'Verdeling', 'verdeling ']) expect(findBerekening(naam)).toBeUndefined()
  })

  test.each(berekeningen.map((berekening) => [berekening.naam, berekening] as const))(
    '%s describes its input and its answer',
    (_, berekening) => {
      const { omschrijving, invoer, uitvoer } = describeBerekening(berekening)
      expect(omschrijving).toMatch(/^[A-Z].+\.$/)
      expect([invoer, uitvoer]).toMatchObject([{ type: 'object', additionalProperties: false }, { type: 'object' }])
    },
  )
})
