import { type ReactNode, useId } from 'react'
import { Disclosure } from './disclosure.tsx'
import { Heading, type HeadingLevel } from './heading.tsx'

/** A chart with what it says and the numbers behind it. */
export interface FigureProps {
  /** The finding, in a sentence: "Purmerend betaalt het meest". */
  heading: string
  headingLevel?: HeadingLevel
  /** What is drawn and in which unit; where the axis begins when that is not at nil. */
  lead?: ReactNode
  /** The chart. */
  children: ReactNode
  /** The same numbers as a table: always. */
  table: ReactNode
  /** Where the numbers come from and of which date they are. */
  source?: ReactNode
}

/** A figure: the finding above it, the drawing, and the same numbers as a table (WCAG 1.1.1, 1.3.1). */
export function Figure({ heading, headingLevel = 2, lead, children, table, source }: FigureProps) {
  const id = useId()
  return (
    <figure className="rk-figuur" aria-labelledby={id}>
      <figcaption>
        <Heading level={headingLevel} id={id}>
          {heading}
        </Heading>
        {lead && <p className="rk-figuur__lead">{lead}</p>}
      </figcaption>
      {children}
      {source && <p className="rk-figuur__bron">Bron: {source}</p>}
      <Disclosure summary="Bekijk als tabel">{table}</Disclosure>
    </figure>
  )
}
