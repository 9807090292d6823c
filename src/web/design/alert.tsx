import { type ReactNode, useId } from 'react'
import type { Tone } from './badge.tsx'
import { Heading, type HeadingLevel } from './heading.tsx'
import { ToneIcon } from './tone-icon.tsx'

/** A message of the page to the reader. */
export interface AlertProps {
  tone?: Exclude<Tone, 'neutral'>
  heading: string
  headingLevel?: HeadingLevel
  /** It appears after something the reader did, and is read aloud at once (WCAG 4.1.3). Not for what is there from the start. */
  isLive?: boolean
  children?: ReactNode
}

/** A message with a heading, an icon and a colour: three ways to see what it is (WCAG 1.4.1). */
export function Alert({ tone = 'info', heading, headingLevel = 2, isLive = false, children }: AlertProps) {
  const id = useId()
  return (
    <section className={`rk-melding rk-melding--${tone}`} aria-labelledby={id} role={isLive ? 'alert' : undefined}>
      <ToneIcon tone={tone} />
      <div className="rk-melding__tekst">
        <Heading level={headingLevel} id={id} className="rk-melding__kop">
          {heading}
        </Heading>
        {children}
      </div>
    </section>
  )
}
