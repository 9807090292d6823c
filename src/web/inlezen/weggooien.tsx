import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { Weigering } from '#web/forms/weigering.tsx'
import { useAction } from '#web/use-action.ts'

interface WeggooienProps {
  bestandsnaam: string
  /** Removes what was read; it is called once the reader said yes. */
  remove: () => Promise<unknown>
  /** Leaves the page of what is not there any more. */
  onRemoved: () => void | Promise<void>
}

/** Throws away a file that was read and not saved, after asking. */
export function Weggooien({ bestandsnaam, remove, onRemoved }: WeggooienProps) {
  const [isAsking, setAsking] = useState(false)
  const action = useAction(remove)
  const close = () => {
    setAsking(false)
    action.clear()
  }
  const confirm = async () => {
    if (await action.run()) await onRemoved()
  }
  return (
    <>
      <Button variant="subtle" onPress={() => setAsking(true)}>
        Gooi weg
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`${bestandsnaam} weggooien?`}
        confirmLabel="Ja, gooi weg"
        isDanger
        isBusy={action.isBusy}
        onCancel={close}
        onConfirm={() => void confirm()}
      >
        <Weigering faults={action.faults} heading="Weggooien kan nu niet" />
        <p>Er is niets van vastgelegd. Het bestand op uw eigen computer blijft staan.</p>
      </ConfirmDialog>
    </>
  )
}
