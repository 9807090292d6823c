import { expect, test } from 'vitest'
import { doelbewijzen, type GedeeldDoel } from './bewijs.ts'

const eigenaren = [
  { organisatieId: 'd', organisatieNaam: 'Duiven' },
  { organisatieId: 'z', organisatieNaam: 'Zevenaar' },
]
const doel = (organisatieId: string, given: Partial<GedeeldDoel> = {}): GedeeldDoel => ({
  soort: 'ambitie',
  status: 'ingediend',
  verhouding: 'zelfde',
  streefdatum: '2027-01-01',
  organisatieId,
  ...given,
})
const zie = (doelen: GedeeldDoel[], standen: Parameters<typeof doelbewijzen>[1]['standen'] = []) =>
  Object.fromEntries(doelbewijzen(doelen, { eigenaren, standen, vandaag: '2026-11-22' }).map(({ stap, isAf, zin }) => [stap, [isAf, zin]]))

test('every owner shared something that still has to come true, and it lies beside the joint goal', () => {
  expect(zie([doel('d'), doel('z')])).toMatchObject({
    ambities: [true, expect.any(String)],
    delen: [true, '2 van 2 doelen van gemeenten liggen naast een gezamenlijk doel.'],
  })
})

test('a draft, a joint goal or a day that has passed does not count: after a year the step is open again', () => {
  const [, zin] = zie([doel('d', { status: 'concept' }), doel('z', { streefdatum: '2026-11-21' })])['ambities']!
  expect(zin).toBe('Nog geen doel voor de komende tijd van Duiven en Zevenaar.')
  expect(zie([doel('d', { soort: 'gezamenlijk' })])['delen']).toEqual([false, 'Er is nog geen doel van een gemeente gedeeld.'])
  expect(zie([doel('d', { verhouding: null })])['delen']![0]).toBe(false)
})

test('the i-visie is done when every answer was adopted in the last year', () => {
  expect(zie([], [])['visie']![0]).toBe(false)
  expect(zie([], ['vastgesteld', 'herijken'])['visie']).toEqual([false, '1 van 2 antwoorden zijn het afgelopen jaar vastgesteld.'])
  expect(zie([], ['vastgesteld', 'vastgesteld'])['visie']![0]).toBe(true)
})
