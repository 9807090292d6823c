import { VisuallyHidden } from './visually-hidden.tsx'

/** Grey lines in the shape of what is coming, so that the page does not jump. A screen reader hears the words (WCAG 4.1.3). */
export function Skeleton({ lines = 4, label = 'Bezig met laden' }: { lines?: number; label?: string }) {
  return (
    <div className="rk-geraamte" role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <span className="rk-geraamte__regel" key={index} aria-hidden="true" />
      ))}
    </div>
  )
}
