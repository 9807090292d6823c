import { expect, test } from 'vitest'
import { leiderschapsbewijs } from './bewijs.ts'

const opkomst = (aanwezig: number, isVastgelegd = true) => ({ leden: 4, aanwezig, isVastgelegd })

test('more than half of the members came to each meeting of the board; without a list of presence nothing shows it', () => {
  expect(leiderschapsbewijs([opkomst(3), opkomst(4)])[0]!.isAf).toBe(true)
  expect(leiderschapsbewijs([opkomst(3), opkomst(2)])[0]).toMatchObject({
    isAf: false,
    zin: 'Bij 1 van 2 vergaderingen van het bestuur waren er volgens de presentie genoeg leden.',
  })
  expect(leiderschapsbewijs([opkomst(4, false)])[0]!.isAf).toBe(false)
  expect(leiderschapsbewijs([])[0]!.isAf).toBe(false)
})
