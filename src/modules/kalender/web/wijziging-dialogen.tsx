import { type Begrotingswijziging, kalenderApi, wijzigingCategorieen } from '#modules/kalender/contract.ts'
import { categorieNamen } from '#modules/kalender/web/woorden.ts'
import { call } from '#web/call.ts'
import { DateField } from '#web/design/date-field.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

type Categorie = (typeof wijzigingCategorieen)[number]

interface DialoogProps {
  onClose: () => void
  onDone: () => void
}

const keuzes = (categorieen: readonly Categorie[]) => categorieen.map((value) => ({ value, label: categorieNamen[value]! }))

/** A change of the budget: what it is about, which category, when it is adopted. */
export function WijzigingDialoog({ jaar, wijziging, ...gedrag }: DialoogProps & { jaar: number; wijziging: Begrotingswijziging | null }) {
  const { values, field, check } = useFormValues<{
    titel: string
    categorie: string
    vaststelling: string | null
    aanbieding: string | null
  }>({
    titel: wijziging?.titel ?? '',
    categorie: wijziging?.categorie ?? '',
    vaststelling: wijziging?.vaststelling ?? null,
    aanbieding: wijziging?.aanbieding ?? null,
  })
  const body = { ...values, categorie: values.categorie as Categorie }
  return (
    <FormDialog
      {...gedrag}
      title={wijziging ? 'Begrotingswijziging wijzigen' : `Wijziging van de begroting ${jaar}`}
      submitLabel="Bewaar de wijziging"
      check={() => check({ titel: 'Schrijf waar de wijziging over gaat.', categorie: 'Kies een categorie.' })}
      send={() =>
        wijziging
          ? call(kalenderApi.changeBegrotingswijziging, { params: { id: wijziging.id }, body }, { versie: wijziging.versie })
          : call(kalenderApi.addBegrotingswijziging, { params: { jaar }, body })
      }
    >
      <TextField label="Waar gaat de wijziging over?" {...field('titel')} />
      <Select label="Categorie" placeholder="Kies een categorie" options={keuzes(wijzigingCategorieen)} {...field('categorie')} />
      <DateField label="Vaststelling" hint={`Uiterlijk 31-12-${jaar}`} isOptional {...field('vaststelling')} />
      <DateField label="Aanbieding aan het algemeen bestuur" hint="Alleen bij een openbaar lichaam" isOptional {...field('aanbieding')} />
    </FormDialog>
  )
}

/** The regeling says that the councils give no view on a category. */
export function VrijstellingDialoog({ vrijgesteld, ...gedrag }: DialoogProps & { vrijgesteld: readonly Categorie[] }) {
  const { values, field, check } = useFormValues({ categorie: '', bron: '' })
  return (
    <FormDialog
      {...gedrag}
      title="Categorie vrijstellen"
      submitLabel="Leg de vrijstelling vast"
      check={() => check({ categorie: 'Kies een categorie.', bron: 'Vul het artikel van de regeling in.' })}
      send={() => call(kalenderApi.addVrijstelling, { body: { categorie: values.categorie as Categorie, bron: values.bron } })}
    >
      <p>Alleen de regeling zelf kan zeggen dat de raden over een categorie geen zienswijze geven.</p>
      <Select
        label="Categorie"
        placeholder="Kies een categorie"
        options={keuzes(wijzigingCategorieen.filter((categorie) => !vrijgesteld.includes(categorie)))}
        {...field('categorie')}
      />
      <TextField label="Waar staat dat?" hint="Bijvoorbeeld: gemeenschappelijke regeling, artikel 25 lid 3" {...field('bron')} />
    </FormDialog>
  )
}
