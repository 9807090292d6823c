import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { fieldName, FormContext, type FormFault } from './form-context.ts'
import { Link } from './link.tsx'
import { Heading, type HeadingLevel } from './heading.tsx'
import { ToneIcon } from './tone-icon.tsx'

/** Brings the reader to a field: the control itself, or the first control of a group. */
function focusField(id: string): boolean {
  const target = document.getElementById(id)
  if (!target) return false
  const control = target.matches('input, select, textarea, button')
    ? target
    : (target.querySelector<HTMLElement>('input, select') ?? target)
  control.focus()
  control.scrollIntoView({ block: 'center' })
  return true
}

/**
 * Everything to mend in one list above the form (WCAG 3.3.1). Takes the focus each time new faults arrive; each line leads to its
 * field. A fault that belongs to no field on the page stands there as text.
 */
export function ErrorSummary({ faults, headingLevel = 2 }: { faults: readonly FormFault[]; headingLevel?: HeadingLevel }) {
  const { idPrefix } = useContext(FormContext)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [absent, setAbsent] = useState<ReadonlySet<string>>(new Set())
  useLayoutEffect(() => {
    const names = faults.map(({ name }) => fieldName(name))
    setAbsent(new Set(names.filter((name) => document.getElementById(idPrefix + name) === null)))
  }, [faults, idPrefix])
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div className="rk-melding rk-melding--negative rk-foutenlijst" ref={box} tabIndex={-1} role="group" aria-labelledby={id}>
      <ToneIcon tone="negative" />
      <div className="rk-melding__tekst">
        <Heading level={headingLevel} id={id} className="rk-melding__kop">
          {faults.length === 1 ? 'Verbeter 1 punt' : `Verbeter ${faults.length} punten`}
        </Heading>
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.name} ${fault.reason}`}>
              {fieldName(fault.name) === '' || absent.has(fieldName(fault.name)) ? (
                fault.reason
              ) : (
                <a
                  className="nl-link"
                  href={`#${idPrefix}${fieldName(fault.name)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    focusField(idPrefix + fieldName(fault.name))
                  }}
                >
                  {fault.reason}
                </a>
              )}
              {fault.pad !== undefined && (
                <>
                  {' '}
                  <Link to={fault.pad}>Herstel dit</Link>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
