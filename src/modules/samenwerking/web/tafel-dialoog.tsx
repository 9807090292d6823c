import { mandaatKlassen, type Regeling, ritmes, samenwerkingApi, type Tafel, tafelSoorten } from '#modules/samenwerking/contract.ts'
import { type Standaardregel, standaardregel } from '#modules/samenwerking/domain/stemregel.ts'
import { mandaatKlasseNamen, ritmeNamen, stemregelTekst } from '#modules/samenwerking/web/tafel-woorden.ts'
import { tafelSoortNamen } from '#modules/samenwerking/web/uitleg.ts'
import { call } from '#web/call.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import { FieldGroup } from '#web/design/form-field.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

interface Invoer {
  naam: string
  soort: string
  organisatieId: string
  aanleverdagen: string | null
  ritme: string
  openbaarheid: Tafel['openbaarheid']
  /** Whether the table keeps to the rule that it begins with. */
  stemwijze: 'standaard' | 'anders'
  quorum: string
  meerderheid: string
  bron: string
  onderwerpen: readonly Tafel['mandaat']['onderwerpen'][number][]
  limiet: string | null
  besluit: string
  grond: string
}

type Formulier = ReturnType<typeof useFormValues<Invoer>>

const nieuw: Invoer = {
  naam: '',
  soort: '',
  organisatieId: '',
  aanleverdagen: '14',
  ritme: 'maandelijks',
  openbaarheid: 'besloten',
  stemwijze: 'standaard',
  quorum: 'meerderheid',
  meerderheid: 'volstrekt',
  bron: '',
  onderwerpen: [],
  limiet: null,
  besluit: '',
  grond: '',
}

const invoerVan = (
  { naam, soort, organisatieId, aanleverdagen, ritme, openbaarheid, stemregel, mandaat }: Tafel,
  { quorum, meerderheid }: Standaardregel,
): Invoer => ({
  naam,
  stemwijze: stemregel.quorum === quorum && stemregel.meerderheid === meerderheid ? 'standaard' : 'anders',
  soort,
  organisatieId: organisatieId ?? '',
  aanleverdagen: String(aanleverdagen),
  ritme,
  openbaarheid,
  ...stemregel,
  ...mandaat,
  grond: '',
})

interface TafelDialoogProps {
  /** The table whose rules change; null for a new one. */
  tafel: Tafel | null
  /** What is known of a new one: an empty place that was chosen. */
  begin?: Partial<Pick<Invoer, 'soort' | 'organisatieId'>>
  gemeenten: readonly { organisatieId: string; organisatieNaam: string }[]
  /** The legal form: it decides how a table votes by law. */
  vorm: string | null
  onClose: () => void
  onDone: (naam: string) => void
}

/** The rules of a table: when it meets, when papers are due, how it votes, what it may decide by itself. */
export function TafelDialoog({ tafel, begin, gemeenten, vorm, onClose, onDone }: TafelDialoogProps) {
  const formulier: Formulier = useFormValues<Invoer>(
    tafel ? invoerVan(tafel, standaardregel({ soort: tafel.soort, vorm })) : { ...nieuw, ...begin },
  )
  const { values, field, check } = formulier
  const standaard = standaardregel({ soort: values.soort, vorm })
  return (
    <FormDialog
      title={tafel ? `Regels van ${tafel.naam}` : 'Een tafel toevoegen'}
      submitLabel={tafel ? 'Bewaar de regels' : 'Voeg de tafel toe'}
      onClose={onClose}
      onDone={() => onDone(values.naam)}
      check={() =>
        check({
          naam: 'Vul de naam van de tafel in.',
          aanleverdagen: 'Vul in hoeveel dagen van tevoren een stuk er moet zijn.',
          ...(values.stemwijze === 'anders' ? { bron: 'Vul in waar deze andere stemregel staat: dat is de grond.' } : {}),
          ...(tafel ? { grond: 'Vul de reden of het besluit in.' } : { soort: 'Kies een soort tafel.' }),
        })
      }
      send={() => send(tafel, values, standaard)}
    >
      <TextField label="Naam" {...field('naam')} />
      {!tafel && <SoortVelden formulier={formulier} gemeenten={gemeenten} />}
      <Select
        label="Vergadert"
        width="medium"
        options={ritmes.map((ritme) => ({ value: ritme, label: ritmeNamen[ritme] }))}
        {...field('ritme')}
      />
      <NumberField label="Stukken aanleveren" hint="Hoeveel dagen voor de vergadering" suffix="dagen" {...field('aanleverdagen')} />
      <RadioGroup
        label="Wie mag meeluisteren en meelezen?"
        isInline
        options={[
          { value: 'openbaar', label: 'Iedereen: openbaar' },
          { value: 'besloten', label: 'Alleen wie er zit: besloten' },
        ]}
        {...field('openbaarheid')}
      />
      <StemregelVelden formulier={formulier} standaard={standaard} />
      <MandaatVelden formulier={formulier} />
      {tafel && <TextField label="Reden of besluit" hint="Dit komt in de historie te staan" {...field('grond')} />}
    </FormDialog>
  )
}

function SoortVelden({ formulier: { field, values }, gemeenten }: { formulier: Formulier; gemeenten: TafelDialoogProps['gemeenten'] }) {
  return (
    <>
      <Select
        label="Soort"
        width="medium"
        placeholder="Kies een soort"
        options={tafelSoorten.map((soort) => ({ value: soort, label: tafelSoortNamen[soort]! }))}
        {...field('soort')}
      />
      {(values.soort === 'college' || values.soort === 'raad') && (
        <Select
          label="Van welke gemeente?"
          width="medium"
          placeholder="Kies een gemeente"
          options={gemeenten.map(({ organisatieId, organisatieNaam }) => ({ value: organisatieId, label: organisatieNaam }))}
          {...field('organisatieId')}
        />
      )}
    </>
  )
}

const delen = ['1/2', '2/3', '3/4'].map((deel) => ({ value: deel, label: `Ten minste ${deel}` }))
const quorumKeuzes = [{ value: 'meerderheid', label: 'Meer dan de helft van de leden' }, { value: 'geen', label: 'Geen eis' }, ...delen]
const meerderheidKeuzes = [
  { value: 'volstrekt', label: 'Meer dan de helft van de stemmen' },
  { value: 'dubbel', label: 'Meer dan de helft van de stemmen en van de leden' },
  { value: 'unaniem', label: 'Alle stemmen' },
  ...delen,
]

/** The choices, and what was set through the API when it is another part. */
const withNow = (keuzes: typeof delen, nu: string) =>
  keuzes.some(({ value }) => value === nu) ? keuzes : [...keuzes, { value: nu, label: `Ten minste ${nu}` }]

function StemregelVelden({ formulier: { field, values }, standaard }: { formulier: Formulier; standaard: Standaardregel }) {
  const isAnders = values.stemwijze === 'anders'
  return (
    <>
      <RadioGroup
        label="Hoe stemt deze tafel?"
        hint={`${stemregelTekst(standaard)} ${values.soort === '' ? '' : standaard.waarom}`.trim()}
        options={[
          { value: 'standaard', label: standaard.grondslag === 'wet' ? `Volgens de wet: ${standaard.artikel}` : 'Zoals een gemeenteraad' },
          { value: 'anders', label: 'Anders' },
        ]}
        {...field('stemwijze')}
      />
      {isAnders && (
        <>
          <Select label="Wie moet er zijn om te mogen besluiten?" options={withNow(quorumKeuzes, values.quorum)} {...field('quorum')} />
          <Select label="Wanneer is iets aangenomen?" options={withNow(meerderheidKeuzes, values.meerderheid)} {...field('meerderheid')} />
        </>
      )}
      {(isAnders || standaard.grondslag !== 'wet') && (
        <TextField
          label={isAnders ? 'Op welke grond?' : 'Waar staat deze stemregel?'}
          hint="Bijvoorbeeld: gemeenschappelijke regeling artikel 12, of reglement van orde artikel 7"
          isOptional={!isAnders}
          {...field('bron')}
        />
      )}
    </>
  )
}

function MandaatVelden({ formulier: { field, values, set } }: { formulier: Formulier }) {
  return (
    <>
      <FieldGroup name="onderwerpen" label="Mag zelf besluiten over" isOptional>
        {mandaatKlassen.map((klasse) => (
          <Checkbox
            key={klasse}
            name={`onderwerp-${klasse}`}
            label={mandaatKlasseNamen[klasse]}
            isChecked={values.onderwerpen.includes(klasse)}
            onChange={(isChecked) =>
              set('onderwerpen', isChecked ? [...values.onderwerpen, klasse] : values.onderwerpen.filter((other) => other !== klasse))
            }
          />
        ))}
      </FieldGroup>
      <AmountField label="Tot en met welk bedrag per jaar" hint="Laat leeg als er geen grens is" isOptional {...field('limiet')} />
      <TextField label="Mandaatbesluit" hint="Waar dit mandaat staat" isOptional {...field('besluit')} />
    </>
  )
}

/** The rule that was chosen; what the law says names its article as the place where it stands. */
function stemregelVan({ stemwijze, quorum, meerderheid, bron }: Invoer, standaard: Standaardregel): Tafel['stemregel'] {
  if (stemwijze === 'anders') return { quorum, meerderheid, bron }
  return { quorum: standaard.quorum, meerderheid: standaard.meerderheid, bron: standaard.artikel || bron }
}

function send(tafel: Tafel | null, values: Invoer, standaard: Standaardregel) {
  const { naam, openbaarheid, soort, organisatieId, grond, onderwerpen, limiet, besluit, aanleverdagen, ritme } = values
  const regels = {
    naam,
    openbaarheid,
    ritme: ritme as Tafel['ritme'],
    aanleverdagen: Number(aanleverdagen),
    stemregel: stemregelVan(values, standaard),
    mandaat: { onderwerpen: [...onderwerpen], limiet, besluit },
  }
  if (tafel) return call(samenwerkingApi.changeTafel, { params: { id: tafel.id }, body: { ...regels, grond } }, { versie: tafel.versie })
  return call(samenwerkingApi.addTafel, {
    body: { ...regels, soort: soort as Regeling['tafels'][number]['soort'], organisatieId: organisatieId || null },
  })
}
