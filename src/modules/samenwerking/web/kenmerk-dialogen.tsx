import { type Kenmerk, type Kenmerkwaarde, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { call } from '#web/call.ts'
import { DateField } from '#web/design/date-field.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { Select } from '#web/design/select.tsx'
import { Term } from '#web/design/term.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { showDatum } from '#kernel/format/datum.ts'
import { showGetal } from '#kernel/format/getal.ts'

interface DialoogProps {
  /** It worked; what to say of it. */
  onDone: (message: string) => void
  onClose: () => void
}

/** A figure as a sentence names it. */
const nameOf = ({ kenmerkNaam, organisatieNaam, peildatum }: Kenmerkwaarde) =>
  `${kenmerkNaam} van ${organisatieNaam} op ${showDatum(peildatum)}`

interface WaardeProps extends DialoogProps {
  /** The figure to change; without it a new one is made. */
  waarde?: Kenmerkwaarde
  kenmerken: readonly Kenmerk[]
  organisatieNaam: string
}

interface WaardeInvoer {
  kenmerk: string
  peildatum: string | null
  waarde: string | null
  bron: string
}

const leeg: WaardeInvoer = { kenmerk: '', peildatum: null, waarde: null, bron: '' }
const verplicht = {
  kenmerk: 'Kies een kenmerk.',
  peildatum: 'Vul de peildatum in, bijvoorbeeld 01-01-2026.',
  waarde: 'Vul de waarde in.',
  bron: 'Vul de bron in.',
}

/** A figure of the own organisation: a new one, or another value while it is on the own side. */
export function WaardeDialoog({ waarde, kenmerken, organisatieNaam, onDone, onClose }: WaardeProps) {
  const form = useFormValues<WaardeInvoer>(
    waarde ? { kenmerk: waarde.kenmerk, peildatum: waarde.peildatum, waarde: waarde.waarde, bron: waarde.bron } : leeg,
  )
  const kenmerk = kenmerken.find(({ code }) => code === form.values.kenmerk)
  const done = waarde
    ? 'De wijziging is bewaard, aan uw eigen kant.'
    : `${kenmerk?.naam ?? 'Het cijfer'} op ${showDatum(form.values.peildatum ?? '')} is bewaard, aan uw eigen kant.`
  return (
    <FormDialog
      title={waarde ? 'Cijfer wijzigen' : `Cijfer van ${organisatieNaam} vastleggen`}
      submitLabel={waarde ? 'Bewaar de wijziging' : 'Bewaar aan onze kant'}
      check={() => form.check(verplicht)}
      send={() => saveWaarde(form.values, waarde)}
      onDone={() => onDone(done)}
      onClose={onClose}
    >
      <p>Alleen {organisatieNaam} ziet dit cijfer, tot iemand met mandaat het indient.</p>
      <WaardeVelden field={form.field} kenmerk={kenmerk} kenmerken={kenmerken} />
    </FormDialog>
  )
}

function saveWaarde({ peildatum, waarde: getal, ...rest }: WaardeInvoer, waarde: Kenmerkwaarde | undefined): Promise<Kenmerkwaarde> {
  const body = { ...rest, peildatum: peildatum ?? '', waarde: getal ?? '' }
  return waarde
    ? call(samenwerkingApi.changeKenmerkwaarde, { params: { id: waarde.id }, body }, { versie: waarde.versie })
    : call(samenwerkingApi.draftKenmerkwaarde, { body })
}

interface VeldenProps {
  field: ReturnType<typeof useFormValues<WaardeInvoer>>['field']
  kenmerk: Kenmerk | undefined
  kenmerken: readonly Kenmerk[]
}

function WaardeVelden({ field, kenmerk, kenmerken }: VeldenProps) {
  const { woord, bron, uitleg } = begrippen.peildatum
  return (
    <>
      <Select
        label="Kenmerk"
        hint={kenmerk?.omschrijving}
        placeholder="Kies een kenmerk"
        width="medium"
        options={kenmerken.map(({ code, naam }) => ({ value: code, label: naam }))}
        {...field('kenmerk')}
      />
      <DateField
        label="Peildatum"
        hint="De dag waarop is geteld, bijvoorbeeld 01-01-2026"
        term={
          <Term term={woord} source={bron}>
            {uitleg}
          </Term>
        }
        {...field('peildatum')}
      />
      <NumberField
        label="Waarde"
        hint="Vanaf 0, bijvoorbeeld 405,5"
        decimals={4}
        {...(kenmerk ? { suffix: kenmerk.eenheid } : {})}
        {...field('waarde')}
      />
      <TextField label="Bron" hint="Waar staat dit? Bijvoorbeeld: HR-systeem, stand 01-01-2026" {...field('bron')} />
    </>
  )
}

/** Handing in: asks who may see the figure from then on. */
export function IndienDialoog({
  waarde,
  tafels,
  onDone,
  onClose,
}: DialoogProps & { waarde: Kenmerkwaarde; tafels: readonly { id: string; naam: string }[] }) {
  const { values, field, check } = useFormValues({ zichtbaarheid: 'partners' })
  const eigen = waarde.zijde?.eigenOrganisatieNaam ?? waarde.organisatieNaam
  const choice = values.zichtbaarheid
  const body =
    choice === 'partners' || choice === 'eigen_organisatie'
      ? ({ zichtbaarheid: choice } as const)
      : ({ zichtbaarheid: 'tafel', tafelId: choice } as const)
  return (
    <FormDialog
      title={`${nameOf(waarde)} indienen?`}
      submitLabel="Ja, dien in"
      check={() => check({})}
      send={() => call(samenwerkingApi.submitKenmerkwaarde, { params: { id: waarde.id }, body }, { versie: waarde.versie })}
      onDone={() => onDone(`${nameOf(waarde)} is ingediend.`)}
      onClose={onClose}
    >
      <p>
        De waarde is {showGetal(waarde.waarde)} {waarde.eenheid}, met als bron: {waarde.bron}. Na het indienen wijzigt het cijfer niet meer.
        U kunt dit niet terugdraaien.
      </p>
      <Select
        label="Wie mag het cijfer zien?"
        hint="Met een cijfer dat alle partners zien, kan een verdeelsleutel rekenen."
        {...field('zichtbaarheid')}
        options={[
          { value: 'partners', label: 'Alle partners' },
          ...tafels.map(({ id, naam }) => ({ value: id, label: `Alleen ${naam}` })),
          { value: 'eigen_organisatie', label: `Alleen ${eigen}` },
        ]}
      />
    </FormDialog>
  )
}

/** Throwing away what was never shared. */
export function WeggooiDialoog({ waarde, onDone, onClose }: DialoogProps & { waarde: Kenmerkwaarde }) {
  return (
    <FormDialog
      title={`${nameOf(waarde)} weggooien?`}
      submitLabel="Ja, gooi weg"
      isDanger
      check={() => []}
      send={() => call(samenwerkingApi.removeKenmerkwaarde, { params: { id: waarde.id } }, { versie: waarde.versie })}
      onDone={() => onDone(`${nameOf(waarde)} is weggegooid.`)}
      onClose={onClose}
    >
      <p>
        Het cijfer {showGetal(waarde.waarde)} is dan weg voor uw hele organisatie. In de historie van uw eigen kant blijft staan wat het
        was.
      </p>
    </FormDialog>
  )
}
