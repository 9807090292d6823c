/** What a status means for the reader. */
export type Tone = 'neutral' | 'positive' | 'warning' | 'negative' | 'info'

/**
 * A status: a colour, a shape that differs per tone, and always the word (WCAG 1.4.1). The word starts with a capital.
 */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: string }) {
  return (
    <span className={`nl-data-badge rk-badge rk-badge--${tone}`}>
      <span className="rk-badge__stip" aria-hidden="true" />
      {children}
    </span>
  )
}
