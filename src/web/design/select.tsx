import { ChevronDown } from 'lucide-react'
import { type FieldProps, FormField } from './form-field.tsx'

/** One choice of a list. */
export interface SelectOption {
  value: string
  label: string
}

/** A choice out of a short, known list. */
export interface SelectProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  options: readonly SelectOption[] | readonly { label: string; options: readonly SelectOption[] }[]
  /** The line for "nothing chosen yet", such as "Kies een regeling". */
  placeholder?: string
  width?: 'short' | 'medium' | 'full'
}

/** The browser's own list: known to every reader, keyboard and phone (WCAG 4.1.2). For more than some twenty choices: `ComboBox`. */
export function Select({ value, onChange, options, placeholder, width = 'full', ...props }: SelectProps) {
  return (
    <FormField {...props}>
      {(control) => (
        <span className={`rk-keuze rk-breed--${width}`}>
          <select
            {...control}
            className="rk-invoer rk-invoer--keuze"
            name={props.name}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) =>
              'options' in option ? (
                <optgroup key={option.label} label={option.label}>
                  {option.options.map(optionElement)}
                </optgroup>
              ) : (
                optionElement(option)
              ),
            )}
          </select>
          <ChevronDown className="rk-icoon rk-keuze__pijl" aria-hidden="true" />
        </span>
      )}
    </FormField>
  )
}

function optionElement(option: SelectOption) {
  return (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  )
}
