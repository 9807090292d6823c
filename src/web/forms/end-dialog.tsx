import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { DateField } from '#web/design/date-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { useStandOp } from '#web/stand-op.ts'

/** The last day of something, and why. */
export interface Einde {
  totEnMet: string
  grond: string
}

/** Something with a validity that ends. */
export interface EndDialogProps {
  /** The question: "Mandaat van Bram beëindigen?" */
  title: string
  /** What ends, and what stays as it was. */
  effect: string
  submitLabel: string
  geldig: { van: string | null; totEnMet: string | null }
  send: (einde: Einde) => Promise<unknown>
  onDone: () => void
  onClose: () => void
}

/** Asks for the last day and the ground. Nothing is thrown away: on earlier days it still shows. */
export function EndDialog({ title, effect, submitLabel, geldig, send, onDone, onClose }: EndDialogProps) {
  const { dag } = useStandOp()
  const { values, field, check } = useFormValues<{ totEnMet: string | null; grond: string }>({
    totEnMet: geldig.totEnMet ?? dag,
    grond: '',
  })
  return (
    <FormDialog
      title={title}
      submitLabel={submitLabel}
      isDanger
      onClose={onClose}
      onDone={onDone}
      check={() => check({ totEnMet: 'Vul de laatste dag in, bijvoorbeeld 31-12-2026.', grond: 'Vul de reden of het besluit in.' })}
      send={() => send({ totEnMet: values.totEnMet!, grond: values.grond })}
    >
      <p>{effect}</p>
      <DateField
        label="Laatste dag"
        hint="Deze dag telt nog mee. Bijvoorbeeld 31-12-2026"
        {...(geldig.van ? { min: geldig.van } : {})}
        {...field('totEnMet')}
      />
      <TextField label="Reden of besluit" hint="Dit komt in de historie te staan" {...field('grond')} />
    </FormDialog>
  )
}
