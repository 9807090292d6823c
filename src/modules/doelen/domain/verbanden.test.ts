import { expect, test } from 'vitest'
import { bediend, bedienzin, type Verband } from './verbanden.ts'

const doel = (id: string, gezamenlijkId: string | null = null) => ({ id, titel: `Doel ${id}`, gezamenlijkId })
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

test.each([
  [[], [], 'Er zijn nog geen doelen.'],
  [[doel('a')], [verband('a', 'x')], 'Aan elk doel draagt ten minste één wens, maatregel of dienst bij.'],
  [[doel('a'), doel('b')], [], 'Aan geen enkel doel draagt nog een wens, maatregel of dienst bij.'],
  [[doel('a'), doel('b')], [verband('a', 'x')], 'Aan Doel b draagt niets bij.'],
  [[doel('a'), doel('b'), doel('c')], [verband('a', 'x')], 'Aan Doel b en nog 1 ander doel draagt niets bij.'],
])('names what nothing serves: %#', (doelen, verbanden, zin) => expect(bedienzin(bediend(doelen, verbanden))).toBe(zin))
