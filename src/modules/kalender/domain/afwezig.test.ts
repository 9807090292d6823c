import { expect, test } from 'vitest'
import { afwezigVoor } from './afwezig.ts'

const reces = (organisatieId: string, van: string, totEnMet: string) => ({ organisatieId, naam: 'Zomerreces', van, totEnMet })
const recessen = [
  reces('duiven', '2027-07-24', '2027-09-05'),
  reces('zevenaar', '2027-07-17', '2027-08-29'),
  reces('zevenaar', '2027-10-23', '2027-10-31'),
]

test('a council keeps the recess of its own organisation', () => {
  expect(afwezigVoor('duiven', recessen)).toEqual([recessen[0]])
  expect(afwezigVoor('westervoort', recessen)).toEqual([])
})

test('a joint table stops only where every organisation is away', () => {
  expect(afwezigVoor(null, recessen)).toEqual([{ naam: 'Overal reces', van: '2027-07-24', totEnMet: '2027-08-29' }])
  expect(afwezigVoor(null, [...recessen, reces('westervoort', '2027-09-01', '2027-09-02')])).toEqual([])
  expect(afwezigVoor(null, [])).toEqual([])
})
