import { type ReactNode, useId } from 'react'
import { Heading, type HeadingLevel } from './heading.tsx'

/** A part of a page with a border of its own. */
export interface CardProps {
  heading?: string
  headingLevel?: HeadingLevel
  actions?: ReactNode
  /** The content runs to the edge: for a table. */
  isFlush?: boolean
  children: ReactNode
}

/** A named part of the page; with a heading it is a region to jump to (WCAG 1.3.1). */
export function Card({ heading, headingLevel = 2, actions, isFlush = false, children }: CardProps) {
  const id = useId()
  if (!heading) return <div className={`rk-kaart${isFlush ? ' rk-kaart--strak' : ''}`}>{children}</div>
  return (
    <section className={`rk-kaart${isFlush ? ' rk-kaart--strak' : ''}`} aria-labelledby={id}>
      <div className="rk-kaart__kop">
        <Heading level={headingLevel} id={id}>
          {heading}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  )
}
