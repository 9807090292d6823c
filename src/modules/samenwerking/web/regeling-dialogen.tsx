import { type Regeling, rechtsvormen, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { vanFout } from '#web/forms/geldig-velden.tsx'
import { vormNamen } from '#modules/samenwerking/web/teksten.ts'
import { vormUitleg } from '#modules/samenwerking/web/uitleg.ts'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { call } from '#web/call.ts'
import { DateField } from '#web/design/date-field.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { useStandOp } from '#web/stand-op.ts'

interface DialoogProps {
  onDone: () => void
  onClose: () => void
}

const beginHint = 'Deze dag telt mee. Bijvoorbeeld 01-01-2027'

/** Name, short name and description of the cooperation. */
export function RegelingDialoog({ regeling, ...gedrag }: DialoogProps & { regeling: Regeling }) {
  const { values, field, check } = useFormValues({
    naam: regeling.naam,
    korteNaam: regeling.korteNaam,
    omschrijving: regeling.omschrijving,
  })
  return (
    <FormDialog
      {...gedrag}
      title="Naam en omschrijving wijzigen"
      submitLabel="Bewaar de wijziging"
      check={() => check({ naam: 'Vul de officiële naam in.', korteNaam: 'Vul de korte naam in.' })}
      send={() => call(samenwerkingApi.changeRegeling, { body: values }, { versie: regeling.versie })}
    >
      <TextField label="Officiële naam" hint="Zoals in de regeling zelf" {...field('naam')} />
      <TextField label="Korte naam" hint="Zoals mensen haar noemen: deze staat overal in beeld" width="medium" {...field('korteNaam')} />
      <TextArea label="Omschrijving" isOptional maxCharacters={2000} {...field('omschrijving')} />
    </FormDialog>
  )
}

/** A new legal form from a day on. */
export function RechtsvormDialoog(gedrag: DialoogProps) {
  const { dag } = useStandOp()
  const { values, field, check } = useFormValues<{ vorm: string; van: string | null; bron: string }>({ vorm: '', van: dag, bron: '' })
  return (
    <FormDialog
      {...gedrag}
      title="Rechtsvorm vastleggen"
      submitLabel="Leg de rechtsvorm vast"
      check={() => check({ vorm: 'Kies een rechtsvorm.', van: vanFout, bron: 'Vul het besluit of de bron in.' })}
      send={() =>
        call(samenwerkingApi.addRechtsvorm, {
          body: { vorm: values.vorm as (typeof rechtsvormen)[number], van: values.van!, bron: values.bron },
        })
      }
    >
      <p>De vorm die nu geldt, eindigt de dag ervoor. Op eerdere dagen blijft die staan.</p>
      <Select
        label="Rechtsvorm"
        hint={vormUitleg[values.vorm]}
        placeholder="Kies een rechtsvorm"
        options={rechtsvormen.map((vorm) => ({ value: vorm, label: vormNamen[vorm]! }))}
        {...field('vorm')}
      />
      <DateField label="Vanaf" hint={beginHint} {...field('van')} />
      <TextField label="Besluit of bron" hint="Bijvoorbeeld: Staatscourant 2025, 40211" {...field('bron')} />
    </FormDialog>
  )
}

/** A new part of the joint organisation. */
export function DienstonderdeelDialoog(gedrag: DialoogProps) {
  const { dag } = useStandOp()
  const { values, field, check } = useFormValues<{ naam: string; omschrijving: string; van: string | null; bron: string }>({
    naam: '',
    omschrijving: '',
    van: dag,
    bron: '',
  })
  return (
    <FormDialog
      {...gedrag}
      title="Dienstonderdeel toevoegen"
      submitLabel="Voeg dienstonderdeel toe"
      check={() => check({ naam: 'Vul de naam in.', van: vanFout, bron: 'Vul de bron in.' })}
      send={() => call(samenwerkingApi.addDienstonderdeel, { body: { ...values, van: values.van! } })}
    >
      <p>Een dienstonderdeel levert diensten en krijgt drie stoelen bij vraag en aanbod.</p>
      <TextField label="Naam" {...field('naam')} />
      <TextField label="Omschrijving" isOptional {...field('omschrijving')} />
      <DateField label="Vanaf" hint={beginHint} {...field('van')} />
      <TextField label="Bron" hint="Waar staat dit? Bijvoorbeeld: besluit algemeen bestuur 12-11-2026" {...field('bron')} />
    </FormDialog>
  )
}
