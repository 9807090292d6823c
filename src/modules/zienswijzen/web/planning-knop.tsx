import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { showDatumLang } from '#kernel/format/datum.ts'
import { kalenderApi } from '#modules/kalender/contract.ts'
import { type Zienswijzeronde, zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { mayForRonde } from '#modules/zienswijzen/policy.ts'
import { bestuurs } from '#modules/zienswijzen/web/ronde-formulier.tsx'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { ask } from '#web/query.ts'
import { useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

/** After sending, the last day and the deciding meeting can still move; only by who asked. */
export function PlanningKnop({ ronde, onDone }: { ronde: Zienswijzeronde; onDone: (message: string) => void }) {
  const [isOpen, setOpen] = useState(false)
  const own = mayForRonde(useWie(), 'zienswijzeronde.voorbereiden', ronde.eigenOrganisatieId)
  if (!own.mag || ronde.verzondenOp === null) return null
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        Verzet dag of vergadering
      </Button>
      {isOpen && (
        <PlanningDialoog
          ronde={ronde}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone('Bewaard. Alle raden zien de dag, de vergadering en de reden.')
          }}
        />
      )}
    </>
  )
}

interface DialoogProps {
  ronde: Zienswijzeronde
  onClose: () => void
  onDone: () => void
}

/** Another last day or another meeting, with a reason for everybody. */
function PlanningDialoog({ ronde, ...gedrag }: DialoogProps) {
  const { today } = useStandOp()
  const { data } = useQuery(ask(kalenderApi.listVergaderingen, { query: { van: today, status: 'gepland' } }))
  const { id, datum, tafelNaam } = ronde.vergadering ?? { id: '', datum: '', tafelNaam: '' }
  const choices = bestuurs(data?.resultaten ?? [])
  const withOwn =
    id === '' || choices.some(({ value }) => value === id)
      ? choices
      : [{ value: id, label: `${showDatumLang(datum)}, ${tafelNaam}` }, ...choices]
  const { values, field, check } = useFormValues({ reactieUiterlijk: ronde.reactieUiterlijk, vergaderingId: id, reden: '' })
  return (
    <FormDialog
      {...gedrag}
      title="Dag of vergadering verzetten"
      submitLabel="Bewaar"
      check={() => check({ reactieUiterlijk: 'Vul de laatste dag in.', reden: 'Schrijf waarom u dit verzet.' })}
      send={() =>
        call(
          zienswijzenApi.planZienswijzeronde,
          {
            params: { id: ronde.id },
            body: { reactieUiterlijk: values.reactieUiterlijk!, vergaderingId: values.vergaderingId || null, reden: values.reden },
          },
          { versie: ronde.versie },
        )
      }
    >
      <DateField label="Reactie uiterlijk" {...field('reactieUiterlijk')} />
      <Select
        label="Vergadering van het bestuur die besluit"
        isOptional
        placeholder="Nog niet gekozen"
        options={withOwn}
        {...field('vergaderingId')}
      />
      <TextArea label="Waarom?" hint="Alle raden lezen deze reden" rows={2} {...field('reden')} />
    </FormDialog>
  )
}
