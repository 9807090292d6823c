import { type Steun, steunSoorten, vraagApi, type Wens } from '#modules/vraag/contract.ts'
import { steunNamen } from '#modules/vraag/web/uitleg.ts'
import { call } from '#web/call.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'

interface Velden {
  soort: Steun['soort'] | null
  vanaf: string | null
  wat: string
  namens: string
  bedrag: string | null
  eenheden: string | null
  jaren: string | null
}

/** The own organisation uses it first, or vouches for a first purchase: how much, how long, and who says so. */
export function SteunDialoog({ wens, onClose, onDone }: { wens: Wens; onClose: () => void; onDone: () => void }) {
  const begin: Velden = { soort: null, vanaf: null, wat: '', namens: '', bedrag: null, eenheden: null, jaren: null }
  const form = useKeptValues<Velden>(`steun-${wens.id}`, begin)
  const { values, field } = form
  const isSponsor = values.soort === 'sponsor'
  const send = async () => {
    const { soort, jaren, ...rest } = values
    const body = { ...rest, soort: soort!, jaren: jaren === null ? null : Number(jaren) }
    await call(vraagApi.supportWens, { params: { id: wens.id }, body }, { versie: wens.versie })
    form.done()
  }
  return (
    <FormDialog
      title="Voorop gaan bij deze wens?"
      submitLabel="Leg vast"
      check={() =>
        form.check({
          soort: 'Kies hoe uw gemeente voorop gaat.',
          wat: 'Schrijf op wat uw gemeente doet.',
          ...(values.soort === 'eerste_gebruiker' ? { vanaf: 'Vul in vanaf welke dag uw gemeente het gebruikt.' } : {}),
          ...(isSponsor ? { namens: 'Vul in wie dit namens uw gemeente toezegt.', jaren: 'Vul in voor hoeveel jaar.' } : {}),
        })
      }
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>Wie de wens ziet, ziet dit meteen. U kunt het intrekken met een reden, tot er is besloten.</p>
      <RadioGroup
        label="Hoe gaat uw gemeente voorop?"
        {...field('soort')}
        options={steunSoorten.map((value) => ({ value, label: steunNamen[value].naam, hint: steunNamen[value].uitleg }))}
      />
      {values.soort === 'eerste_gebruiker' && <DateField label="Vanaf wanneer?" hint="Bijvoorbeeld 1-3-2028" {...field('vanaf')} />}
      {isSponsor && (
        <>
          <AmountField label="Voor welk bedrag?" isOptional hint="Een bedrag, een aantal, of allebei" {...field('bedrag')} />
          <NumberField label="Voor hoeveel eenheden?" isOptional {...field('eenheden')} />
          <NumberField label="Voor hoeveel jaar?" {...field('jaren')} />
          <TextField label="Wie zegt dit toe namens uw gemeente?" hint="Naam en functie" {...field('namens')} />
        </>
      )}
      <TextArea
        label="Wat doet of geeft uw gemeente?"
        hint="Bijvoorbeeld: twee medewerkers testen een maand, en vertellen de anderen wat zij leerden"
        rows={2}
        maxCharacters={500}
        {...field('wat')}
      />
    </FormDialog>
  )
}
