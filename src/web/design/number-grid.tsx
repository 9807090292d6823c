import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { readGetal, showAantal, showGetal } from '#kernel/format/getal.ts'
import { Alert } from './alert.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

/** A row or a column of the grid. */
export interface GridLine {
  key: string
  label: string
  /** Under the name, small: the unit. */
  detail?: string
}

/** A cell that somebody changed: a decimal string, null when it was emptied. */
export interface GridChange {
  row: string
  column: string
  value: string | null
}

/** A grid of numbers. */
export interface NumberGridProps {
  /** What is filled in, in a sentence: the name of the grid. */
  caption: string
  /** What stands above the names of the rows. */
  corner: string
  rows: readonly GridLine[]
  columns: readonly GridLine[]
  /** Decimal string; null when empty. */
  value: (row: string, column: string) => string | null
  /** Cells that do not exist: nothing can stand there. */
  isOpen?: (row: string, column: string) => boolean
  /** All cells that one act changes: a key, or a block from a spreadsheet. */
  onChange: (changes: readonly GridChange[]) => void
  /** How many cells hold something that is no number: who saves has to wait for them. */
  onUnread?: (count: number) => void
  decimals?: number
}

type Place = readonly [row: number, column: number]

/**
 * A table of number fields that the keyboard walks as in a spreadsheet: arrows and Enter go up and down, arrows at the end of the text
 * go sideways, Tab as always; a block copied from a spreadsheet is pasted from the cell on (WCAG 2.1.1, 1.3.1). What cannot be
 * read stays as typed and says why (WCAG 3.3.1).
 */
export function NumberGrid(props: NumberGridProps) {
  const { caption, corner, rows, columns, value, isOpen = () => true, onChange, onUnread, decimals = 0 } = props
  const id = useId()
  const misread = useRef(new Set<string>())
  const mark = (cell: string, isUnread: boolean) => {
    if (isUnread) misread.current.add(cell)
    else misread.current.delete(cell)
    onUnread?.(misread.current.size)
  }
  const table = useRef<HTMLTableElement>(null)
  const cellOf = ([row, column]: Place) => table.current?.querySelector<HTMLInputElement>(`[data-plaats="${row}-${column}"]`) ?? null
  const go = ([row, column]: Place, [down, right]: Place) => {
    for (let [r, c] = [row + down, column + right]; r >= 0 && c >= 0 && r < rows.length && c < columns.length; r += down, c += right) {
      const found = cellOf([r, c])
      if (!found) continue
      found.focus()
      found.select()
      return true
    }
    return false
  }
  const [unread, setUnread] = useState<readonly string[]>([])
  const paste = (place: Place, block: readonly (readonly string[])[]) => {
    const found = readBlock(block, { place, rows, columns, isOpen, decimals })
    setUnread(found.unread)
    onChange(found.changes)
  }
  return (
    <section className="rk-tabel-kader" aria-labelledby={id} tabIndex={0}>
      <table className="rk-rooster" ref={table}>
        <caption id={id}>{caption}</caption>
        <Head corner={corner} columns={columns} />
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key}>
              <th scope="row">
                {row.label}
                {row.detail && <span className="rk-onder">{row.detail}</span>}
              </th>
              {columns.map((column, c) => (
                <td key={column.key}>
                  {isOpen(row.key, column.key) ? (
                    <GridCell
                      label={`${row.label}, ${column.label}`}
                      place={[r, c]}
                      value={value(row.key, column.key)}
                      decimals={decimals}
                      onChange={(next) => onChange([{ row: row.key, column: column.key, value: next }])}
                      onGo={(steps) => go([r, c], steps)}
                      onPaste={(block) => paste([r, c], block)}
                      onUnread={(isUnread) => mark(`${row.key} ${column.key}`, isUnread)}
                    />
                  ) : (
                    <VisuallyHidden>niet van toepassing</VisuallyHidden>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Unread cells={unread} />
    </section>
  )
}

function Head({ corner, columns }: Pick<NumberGridProps, 'corner' | 'columns'>) {
  return (
    <thead>
      <tr>
        <th scope="col">{corner}</th>
        {columns.map((column) => (
          <th key={column.key} scope="col">
            {column.label}
            {column.detail && <span className="rk-onder">{column.detail}</span>}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** What was pasted and could not be read, cell by cell: nothing is left out in silence. */
function Unread({ cells }: { cells: readonly string[] }) {
  if (cells.length === 0) return null
  return (
    <Alert tone="warning" heading={`Niet gelezen: ${showAantal(cells.length, 'cel', 'cellen')}`} headingLevel={2} isLive>
      <p>De andere cellen zijn geplakt. Vul deze zelf in:</p>
      <ul>
        {cells.map((cell) => (
          <li key={cell}>{cell}</li>
        ))}
      </ul>
    </Alert>
  )
}

interface Target extends Pick<NumberGridProps, 'rows' | 'columns'> {
  place: Place
  isOpen: (row: string, column: string) => boolean
  decimals: number
}

/** A block of text as changes from a cell on, and what of it is no number or falls outside the grid. */
function readBlock(block: readonly (readonly string[])[], { place: [row, column], rows, columns, isOpen, decimals }: Target) {
  const changes: GridChange[] = []
  const unread: string[] = []
  for (const [down, line] of block.entries()) {
    for (const [right, text] of line.entries()) {
      const [to, at] = [rows[row + down], columns[column + right]]
      const read = text.trim() === '' ? null : readGetal(text, decimals)
      if (to && at && isOpen(to.key, at.key) && (read === null || read.ok)) {
        changes.push({ row: to.key, column: at.key, value: read?.value ?? null })
      } else if (read !== null) {
        const where = to && at ? `${to.label}, ${at.label}${at.detail ? ` (${at.detail})` : ''}` : 'buiten het rooster'
        unread.push(`${where}: “${text.trim()}”`)
      }
    }
  }
  return { changes, unread }
}

interface CellProps {
  label: string
  place: Place
  value: string | null
  decimals: number
  onChange: (value: string | null) => void
  onGo: (steps: Place) => boolean
  onPaste: (block: readonly (readonly string[])[]) => void
  onUnread: (isUnread: boolean) => void
}

function GridCell({ label, place, value, decimals, onChange, onGo, onPaste, onUnread }: CellProps) {
  const id = useId()
  const [text, setText] = useState(value === null ? '' : showGetal(value))
  const [known, setKnown] = useState(value)
  const [fault, setFault] = useState<string | null>(null)
  if (value !== known) {
    setKnown(value)
    setText(value === null ? '' : showGetal(value))
    setFault(null)
  }
  const change = (typed: string) => {
    setText(typed)
    const read = typed.trim() === '' ? null : readGetal(typed, decimals)
    onUnread(read !== null && !read.ok)
    if (read && !read.ok) return
    setFault(null)
    setKnown(read?.value ?? null)
    onChange(read?.value ?? null)
  }
  const leave = () => {
    const read = text.trim() === '' ? null : readGetal(text, decimals)
    setFault(read && !read.ok ? read.refusal.detail : null)
    if (read?.ok) setText(showGetal(read.value))
  }
  return (
    <>
      <input
        type="text"
        inputMode={decimals > 0 ? 'decimal' : 'numeric'}
        autoComplete="off"
        className="rk-rooster__vak"
        aria-label={label}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null ? undefined : id}
        data-plaats={place.join('-')}
        value={text}
        onChange={(event) => change(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => walk(event, onGo)}
        onPaste={(event) => pasteBlock(event, onPaste)}
      />
      {fault && (
        <span className="rk-rooster__fout" id={id}>
          {fault}
        </span>
      )}
    </>
  )
}

const STEPS: Record<string, Place> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/** Sideways only from the end of the text, so that the arrows still move the caret inside it. */
function walk(event: KeyboardEvent<HTMLInputElement>, onGo: CellProps['onGo']): void {
  const steps = STEPS[event.key]
  if (!steps || event.altKey || event.ctrlKey || event.metaKey) return
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const isWhole = selectionStart === 0 && selectionEnd === value.length
  if (event.key === 'ArrowLeft' && !isWhole && selectionStart !== 0) return
  if (event.key === 'ArrowRight' && !isWhole && selectionEnd !== value.length) return
  const [down, right] = steps
  // Enter in a grid goes on to the next number; it never sends a half-filled form.
  if (onGo(event.key === 'Enter' && event.shiftKey ? [-down, right] : steps) || event.key === 'Enter') event.preventDefault()
}

/** One number is pasted as text; a block from a spreadsheet goes over the cells. */
function pasteBlock(event: ClipboardEvent<HTMLInputElement>, onPaste: CellProps['onPaste']): void {
  const text = event.clipboardData.getData('text/plain').replace(/\r?\n$/, '')
  if (!/[\t\n]/.test(text)) return
  event.preventDefault()
  onPaste(text.split(/\r?\n/).map((line) => line.split('\t')))
}
