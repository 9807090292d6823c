import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type Column, DataTable } from './data-table.tsx'

interface Row {
  id: string
  naam: string
  inwoners: number
}

const rows: Row[] = [
  { id: 'z', naam: 'Zevenaar', inwoners: 45000 },
  { id: 'd', naam: 'Duiven', inwoners: 25000 },
]

const columns: Column<Row>[] = [
  { key: 'naam', header: 'Gemeente', cell: (row) => <a href={`/${row.id}`}>{row.naam}</a>, isRowHeader: true, isSortable: true },
  { key: 'inwoners', header: 'Inwoners', cell: (row) => row.inwoners, align: 'end', isSortable: true, total: '70.000' },
]

const table = (extra: Partial<Parameters<typeof DataTable<Row>>[0]> = {}): string =>
  renderToStaticMarkup(<DataTable caption="Inwoners per gemeente" columns={columns} rows={rows} rowKey={(row) => row.id} {...extra} />)

describe('DataTable', () => {
  test('names itself by its caption and each row by its link', () => {
    const html = table()
    const id = /aria-labelledby="([^"]+)"/.exec(html)?.[1]
    expect(html).toContain(`<caption id="${id}">Inwoners per gemeente`)
    expect(html).toContain('<th scope="row" role="rowheader"><a href="/z">Zevenaar</a></th>')
  })

  test('only a table that can be sorted has buttons, and says its order', () => {
    expect(table()).not.toContain('aria-sort')
    const html = table({ onSort: () => {}, sort: { key: 'inwoners', direction: 'descending' } })
    expect(html).toContain('aria-sort="none"')
    expect(html).toContain('aria-sort="descending"')
  })

  test('the total stands in a foot, under its own column', () => {
    expect(table({ totalLabel: 'Samen' })).toMatch(
      /<tfoot role="rowgroup">.*<th scope="row" role="rowheader" colSpan="1">Samen<\/th><td[^>]*>.*70\.000/,
    )
  })

  test('without rows it says what will come, inside the table and without totals', () => {
    const html = table({ rows: [], empty: 'Nog geen gemeenten' })
    expect(html).toContain('<td role="cell" colSpan="2">Nog geen gemeenten</td>')
    expect(html).not.toContain('<tfoot')
  })

  test('the fourth value and later wait behind "Meer" on a narrow screen', () => {
    expect(table()).not.toContain('Meer')
    const more = ['a', 'b', 'c'].map((key): Column<Row> => ({ key, header: key, cell: () => key }))
    const html = table({ columns: [...columns, ...more] })
    expect(html).toContain('data-label="c" data-later="true"')
    expect(html).not.toContain('data-label="b" data-later')
  })
})
