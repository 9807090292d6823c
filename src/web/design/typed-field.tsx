import { type ReactNode, useState } from 'react'
import type { Result } from '#kernel/refusal.ts'
import { type FieldProps, FormField } from './form-field.tsx'

/** A field whose text means something else on the wire: an amount, a date, a number. */
export interface TypedFieldProps extends FieldProps {
  /** The value as it goes over the wire; null when there is none yet, or when the text could not be read. */
  value: string | null
  /** Called at every key. `fault` says why there is no value, so that a form can refuse to send; null when empty or fine. */
  onChange: (value: string | null, fault: string | null) => void
}

/** How to read the text and how to show the value. */
export interface TypedFieldBehaviour {
  parse: (text: string) => Result<string>
  show: (value: string) => string
  inputMode?: 'numeric' | 'decimal' | 'text'
  width: 'short' | 'medium'
  align?: 'end'
  prefix?: ReactNode
  suffix?: ReactNode
  children?: ReactNode
}

/**
 * The text stays as typed until the field is left; then it is written out in full, or the reason appears (WCAG 3.3.1, 3.3.3).
 * A value that changes from outside replaces the text.
 */
export function TypedField({ field, behaviour }: { field: TypedFieldProps; behaviour: TypedFieldBehaviour }) {
  const { value, onChange, error, ...props } = field
  const { parse, show } = behaviour
  const [text, setText] = useState(value === null ? '' : show(value))
  const [known, setKnown] = useState(value)
  const [own, setOwn] = useState<string | null>(null)
  if (value !== known) {
    setKnown(value)
    setText(value === null ? '' : show(value))
    setOwn(null)
  }

  const change = (typed: string) => {
    setText(typed)
    const read = typed.trim() === '' ? null : parse(typed)
    const next = read?.ok ? read.value : null
    setKnown(next)
    if (!read || read.ok) setOwn(null)
    onChange(next, read && !read.ok ? read.refusal.detail : null)
  }
  const leave = () => {
    const read = text.trim() === '' ? null : parse(text)
    setOwn(read && !read.ok ? read.refusal.detail : null)
    if (read?.ok) setText(show(read.value))
  }

  return (
    <FormField {...props} error={own ?? error ?? null}>
      {(control) => (
        <span className={`rk-invoer-rij rk-breed--${behaviour.width}`}>
          {behaviour.prefix && <span className="rk-invoer-rij__voor">{behaviour.prefix}</span>}
          <input
            {...control}
            className={`rk-invoer${behaviour.align === 'end' ? ' rk-invoer--getal' : ''}`}
            type="text"
            inputMode={behaviour.inputMode}
            autoComplete="off"
            value={text}
            onChange={(event) => change(event.target.value)}
            onBlur={leave}
          />
          {behaviour.suffix && <span className="rk-invoer-rij__achter">{behaviour.suffix}</span>}
          <input type="hidden" name={props.name} value={value ?? ''} />
        </span>
      )}
    </FormField>
  )
}
