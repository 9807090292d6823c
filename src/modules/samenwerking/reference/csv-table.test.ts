import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsvTable, writeCsvTable } from './csv-table.ts'

describe('csv table', () => {
  test('quoted cells keep commas, quotes, spaces and line ends', () => {
    expect(readCsvTable('a,b\n"x, ""y""","1\n2"\n  p  ,\n')).toEqual([
      { a: 'x, "y"', b: '1\n2' },
      { a: '  p  ', b: '' },
    ])
  })

  test('a row with too few cells is refused by its line number', () => {
    expect(() => readCsvTable('a,b\n1,2\n3\n')).toThrow('row 3: 1 cells, header has 2')
  })

  test('an empty text is an empty table', () => {
    expect(readCsvTable('')).toEqual([])
  })

  test('what is written is read back unchanged', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é', ';', "'") })
    fc.assert(
      fc.property(fc.array(fc.record({ naam: cell, leden: cell })), (rows) => {
        expect(readCsvTable(writeCsvTable(['naam', 'leden'], rows))).toEqual(rows)
      }),
    )
  })
})
