import type { ReactNode } from 'react'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { TextField } from '#web/design/text-field.tsx'

/** Something that goes off the table, with a reason. */
export interface GroundDialogProps {
  /** The question: "Deze wens intrekken?" */
  title: string
  submitLabel: string
  send: (grond: string) => Promise<unknown>
  onDone: () => void
  onClose: () => void
  /** The effect. */
  children: ReactNode
}

/** Says the effect and asks for the reason, which everybody who saw the thing can read. */
export function GroundDialog({ title, submitLabel, send, onDone, onClose, children }: GroundDialogProps) {
  const { values, field, check } = useFormValues({ grond: '' })
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      isDanger
      check={() => check({ grond: 'Vul de reden in.' })}
      send={() => send(values.grond)}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{children}</p>
      <TextField label="Reden" hint="Wie dit kon zien, leest ook de reden" {...field('grond')} />
    </FormDialog>
  )
}
