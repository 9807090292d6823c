import { aanbodSoorten, processen } from '#modules/vraag/contract.ts'
import { aanbodSoortNamen, procesNamen } from '#modules/vraag/web/teksten.ts'
import type { Formulier } from '#modules/vraag/web/vijf-velden.ts'
import { Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextArea } from '#web/design/text-area.tsx'

/** Whether the wish follows the way of working that parties share; whoever deviates says why. */
export function Proces({ form: { values, field } }: { form: Formulier }) {
  return (
    <Stack gap="md">
      <RadioGroup
        label="Hoe verhoudt dit zich tot de gezamenlijke werkwijze?"
        hint="Een afwijking mag, en kost meestal meer: dan maakt u iets voor uzelf"
        options={processen.map((value) => ({ value, label: procesNamen[value].naam, hint: procesNamen[value].uitleg }))}
        {...field('proces')}
      />
      {values.proces === 'afwijking' && (
        <TextArea
          label="Waarom moet het bij u anders?"
          hint="Dit is nodig om de wens in te dienen. Noem wat er bij u anders is, zodat een ander kan meedenken."
          maxCharacters={1000}
          rows={3}
          {...field('waaromAnders')}
        />
      )}
    </Stack>
  )
}

/** A proposal, a trend or a new law; the last two say what they ask of systems and data. */
export function AanbodSoort({ form: { values, field } }: { form: Formulier }) {
  return (
    <Stack gap="md">
      <RadioGroup
        label="Soort aanbod"
        options={aanbodSoorten.map((value) => ({ value, label: aanbodSoortNamen[value].naam, hint: aanbodSoortNamen[value].uitleg }))}
        {...field('soort')}
      />
      {values.soort !== 'voorstel' && (
        <TextArea
          label="Wat vraagt dit van systemen en gegevens?"
          isOptional={values.soort === 'trend'}
          hint="Bijvoorbeeld: elk besluit krijgt een kenmerk dat een machine kan lezen, in alle zaaksystemen"
          maxCharacters={2000}
          rows={4}
          {...field('digitaleImpact')}
        />
      )}
    </Stack>
  )
}
