import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

/** A question before something that matters. */
export interface ConfirmDialogProps {
  isOpen: boolean
  /** The question: "Zienswijze definitief indienen?" */
  title: string
  /** The effect: "U kunt dit niet terugdraaien. De griffie krijgt een bericht." */
  children: ReactNode
  /** What the button does: "Ja, dien in". */
  confirmLabel: string
  cancelLabel?: string
  onConfirm: () => void
  onCancel: () => void
  /** It removes or ends something. */
  isDanger?: boolean
  isBusy?: boolean
}

/** Asks once more, names the effect, and offers the way back in words (WCAG 3.3.4). */
export function ConfirmDialog({ cancelLabel = 'Nee, ga terug', isDanger = false, isBusy = false, ...props }: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen={props.isOpen}
      title={props.title}
      onClose={props.onCancel}
      actions={
        <>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={props.onConfirm} isBusy={isBusy}>
            {props.confirmLabel}
          </Button>
          <Button onPress={props.onCancel}>{cancelLabel}</Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  )
}
