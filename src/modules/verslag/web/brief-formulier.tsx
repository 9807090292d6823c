import { type BriefDetail, verslagApi } from '#modules/verslag/contract.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useAction } from '#web/use-action.ts'

interface BriefFormulierProps {
  brief: BriefDetail
  tekst: NonNullable<BriefDetail['tekst']>
  onSaved: () => void
}

/** What the municipality adds to the letter; kept on its own side, as often as it is saved. */
export function BriefFormulier({ brief, tekst, onSaved }: BriefFormulierProps) {
  const { values, field, wasKept, startOver, done } = useKeptValues(`brief-${brief.id}-${brief.versie}`, tekst)
  const action = useAction(async () => {
    await call(verslagApi.changeBrief, { params: { id: brief.id }, body: values }, { versie: brief.versie })
    done()
  })
  return (
    <Card heading="Uw eigen deel">
      <Form faults={action.faults} onSubmit={() => void action.run().then((isSaved) => isSaved && onSaved())} headingLevel={3}>
        {wasKept && <KeptNotice onStartOver={startOver} />}
        <p>Alleen {brief.organisatieNaam} ziet wat u hier schrijft, tot uw college de brief vrijgeeft. De bedragen staan er vanzelf in.</p>
        <TextArea label="Inleiding" hint="Laat leeg als de gezamenlijke aanleiding genoeg zegt" isOptional {...field('inleiding')} />
        <TextArea label={`Wat dit betekent voor ${brief.organisatieNaam}`} isOptional {...field('lokaal')} />
        <TextArea
          label="Waar u dit uit betaalt"
          hint="Bijvoorbeeld: wij nemen dit op in de tweede voortgangsrapportage"
          {...field('dekking')}
        />
        <TextField label="Naam van de secretaris" {...field('secretaris')} />
        <TextField label="Naam van de burgemeester" {...field('burgemeester')} />
        <TextField label="Ons kenmerk" hint="Het zaaknummer van uw gemeente" isOptional {...field('kenmerk')} />
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            Bewaar aan onze kant
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}
