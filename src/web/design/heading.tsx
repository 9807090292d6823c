import type { ReactNode } from 'react'

/** The level of a heading inside a page; 1 belongs to the page header. */
export type HeadingLevel = 2 | 3 | 4

/** A heading whose level the page chooses, so that the levels follow each other (WCAG 1.3.1, 2.4.6). */
export function Heading({ level, id, className, children }: { level: HeadingLevel; id?: string; className?: string; children: ReactNode }) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={className}>
      {children}
    </Tag>
  )
}
