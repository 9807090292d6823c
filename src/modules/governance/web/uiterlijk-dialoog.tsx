import { useState } from 'react'
import { type Behandeling, governanceApi } from '#modules/governance/contract.ts'
import { mayBegin } from '#modules/governance/policy.ts'
import { faultsOfUiterlijk, type Uiterlijk, UiterlijkVelden } from '#modules/governance/web/uiterlijk-velden.tsx'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
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
  const [value, setValue] = useState<Uiterlijk>({ uiterlijk, uiterlijkReden })
  return (
    <FormDialog
      {...gedrag}
      title="Uiterste datum voor het besluit"
      submitLabel="Bewaar de uiterste datum"
      check={() => faultsOfUiterlijk(value)}
      send={() => call(governanceApi.setUiterlijk, { params: { id }, body: value }, { versie })}
    >
      <UiterlijkVelden value={value} onChange={setValue} />
    </FormDialog>
  )
}
