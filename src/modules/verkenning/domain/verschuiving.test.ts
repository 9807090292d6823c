import { expect, test } from 'vitest'
import { breuk } from '#kernel/breuk.ts'
import { rij } from './sjabloon.ts'
import { sjablonen } from './sjablonen.ts'
import type { Stem } from './uitkomst.ts'
import { verschuivingen, verschuivingszin } from './verschuiving.ts'

const stem = (waarden: Record<string, number | null>): Stem => ({
  organisatieId: 'x',
  organisatieNaam: 'x',
  persoonNaam: 'x',
  oordelen: Object.entries(waarden).map(([id, waarde]) => ({
    rij: id,
    kolom: 'ernst',
    waarde,
    alternatief: null,
    toelichting: '',
    bron: '',
  })),
})
const rijen = ['a', 'b', 'c', 'd'].map((id) => rij(id, id.toUpperCase()))

test('what moved, the largest first; a row that is new or was not judged both times did not move', () => {
  const was = { rijen: rijen.slice(0, 3), stemmen: [stem({ a: 2, b: 5, c: 3 })] }
  const nu = { rijen, stemmen: [stem({ a: 3, b: 1, c: null, d: 5 })] }
  const gevonden = verschuivingen(sjablonen.urgentie, { was, nu })
  expect(gevonden.map(({ rij: { id }, van, naar }) => [id, van, naar])).toEqual([
    ['b', breuk(5n), breuk(1n)],
    ['a', breuk(2n), breuk(3n)],
  ])
  expect(verschuivingszin(gevonden)).toBe('Er verschoven 2 oordelen; het meest ernst bij “B”.')
  expect(verschuivingszin(verschuivingen(sjablonen.urgentie, { was, nu: was }))).toBe('Er is niets verschoven sinds de vorige keer.')
})
