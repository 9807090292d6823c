import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Table } from './document.ts'
import { layoutOf } from './table-layout.ts'

const table = (heads: readonly (readonly [string, 'left' | 'right'])[], rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  caption: 'x',
  columns: heads.map(([head, align]) => ({ head, align })),
  rows,
  total: null,
})
const long = 'Een lange zin over wat er in dit geval moet gebeuren, met veel korte woorden erin.'

describe('how wide columns are', () => {
  test('a narrow column between two with much text keeps its longest word on the line', () => {
    const { widths, isDense } = layoutOf(
      table(
        [
          ['Wat', 'left'],
          ['Noodzaak', 'left'],
          ['Waarom', 'left'],
          ['Bedrag', 'right'],
        ],
        [[long, 'Onvermijdelijk', long, '€ 1.234.567,00']],
      ),
    )
    const character = isDense ? 9 : 11
    expect(widths[1]).toBeGreaterThanOrEqual('Onvermijdelijk'.length * character)
    expect(widths[0]).toBeGreaterThan(widths[1]!)
  })

  test('the whole line is used, whatever stands in it', () => {
    const cell = fc.string({ maxLength: 60 })
    const heads = fc.array(fc.tuple(cell, fc.constantFrom<'left' | 'right'>('left', 'right')), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        heads.chain((given) =>
          fc.tuple(fc.constant(given), fc.array(fc.array(cell, { minLength: given.length, maxLength: given.length }), { maxLength: 6 })),
        ),
        ([given, rows]) => {
          const { widths } = layoutOf(table(given, rows))
          expect(widths.reduce((a, b) => a + b)).toBe(1000)
          expect(widths.every((width) => width >= 0)).toBe(true)
        },
      ),
    )
  })
})
