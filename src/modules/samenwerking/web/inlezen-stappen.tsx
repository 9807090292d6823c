import { Check } from 'lucide-react'
import type { Inlezing } from '#modules/samenwerking/contract.ts'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import './inlezen.css'

const stappen = ['Bestand lezen', 'Kolommen koppelen', 'Proef bekijken', 'Vastleggen'] as const

/** How far each status is: the position of the step where the reader is now; all of them are behind once it is kept. */
const plek: Record<Inlezing['status'], number> = {
  gelezen: 1,
  mislukt: 1,
  proef_bezig: 2,
  proef_klaar: 2,
  teruggedraaid: 2,
  vastleggen_bezig: 3,
  vastgelegd: 4,
  terugdraaien_bezig: 3,
}

/** The way from file to rows, with the place where the reader is (WCAG 1.3.1): done, now, to come. */
export function InleesStappen({ status }: { status: Inlezing['status'] }) {
  const nu = plek[status]
  return (
    <ol className="rk-gang" aria-label="Stappen van deze inlezing">
      {stappen.map((naam, index) => (
        <li
          key={naam}
          className={`rk-gang__stap${index < nu ? ' rk-gang__stap--af' : ''}`}
          aria-current={index === nu ? 'step' : undefined}
        >
          <span className="rk-gang__nummer" aria-hidden="true">
            {index < nu ? <Check className="rk-icoon" /> : index + 1}
          </span>
          <span>
            {naam}
            {index < nu && <VisuallyHidden> (klaar)</VisuallyHidden>}
          </span>
        </li>
      ))}
    </ol>
  )
}
