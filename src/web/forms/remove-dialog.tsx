import { FormDialog } from '#web/forms/form-dialog.tsx'

/** Throwing a draft away. */
export interface RemoveDialogProps {
  send: () => Promise<unknown>
  /** It is gone: the page goes elsewhere. */
  onDone: () => void
  onClose: () => void
}

/** Asks once more before a draft is thrown away. */
export function RemoveDialog({ send, onDone, onClose }: RemoveDialogProps) {
  return (
    <FormDialog
      title="Dit concept weggooien?"
      submitLabel="Ja, gooi weg"
      isDanger
      check={() => []}
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      <p>Het concept is dan weg voor uw hele organisatie. In de historie van uw eigen kant blijft staan wat erin stond.</p>
    </FormDialog>
  )
}
