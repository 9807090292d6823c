import { expect, test } from 'vitest'
import { isTeLaat, ontbreekt, standVan } from './stand.ts'

test('where a council stands: what it handed in counts before what it writes', () => {
  const ingediend = { strekking: 'kritisch', isTeLaat: false } as const
  expect(standVan({ ingediend: null, concept: null })).toBe('niets')
  expect(standVan({ ingediend: null, concept: {} })).toBe('in_voorbereiding')
  expect(standVan({ ingediend: null, concept: {}, opgegaan: {} })).toBe('opgegaan')
  expect(standVan({ ingediend, concept: null, opgegaan: {} })).toBe('ingediend')
  expect(standVan({ ingediend, concept: {} })).toBe('ingediend')
  expect(standVan({ ingediend: { ...ingediend, isTeLaat: true }, concept: null })).toBe('te_laat')
  expect(standVan({ ingediend: { strekking: 'geen', isTeLaat: true }, concept: null })).toBe('geen')
})

test('the last day itself is in time', () => {
  expect([isTeLaat('2026-06-16', '2026-06-16'), isTeLaat('2026-06-17', '2026-06-16')]).toEqual([false, true])
})

test('what is missing is named at once; no view at all is a whole answer', () => {
  const leeg = { strekking: null, raadsbesluitOp: null, raadsbesluitKenmerk: '', punten: [] }
  const names = (given: object) => ontbreekt({ ...leeg, ...given }).map(({ name }) => name)
  expect(names({})).toEqual(['strekking'])
  expect(names({ strekking: 'geen' })).toEqual([])
  expect(names({ strekking: 'geen', punten: ['toch iets'] })).toEqual(['punten'])
  expect(names({ strekking: 'afwijzend' })).toEqual(['raadsbesluitOp', 'raadsbesluitKenmerk', 'punten'])
  expect(names({ strekking: 'positief', raadsbesluitOp: '2026-01-01', raadsbesluitKenmerk: 'R1' })).toEqual([])
})
