import type { ReactNode } from 'react'

/** One fact of a thing. */
export interface KeyValue {
  label: string
  value: ReactNode
  term?: ReactNode
}

/** The facts of one thing: name, value (WCAG 1.3.1). Facts without a value show a dash that is read as "niet ingevuld". */
export function KeyValueList({ items, columns = 1 }: { items: readonly KeyValue[]; columns?: 1 | 2 }) {
  return (
    <dl className={`rk-feiten${columns === 2 ? ' rk-feiten--twee' : ''}`}>
      {items.map(({ label, value, term }) => (
        <div className="rk-feiten__paar" key={label}>
          <dt>
            {label}
            {term}
          </dt>
          <dd>{value === null || value === undefined || value === '' ? <span className="rk-zacht">niet ingevuld</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
