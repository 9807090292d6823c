import type { ReactNode } from 'react'
import { FieldNotes, useField } from './form-field.tsx'

/** A yes or no that stands by itself. */
export interface CheckboxProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | null
  isChecked: boolean
  onChange: (isChecked: boolean) => void
  /** The value sent with the form. */
  value?: string
}

/** A tick box with its label beside it; the label is part of the target (WCAG 2.5.8). Several under one question: in a `FieldGroup`. */
export function Checkbox({ name, label, hint, error, isChecked, onChange, value = 'ja' }: CheckboxProps) {
  const { control, fault } = useField({ name, label: '', hint, error: error ?? null, isOptional: true })
  return (
    <div className={`rk-veld rk-vink${fault ? ' rk-veld--fout' : ''}`}>
      <div className="rk-vink__rij">
        <input
          {...control}
          className="rk-vink__vak"
          type="checkbox"
          name={name}
          value={value}
          checked={isChecked}
          onChange={(event) => onChange(event.target.checked)}
        />
        <label className="rk-vink__label" htmlFor={control.id}>
          {label}
        </label>
      </div>
      <FieldNotes id={control.id} hint={hint} fault={fault} />
    </div>
  )
}
