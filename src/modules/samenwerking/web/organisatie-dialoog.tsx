import { useRef } from 'react'
import { type OrganisatieDetail, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { organisatieSoortNamen } from '#modules/samenwerking/web/teksten.ts'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { call } from '#web/call.ts'
import { DateField } from '#web/design/date-field.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'

type Soort = 'gemeenschappelijke_regeling' | 'werkorganisatie' | 'overig'

interface Invoer {
  naam: string
  soort: Soort | ''
  van: string | null
  totEnMet: string | null
  bron: string
}

/** Adding an organisation, or changing one. */
export interface OrganisatieDialoogProps {
  /** The organisation to change; without it a new one is added. */
  organisatie?: OrganisatieDetail
  /** It is saved, and everything on the page is read anew. */
  onSaved: (saved: OrganisatieDetail) => void
  onClose: () => void
}

const soorten = Object.entries(organisatieSoortNamen).flatMap(([value, label]) => (value === 'gemeente' ? [] : [{ value, label }]))

/** The form of an organisation that only this cooperation knows; municipalities are in the national register already. */
export function OrganisatieDialoog({ organisatie, onSaved, onClose }: OrganisatieDialoogProps) {
  const { values, field, check } = useFormValues(invoerOf(organisatie))
  const saved = useRef<OrganisatieDetail>(null)
  const verplicht = { naam: 'Vul de naam in.', soort: 'Kies een soort.', bron: 'Vul de bron in.' }
  return (
    <FormDialog
      title={organisatie ? `${organisatie.naam} wijzigen` : 'Organisatie toevoegen'}
      submitLabel={organisatie ? 'Bewaar de wijziging' : 'Voeg de organisatie toe'}
      check={() => [...check(verplicht), ...periodFault(values)]}
      send={async () => {
        saved.current = await save(values, organisatie)
      }}
      onDone={() => saved.current && onSaved(saved.current)}
      onClose={onClose}
    >
      {!organisatie && (
        <p>Alleen uw samenwerking ziet deze organisatie. Gemeenten hoeft u niet toe te voegen: die staan in het landelijke register.</p>
      )}
      <TextField label="Naam" hint="Zoals de organisatie zich noemt, met de afkorting erachter" {...field('naam')} />
      <Select
        label="Soort"
        placeholder="Kies een soort"
        options={soorten}
        width="medium"
        {...field('soort')}
        onChange={(soort) => field('soort').onChange(soort as Soort)}
      />
      <DateField label="Bestaat sinds" isOptional {...field('van')} />
      <DateField label="Bestaat tot en met" hint="Laat dit leeg als de organisatie nog bestaat" isOptional {...field('totEnMet')} />
      <TextField label="Bron" hint="Waar staat dit? Bijvoorbeeld: Handelsregister, 12-11-2026" {...field('bron')} />
    </FormDialog>
  )
}

function invoerOf(organisatie: OrganisatieDetail | undefined): Invoer {
  if (!organisatie) return { naam: '', soort: '', van: null, totEnMet: null, bron: '' }
  const { naam, soort, bestaat, bron } = organisatie
  return { naam, soort: soort === 'gemeente' ? '' : soort, van: bestaat.van, totEnMet: bestaat.totEnMet, bron }
}

function periodFault({ van, totEnMet }: Invoer): FormFault[] {
  return van && totEnMet && totEnMet < van ? [{ name: 'totEnMet', reason: 'Vul een laatste dag in die op of na de eerste dag ligt.' }] : []
}

function save({ soort, ...invoer }: Invoer, organisatie: OrganisatieDetail | undefined): Promise<OrganisatieDetail> {
  const body = { ...invoer, soort: soort as Soort }
  return organisatie
    ? call(samenwerkingApi.changeOrganisatie, { params: { id: organisatie.id }, body }, { versie: organisatie.versie })
    : call(samenwerkingApi.addOrganisatie, { body })
}
