import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './heading.tsx'

/** A place where nothing is yet. */
export interface EmptyStateProps {
  /** "Nog geen deelnemers" */
  heading: string
  headingLevel?: HeadingLevel
  /** What will stand here and what it is good for. */
  children: ReactNode
  /** The first thing to do. */
  action?: ReactNode
  icon?: ReactNode
}

/** Says what will come here and offers the first step, instead of an empty table. */
export function EmptyState({ heading, headingLevel = 3, children, action, icon }: EmptyStateProps) {
  return (
    <div className="rk-leeg">
      {icon && (
        <span className="rk-leeg__icoon" aria-hidden="true">
          {icon}
        </span>
      )}
      <Heading level={headingLevel}>{heading}</Heading>
      <div className="rk-leeg__tekst">{children}</div>
      {action && <div className="rk-knoppenrij">{action}</div>}
    </div>
  )
}
