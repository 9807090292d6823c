import { Button } from '#web/design/button.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'

/** The button in a line of a list that gives something a last day, or another one. */
export interface EndButtonProps {
  geldig: { totEnMet: string | null }
  /** "Beëindig", "Neem af". */
  label: string
  /** What it is about, for who does not see the line: "van het mandaat van Bram". */
  of: string
  onPress: () => void
}

/** Says in its name which line it belongs to (WCAG 2.4.6). */
export function EndButton({ geldig, label, of, onPress }: EndButtonProps) {
  return (
    <Button size="small" onPress={onPress}>
      {geldig.totEnMet ? 'Wijzig einde' : label}
      <VisuallyHidden> {of}</VisuallyHidden>
    </Button>
  )
}
