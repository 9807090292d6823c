import type { ReactNode } from 'react'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { Select } from '#web/design/select.tsx'

/** Who will see what is handed in, as operations ask for it. */
export type WieZiet = { zichtbaarheid: 'partners' | 'eigen_organisatie' } | { zichtbaarheid: 'tafel'; tafelId: string }

/** Handing something in. */
export interface HandInDialogProps {
  /** The question: "Sneller zoeken indienen?" */
  title: string
  tafels: readonly { id: string; naam: string }[]
  send: (wie: WieZiet) => Promise<unknown>
  onDone: () => void
  onClose: () => void
  /** The effect: what happens then, and what cannot be undone. */
  children: ReactNode
}

/** Asks who may see it, says the effect, and hands it in. */
export function HandInDialog({ title, tafels, send, onDone, onClose, children }: HandInDialogProps) {
  const { values, field } = useFormValues({ zichtbaarheid: 'partners' })
  return (
    <FormDialog
      title={title}
      submitLabel="Ja, dien in"
      check={() => []}
      send={() => send(wieZiet(values.zichtbaarheid))}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{children}</p>
      <Select
        label="Wie mag dit zien?"
        {...field('zichtbaarheid')}
        options={[
          { value: 'partners', label: 'Alle partners' },
          ...tafels.map(({ id, naam }) => ({ value: id, label: `Alleen ${naam}` })),
          { value: 'eigen_organisatie', label: 'Alleen onze organisatie' },
        ]}
      />
    </FormDialog>
  )
}

function wieZiet(keuze: string): WieZiet {
  return keuze === 'partners' || keuze === 'eigen_organisatie' ? { zichtbaarheid: keuze } : { zichtbaarheid: 'tafel', tafelId: keuze }
}
