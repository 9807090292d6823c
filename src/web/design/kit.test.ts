import { describe, expect, test } from 'vitest'
import { dayAfter, position, rangeAround, yearMarks } from './date-axis.ts'
import { visiblePages } from './pagination.tsx'
import { nextSort, sortRows } from './sort-rows.ts'

describe('sortRows', () => {
  const rows = [{ n: 'Zevenaar' }, { n: "'s-Hertogenbosch" }, { n: 'Duiven 10' }, { n: 'Duiven 9' }]

  test('sorts as Dutch does, numbers in words by their value, and leaves the rows alone', () => {
    const sorted = sortRows(rows, { key: 'n', direction: 'ascending' }, { n: (row) => row.n })
    expect(sorted.map((row) => row.n)).toEqual(["'s-Hertogenbosch", 'Duiven 9', 'Duiven 10', 'Zevenaar'])
    expect(rows[0]?.n).toBe('Zevenaar')
  })

  test('what is unknown comes last in both directions', () => {
    const amounts = [{ c: null }, { c: 5n }, { c: 10n ** 20n }]
    for (const direction of ['ascending', 'descending'] as const) {
      expect(sortRows(amounts, { key: 'c', direction }, { c: (row) => row.c }).at(-1)?.c).toBeNull()
    }
  })

  test('a second press turns the order round, another column starts upward', () => {
    const first = nextSort(null, 'n')
    expect(nextSort(first, 'n').direction).toBe('descending')
    expect(nextSort(nextSort(first, 'n'), 'm')).toEqual({ key: 'm', direction: 'ascending' })
  })
})

describe('date axis', () => {
  const range = { van: '2017-01-01', totEnMet: '2026-12-31' }

  test('the ends are nil and a hundred, and what lies outside is put at the edge', () => {
    expect(position('2017-01-01', range)).toBe(0)
    expect(position(dayAfter('2026-12-31'), range)).toBe(100)
    expect(position('1999-01-01', range)).toBe(0)
    expect(position('2099-01-01', range)).toBe(100)
  })

  test('a leap day counts', () => {
    expect(dayAfter('2024-02-28')).toBe('2024-02-29')
    expect(position('2024-03-01', range)).toBeGreaterThan(position('2024-02-29', range))
  })

  test('whole years around all dates, and no more marks than fit', () => {
    expect(rangeAround(['2018-03-04', '2017-05-06', '2026-11-21'])).toEqual(range)
    expect(yearMarks(range, 12).map((mark) => mark.label)).toHaveLength(10)
    expect(yearMarks(range, 4).map((mark) => mark.label)).toEqual(['2020', '2025'])
  })
})

test('pages: the ends and the neighbours, a gap of one is filled', () => {
  expect(visiblePages(1, 1)).toEqual([1])
  expect(visiblePages(3, 13)).toEqual([1, 2, 3, 4, null, 13])
  expect(visiblePages(7, 13)).toEqual([1, null, 6, 7, 8, null, 13])
  expect(visiblePages(4, 6)).toEqual([1, 2, 3, 4, 5, 6])
})
