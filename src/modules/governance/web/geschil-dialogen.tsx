import { type Geschil, governanceApi } from '#modules/governance/contract.ts'
import { aarden, volgende } from '#modules/governance/domain/geschil.ts'
import { raakvlakken } from '#modules/governance/domain/beslistabel.ts'
import { raakvlakNamen } from '#modules/governance/web/feiten-woorden.ts'
import { aardNamen, tredeNamen } from '#modules/governance/web/geschil-woorden.ts'
import { call } from '#web/call.ts'
import { Checkbox } from '#web/design/checkbox.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { FieldGroup } from '#web/design/form-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

/** An organisation that takes part. */
export interface Partij {
  organisatieId: string
  organisatieNaam: string
}

interface Gedrag {
  onClose: () => void
  onDone: (message: string) => void
}

interface Opening {
  titel: string
  omschrijving: string
  aard: Geschil['aard'] | null
  onderwerp: string
  partijIds: readonly string[]
  standpunt: string
}

interface OpenProps extends Gedrag {
  partijen: readonly Partij[]
  eigenId: string
  /** The way of a proposal that it is about. */
  behandeling: { id: string; titel: string } | null
}

/** Writes down that parties differ, without saying who is right. */
export function OpenDialoog({ partijen, eigenId, behandeling, onClose, onDone }: OpenProps) {
  const { values, field, set, check } = useFormValues<Opening>({
    titel: behandeling ? `Verschil over ${behandeling.titel}` : '',
    omschrijving: '',
    aard: null,
    onderwerp: '',
    partijIds: [eigenId],
    standpunt: '',
  })
  return (
    <FormDialog
      title="Een verschil van inzicht vastleggen"
      submitLabel="Leg het vast"
      onClose={onClose}
      onDone={() => onDone('Het verschil is vastgelegd. Elke partij kan nu haar standpunt schrijven.')}
      check={() => [
        ...check({ titel: 'Schrijf waar het over gaat.', aard: 'Kies waarin partijen verschillen.' }),
        ...(values.partijIds.length < 2 ? [{ name: 'partijIds', reason: 'Kies met wie uw organisatie verschilt.' }] : []),
      ]}
      send={() =>
        call(governanceApi.openGeschil, {
          body: {
            titel: values.titel,
            omschrijving: values.omschrijving,
            standpunt: values.standpunt,
            aard: values.aard!,
            onderwerp: raakvlakken.find((soort) => soort === values.onderwerp) ?? null,
            behandelingId: behandeling?.id ?? null,
            partijIds: [...values.partijIds],
          },
        })
      }
    >
      <TextField label="Waar gaat het over?" {...field('titel')} />
      <RadioGroup
        label="Waarin verschillen partijen?"
        options={aarden.map((aard) => ({ value: aard, label: aardNamen[aard].naam, hint: aardNamen[aard].vraag }))}
        {...field('aard')}
      />
      <PartijVelden partijen={partijen} gekozen={values.partijIds} onChange={(ids) => set('partijIds', ids)} />
      <Select
        label="Onderwerp"
        isOptional
        placeholder="Iets anders"
        options={raakvlakken.map((soort) => ({ value: soort, label: raakvlakNamen[soort]! }))}
        {...field('onderwerp')}
      />
      <TextArea
        label="Wat is er aan de hand?"
        hint="Zo dat alle partijen zich erin herkennen"
        isOptional
        rows={3}
        {...field('omschrijving')}
      />
      <TextArea
        label="Wat wil uw organisatie?"
        hint="De andere partijen schrijven hun eigen standpunt"
        isOptional
        rows={3}
        {...field('standpunt')}
      />
    </FormDialog>
  )
}

interface PartijProps {
  partijen: readonly Partij[]
  gekozen: readonly string[]
  onChange: (ids: readonly string[]) => void
}

function PartijVelden({ partijen, gekozen, onChange }: PartijProps) {
  return (
    <FieldGroup name="partijIds" label="Tussen wie?">
      {partijen.map(({ organisatieId, organisatieNaam }) => (
        <Checkbox
          key={organisatieId}
          name={`partij-${organisatieId}`}
          label={organisatieNaam}
          isChecked={gekozen.includes(organisatieId)}
          onChange={(isChecked) => onChange(isChecked ? [...gekozen, organisatieId] : gekozen.filter((id) => id !== organisatieId))}
        />
      ))}
    </FieldGroup>
  )
}

interface GeschilProps extends Gedrag {
  geschil: Geschil
}

/** What the own organisation wants. */
export function StandpuntDialoog({ geschil, eigenId, onClose, onDone }: GeschilProps & { eigenId: string }) {
  const was = geschil.partijen.find(({ organisatieId }) => organisatieId === eigenId)?.standpunt ?? ''
  const { values, field, check } = useFormValues({ tekst: was })
  return (
    <FormDialog
      title="Wat uw organisatie wil"
      submitLabel="Bewaar het standpunt"
      onClose={onClose}
      onDone={() => onDone('Het standpunt van uw organisatie staat erbij.')}
      check={() => check({ tekst: 'Schrijf wat uw organisatie wil.' })}
      send={() => call(governanceApi.giveStandpunt, { params: { id: geschil.id }, body: values }, { versie: geschil.versie })}
    >
      <TextArea label="Standpunt" hint="Alle partners kunnen dit lezen" rows={6} {...field('tekst')} />
    </FormDialog>
  )
}

/** To the next table, with what was tried. */
export function OmhoogDialoog({ geschil, onClose, onDone }: GeschilProps) {
  const { values, field, check } = useFormValues<{ geprobeerd: string; uiterlijk: string | null }>({ geprobeerd: '', uiterlijk: null })
  const next = volgende(geschil.treden)
  if (next === null) return null
  return (
    <FormDialog
      title={`Voorleggen aan: ${tredeNamen[next]}`}
      submitLabel="Leg voor"
      onClose={onClose}
      onDone={() => onDone(`Het verschil ligt nu bij: ${tredeNamen[next]}.`)}
      check={() => check({ geprobeerd: 'Schrijf wat er is geprobeerd.', uiterlijk: 'Kies wanneer deze tafel eruit moet zijn.' })}
      send={() =>
        call(
          governanceApi.raiseGeschil,
          { params: { id: geschil.id }, body: { geprobeerd: values.geprobeerd, uiterlijk: values.uiterlijk! } },
          { versie: geschil.versie },
        )
      }
    >
      <TextArea
        label="Wat is er tot nu toe geprobeerd?"
        hint="Zo hoeft de volgende tafel dat niet opnieuw te doen"
        rows={4}
        {...field('geprobeerd')}
      />
      <DateField label="Wanneer moet deze tafel eruit zijn?" hint="Bijvoorbeeld 30-06-2027" {...field('uiterlijk')} />
    </FormDialog>
  )
}

/** How it ended. */
export function AfrondDialoog({ geschil, onClose, onDone }: GeschilProps) {
  const { values, field, check } = useFormValues<{ status: 'opgelost' | 'ingetrokken' | null; uitkomst: string }>({
    status: null,
    uitkomst: '',
  })
  return (
    <FormDialog
      title="Hoe eindigde het?"
      submitLabel="Leg de uitkomst vast"
      onClose={onClose}
      onDone={() => onDone('De uitkomst is vastgelegd.')}
      check={() => check({ status: 'Kies: opgelost of ingetrokken.', uitkomst: 'Schrijf hoe het eindigde.' })}
      send={() =>
        call(
          governanceApi.closeGeschil,
          { params: { id: geschil.id }, body: { status: values.status!, uitkomst: values.uitkomst } },
          { versie: geschil.versie },
        )
      }
    >
      <RadioGroup
        label="Uitkomst"
        isInline
        options={[
          { value: 'opgelost', label: 'Opgelost: partijen zijn het eens, of een tafel besloot' },
          { value: 'ingetrokken', label: 'Ingetrokken: het speelt niet meer' },
        ]}
        {...field('status')}
      />
      <TextArea label="Hoe eindigde het?" rows={4} {...field('uitkomst')} />
    </FormDialog>
  )
}
