import { expect, test } from 'vitest'
import { bestuursbewijzen } from './bewijs.ts'

const colleges = [
  { organisatieNaam: 'Duiven', besliste: true },
  { organisatieNaam: 'Zevenaar', besliste: false },
]
const zie = (given: Partial<Parameters<typeof bestuursbewijzen>[0]>) =>
  Object.fromEntries(
    bestuursbewijzen({ beslistabel: 0, uitvoeringBijBestuur: 0, colleges: [], ...given }).map(({ stap, isAf, zin }) => [stap, [isAf, zin]]),
  )

test('the table that everyone begins with is nobody’s choice', () => {
  expect(zie({})['besturing']![0]).toBe(false)
  expect(zie({ beslistabel: 1 })['besturing']).toEqual([true, 'Versie 1 van de beslistabel geldt.'])
})

test('one matter of the daily work on the table of the board is one too many', () => {
  expect(zie({})['scheiden']![0]).toBe(true)
  expect(zie({ uitvoeringBijBestuur: 1 })['scheiden']).toEqual([
    false,
    '1 vraagstuk van de uitvoering kwam het afgelopen jaar op de tafel van het bestuur.',
  ])
})

test('every college decides, and who did not is named', () => {
  expect(zie({ colleges })['veranderkracht']).toEqual([false, 'Het afgelopen jaar geen besluit van het college van Zevenaar.'])
  expect(zie({ colleges: [colleges[0]!] })['veranderkracht']![0]).toBe(true)
  expect(zie({})['veranderkracht']![0]).toBe(false)
})
