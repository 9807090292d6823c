import { showDatumLang } from '#kernel/format/datum.ts'
import { type Publicatie, publicatieApi } from '#modules/publicatie/contract.ts'
import { gronden, grondZin, type Openbaarheid } from '#modules/governance/contract.ts'
import { mayDetermine } from '#modules/publicatie/policy.ts'
import { opkomstZin } from '#modules/publicatie/web/woorden.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Link } from '#web/design/link.tsx'
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
  publicatie: { id, versie, nummer, openbaarheid, puntOpenbaarheid, tafelOrganisatieId, aanTafel },
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
      {values.soort === 'openbaar' && puntOpenbaarheid !== null && puntOpenbaarheid !== 'openbaar' && (
        <Alert tone="warning" heading="Het agendapunt was niet openbaar" headingLevel={3} isLive>
          De tafel behandelde dit {puntOpenbaarheid}. Kiest u Openbaar, dan mag iedereen het besluit lezen; de bespreking blijft{' '}
          {puntOpenbaarheid}.
        </Alert>
      )}
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

/** In which meeting the board confirmed the secrecy of the chair: only where the list of presence shows enough members. */
export function BekrachtigDialoog({ publicatie: { id, versie, nummer, openbaarheid }, ...gedrag }: DialoogProps) {
  const vergaderingen = openbaarheid?.geheim?.vergaderingen ?? []
  const kan = vergaderingen.filter(({ telt }) => telt)
  const { values, field, check } = useFormValues({ vergaderingId: kan.length === 1 ? kan[0]!.vergaderingId : '' })
  return (
    <FormDialog
      {...gedrag}
      title={`Geheimhouding van ${nummer} bekrachtigd`}
      submitLabel="Leg vast"
      check={() => check({ vergaderingId: 'Kies de vergadering waarin het bestuur bekrachtigde.' })}
      send={() => call(publicatieApi.confirmGeheimhouding, { params: { id }, body: values }, { versie })}
    >
      <p>
        Het bestuur bekrachtigt in zijn eerstvolgende vergadering, met meer dan de helft van de leden, die samen meer dan de helft van de
        stemmen hebben. Dat blijkt uit de presentie van die vergadering (Wgr artikel 23).
      </p>
      <Select
        label="Vergadering van het bestuur"
        placeholder="Kies een vergadering"
        options={kan.map((each) => ({ value: each.vergaderingId, label: `${showDatumLang(each.datum)}: ${opkomstZin(each)}` }))}
        {...field('vergaderingId')}
      />
      {kan.length === 0 && <p>Er was nog geen vergadering waarin het bestuur kon bekrachtigen.</p>}
      {kan.length < vergaderingen.length && (
        <ul aria-label="Vergaderingen die niet tellen">
          {vergaderingen
            .filter(({ telt }) => !telt)
            .map((each) => (
              <li key={each.vergaderingId}>
                <Link to={`/vergaderingen/${each.vergaderingId}`}>{showDatumLang(each.datum)}</Link> telt niet: {opkomstZin(each)}.
              </li>
            ))}
        </ul>
      )}
    </FormDialog>
  )
}
