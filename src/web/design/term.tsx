import { CircleQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import { Popover } from './popover.tsx'

/** A word of law or practice with its one explanation, from the glossary. */
export interface TermProps {
  term: string
  /** One or two sentences; no blocks, as it may stand inside a paragraph. */
  children: ReactNode
  /** Where it comes from: "Wgr artikel 1". */
  source?: string
}

/** "Wat is dit?": the explanation opens at a press, not at hovering, and stays until it is closed (WCAG 1.4.13, 3.1.3). */
export function Term({ term, children, source }: TermProps) {
  return (
    <Popover
      triggerClassName="rk-term"
      triggerLabel={`Wat is ${term}?`}
      trigger={<CircleQuestionMark className="rk-icoon" aria-hidden="true" />}
      label={`Uitleg: ${term}`}
      panelClassName="rk-term__uitleg"
      isInline
    >
      <strong className="rk-term__woord">{term}</strong>
      <span className="rk-term__tekst">{children}</span>
      {source && <span className="rk-term__bron">Bron: {source}</span>}
    </Popover>
  )
}
