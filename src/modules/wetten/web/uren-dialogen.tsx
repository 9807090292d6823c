import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { datumVan } from '#kernel/format/datum.ts'
import { type Uren, type Wet, wettenApi } from '#modules/wetten/contract.ts'
import { minutenVan, urenVeld } from '#modules/wetten/domain/uren.ts'
import { sleutelsQuery } from '#modules/wetten/web/queries.ts'
import { call } from '#web/call.ts'
import { DateField } from '#web/design/date-field.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useSession } from '#web/session.ts'
import { useWie } from '#web/wie.ts'

interface Gedrag {
  wet: Wet
  onClose: () => void
  onDone: () => void
}

interface UrenVelden {
  persoonNaam: string
  van: string | null
  totEnMet: string | null
  minuten: string | null
  waaraan: string
  gedeeld: string
}

/** Time of the own organisation, in quarters of an hour. */
export function UrenDialoog({ wet, rij, onClose, onDone }: Gedrag & { rij: Uren | null }) {
  const { naam } = useSession()
  const vandaag = datumVan(new Date())
  const [versie] = useState(rij?.versie ?? 0)
  const form = useKeptValues<UrenVelden>(`wet-uren-${wet.id}-${rij?.id ?? 'nieuw'}-${versie}`, {
    persoonNaam: rij?.persoonNaam ?? naam,
    van: rij?.van ?? null,
    totEnMet: rij?.totEnMet ?? null,
    minuten: rij ? urenVeld(rij.minuten) : null,
    waaraan: rij?.waaraan ?? '',
    gedeeld: (rij?.gedeeld ?? true) ? 'ja' : 'nee',
  })
  const send = async () => {
    const { van, totEnMet, minuten, gedeeld, ...rest } = form.values
    const body = { ...rest, van: van!, totEnMet: totEnMet ?? van!, minuten: minutenVan(minuten!), gedeeld: gedeeld === 'ja' }
    await (rij
      ? call(wettenApi.changeUren, { params: { id: wet.id, urenId: rij.id }, body }, { versie })
      : call(wettenApi.addUren, { params: { id: wet.id }, body }))
    form.done()
  }
  return (
    <FormDialog
      title={rij ? 'Uren wijzigen' : 'Uren opschrijven'}
      submitLabel="Bewaar"
      check={() =>
        form.check({
          persoonNaam: 'Vul in wie het deed.',
          van: 'Vul de eerste dag in.',
          minuten: 'Vul het aantal uren in.',
          waaraan: 'Schrijf op wat er is gedaan.',
        })
      }
      send={send}
      onClose={onClose}
      onDone={onDone}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <TextField label="Wat is er gedaan?" hint="Bijvoorbeeld: analyse schrijven" {...form.field('waaraan')} />
      <TextField label="Wie deed het?" {...form.field('persoonNaam')} />
      <DateField label="Eerste dag" max={vandaag} {...form.field('van')} />
      <DateField label="Laatste dag" isOptional hint="Laat leeg als het één dag was" max={vandaag} {...form.field('totEnMet')} />
      <NumberField label="Aantal uren" hint="In kwartieren. Bijvoorbeeld 2,5" decimals={2} suffix="uur" {...form.field('minuten')} />
      <RadioGroup
        label="Tellen deze uren mee voor allen?"
        options={[
          { value: 'ja', label: 'Ja, dit is gedeeld werk' },
          { value: 'nee', label: 'Nee, dit was alleen voor onszelf' },
        ]}
        {...form.field('gedeeld')}
      />
    </FormDialog>
  )
}

/** What doing it alone would have taken the own municipality. */
export function RamingDialoog({ wet, onClose, onDone }: Gedrag) {
  const { organisatieId } = useWie()
  const was = wet.balans.find((each) => each.organisatieId === organisatieId)?.raming ?? null
  const form = useKeptValues<{ minuten: string | null }>(`wet-raming-${wet.id}-${was ?? 0}`, {
    minuten: was === null ? null : urenVeld(was),
  })
  return (
    <FormDialog
      title="Wat had het uw gemeente alleen gekost?"
      submitLabel="Bewaar"
      check={() => form.check(was === null ? { minuten: 'Vul het aantal uren in.' } : {})}
      send={async () => {
        const { minuten } = form.values
        await call(wettenApi.saveRaming, { params: { id: wet.id }, body: { minuten: minuten === null ? null : minutenVan(minuten) } })
        form.done()
      }}
      onClose={onClose}
      onDone={onDone}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>Uw schatting is voor alle partners te lezen. Pas als elke gemeente er een gaf, zeggen wij wat samenwerken scheelde.</p>
      <NumberField
        label="Aantal uren"
        isOptional={was !== null}
        hint={was === null ? 'In kwartieren. Bijvoorbeeld 52' : 'Maak leeg om uw raming weg te halen'}
        decimals={2}
        suffix="uur"
        {...form.field('minuten')}
      />
    </FormDialog>
  )
}

/** By which key the shared hours are divided. */
export function SleutelDialoog({ wet, onClose, onDone }: Gedrag) {
  const { data: sleutels } = useQuery(sleutelsQuery)
  const [versie] = useState(wet.versie)
  const form = useFormValues({ sleutelId: wet.sleutelId ?? '' })
  return (
    <FormDialog
      title="Hoe verdeelt u de uren?"
      submitLabel="Bewaar"
      check={() => []}
      send={() =>
        call(wettenApi.chooseUrensleutel, { params: { id: wet.id }, body: { sleutelId: form.values.sleutelId || null } }, { versie })
      }
      onClose={onClose}
      onDone={onDone}
    >
      <p>Kies gelijk, of een verdeelsleutel die is vastgesteld. Wie geen deel in de sleutel heeft, geeft alleen.</p>
      <Select
        label="Verdeling"
        placeholder="Gelijk over de gemeenten"
        options={(sleutels ?? []).map(({ id, naam }) => ({ value: id, label: naam }))}
        {...form.field('sleutelId')}
      />
    </FormDialog>
  )
}
