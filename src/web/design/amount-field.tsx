import { showBedragInField, readBedrag } from '#kernel/format/bedrag.ts'
import { TypedField, type TypedFieldProps } from './typed-field.tsx'

/** An amount of money. The value is the wire string (`"1234.56"`), or `"PM"` where that is allowed. */
export interface AmountFieldProps extends TypedFieldProps {
  allowPm?: boolean
}

/**
 * A field for euros. Takes `1.234,56`, `1234,56` and `€ 1.234`; refuses `1,234.56` and says how to write it (WCAG 3.3.3). Never
 * guesses, never rounds.
 */
export function AmountField({ allowPm = false, hint, ...field }: AmountFieldProps) {
  const example = allowPm ? 'Bijvoorbeeld 1.234,56, of PM als het bedrag nog niet bekend is' : 'Bijvoorbeeld 1.234,56'
  return (
    <TypedField
      field={{ ...field, hint: hint ?? example }}
      behaviour={{
        parse: (text) => readBedrag(text, { pmToegestaan: allowPm }),
        show: showBedragInField,
        inputMode: allowPm ? 'text' : 'decimal',
        width: 'medium',
        align: 'end',
        prefix: <span aria-hidden="true">€</span>,
      }}
    />
  )
}
