import { useState } from 'react'
import { useNavigate } from 'react-router'
import { afwegingApi, type Voorstel, type Weging } from '#modules/afweging/contract.ts'
import { mayReopen } from '#modules/afweging/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useWie } from '#web/wie.ts'

/** A decided proposal is weighed once more: the same criteria and variants, everybody anew. */
export function WeegOpnieuw({ voorstel, weging }: { voorstel: Voorstel; weging: Weging }) {
  const [isOpen, setOpen] = useState(false)
  const oordeel = mayReopen(useWie(), voorstel.status, weging.mandaathouders)
  return (
    <ButtonRow>
      <Button isDisabled={!oordeel.mag} reason={oordeel.mag ? undefined : oordeel.reden} onPress={() => setOpen(true)}>
        Weeg opnieuw
      </Button>
      {isOpen && <Vraag id={voorstel.id} versie={weging.versie} onClose={() => setOpen(false)} />}
    </ButtonRow>
  )
}

function Vraag({ id, versie, onClose }: { id: string; versie: number; onClose: () => void }) {
  const { values, field, check } = useFormValues({ aanleiding: '' })
  const navigate = useNavigate()
  return (
    <FormDialog
      title="Opnieuw wegen?"
      submitLabel="Ja, open een nieuwe ronde"
      check={() => check({ aanleiding: 'Vul in waarom u opnieuw weegt.' })}
      send={() => call(afwegingApi.reopenWeging, { params: { id }, body: values }, { versie })}
      onDone={() => {
        onClose()
        void navigate(`/voorstellen/${id}?tab=weging`)
      }}
      onClose={onClose}
    >
      <p>
        Elke organisatie geeft dan opnieuw gewichten en scores, op dezelfde criteria en varianten. Deze ronde blijft staan zoals zij is, en
        u ziet wat er sindsdien verschoof.
      </p>
      <TextField label="Waarom nu?" hint="Bijvoorbeeld: een jaar na het besluit" {...field('aanleiding')} />
    </FormDialog>
  )
}
