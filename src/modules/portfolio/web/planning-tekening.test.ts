import { expect, test } from 'vitest'
import { tekeningVan } from './planning-tekening.ts'

const jaren = { vanJaar: 2023, totEnMetJaar: 2025 }
const een = (van: { jaar: number; kwartaal: number | null } | null, tot: { jaar: number; kwartaal: number | null } | null) =>
  tekeningVan([{ id: 'a', nummer: 1, titel: 'Iets', van, tot }], jaren)
const q = (jaar: number, kwartaal: number | null = null) => ({ jaar, kwartaal })

test('both quarters known: one whole bar', () => {
  expect(een(q(2023, 2), q(2024, 1)).bekend).toMatchObject([{ from: 1, certain: 5, to: 5 }])
})

test('only the first quarter known: that quarter whole, the rest up to the end of the year as an outline', () => {
  expect(een(q(2023, 1), q(2023)).bekend).toMatchObject([{ from: 0, certain: 1, to: 4 }])
  expect(een(q(2024, 3), null).bekend).toMatchObject([{ from: 6, certain: 7, to: 8 }])
})

test('no first quarter: in the row of what is unknown, as an outline over its years', () => {
  const { bekend, onbekend } = een(q(2024), q(2025))
  expect(bekend).toEqual([])
  expect(onbekend).toMatchObject([{ balk: { from: 4, certain: 4, to: 12 } }])
})

test('no year at all: named, not drawn', () => {
  expect(een(null, null).onbekend).toMatchObject([{ nummer: 1, balk: null }])
})

test('a measure outside the years of the programme makes the drawing wider', () => {
  expect(een(q(2022, 4), q(2026, 1)).jaren).toEqual([2022, 2023, 2024, 2025, 2026])
})
