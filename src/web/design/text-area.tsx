import { showGetal } from '#kernel/format/getal.ts'
import { type FieldProps, FormField } from './form-field.tsx'

/** Several lines of text. */
export interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  rows?: number
  /** How many characters fit. The count is shown; more can be typed, so that nothing pasted is cut off unseen. */
  maxCharacters?: number
}

/** A field for several lines. It grows with the text where the browser can, and the reader can always make it higher. */
export function TextArea({ value, onChange, rows = 4, maxCharacters, ...props }: TextAreaProps) {
  const left = maxCharacters === undefined ? 0 : maxCharacters - value.length
  return (
    <FormField {...props}>
      {(control) => (
        <>
          <textarea
            {...control}
            className="rk-invoer rk-invoer--tekst"
            name={props.name}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {maxCharacters !== undefined && (
            <p className="rk-veld__telling">{left >= 0 ? `Nog ${showGetal(left)} tekens over` : `${showGetal(-left)} tekens te veel`}</p>
          )}
        </>
      )}
    </FormField>
  )
}
