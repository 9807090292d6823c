import { governanceApi } from '#modules/governance/contract.ts'
import { groeisoortNamen } from '#modules/governance/web/groei-woorden.ts'
import { call } from '#web/call.ts'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

interface Gedrag {
  onClose: () => void
  onDone: (message: string) => void
}

type Soort = keyof typeof groeisoortNamen

/** A municipality begins a question for growth. */
export function VraagDialoog({ onClose, onDone }: Gedrag) {
  const { values, field, check } = useFormValues<{ soort: Soort | null; titel: string }>({ soort: null, titel: '' })
  return (
    <FormDialog
      title="Een groeivraag beginnen"
      submitLabel="Begin de vraag"
      onClose={onClose}
      onDone={() => onDone('De vraag staat er. Open haar om te beantwoorden wat eerst gevraagd wordt.')}
      check={() => check({ soort: 'Kies waar het om gaat.', titel: 'Schrijf om wie of wat het gaat.' })}
      send={() => call(governanceApi.openGroeivraag, { body: { soort: values.soort!, titel: values.titel } })}
    >
      <RadioGroup
        label="Waar gaat het om?"
        options={Object.entries(groeisoortNamen).map(([value, label]) => ({ value: value as Soort, label }))}
        {...field('soort')}
      />
      <TextField label="Om wie of wat gaat het?" hint="Bijvoorbeeld: gemeente Doesburg wordt klant" {...field('titel')} />
    </FormDialog>
  )
}

/** What the own organisation sees of a criterion. */
export function BewijsDialoog({ criterium, onClose, onDone }: Gedrag & { criterium: { id: string; tekst: string } }) {
  const { values, field, check } = useFormValues<{ oordeel: 'aangetoond' | 'nog_niet' | null; bewijs: string }>({
    oordeel: null,
    bewijs: '',
  })
  return (
    <FormDialog
      title={criterium.tekst}
      submitLabel="Leg vast"
      onClose={onClose}
      onDone={() => onDone('Wat uw organisatie ziet, staat erbij.')}
      check={() => check({ oordeel: 'Kies wat uw organisatie ziet.', bewijs: 'Schrijf waaraan u dat ziet.' })}
      send={() =>
        call(governanceApi.giveGroeibewijs, { params: { id: criterium.id }, body: { oordeel: values.oordeel!, bewijs: values.bewijs } })
      }
    >
      <RadioGroup
        label="Ziet uw organisatie dit?"
        isInline
        options={[
          { value: 'aangetoond', label: 'Ja, dit is aangetoond' },
          { value: 'nog_niet', label: 'Nee, nog niet' },
        ]}
        {...field('oordeel')}
      />
      <TextArea label="Waaraan ziet u dat?" hint="Noem een cijfer, een rapport of een voorbeeld" rows={4} {...field('bewijs')} />
    </FormDialog>
  )
}

/** Another phase, with what shows that it was reached: one criterion per line. */
export function FaseDialoog({ onClose, onDone }: Gedrag) {
  const { values, field, check } = useFormValues({ naam: '', omschrijving: '', bron: '', criteria: '' })
  const criteria = values.criteria
    .split('\n')
    .map((regel) => regel.trim())
    .filter((regel) => regel !== '')
  return (
    <FormDialog
      title="Een fase toevoegen"
      submitLabel="Voeg de fase toe"
      onClose={onClose}
      onDone={() => onDone('De fase staat erbij. Elke organisatie kan nu zeggen wat zij ziet.')}
      check={() => check({ naam: 'Vul de naam van de fase in.', criteria: 'Noem ten minste één ding waaraan de fase te zien is.' })}
      send={() =>
        call(governanceApi.addGroeifase, { body: { naam: values.naam, omschrijving: values.omschrijving, bron: values.bron, criteria } })
      }
    >
      <TextField label="Naam" hint="Bijvoorbeeld: de basis op orde" {...field('naam')} />
      <TextArea label="Omschrijving" isOptional rows={2} {...field('omschrijving')} />
      <TextArea label="Waaraan merken de gemeenten het?" hint="Eén punt per regel" rows={5} {...field('criteria')} />
      <TextField label="Bron" hint="Het besluit of plan waar dit staat" isOptional {...field('bron')} />
    </FormDialog>
  )
}
