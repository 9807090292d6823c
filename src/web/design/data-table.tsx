import { ArrowDown, ArrowUp, ArrowUpDown, ChevronDown } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { Skeleton } from './skeleton.tsx'
import { nextSort, type Sort } from './sort-rows.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

/** One column. */
export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** `end` for numbers: right, figures of equal width. */
  align?: 'start' | 'end'
  /** Names the row: its cell is a row header and holds the link to the thing. Exactly one column has it. */
  isRowHeader?: boolean
  isSortable?: boolean
  /** On a narrow screen the first three values are shown; the others wait behind "Meer". This says it by hand. */
  onMobile?: 'shown' | 'more'
  /** What stands under the column: the total. */
  total?: ReactNode
  /** A `Term` beside the head. */
  term?: ReactNode
}

/** A table of things of one kind. */
export interface DataTableProps<Row> {
  /** What is shown, in a sentence: the name of the table. */
  caption: string
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: Sort | null
  /** Called with the order the reader asks for; the page puts it in the URL and sorts. */
  onSort?: (sort: Sort) => void
  /** Shown inside the table when there are no rows: an `EmptyState`. */
  empty?: ReactNode
  isLoading?: boolean
  /** The name of the line of totals; it is shown when a column has a total. */
  totalLabel?: string
}

const SHOWN_ON_MOBILE = 3

/** Which columns wait behind "Meer" on a narrow screen. */
function hiddenOnMobile<Row>(columns: readonly Column<Row>[]): Set<string> {
  const others = columns.filter((column) => !column.isRowHeader)
  return new Set(
    others
      .filter((column, index) => (column.onMobile ?? (index < SHOWN_ON_MOBILE ? 'shown' : 'more')) === 'more')
      .map((column) => column.key),
  )
}

/**
 * A native table: caption, column heads that sort by a button, a row head that is the link, totals below (WCAG 1.3.1, 1.4.10). Wide
 * tables scroll inside a region that the keyboard reaches (WCAG 2.1.1). On a narrow screen every row becomes a card; explicit
 * roles keep it a table for a screen reader.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, sort = null, onSort } = props
  const id = useId()
  const later = hiddenOnMobile(columns)
  const hasTotals = columns.some((column) => column.total !== undefined)
  return (
    <div className="rk-tabel-blok">
      {onSort && rows.length > 1 && <MobileSort columns={columns} sort={sort} onSort={onSort} />}
      <section className="rk-tabel-kader" aria-labelledby={id} tabIndex={0}>
        <table className="rk-tabel" role="table">
          <caption id={id} className={props.isCaptionHidden ? 'rk-alleen-voorlezen' : undefined}>
            {caption}
            {onSort && <VisuallyHidden> U sorteert met de knoppen in de kop.</VisuallyHidden>}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {props.isLoading || rows.length === 0 ? (
              <tr role="row" className="rk-tabel__leeg">
                <td role="cell" colSpan={columns.length}>
                  {props.isLoading ? <Skeleton lines={5} /> : (props.empty ?? 'Er is niets gevonden.')}
                </td>
              </tr>
            ) : (
              rows.map((row) => <BodyRow key={rowKey(row)} row={row} columns={columns} later={later} />)
            )}
          </tbody>
          {hasTotals && rows.length > 0 && !props.isLoading && <Totals columns={columns} label={props.totalLabel ?? 'Totaal'} />}
        </table>
      </section>
    </div>
  )
}

function HeaderCell<Row>({ column, sort, onSort }: { column: Column<Row>; sort: Sort | null; onSort: DataTableProps<Row>['onSort'] }) {
  const direction = sort?.key === column.key ? sort.direction : undefined
  const Icon = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ArrowUpDown
  return (
    <th
      scope="col"
      role="columnheader"
      className={column.align === 'end' ? 'rk-tabel__getal' : undefined}
      aria-sort={onSort && column.isSortable ? (direction ?? 'none') : undefined}
    >
      <div className="rk-tabel__kop">
        {onSort && column.isSortable ? (
          <button type="button" className="rk-tabel__sorteer" onClick={() => onSort(nextSort(sort, column.key))}>
            {column.header}
            <Icon className={`rk-icoon rk-icoon--klein${direction ? '' : ' rk-tabel__los'}`} aria-hidden="true" />
          </button>
        ) : (
          column.header
        )}
        {column.term}
      </div>
    </th>
  )
}

function BodyRow<Row>({ row, columns, later }: { row: Row; columns: readonly Column<Row>[]; later: Set<string> }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <tr role="row" data-open={isOpen || undefined}>
      {columns.map((column) =>
        column.isRowHeader ? (
          <th key={column.key} scope="row" role="rowheader">
            {column.cell(row)}
            {later.size > 0 && (
              <button type="button" className="rk-tabel__meer" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {isOpen ? 'Minder' : 'Meer'}
                <ChevronDown className="rk-icoon rk-icoon--klein" aria-hidden="true" />
              </button>
            )}
          </th>
        ) : (
          <td
            key={column.key}
            role="cell"
            data-label={column.header}
            data-later={later.has(column.key) || undefined}
            className={column.align === 'end' ? 'rk-tabel__getal' : undefined}
          >
            <span className="rk-tabel__waarde">{column.cell(row)}</span>
          </td>
        ),
      )}
    </tr>
  )
}

/** The line of totals; its name stands over all columns before the first total. */
function Totals<Row>({ columns, label }: { columns: readonly Column<Row>[]; label: string }) {
  const first = columns.findIndex((column) => column.total !== undefined)
  const span = Math.max(1, first)
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        <th scope="row" role="rowheader" colSpan={span}>
          {label}
        </th>
        {columns.slice(span).map((column) => (
          <td
            key={column.key}
            role="cell"
            data-label={column.header}
            data-empty={column.total === undefined || undefined}
            className={column.align === 'end' ? 'rk-tabel__getal' : undefined}
          >
            <span className="rk-tabel__waarde">{column.total}</span>
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

/** As cards have no heads to press, a narrow screen gets a list to choose the order from. */
function MobileSort<Row>({ columns, sort, onSort }: { columns: readonly Column<Row>[]; sort: Sort | null; onSort: (sort: Sort) => void }) {
  const id = useId()
  const choices = columns
    .filter((column) => column.isSortable)
    .flatMap((column) => [
      { value: `${column.key} ascending`, label: `${column.header}, oplopend` },
      { value: `${column.key} descending`, label: `${column.header}, aflopend` },
    ])
  return (
    <div className="rk-tabel-sorteer">
      <label htmlFor={id}>Sorteer op</label>
      <span className="rk-keuze">
        <select
          id={id}
          className="rk-invoer rk-invoer--keuze"
          value={sort ? `${sort.key} ${sort.direction}` : ''}
          onChange={(event) => {
            const [key = '', direction] = event.target.value.split(' ')
            onSort({ key, direction: direction === 'descending' ? 'descending' : 'ascending' })
          }}
        >
          {!sort && <option value="">Kies een volgorde</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <ChevronDown className="rk-icoon rk-keuze__pijl" aria-hidden="true" />
      </span>
    </div>
  )
}
