import { useId } from 'react'

/** A whole number between two ends, to play with; for a number that is kept use a `NumberField`. */
export interface SliderFieldProps {
  name: string
  label: string
  value: number
  min: number
  max: number
  step?: number
  /** How a value reads: "+10%". */
  show: (value: number) => string
  onChange: (value: number) => void
}

/** A slider with its value beside it; arrows, Page Up and Page Down, Home and End move it (WCAG 2.1.1, 2.5.7). */
export function SliderField({ name, label, value, min, max, step = 1, show, onChange }: SliderFieldProps) {
  const id = useId()
  return (
    <div className="rk-veld">
      <label className="rk-veld__label" htmlFor={id}>
        {label}
      </label>
      <span className="rk-schuif">
        <input
          id={id}
          name={name}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={show(value)}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <output htmlFor={id}>{show(value)}</output>
      </span>
    </div>
  )
}
