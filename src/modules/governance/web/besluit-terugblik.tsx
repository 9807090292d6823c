import { useState } from 'react'
import { showDatumLang, showTijdstip } from '#kernel/format/datum.ts'
import { type Besluit, governanceApi } from '#modules/governance/contract.ts'
import { evaluatiestand, type EvaluatieUitkomst } from '#modules/governance/domain/evaluatie.ts'
import { mayEvaluate } from '#modules/governance/policy.ts'
import { evaluatieNamen } from '#modules/governance/web/teksten.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useStandOp } from '#web/stand-op.ts'
import { rolNamen } from '#web/teksten.ts'
import { useWie } from '#web/wie.ts'

interface TerugblikProps {
  besluit: Besluit
  onDone: (message: string) => void
}

/** What came of the decision, beside it; until its day who has to write it and when. */
export function Terugblik({ besluit, onDone }: TerugblikProps) {
  const [isOpen, setOpen] = useState(false)
  const { dag } = useStandOp()
  const oordeel = mayEvaluate(useWie(), besluit.isEigen)
  const stand = evaluatiestand(besluit, dag)
  if (stand === 'niet_gevraagd') return null
  if (besluit.evaluatie) return <Gedaan evaluatie={besluit.evaluatie} wie={besluit.eigenOrganisatieNaam} />
  const wanneer = showDatumLang(besluit.evaluatiedatum!)
  const reden = !oordeel.mag ? oordeel.reden : stand === 'later' ? `Terugkijken kan vanaf ${wanneer}.` : undefined
  return (
    <Card heading={stand === 'nu' ? 'Het is tijd om terug te kijken' : 'Later kijken we terug'}>
      <Stack gap="sm">
        <p>{`De tafel sprak af om op ${wanneer} terug te kijken. ${besluit.eigenOrganisatieNaam} bracht het voorstel in en schrijft op wat ervan kwam.`}</p>
        <ButtonRow>
          <Button
            variant={reden === undefined ? 'primary' : 'secondary'}
            isDisabled={reden !== undefined}
            reason={reden}
            onPress={() => setOpen(true)}
          >
            Schrijf de terugblik
          </Button>
        </ButtonRow>
      </Stack>
      {isOpen && (
        <TerugblikDialoog
          besluit={besluit}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone('De terugblik staat bij het besluit. Hij wijzigt niet meer.')
          }}
        />
      )}
    </Card>
  )
}

function Gedaan({ evaluatie, wie }: { evaluatie: NonNullable<Besluit['evaluatie']>; wie: string }) {
  const { uitkomst, tekst, persoonNaam, rol, gegevenOp } = evaluatie
  const { naam, tone } = evaluatieNamen[uitkomst]
  return (
    <Card heading="Wat ervan kwam">
      <Stack gap="sm">
        <p>
          <Badge tone={tone}>{naam}</Badge>
        </p>
        <p className="rk-besluittekst">{tekst}</p>
        <p className="rk-zacht">{`${persoonNaam} (${(rolNamen[rol] ?? rol).toLowerCase()}, ${wie}), ${showTijdstip(gegevenOp)}`}</p>
      </Stack>
    </Card>
  )
}

function TerugblikDialoog({
  besluit: { id, nummer, tekst },
  onClose,
  onDone,
}: {
  besluit: Besluit
  onClose: () => void
  onDone: () => void
}) {
  const { values, field, check } = useFormValues<{ uitkomst: EvaluatieUitkomst | null; tekst: string }>({ uitkomst: null, tekst: '' })
  return (
    <FormDialog
      title={`Wat kwam er van ${nummer}?`}
      submitLabel="Bewaar de terugblik"
      check={() => check({ uitkomst: 'Kies of is bereikt wat de tafel wilde.', tekst: 'Schrijf op wat ervan kwam.' })}
      send={() => call(governanceApi.giveEvaluatie, { params: { id }, body: { uitkomst: values.uitkomst!, tekst: values.tekst } })}
      onClose={onClose}
      onDone={onDone}
    >
      <p className="rk-besluittekst">{`De tafel besloot: ${tekst}`}</p>
      <RadioGroup
        label="Is bereikt wat de tafel wilde?"
        options={(['bereikt', 'deels', 'niet'] as const).map((value) => ({ value, label: evaluatieNamen[value].naam }))}
        {...field('uitkomst')}
      />
      <TextArea
        label="Wat kwam ervan?"
        hint="U schrijft dit één keer. Alle partners die het besluit lezen, lezen dit ook"
        {...field('tekst')}
      />
    </FormDialog>
  )
}
