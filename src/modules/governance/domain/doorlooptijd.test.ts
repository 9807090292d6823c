import fc from 'fast-check'
import { expect, test } from 'vitest'
import { durenVan, kwantiel } from './doorlooptijd.ts'

test.each([
  [[7], 5, 7],
  [[1, 2, 3], 5, 2],
  [[4, 1, 3, 2], 5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 9, 9],
  [[1, 2, 3], 9, 3],
])('of %j at %i tenths: %i', (getallen, tienden, expected) => expect(kwantiel(getallen, tienden)).toBe(expected))

test('at least that part of the cases is not longer, and no smaller case would do', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 40 }), fc.constantFrom(5, 9), (days, tienden) => {
      const found = kwantiel(days, tienden)
      const share = (limit: number) => days.filter((day) => day <= limit).length * 10
      expect(share(found)).toBeGreaterThanOrEqual(days.length * tienden)
      expect(days.filter((day) => day < found).every((day) => share(day) < days.length * tienden)).toBe(true)
    }),
  )
})

test('below three cases nothing is said but how many there were; the longest first', () => {
  const geval = (naam: string, dagen: number) => ({ id: naam, naam, dagen })
  expect(
    durenVan([
      geval('ab', 90),
      geval('ab', 80),
      ...[10, 20, 30].map((days) => geval('ogo', days)),
      ...[40, 50, 60].map((days) => geval('db', days)),
    ]),
  ).toEqual([
    { id: 'db', naam: 'db', aantal: 3, mediaan: 50, p90: 60 },
    { id: 'ogo', naam: 'ogo', aantal: 3, mediaan: 20, p90: 30 },
    { id: 'ab', naam: 'ab', aantal: 2, mediaan: null, p90: null },
  ])
})
