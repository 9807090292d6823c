import { useState } from 'react'
import { type Doel, doelenApi } from '#modules/doelen/contract.ts'
import { ks } from '#modules/doelen/domain/voortgang.ts'
import { kNamen } from '#modules/doelen/web/uitleg.ts'
import type { DoelVelden } from '#modules/doelen/web/doel-velden.ts'
import { askAll } from '#web/ask-all.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useAction } from '#web/use-action.ts'

/** Every goal: the subjects that are there already, and the joint goals to stand beside. */
export const doelenQuery = askAll(doelenApi.listDoelen, {})

interface Props {
  /** Under which name what was typed is kept: one for each thing that is being written. */
  name: string
  begin: DoelVelden
  doelen: readonly Doel[]
  onSave: (velden: DoelVelden) => Promise<void>
  cancelTo: string
}

type Formulier = ReturnType<typeof useKeptValues<DoelVelden>>

/** The form of a goal: what somebody wants, how it is measured, and how it stands to the joint goal. */
export function DoelFormulier({ name, begin, doelen, onSave, cancelTo }: Props) {
  const form = useKeptValues(name, begin)
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    await onSave(form.values)
    form.done()
  })
  const submit = () => {
    const found = form.check(required(form.values))
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
      <Stack>
        {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
        <WatVelden form={form} doelen={doelen} />
        <MeetVelden form={form} />
        {form.values.soort !== 'gezamenlijk' && <NaastVelden form={form} doelen={doelen} />}
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            Bewaar concept
          </Button>
          <LinkButton to={cancelTo}>Ga terug</LinkButton>
        </ButtonRow>
        <p className="rk-zacht">Daarna ziet alleen uw eigen organisatie dit. Anderen zien het pas als iemand met mandaat het indient.</p>
      </Stack>
    </Form>
  )
}

function required({ soort, gezamenlijkId, verhouding }: DoelVelden) {
  const isNaast = soort !== 'gezamenlijk' && gezamenlijkId !== ''
  return {
    soort: 'Kies wat u vastlegt: een ambitie, een grens of een gezamenlijk doel.',
    titel: 'Vul het doel in.',
    onderwerp: 'Vul het onderwerp in.',
    maatstaf: 'Vul in wat u gaat meten.',
    richting: 'Kies welke kant het op moet: hoger, lager of gelijk.',
    streefwaarde: 'Vul de waarde in die u wilt bereiken.',
    streefdatum: 'Vul de datum in waarop het bereikt moet zijn, bijvoorbeeld 31-12-2027.',
    ...(isNaast ? { verhouding: 'Kies hoe dit staat tot het gezamenlijke doel: zelfde, anders of strijdig.' } : {}),
    ...(isNaast && verhouding !== null && verhouding !== 'zelfde' ? { reden: 'Vul in waarom uw doel anders is.' } : {}),
  }
}

function WatVelden({ form: { field }, doelen }: { form: Formulier; doelen: readonly Doel[] }) {
  const onderwerpen = [...new Set(doelen.map(({ onderwerp }) => onderwerp))]
  return (
    <Card heading="Wat u wilt">
      <Stack gap="md">
        <RadioGroup
          label="Wat legt u vast?"
          {...field('soort')}
          options={[
            { value: 'ambitie', label: 'Een ambitie', hint: 'Wat uw organisatie wil bereiken' },
            { value: 'grens', label: 'Een grens', hint: 'Waar uw organisatie niet overheen gaat' },
            { value: 'gezamenlijk', label: 'Een gezamenlijk doel', hint: 'Een voorstel aan alle partijen; een tafel stelt het vast' },
          ]}
        />
        <TextField label="Doel" hint="In een zin. Bijvoorbeeld: inwoners worden snel geholpen" {...field('titel')} />
        <TextField
          label="Onderwerp"
          hint={
            onderwerpen.length === 0
              ? 'Onder dit woord komen doelen naast elkaar. Bijvoorbeeld: dienstverlening'
              : `Onder dit woord komen doelen naast elkaar. Er zijn al: ${onderwerpen.join(', ')}`
          }
          {...field('onderwerp')}
        />
        <TextArea label="Toelichting" isOptional maxCharacters={2000} {...field('toelichting')} />
      </Stack>
    </Card>
  )
}

function MeetVelden({ form: { field } }: { form: Formulier }) {
  return (
    <Card heading="Hoe u ziet of het lukt">
      <Stack gap="md">
        <TextField label="Wat meet u?" hint="Bijvoorbeeld: bellers die binnen een minuut iemand spreken" {...field('maatstaf')} />
        <RadioGroup
          label="Welke kant moet het op?"
          isInline
          {...field('richting')}
          options={[
            { value: 'hoger', label: 'Ten minste' },
            { value: 'lager', label: 'Ten hoogste' },
            { value: 'gelijk', label: 'Precies' },
          ]}
        />
        <NumberField label="Welke waarde?" decimals={6} hint="Bijvoorbeeld 90 of 4,5" {...field('streefwaarde')} />
        <TextField label="In welke eenheid?" isOptional width="medium" hint="Bijvoorbeeld: procent, uur, euro" {...field('eenheid')} />
        <DateField label="Op welke datum?" hint="Bijvoorbeeld 31-12-2027" {...field('streefdatum')} />
        <NumberField
          label="Waar begint u?"
          isOptional
          decimals={6}
          hint="De waarde van nu. Zonder begin ziet later niemand hoever u bent gekomen"
          {...field('startwaarde')}
        />
        <DateField label="Op welke dag was dat zo?" isOptional {...field('startdatum')} />
        <Select
          label="Voor welke K doet u dit?"
          isOptional
          placeholder="Geen van deze"
          options={ks.map((k) => ({ value: k, label: kNamen[k] }))}
          {...field('k')}
        />
      </Stack>
    </Card>
  )
}

function NaastVelden({ form: { field, values }, doelen }: { form: Formulier; doelen: readonly Doel[] }) {
  const gezamenlijk = doelen.filter(({ soort, status }) => soort === 'gezamenlijk' && status !== 'ingetrokken')
  return (
    <Card heading="Naast het gezamenlijke doel">
      <Stack gap="md">
        <Select
          label="Bij welk gezamenlijk doel hoort dit?"
          isOptional
          placeholder="Bij geen van deze doelen"
          options={gezamenlijk.map(({ id, titel, onderwerp }) => ({ value: id, label: `${titel} (${onderwerp})` }))}
          {...field('gezamenlijkId')}
        />
        {values.gezamenlijkId !== '' && (
          <>
            <RadioGroup
              label="Hoe staat uw doel daartoe?"
              {...field('verhouding')}
              options={[
                { value: 'zelfde', label: 'Zelfde', hint: 'Wij willen hetzelfde' },
                { value: 'anders', label: 'Anders', hint: 'Wij willen iets anders, maar het kan samengaan' },
                { value: 'strijdig', label: 'Strijdig', hint: 'Het kan niet allebei' },
              ]}
            />
            {values.verhouding !== 'zelfde' && <TextField label="Waarom?" {...field('reden')} />}
          </>
        )}
      </Stack>
    </Card>
  )
}
