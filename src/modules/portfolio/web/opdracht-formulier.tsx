import { useState } from 'react'
import { type Deelnemer, type OpdrachtVelden, partijen, readOpdrachtVelden } from '#modules/portfolio/web/opdracht-velden.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { FieldGroup } from '#web/design/form-field.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useAction } from '#web/use-action.ts'

interface Props {
  /** Under which name what was typed is kept: one for each thing that is being written. */
  name: string
  begin: OpdrachtVelden
  deelnemers: readonly Deelnemer[]
  submitLabel: string
  onSave: (velden: OpdrachtVelden) => Promise<void>
  cancelTo: string
  /** Who sees it after saving. */
  uitleg: string
}

/** The form of an order: what, by whom, for whom, when, and what participants deliver themselves. */
export function OpdrachtFormulier({ name, begin, deelnemers, submitLabel, onSave, cancelTo, uitleg }: Props) {
  const form = useKeptValues(name, begin, readOpdrachtVelden)
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    await onSave(form.values)
    form.done()
  })
  const submit = () => {
    const found = [
      ...form.check({ titel: 'Vul de titel in.', resultaat: 'Schrijf op welk resultaat er moet zijn.' }),
      ...bijdrageFouten(form.values.bijdragen),
    ]
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
      <Stack>
        {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
        <Card heading="Wat moet er zijn">
          <Stack gap="md">
            <TextField label="Titel" {...form.field('titel')} />
            <TextArea
              label="Resultaat"
              hint="Wat is er als het werk klaar is? Begin bij de tekst van het besluit en maak die zo precies dat u het later kunt nagaan."
              rows={6}
              maxCharacters={4000}
              {...form.field('resultaat')}
            />
          </Stack>
        </Card>
        <Afspraken form={form} deelnemers={deelnemers} />
        <Bijdragen form={form} deelnemers={deelnemers} />
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            {submitLabel}
          </Button>
          <LinkButton to={cancelTo}>Ga terug</LinkButton>
        </ButtonRow>
        <p className="rk-zacht">{uitleg}</p>
      </Stack>
    </Form>
  )
}

type Formulier = ReturnType<typeof useKeptValues<OpdrachtVelden>>

function Afspraken({ form: { field }, deelnemers }: { form: Formulier; deelnemers: readonly Deelnemer[] }) {
  return (
    <Card heading="Wie en wanneer">
      <Stack gap="md">
        <Select
          label="Wie voert de opdracht uit?"
          placeholder="Kies een opdrachtnemer"
          options={partijen(deelnemers, ['opdrachtnemer'])}
          {...field('opdrachtnemerId')}
        />
        <Select
          label="Welke organisatie aanvaardt het resultaat?"
          hint="Deze organisatie zegt straks of er is wat er moest zijn"
          placeholder="Kies een organisatie"
          options={partijen(deelnemers, ['eigenaar', 'opdrachtgever', 'afnemer'])}
          {...field('acceptantId')}
        />
        <TextField label="Wie is dat daar?" hint="Een functie of een naam. Bijvoorbeeld: gemeentesecretaris" {...field('acceptantRol')} />
        <DateField label="Wanneer begint het werk?" hint="Bijvoorbeeld 1-1-2027" {...field('termijnVan')} />
        <DateField label="Wanneer is het resultaat er?" hint="Bijvoorbeeld 31-12-2027" {...field('termijnTotEnMet')} />
      </Stack>
    </Card>
  )
}

/** What participants deliver themselves: as many as needed, each once. */
function Bijdragen({ form: { values, set }, deelnemers }: { form: Formulier; deelnemers: readonly Deelnemer[] }) {
  const { bijdragen } = values
  const change = (index: number, part: Partial<OpdrachtVelden['bijdragen'][number]>) =>
    set(
      'bijdragen',
      bijdragen.map((each, at) => (at === index ? { ...each, ...part } : each)),
    )
  const options = partijen(deelnemers, ['eigenaar', 'opdrachtgever', 'afnemer'])
  return (
    <Card heading="Wat leveren de deelnemers zelf?">
      <Stack gap="md">
        <p>Bijvoorbeeld mensen, gegevens of een besluit. Laat leeg als niemand zelf iets levert.</p>
        {bijdragen.map(({ organisatieId, tekst }, index) => (
          <FieldGroup key={index} name={`bijdragen.${index}`} label={`Bijdrage ${index + 1}`}>
            <Stack gap="md">
              <Select
                name={`bijdragen.${index}.organisatieId`}
                label="Welke organisatie?"
                placeholder="Kies een organisatie"
                value={organisatieId}
                onChange={(value) => change(index, { organisatieId: value })}
                options={options}
              />
              <TextArea
                name={`bijdragen.${index}.tekst`}
                label="Wat levert zij zelf?"
                rows={2}
                value={tekst}
                onChange={(value) => change(index, { tekst: value })}
              />
              <Button
                size="small"
                variant="subtle"
                onPress={() =>
                  set(
                    'bijdragen',
                    bijdragen.filter((_, at) => at !== index),
                  )
                }
              >
                {`Haal bijdrage ${index + 1} weg`}
              </Button>
            </Stack>
          </FieldGroup>
        ))}
        <ButtonRow>
          <Button onPress={() => set('bijdragen', [...bijdragen, { organisatieId: '', tekst: '' }])}>Voeg een bijdrage toe</Button>
        </ButtonRow>
      </Stack>
    </Card>
  )
}

function bijdrageFouten(bijdragen: OpdrachtVelden['bijdragen']): FormFault[] {
  return bijdragen.flatMap(({ organisatieId, tekst }, index) => [
    ...(organisatieId === ''
      ? [{ name: `bijdragen.${index}.organisatieId`, reason: 'Kies een organisatie, of haal deze bijdrage weg.' }]
      : []),
    ...(tekst.trim() === '' ? [{ name: `bijdragen.${index}.tekst`, reason: 'Schrijf op wat deze organisatie zelf levert.' }] : []),
  ])
}
