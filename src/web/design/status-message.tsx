import { CircleCheck, X } from 'lucide-react'
import { Button } from './button.tsx'

/** A short word that something went well. */
export interface StatusMessageProps {
  /** "Concept bewaard om 14:32". Null: nothing to say; the region itself stays, so that the next message is heard. */
  message: string | null
  onDismiss?: () => void
  /** The way back: "Maak ongedaan". A message with an action stays until it is closed. */
  action?: { label: string; onPress: () => void }
  /** Floats in the lower corner instead of standing in the page. */
  isFloating?: boolean
}

/** "Bewaard": read aloud without taking the focus (WCAG 4.1.3). Only for good news; faults stand in the page. */
export function StatusMessage({ message, onDismiss, action, isFloating = false }: StatusMessageProps) {
  return (
    <div className={isFloating ? 'rk-bericht-plek' : undefined} role="status">
      {message && (
        <div className="rk-bericht">
          <CircleCheck className="rk-icoon" aria-hidden="true" />
          <span className="rk-bericht__tekst">{message}</span>
          {action && (
            <Button variant="subtle" size="small" onPress={action.onPress}>
              {action.label}
            </Button>
          )}
          {onDismiss && (
            <Button variant="subtle" size="small" isIconOnly icon={<X className="rk-icoon" aria-hidden="true" />} onPress={onDismiss}>
              Sluit dit bericht
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
