import { expect, test } from 'vitest'
import { type Bewijs, groeivragen, huidigeFase, onbeantwoord, standVan } from './groei.ts'

const bewijs = (oordeel: Bewijs['oordeel'], telt = true): Bewijs => ({ organisatieId: 'x', oordeel, telt })

test.each([
  ['nobody said anything', [], 'nog_niet'],
  ['a client saw it', [bewijs('aangetoond')], 'aangetoond'],
  ['only who delivers says so', [bewijs('aangetoond', false)], 'nog_niet'],
  ['one client saw it, another does not', [bewijs('aangetoond'), bewijs('nog_niet')], 'betwist'],
  ['who delivers doubts it, a client saw it', [bewijs('nog_niet', false), bewijs('aangetoond')], 'aangetoond'],
] as const)('%s: %s', (_, bewijzen, expected) => {
  expect(standVan(bewijzen)).toBe(expected)
})

test('the phase is the first of which something is not shown; a later one does not make up for it', () => {
  const fase = (naam: string, ...oordelen: Bewijs['oordeel'][]) => ({
    naam,
    criteria: oordelen.map((oordeel) => ({ bewijzen: [bewijs(oordeel)] })),
  })
  expect(huidigeFase([fase('1', 'aangetoond'), fase('2', 'aangetoond', 'nog_niet'), fase('3', 'aangetoond')])?.naam).toBe('2')
  expect(huidigeFase([fase('1', 'nog_niet'), fase('2', 'aangetoond')])?.naam).toBe('1')
  expect(huidigeFase([fase('1', 'aangetoond')])).toBeNull()
  expect(huidigeFase([])).toBeNull()
})

test('a blank answer is none', () => {
  expect(onbeantwoord({})).toHaveLength(groeivragen.length)
  expect(
    onbeantwoord(Object.fromEntries(groeivragen.map(({ code }) => [code, code === 'geld' ? ' ' : 'ja']))).map(({ code }) => code),
  ).toEqual(['geld'])
})
