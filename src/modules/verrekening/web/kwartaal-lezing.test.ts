import { expect, test } from 'vitest'
import type { Kwartaal } from '#modules/verrekening/contract.ts'
import { bijOfTerug, grootsteStap, som, type Stap, wegVan } from './kwartaal-lezing.ts'

/** AC-3.5 settled by volume, of which the reserve bears the result: A 520 planned and 545 counted, B 480 and 470, 327.50 against 340.00. */
const uitkomst = {
  regels: [
    { organisatieId: 'a', voorschot: '170300.00', hoeveelheidsverschil: '8187.50', prijsverschil: '6812.50', werkelijk: '185300.00' },
    { organisatieId: 'b', voorschot: '157200.00', hoeveelheidsverschil: '-3275.00', prijsverschil: '5875.00', werkelijk: '159800.00' },
  ],
  deelnemers: [
    { organisatieId: 'a', reserve: '6597.50', definitief: '178487.50' },
    { organisatieId: 'b', reserve: '6090.00', definitief: '153925.00' },
  ],
  bezetting: [{ bedrag: '3438.75' }],
} as unknown as NonNullable<Kwartaal['uitkomst']>

const stappen = (weg: readonly Stap[]) => weg.map(({ id, bedrag }) => [id, bedrag])
const sluit = (weg: readonly Stap[]) => expect(som(weg.slice(0, -1).map(({ bedrag }) => bedrag))).toBe(weg.at(-1)!.bedrag)

test('the way from advance to final adds up, for one party and for all', () => {
  const [a, allen] = [wegVan(uitkomst, 'a'), wegVan(uitkomst, null)]
  expect(stappen(a)).toEqual([
    ['voorschot', '170300.00'],
    ['hoeveelheid', '8187.50'],
    ['prijs', '6812.50'],
    ['verdeeld', '-215.00'],
    ['reserve', '-6597.50'],
    ['definitief', '178487.50'],
  ])
  // More units carry more of the fixed costs: what the price alone did is larger.
  expect(stappen(allen)).toEqual([
    ['voorschot', '327500.00'],
    ['hoeveelheid', '4912.50'],
    ['bezetting', '-3438.75'],
    ['prijs', '16126.25'],
    ['reserve', '-12687.50'],
    ['definitief', '332412.50'],
  ])
  sluit(a)
  sluit(wegVan(uitkomst, 'b'))
  sluit(allen)
})

test('the largest step is named whichever way it goes; nothing is nothing', () => {
  expect(grootsteStap(wegVan(uitkomst, null))?.id).toBe('prijs')
  expect(grootsteStap([{ id: 'x', label: '', bedrag: '0.00', soort: 'stap' }])).toBeNull()
  expect([bijOfTerug('0.00'), bijOfTerug('-1.50')]).toEqual(['niets te verrekenen', '€\u00a01,50 terug te krijgen'])
})
