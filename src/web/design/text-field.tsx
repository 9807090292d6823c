import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { type FieldProps, FormField } from './form-field.tsx'

/** One line of text. */
export interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'password' | 'tel' | 'url'
  /** What the browser or a password manager may fill in (WCAG 1.3.5, 3.3.8). */
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email'
  maxLength?: number
  /** How wide the answer is expected to be. */
  width?: 'short' | 'medium' | 'full'
  isReadOnly?: boolean
  suffix?: ReactNode
}

/** A field for one line of text. Pasting always works (WCAG 3.3.8). */
export function TextField({ value, onChange, type = 'text', width = 'full', suffix, isReadOnly, ...props }: TextFieldProps) {
  return (
    <FormField {...props}>
      {(control) => (
        <span className={`rk-invoer-rij rk-breed--${width}`}>
          <input
            {...control}
            className="rk-invoer"
            name={props.name}
            type={type}
            value={value}
            readOnly={isReadOnly}
            autoComplete={props.autoComplete ?? 'off'}
            inputMode={props.inputMode}
            maxLength={props.maxLength}
            onChange={(event) => onChange(event.target.value)}
          />
          {suffix && <span className="rk-invoer-rij__achter">{suffix}</span>}
        </span>
      )}
    </FormField>
  )
}
