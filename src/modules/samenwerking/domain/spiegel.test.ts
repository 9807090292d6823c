import { expect, test } from 'vitest'
import { type Bewijs, factoren, spiegelVan, spiegelzin, stappen } from './spiegel.ts'

const bewijs = (stap: string, isAf: boolean): Bewijs => ({ stap, isAf, zin: 'zin', pad: '/' })
const standen = (bewijzen: Bewijs[]) => Object.fromEntries(spiegelVan(stappen, bewijzen).map(({ code, stand }) => [code, stand]))

test('eight steps and seven factors, each with its own code', () => {
  expect([stappen.length, factoren.length]).toEqual([8, 7])
  expect(new Set([...stappen, ...factoren].map(({ code }) => code)).size).toBe(15)
})

test('a step is done when everything shown about it is, and unknown when nobody shows anything', () => {
  expect(standen([bewijs('visie', true), bewijs('regie', true), bewijs('regie', false)])).toMatchObject({
    visie: 'af',
    regie: 'niet_af',
    ambities: 'niet_te_zien',
  })
})

test('how far it is, and which comes first', () => {
  const soort = { een: 'stap', meer: 'stappen' }
  expect(spiegelzin(spiegelVan(stappen, [bewijs('ambities', true)]), soort)).toBe(
    '1 van de 8 stappen is af. De eerste stap die aandacht vraagt: i-visie.',
  )
  const alles = stappen.map(({ code }) => bewijs(code, true))
  expect(spiegelzin(spiegelVan(stappen, alles), soort)).toBe('Alle 8 stappen zijn af.')
})
