import { type Dispatch, type SetStateAction, useState } from 'react'
import type { FormFault } from '#web/design/form-context.ts'

/** What a field of the form puts on itself: `{...field('van')}`. */
interface FieldBinding<Name, Value> {
  name: Name
  value: Value
  onChange: (value: Value, fault?: string | null) => void
}

/**
 * The values of a form. Text that a date or amount field cannot read is no value but a fault: a form that sends without it would
 * drop what somebody typed.
 */
export function useFormValues<V extends object>(initial: V) {
  const [values, setValues] = useState(initial)
  return useFields(values, setValues)
}

/** The fields of a form whose values are kept elsewhere. See {@link useFormValues}. */
export function useFields<V extends object>(values: V, setValues: Dispatch<SetStateAction<V>>) {
  const [unread, setUnread] = useState<Partial<Record<keyof V, string>>>({})
  const set = <K extends keyof V>(name: K, value: V[K]) => setValues((was) => ({ ...was, [name]: value }))
  return {
    values,
    set,
    field: <K extends keyof V & string>(name: K): FieldBinding<K, V[K]> => ({
      name,
      value: values[name],
      onChange: (value, fault = null) => {
        set(name, value)
        setUnread(({ [name]: _, ...rest }) => (fault === null ? rest : { ...rest, [name]: fault }) as Partial<Record<keyof V, string>>)
      },
    }),
    /** What has to be mended before sending: what cannot be read, and what is required but empty. */
    check: (required: Partial<Record<keyof V & string, string>>): FormFault[] => {
      const empty = Object.entries(required).filter(([name]) => !(name in unread) && isEmpty(values[name as keyof V]))
      return [...Object.entries(unread), ...empty].map(([name, reason]) => ({ name, reason: reason as string }))
    },
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}
