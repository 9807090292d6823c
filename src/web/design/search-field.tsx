import { Search, X } from 'lucide-react'
import { type FieldProps, FormField } from './form-field.tsx'

/** Words to look for. */
export interface SearchFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  width?: 'short' | 'medium' | 'full'
}

/** A field to search in what is on the page. The result says itself how much it found (WCAG 4.1.3: the count of the `FilterBar`). */
export function SearchField({ value, onChange, width = 'full', ...props }: SearchFieldProps) {
  return (
    <FormField {...props} isOptional={false}>
      {({ 'aria-required': _required, ...control }) => (
        <span className={`rk-zoek rk-breed--${width}`}>
          <Search className="rk-icoon rk-zoek__loep" aria-hidden="true" />
          <input
            {...control}
            className="rk-invoer rk-invoer--zoek"
            type="search"
            name={props.name}
            value={value}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
          {value !== '' && (
            <button
              className="rk-zoek__wis"
              type="button"
              aria-label="Wis de zoekterm"
              onClick={(event) => {
                onChange('')
                event.currentTarget.parentElement?.querySelector('input')?.focus()
              }}
            >
              <X className="rk-icoon" aria-hidden="true" />
            </button>
          )}
        </span>
      )}
    </FormField>
  )
}
