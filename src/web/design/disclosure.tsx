import type { ReactNode } from 'react'

/** Something that can be folded away. */
export interface DisclosureProps {
  summary: string
  isOpenAtStart?: boolean
  children: ReactNode
}

/** The browser's own `<details>`: works without script, can be searched and printed (WCAG 4.1.2). */
export function Disclosure({ summary, isOpenAtStart = false, children }: DisclosureProps) {
  return (
    <details className="rk-uitklap" open={isOpenAtStart}>
      <summary className="rk-uitklap__kop">{summary}</summary>
      <div className="rk-uitklap__inhoud">{children}</div>
    </details>
  )
}
