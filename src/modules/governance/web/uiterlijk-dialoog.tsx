import { useState } from 'react'
import { type Behandeling, governanceApi } from '#modules/governance/contract.ts'
import { mayBegin } from '#modules/governance/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useWie } from '#web/wie.ts'

/** Sets the last day for the decision; only who brought the proposal in. */
export function UiterlijkKnop({ behandeling, onDone }: { behandeling: Behandeling; onDone: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const begin = mayBegin(useWie(), behandeling.eigenOrganisatieId)
  if (behandeling.status !== 'lopend') return null
  return (
    <>
      <Button size="small" isDisabled={!begin.mag} reason={begin.mag ? undefined : begin.reden} onPress={() => setOpen(true)}>
        {behandeling.uiterlijk ? 'Wijzig de uiterste datum' : 'Zet een uiterste datum'}
      </Button>
      {isOpen && (
        <UiterlijkDialoog
          behandeling={behandeling}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      )}
    </>
  )
}

function UiterlijkDialoog({ behandeling, ...gedrag }: { behandeling: Behandeling; onClose: () => void; onDone: () => void }) {
  const { id, versie, uiterlijk, uiterlijkReden } = behandeling
  const { values, field, check } = useFormValues<{ uiterlijk: string | null; uiterlijkReden: string }>({ uiterlijk, uiterlijkReden })
  return (
    <FormDialog
      {...gedrag}
      title="Wanneer moet het besluit er zijn?"
      submitLabel="Bewaar de uiterste datum"
      check={() => check(values.uiterlijk ? { uiterlijkReden: 'Schrijf waarom het besluit er dan moet zijn.' } : {})}
      send={() => call(governanceApi.setUiterlijk, { params: { id }, body: values }, { versie })}
    >
      <DateField label="Uiterste datum" hint="Laat leeg als er geen is. Bijvoorbeeld 30-06-2027" isOptional {...field('uiterlijk')} />
      <TextField label="Waarom dan?" hint="Een wens of een wettelijke termijn, met de bron" isOptional {...field('uiterlijkReden')} />
    </FormDialog>
  )
}
