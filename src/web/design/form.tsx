import { type ReactNode, useEffect, useMemo } from 'react'
import { ErrorSummary } from './error-summary.tsx'
import { FormContext, type FormFault } from './form-context.ts'
import type { HeadingLevel } from './heading.tsx'

const NONE: readonly FormFault[] = []

/** A form of the house. */
export interface FormProps {
  /** `invalidParams` of the answer, or faults found on submit. Keep the array the same until the next attempt. */
  faults?: readonly FormFault[]
  onSubmit: () => void
  /** Makes the ids of the fields differ from those of another form on the page. */
  idPrefix?: string
  id?: string
  headingLevel?: HeadingLevel
  /** It holds a table: as wide as there is room, where a column of fields reads best narrow. */
  isWide?: boolean
  children: ReactNode
}

/**
 * A form that is checked on submit by us, not by the browser, so that the reasons are Dutch and together. The title of the page
 * starts with "Fout:" as long as there is something to mend (WCAG 2.4.2, 3.3.1).
 */
export function Form({ faults = NONE, onSubmit, idPrefix = '', id, headingLevel = 2, isWide = false, children }: FormProps) {
  const state = useMemo(() => ({ idPrefix, faults }), [idPrefix, faults])
  const wrong = faults.length > 0
  useEffect(() => {
    if (!wrong) return undefined
    document.title = `Fout: ${document.title}`
    return () => {
      document.title = document.title.replace(/^Fout: /, '')
    }
  }, [wrong])
  return (
    <FormContext value={state}>
      <form
        id={id}
        className={`rk-formulier${isWide ? ' rk-formulier--breed' : ''}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <ErrorSummary faults={faults} headingLevel={headingLevel} />
        {children}
      </form>
    </FormContext>
  )
}
