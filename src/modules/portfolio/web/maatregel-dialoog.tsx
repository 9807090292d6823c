import { useQuery } from '@tanstack/react-query'
import { doelenApi } from '#modules/doelen/contract.ts'
import { type Maatregel, portfolioApi, type Programma } from '#modules/portfolio/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { call } from '#web/call.ts'
import { AmountField } from '#web/design/amount-field.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { FieldGroup } from '#web/design/form-field.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'

const doelenQuery = askAll(doelenApi.listDoelen, {})
const opdrachtenQuery = askAll(portfolioApi.listOpdrachten, {})

interface Props {
  programma: Programma
  /** The measure to change; a new one without. */
  maatregel?: Maatregel
  onDone: () => void
  onClose: () => void
}

interface Velden {
  nummer: string
  titel: string
  vanJaar: string
  vanKwartaal: string
  totJaar: string
  totKwartaal: string
  bedrag: string | null
  wachtOp: readonly string[]
  opdrachtId: string
  doelId: string
}

/** The plan of a measure. What nobody knows stays empty: a year without a quarter, or no year at all. */
export function MaatregelDialoog({ programma, maatregel, onDone, onClose }: Props) {
  const { data: opdrachten = [] } = useQuery(opdrachtenQuery)
  const { data: doelen = [] } = useQuery(doelenQuery)
  const form = useFormValues<Velden>(veldenVan(programma, maatregel))
  const { values, field } = form
  const send = () => {
    // An order brings its own decision.
    const besluitId = values.opdrachtId ? null : (maatregel?.besluit?.id ?? null)
    const body = { ...invoerVan(values), besluitId }
    return maatregel
      ? call(portfolioApi.changeMaatregel, { params: { id: maatregel.id }, body }, { versie: maatregel.versie })
      : call(portfolioApi.addMaatregel, { params: { id: programma.id }, body })
  }
  return (
    <FormDialog
      title={maatregel ? `Maatregel ${maatregel.nummer} wijzigen` : 'Maatregel toevoegen'}
      submitLabel={maatregel ? 'Bewaar de wijziging' : 'Voeg maatregel toe'}
      check={() => [...form.check({ nummer: 'Vul een nummer in.', titel: 'Vul de titel in.' }), ...jaarFouten(values)]}
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      <TextField label="Nummer" width="short" inputMode="numeric" {...field('nummer')} />
      <TextField label="Wat gebeurt er?" {...field('titel')} />
      <Punt form={form} end="van" label="Begin" />
      <Punt form={form} end="tot" label="Einde" />
      <AmountField
        label="Bedrag"
        isOptional
        allowPm
        hint="Bijvoorbeeld 30.000, of PM als het bedrag nog niet bekend is. Laat leeg als het geen geld vraagt."
        {...field('bedrag')}
      />
      <WachtOp form={form} others={programma.maatregelen.filter(({ id }) => id !== maatregel?.id)} />
      <Select
        label="Op welke opdracht staat deze maatregel?"
        isOptional
        hint="Zij kan pas beginnen als de opdracht is geaccepteerd"
        placeholder="Nog geen opdracht"
        options={opdrachten
          .filter(({ nummer }) => nummer !== null)
          .map(({ id, nummer, titel }) => ({ value: id, label: `${nummer}: ${titel}` }))}
        {...field('opdrachtId')}
      />
      <Select
        label="Aan welk doel draagt dit bij?"
        isOptional
        placeholder="Nog geen doel"
        options={doelen
          .filter(({ zijde, status }) => zijde.ingediendOp !== null && status !== 'ingetrokken')
          .map(({ id, titel, onderwerp }) => ({ value: id, label: `${titel} (${onderwerp})` }))}
        {...field('doelId')}
      />
    </FormDialog>
  )
}

type Formulier = ReturnType<typeof useFormValues<Velden>>

function Punt({ form: { field }, end, label }: { form: Formulier; end: 'van' | 'tot'; label: string }) {
  return (
    <FieldGroup name={end} label={label} hint="Laat het kwartaal leeg als alleen het jaar bekend is, en allebei als niets bekend is">
      <div className="rk-knoppenrij">
        <TextField label={`${label}: jaar`} isOptional width="short" inputMode="numeric" {...field(`${end}Jaar`)} />
        <Select
          label={`${label}: kwartaal`}
          isOptional
          width="short"
          placeholder="Onbekend"
          options={[1, 2, 3, 4].map((each) => ({ value: String(each), label: `Q${each}` }))}
          {...field(`${end}Kwartaal`)}
        />
      </div>
    </FieldGroup>
  )
}

function WachtOp({ form: { values, set }, others }: { form: Formulier; others: readonly Maatregel[] }) {
  if (others.length === 0) return null
  return (
    <FieldGroup name="wachtOp" label="Welke maatregelen moeten eerst klaar zijn?" isOptional>
      {others.map(({ id, nummer, titel }) => (
        <Checkbox
          key={id}
          name={`wachtOp-${id}`}
          label={`${nummer}. ${titel}`}
          isChecked={values.wachtOp.includes(id)}
          onChange={(isChecked) => set('wachtOp', isChecked ? [...values.wachtOp, id] : values.wachtOp.filter((each) => each !== id))}
        />
      ))}
    </FieldGroup>
  )
}

function veldenVan({ maatregelen }: Programma, maatregel: Maatregel | undefined): Velden {
  const next = Math.max(0, ...maatregelen.map(({ nummer }) => nummer)) + 1
  return {
    nummer: String(maatregel?.nummer ?? next),
    titel: maatregel?.titel ?? '',
    vanJaar: String(maatregel?.van?.jaar ?? ''),
    vanKwartaal: String(maatregel?.van?.kwartaal ?? ''),
    totJaar: String(maatregel?.tot?.jaar ?? ''),
    totKwartaal: String(maatregel?.tot?.kwartaal ?? ''),
    bedrag: maatregel?.bedrag ?? null,
    wachtOp: maatregel?.wachtOp.map(({ id }) => id) ?? [],
    opdrachtId: maatregel?.opdracht?.id ?? '',
    doelId: maatregel?.doel?.id ?? '',
  }
}

function invoerVan({ nummer, vanJaar, vanKwartaal, totJaar, totKwartaal, ...velden }: Velden) {
  const punt = (jaar: string, kwartaal: string) =>
    jaar === '' ? null : { jaar: Number(jaar), kwartaal: kwartaal === '' ? null : Number(kwartaal) }
  return {
    ...velden,
    wachtOp: [...velden.wachtOp],
    nummer: Number(nummer),
    van: punt(vanJaar, vanKwartaal),
    tot: punt(totJaar, totKwartaal),
    opdrachtId: velden.opdrachtId || null,
    doelId: velden.doelId || null,
  }
}

/** A quarter says nothing without its year, and a year is four figures. */
function jaarFouten({ vanJaar, vanKwartaal, totJaar, totKwartaal }: Velden): FormFault[] {
  const check = (name: string, jaar: string, kwartaal: string) => {
    if (jaar !== '' && !/^\d{4}$/.test(jaar)) return [{ name, reason: 'Vul een jaar in met vier cijfers, bijvoorbeeld 2027.' }]
    return jaar === '' && kwartaal !== '' ? [{ name, reason: 'Vul ook het jaar van dit kwartaal in.' }] : []
  }
  return [...check('vanJaar', vanJaar, vanKwartaal), ...check('totJaar', totJaar, totKwartaal)]
}
