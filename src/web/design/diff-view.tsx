import type { ReactNode } from 'react'
import { showAantal } from '#kernel/format/getal.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

/** One field before and after. Null: it was or is not filled in. */
export interface FieldChange {
  id: string
  label: string
  before: ReactNode
  after: ReactNode
}

/** What changed between two versions. */
export interface DiffViewProps {
  /** "Wijziging van 12-10-2026 door M. de Vries" */
  caption: string
  changes: readonly FieldChange[]
  /** How many fields stayed the same. */
  unchanged?: number
}

/** Before and after beside each other, in words and marks, not by colour alone (WCAG 1.4.1): struck out, and underlined. */
export function DiffView({ caption, changes, unchanged = 0 }: DiffViewProps) {
  return (
    <div className="rk-verschil">
      <table className="rk-tabel rk-verschil__tabel" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              Veld
            </th>
            <th scope="col" role="columnheader">
              Was
            </th>
            <th scope="col" role="columnheader">
              Wordt
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {changes.map((change) => (
            <tr role="row" key={change.id}>
              <th scope="row" role="rowheader">
                {change.label}
              </th>
              <td role="cell" data-label="Was">
                <span className="rk-tabel__waarde">
                  <Value value={change.before} tag="del" />
                </span>
              </td>
              <td role="cell" data-label="Wordt">
                <span className="rk-tabel__waarde">
                  <Value value={change.after} tag="ins" />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unchanged > 0 && (
        <p className="rk-verschil__rest">{showAantal(unchanged, 'veld is gelijk gebleven.', 'velden zijn gelijk gebleven.')}</p>
      )}
    </div>
  )
}

function Value({ value, tag: Tag }: { value: ReactNode; tag: 'del' | 'ins' }) {
  if (value === null || value === undefined || value === '') return <span className="rk-zacht">niet ingevuld</span>
  return (
    <Tag className={`rk-verschil__${Tag === 'del' ? 'was' : 'wordt'}`}>
      <VisuallyHidden>{Tag === 'del' ? 'was: ' : 'wordt: '}</VisuallyHidden>
      {value}
    </Tag>
  )
}
