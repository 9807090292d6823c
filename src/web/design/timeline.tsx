import { type ReactNode, useId } from 'react'
import { showDatum, showPeriode } from '#kernel/format/datum.ts'
import type { Tone } from './badge.tsx'
import { type AxisRange, dayAfter, position, rangeAround, yearMarks } from './date-axis.ts'
import { Disclosure } from './disclosure.tsx'
import { useWidth } from './use-width.ts'

/** How long something held or holds. */
export interface TimelinePeriod {
  id: string
  vanaf: string
  /** Null: still holds. */
  totEnMet: string | null
  /** What held then: "52/48", "opdrachtgever". */
  label: string
  tone?: Tone
}

/** One thing with its periods. */
export interface TimelineRow {
  id: string
  label: string
  periods: readonly TimelinePeriod[]
}

/** Periods of validity on an axis of dates. */
export interface TimelineProps {
  /** What is shown: the name of the figure. */
  label: string
  rows: readonly TimelineRow[]
  /** Today, or the date that the page is looked at. */
  today: string
  todayLabel?: string
  /** A link or a button with each period, in the list. */
  actions?: (row: TimelineRow, period: TimelinePeriod) => ReactNode
}

const YEAR_WIDTH = 52

/**
 * Periods as bars, with a line for today, and the same periods as a list below (WCAG 1.1.1, 1.4.1): the list is what a screen
 * reader reads. A period without an end runs on to the edge.
 */
export function Timeline({ label, rows, today, todayLabel = 'vandaag', actions }: TimelineProps) {
  const id = useId()
  const [box, width] = useWidth(720)
  const dates = rows.flatMap((row) => row.periods.flatMap((period) => [period.vanaf, ...(period.totEnMet ? [period.totEnMet] : [])]))
  const range = rangeAround([...dates, today])
  const now = position(today, range)
  return (
    <figure className="rk-tijdlijn" aria-labelledby={id}>
      <figcaption id={id} className="rk-tijdlijn__naam">
        {label}
      </figcaption>
      <div className="rk-tijdlijn__beeld" aria-hidden="true" ref={box}>
        <div className="rk-tijdlijn__as">
          {yearMarks(range, Math.max(2, Math.floor((width * 0.75) / YEAR_WIDTH))).map((mark) => (
            <span key={mark.datum} className="rk-tijdlijn__jaar" style={{ insetInlineStart: `${position(mark.datum, range)}%` }}>
              {mark.label}
            </span>
          ))}
          <span className={`rk-tijdlijn__nu${now > 70 ? ' rk-tijdlijn__nu--links' : ''}`} style={{ insetInlineStart: `${now}%` }}>
            <span className="rk-tijdlijn__nu-naam">
              {todayLabel} {showDatum(today)}
            </span>
          </span>
        </div>
        {rows.map((row) => (
          <div className="rk-tijdlijn__rij" key={row.id}>
            <span className="rk-tijdlijn__label">{row.label}</span>
            <span className="rk-tijdlijn__baan">
              {row.periods.map((period) => (
                <PeriodBar key={period.id} period={period} range={range} />
              ))}
              <span className="rk-tijdlijn__lijn" style={{ insetInlineStart: `${now}%` }} />
            </span>
          </div>
        ))}
      </div>
      <PeriodList rows={rows} actions={actions} />
    </figure>
  )
}

function PeriodBar({ period, range }: { period: TimelinePeriod; range: AxisRange }) {
  const from = position(period.vanaf, range)
  const to = period.totEnMet ? position(dayAfter(period.totEnMet), range) : 100
  const open = period.totEnMet ? '' : ' rk-tijdlijn__periode--open'
  return (
    <span
      className={`rk-tijdlijn__periode rk-tijdlijn__periode--${period.tone ?? 'info'}${open}`}
      style={{ insetInlineStart: `${from}%`, width: `${to - from}%` }}
    >
      {period.label}
    </span>
  )
}

function PeriodList({ rows, actions }: { rows: readonly TimelineRow[]; actions: TimelineProps['actions'] }) {
  return (
    <Disclosure summary="Bekijk als lijst">
      <ul className="rk-tijdlijn__lijst">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{row.label}</strong>
            <ul>
              {row.periods.map((period) => (
                <li key={period.id}>
                  {period.label}, {showPeriode(period.vanaf, period.totEnMet)} {actions?.(row, period)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
