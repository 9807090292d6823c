import { type ReactNode, useId } from 'react'
import { type FieldProps, FieldGroup } from './form-field.tsx'
import { useFieldFault } from './form-context.ts'

/** One answer of a question. */
export interface RadioOption<Value extends string = string> {
  value: Value
  label: string
  hint?: ReactNode
}

/** A question with a few answers, all in sight. */
export interface RadioGroupProps<Value extends string = string> extends FieldProps {
  value: Value | null
  onChange: (value: Value) => void
  options: readonly RadioOption<Value>[]
  /** Beside each other, for two or three short answers. */
  isInline?: boolean
}

/** Radio buttons in a fieldset: the question is read with each answer (WCAG 1.3.1). Arrow keys are the browser's own. */
export function RadioGroup<Value extends string>({ value, onChange, options, isInline = false, ...props }: RadioGroupProps<Value>) {
  const own = useId()
  const fault = useFieldFault(props.name, props.error)
  return (
    <FieldGroup {...props}>
      <div className={`rk-keuzes${isInline ? ' rk-keuzes--naast' : ''}`}>
        {options.map((option) => (
          <div className="rk-vink__rij" key={option.value}>
            <input
              className="rk-vink__vak rk-vink__vak--rond"
              type="radio"
              id={`${own}-${option.value}`}
              name={`${props.name}${own}`}
              value={option.value}
              checked={option.value === value}
              aria-invalid={fault ? true : undefined}
              aria-describedby={option.hint ? `${own}-${option.value}-hint` : undefined}
              onChange={() => onChange(option.value)}
            />
            <label className="rk-vink__label" htmlFor={`${own}-${option.value}`}>
              {option.label}
            </label>
            {option.hint && (
              <p className="rk-veld__hint rk-vink__hint" id={`${own}-${option.value}-hint`}>
                {option.hint}
              </p>
            )}
          </div>
        ))}
      </div>
    </FieldGroup>
  )
}
