import { createContext, useContext } from 'react'

/** One thing to mend, as problem+json names it: `name` is the field (a name or a JSON pointer), `reason` says what to do. */
export interface FormFault {
  name: string
  reason: string
  /** Where it is mended when that is another page. */
  pad?: string | undefined
}

/** What the fields of one form know about it. */
export interface FormState {
  idPrefix: string
  faults: readonly FormFault[]
}

/** Given by `Form`; outside of a form fields have their bare name as id and no faults. */
export const FormContext = createContext<FormState>({ idPrefix: '', faults: [] })

/** The name of a field as a server may write it (`/delen/0/gewicht`, `bedrag`) in the one way of the page (`delen.0.gewicht`). */
export function fieldName(name: string): string {
  return name.replace(/^\//, '').replaceAll('/', '.')
}

/** The id of a field: its name, with the prefix of its form. */
export function useFieldId(name: string): string {
  return useContext(FormContext).idPrefix + fieldName(name)
}

/** The reason a field has to be mended: its own, or what the form heard from the server. */
export function useFieldFault(name: string, own: string | null | undefined): string | undefined {
  const { faults } = useContext(FormContext)
  return own ?? faults.find((fault) => fieldName(fault.name) === fieldName(name))?.reason
}
