import { expect, test } from 'vitest'
import { type GedeeldVoorstel, keuzebewijzen } from './bewijs.ts'

const voorstel = (heeftOnderbouwing: boolean, gegeven: number | null = null): GedeeldVoorstel => ({
  heeftOnderbouwing,
  weging: gegeven === null ? null : { eigenaren: 3, gegeven },
})
const zie = (...voorstellen: GedeeldVoorstel[]) => keuzebewijzen(voorstellen).map(({ isAf, zin }) => [isAf, zin])

test('one choice that all owners weighed shows it; a weighing that waits for one of them does not', () => {
  expect(zie(voorstel(true, 3), voorstel(true, 1))[0]).toEqual([true, 'Bij 1 van 2 wegingen zei elke eigenaar wat hij zwaar laat wegen.'])
  expect(zie(voorstel(true, 2))[0]![0]).toBe(false)
  expect(zie()[0]).toEqual([false, 'Er is het afgelopen jaar geen keuze gewogen.'])
})

test('every proposal says beforehand what it brings', () => {
  expect(zie(voorstel(true), voorstel(false))[1]).toEqual([
    false,
    '1 van 2 ingediende voorstellen heeft een business case of realisatieplan.',
  ])
  expect(zie(voorstel(true))[1]![0]).toBe(true)
  expect(zie()[1]![0]).toBe(false)
})
