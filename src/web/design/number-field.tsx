import { showGetal, readGetal } from '#kernel/format/getal.ts'
import { TypedField, type TypedFieldProps } from './typed-field.tsx'

/** A number in Dutch notation. The value is a decimal string with a point (`"12.5"`). */
export interface NumberFieldProps extends TypedFieldProps {
  /** How many digits may follow the comma. */
  decimals?: number
  /** What is counted: "inwoners", "%". */
  suffix?: string
}

/** A field for a number: `1.234,5`. No arrows and no wheel, so that nothing changes by accident. */
export function NumberField({ decimals = 0, suffix, ...field }: NumberFieldProps) {
  return (
    <TypedField
      field={field}
      behaviour={{
        parse: (text) => readGetal(text, decimals),
        show: (value) => showGetal(value),
        inputMode: decimals > 0 ? 'decimal' : 'numeric',
        width: 'short',
        align: 'end',
        suffix,
      }}
    />
  )
}
