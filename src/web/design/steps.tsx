import { Check } from 'lucide-react'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'

/** Steps of a task. */
export interface StepsProps {
  /** "Stappen van deze inlezing" */
  label: string
  steps: readonly string[]
  /** Position of the step where the reader is; past the last one everything is done. */
  current: number
}

/** The way through a task, with the place where the reader is (WCAG 1.3.1): done, now, to come. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol className="rk-gang" aria-label={label}>
      {steps.map((name, index) => (
        <li
          key={name}
          className={`rk-gang__stap${index < current ? ' rk-gang__stap--af' : ''}`}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className="rk-gang__nummer" aria-hidden="true">
            {index < current ? <Check className="rk-icoon" /> : index + 1}
          </span>
          <span>
            {name}
            {index < current && <VisuallyHidden> (klaar)</VisuallyHidden>}
          </span>
        </li>
      ))}
    </ol>
  )
}
