import type { ReactNode } from 'react'
import type { Tone } from './badge.tsx'
import { Link } from './link.tsx'

/** One number that says how it stands. */
export interface KpiProps {
  label: string
  /** Formatted: "€ 19.341.746,00". */
  value: string
  /** Compared with what: "+3,7% ten opzichte van begroot". */
  detail?: ReactNode
  /** Colours the value; the detail says in words what is the matter (WCAG 1.4.1). */
  tone?: Extract<Tone, 'neutral' | 'positive' | 'negative'>
  /** Where the number can be followed down to its parts. */
  to?: string
  term?: ReactNode
}

/** A number with its name and what it is compared with. Stands in a `KpiRow`. */
export function Kpi({ label, value, detail, tone = 'neutral', to, term }: KpiProps) {
  return (
    <div className={`rk-kpi rk-kpi--${tone}`}>
      <dt className="rk-kpi__naam">
        {label}
        {term}
      </dt>
      <dd className="rk-kpi__waarde">{to ? <Link to={to}>{value}</Link> : value}</dd>
      {detail && <dd className="rk-kpi__detail">{detail}</dd>}
    </div>
  )
}

/** Two to five numbers beside each other: a list of names and values (WCAG 1.3.1). */
export function KpiRow({ children }: { children: ReactNode }) {
  return <dl className="rk-kpis">{children}</dl>
}
