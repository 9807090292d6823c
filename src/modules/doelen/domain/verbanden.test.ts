import { expect, test } from 'vitest'
import { bediend, bedienzin, type Verband } from './verbanden.ts'

const doel = (
  id: string,
  gezamenlijkId: string | null = null,
  verhouding: 'zelfde' | 'anders' | null = gezamenlijkId === null ? null : 'zelfde',
) => ({
  id,
  titel: `Doel ${id}`,
  gezamenlijkId,
  verhouding,
})
const verband = (doelId: string, id: string, soort = 'wens'): Verband => ({
  doelId,
  soort,
  id,
  titel: id,
  stand: 'ingediend',
  pad: `/${id}`,
})

test('what serves the goal of a party serves the joint goal beside it, once', () => {
  const rows = bediend(
    [doel('samen'), doel('wij', 'samen'), doel('los')],
    [verband('wij', 'a'), verband('samen', 'a'), verband('wij', 'a', 'dienst')],
  )
  expect(rows.map(({ verbanden }) => verbanden.map(({ soort, id }) => `${soort} ${id}`))).toEqual([
    ['wens a', 'dienst a'],
    ['wens a', 'dienst a'],
    [],
  ])
})

test('what serves the joint goal serves a party that wants the same, and not one that wants something else', () => {
  const rows = bediend([doel('samen'), doel('wij', 'samen'), doel('zij', 'samen', 'anders')], [verband('samen', 'a')])
  expect(rows.map(({ verbanden }) => verbanden.length)).toEqual([1, 1, 0])
})

test.each([
  [[], [], 'Er zijn nog geen doelen.'],
  [[doel('a')], [verband('a', 'x')], 'Aan elk doel draagt ten minste één wens, maatregel of dienst bij.'],
  [[doel('a'), doel('b')], [], 'Aan geen enkel doel draagt nog een wens, maatregel of dienst bij.'],
  [[doel('a'), doel('b')], [verband('a', 'x')], 'Aan 1 van de 2 doelen draagt nog niets bij: Doel b.'],
  [[doel('a'), doel('b'), doel('c')], [verband('a', 'x')], 'Aan 2 van de 3 doelen draagt nog niets bij: Doel b en Doel c.'],
  [['a', 'b', 'c', 'd'].map((id) => doel(id)), [verband('a', 'x')], 'Aan 3 van de 4 doelen draagt nog niets bij, zoals Doel b.'],
])('names what nothing serves: %#', (doelen, verbanden, zin) => expect(bedienzin(bediend(doelen, verbanden))).toBe(zin))
