import { useId } from 'react'

/** How far something is. */
export interface ProgressBarProps {
  label: string
  /** Null when it is not known how long it takes. */
  value: number | null
  max?: number
  /** In words: "128 van 512 regels". */
  detail?: string
}

/** For work that takes more than a second. The words say what the bar shows (WCAG 1.4.1, 4.1.3). */
export function ProgressBar({ label, value, max = 100, detail }: ProgressBarProps) {
  const id = useId()
  return (
    <div className="rk-voortgang">
      <div className="rk-voortgang__kop">
        <label htmlFor={id}>{label}</label>
        {detail && <span className="rk-zacht">{detail}</span>}
      </div>
      <progress id={id} className="rk-voortgang__balk" max={max} value={value ?? undefined} aria-valuetext={detail} />
    </div>
  )
}
