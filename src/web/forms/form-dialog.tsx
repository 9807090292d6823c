import { type ReactNode, useId, useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { useAction } from '#web/use-action.ts'

/** A short task over the page: a few fields and one button. */
export interface FormDialogProps {
  title: string
  /** What happens: "Voeg deelnemer toe". */
  submitLabel: string
  isDanger?: boolean
  /** What has to be mended before it is sent. */
  check: () => FormFault[]
  send: () => Promise<unknown>
  /** It worked and everything on the page is read anew. */
  onDone: () => void
  onClose: () => void
  children: ReactNode
}

/** Closes only when the server took it; what it refused stands above the fields, which keep what was typed. */
export function FormDialog({ title, submitLabel, isDanger = false, check, send, onDone, onClose, children }: FormDialogProps) {
  const id = useId()
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(send)
  const submit = async () => {
    const found = check()
    setOwn(found)
    if (found.length === 0 && (await action.run())) onDone()
  }
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={id} variant={isDanger ? 'danger' : 'primary'} isBusy={action.isBusy}>
            {submitLabel}
          </Button>
          <Button onPress={onClose}>{isDanger ? 'Nee, ga terug' : 'Ga terug'}</Button>
        </>
      }
    >
      <Form id={id} idPrefix={`${id}-`} headingLevel={3} faults={own.length > 0 ? own : action.faults} onSubmit={() => void submit()}>
        {children}
      </Form>
    </Dialog>
  )
}
