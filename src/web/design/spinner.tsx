/**
 * Turning ring for work that takes less than a few seconds. Says what it waits for (WCAG 4.1.3); `isSilent` when the words
 * already stand next to it. Stands still for who asked for less motion.
 */
export function Spinner({ label = 'Bezig met laden', isSilent = false }: { label?: string; isSilent?: boolean }) {
  if (isSilent) return <span className="rk-draaier" aria-hidden="true" />
  return (
    <span className="rk-bezig" role="status">
      <span className="rk-draaier" aria-hidden="true" />
      {label}
    </span>
  )
}
