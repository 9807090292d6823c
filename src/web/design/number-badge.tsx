import { showGetal } from '#kernel/format/getal.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

/** A small count beside a name: `3`, read aloud with what is counted ("3 openstaande stukken"). */
export function NumberBadge({ count, label }: { count: number; label: string }) {
  return (
    <span className="nl-number-badge">
      {showGetal(count)}
      <VisuallyHidden> {label}</VisuallyHidden>
    </span>
  )
}
