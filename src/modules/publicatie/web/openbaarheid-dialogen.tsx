import { type Publicatie, publicatieApi } from '#modules/publicatie/contract.ts'
import { gronden, grondZin, type Openbaarheid } from '#modules/governance/contract.ts'
import { mayDetermine } from '#modules/publicatie/policy.ts'
import { call } from '#web/call.ts'
import { DateField } from '#web/design/date-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useWie } from '#web/wie.ts'

interface DialoogProps {
  publicatie: Publicatie
  onClose: () => void
  onDone: () => void
}

interface Waarden {
  soort: Openbaarheid | null
  grond: string
  toelichting: string
  opgelegdDoor: 'bestuur' | 'voorzitter' | null
  opgelegdOp: string | null
}

const keuzes: readonly { value: Openbaarheid; label: string; hint: string }[] = [
  { value: 'openbaar', label: 'Openbaar', hint: 'Iedereen mag dit lezen, zodra u het publiceert' },
  { value: 'besloten', label: 'Besloten', hint: 'Alleen de partners in deze samenwerking lezen dit' },
  { value: 'geheim', label: 'Geheim', hint: 'Alleen wie aan deze tafel zit, weet dat dit besluit er is' },
]

/** How open, on which ground; of secrecy also who imposed it. */
export function OpenbaarheidDialoog({
  publicatie: { id, versie, nummer, openbaarheid, tafelOrganisatieId, aanTafel },
  ...gedrag
}: DialoogProps) {
  const wie = useWie()
  const { values, field, set, check } = useFormValues<Waarden>({
    soort: openbaarheid?.soort ?? null,
    grond: openbaarheid?.grond ?? '',
    toelichting: openbaarheid?.toelichting ?? '',
    opgelegdDoor: openbaarheid?.opgelegdDoor ?? null,
    opgelegdOp: openbaarheid?.opgelegdOp ?? null,
  })
  const mayHide = mayDetermine(wie, { organisatieId: tafelOrganisatieId, aanTafel }, 'geheim').mag
  const isGesloten = values.soort !== null && values.soort !== 'openbaar'
  const isGeheim = values.soort === 'geheim'
  return (
    <FormDialog
      {...gedrag}
      title={`Hoe openbaar is ${nummer}?`}
      submitLabel="Leg vast"
      check={() =>
        check({
          soort: 'Kies openbaar, besloten of geheim.',
          ...(isGesloten ? { grond: 'Kies de grond waarop dit niet openbaar is.' } : {}),
          ...(isGeheim ? { opgelegdDoor: 'Kies wie de geheimhouding oplegde.', opgelegdOp: 'Vul in wanneer.' } : {}),
        })
      }
      send={() =>
        call(
          publicatieApi.setOpenbaarheid,
          {
            params: { id },
            body: {
              soort: values.soort!,
              grond: isGesloten ? values.grond : null,
              toelichting: isGesloten ? values.toelichting : '',
              opgelegdDoor: isGeheim ? values.opgelegdDoor : null,
              opgelegdOp: isGeheim ? values.opgelegdOp : null,
            },
          },
          { versie },
        )
      }
    >
      <RadioGroup
        name="soort"
        label="Openbaarheid"
        value={values.soort}
        onChange={(soort) => set('soort', soort)}
        options={keuzes.filter(({ value }) => value !== 'geheim' || mayHide)}
      />
      {!mayHide && <p>Geheimhouding legt alleen iemand vast die aan deze tafel zit.</p>}
      {isGesloten && <GrondVelden field={field} />}
      {isGeheim && <GeheimVelden field={field} />}
    </FormDialog>
  )
}

type Veld = ReturnType<typeof useFormValues<Waarden>>['field']

/** Why it is not open. */
function GrondVelden({ field }: { field: Veld }) {
  return (
    <>
      <Select
        label="Grond"
        placeholder="Kies een grond"
        options={gronden.map(({ code, absoluut }) => ({ value: code, label: `${grondZin(code)}${absoluut ? ' (absoluut)' : ''}` }))}
        {...field('grond')}
      />
      <TextArea label="Toelichting" isOptional {...field('toelichting')} />
    </>
  )
}

/** Who imposed secrecy, and when. */
function GeheimVelden({ field }: { field: Veld }) {
  return (
    <>
      <RadioGroup
        label="Wie legde de geheimhouding op"
        options={[
          { value: 'bestuur', label: 'Het bestuur' },
          { value: 'voorzitter', label: 'De voorzitter', hint: 'Het bestuur moet dit in zijn eerstvolgende vergadering bekrachtigen' },
        ]}
        {...field('opgelegdDoor')}
      />
      <DateField label="Wanneer" {...field('opgelegdOp')} />
    </>
  )
}

/** In which meeting the board confirmed the secrecy of the chair. */
export function BekrachtigDialoog({ publicatie: { id, versie, nummer }, ...gedrag }: DialoogProps) {
  const { values, field, check } = useFormValues<{ datum: string | null }>({ datum: null })
  return (
    <FormDialog
      {...gedrag}
      title={`Geheimhouding van ${nummer} bekrachtigd`}
      submitLabel="Leg vast"
      check={() => check({ datum: 'Vul de dag van de vergadering in.' })}
      send={() => call(publicatieApi.confirmGeheimhouding, { params: { id }, body: { datum: values.datum! } }, { versie })}
    >
      <p>
        Het bestuur bekrachtigt in zijn eerstvolgende vergadering, met meer dan de helft van de leden, die samen meer dan de helft van de
        stemmen hebben.
      </p>
      <DateField label="Vergadering van het bestuur" {...field('datum')} />
    </FormDialog>
  )
}
