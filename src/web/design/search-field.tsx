import { Search, X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { type FieldProps, FormField } from './form-field.tsx'

/** Words to look for. */
export interface SearchFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  width?: 'short' | 'medium' | 'full'
}

const PAUSE_MS = 200

/**
 * What is typed stands in the field at once; the page hears it after a pause. A page that keeps its search in the address answers
 * later than the next key comes, and would otherwise put older words back.
 */
function useTyped(value: string, onChange: (value: string) => void) {
  /** Null while the field shows what the page knows. */
  const [typed, setTyped] = useState<string | null>(null)
  const tell = useEffectEvent(onChange)
  useEffect(() => {
    if (typed === null) return undefined
    const timer = setTimeout(() => tell(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => setTyped((was) => (was === value ? null : was)), [value])
  const settle = (text: string | null) => {
    if (text !== null) onChange(text)
    setTyped(null)
  }
  return { text: typed ?? value, type: setTyped, leave: () => settle(typed), wipe: () => settle('') }
}

/** A field to search in what is on the page. The result says itself how much it found (WCAG 4.1.3: the count of the `FilterBar`). */
export function SearchField({ value, onChange, width = 'full', ...props }: SearchFieldProps) {
  const { text, type, leave, wipe } = useTyped(value, onChange)
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
            value={text}
            autoComplete="off"
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
          />
          {text !== '' && (
            <button
              className="rk-zoek__wis"
              type="button"
              aria-label="Wis de zoekterm"
              onClick={(event) => {
                wipe()
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
