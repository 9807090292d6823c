import { type Agenda, type Agendapunt, agendaApi } from '#modules/agenda/contract.ts'
import { openbareTafels } from '#modules/agenda/domain/agenda.ts'
import { readLike } from '#modules/agenda/web/bewaard.ts'
import { metNieuwste } from '#modules/agenda/web/met-nieuwste.ts'
import { openbaarheidNamen, puntSoortNamen } from '#modules/agenda/web/teksten.ts'
import { call } from '#web/call.ts'
import { Checkbox } from '#web/design/checkbox.tsx'
import { NumberField } from '#web/design/number-field.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'

interface PuntDialoogProps {
  agenda: Agenda
  /** Null for a new one. */
  punt: Agendapunt | null
  onClose: () => void
  onDone: (message: string) => void
}

type Openbaarheid = Agendapunt['openbaarheid']

/** A new item, or other words for one. What was typed stays when somebody else was first. */
export function PuntDialoog({ agenda, punt, onClose, onDone }: PuntDialoogProps) {
  const begin = {
    titel: punt?.titel ?? '',
    soort: punt?.soort ?? ('bespreking' as Agendapunt['soort']),
    minuten: String(punt?.minuten ?? 10) as string | null,
    toelichting: punt?.toelichting ?? '',
    openbaarheid: punt?.openbaarheid ?? (agenda.tafelOpenbaarheid as Openbaarheid),
    grond: punt?.grond ?? (agenda.tafelOpenbaarheid === 'besloten' ? 'Deze tafel vergadert besloten' : ''),
    isVast: punt?.isVast ?? false,
  }
  const form = useKeptValues(`agendapunt-${punt ? `${punt.id}-${punt.versie}` : `nieuw-${agenda.id}`}`, begin, readLike(begin))
  const { values, set, field, check } = form
  const isOpen = values.openbaarheid === 'openbaar'
  const voorIedereen = openbareTafels.includes(agenda.tafelSoort)
  const body = { ...values, minuten: Number(values.minuten), grond: isOpen ? '' : values.grond }
  const seen = { versie: agenda.versie }
  const send = metNieuwste(() =>
    punt
      ? call(agendaApi.changeAgendapunt, { params: { id: agenda.id, puntId: punt.id }, body }, seen)
      : call(agendaApi.addAgendapunt, { params: { id: agenda.id }, body }, seen),
  )
  const grondFout = 'Schrijf op welke grond dit punt niet openbaar is.'
  return (
    <FormDialog
      title={punt ? 'Agendapunt wijzigen' : 'Nieuw agendapunt'}
      submitLabel={punt ? 'Bewaar het punt' : 'Zet op de agenda'}
      check={() =>
        check({ titel: 'Vul het onderwerp in.', minuten: 'Vul een aantal minuten in.', ...(isOpen ? {} : { grond: grondFout }) })
      }
      send={send}
      onClose={onClose}
      onDone={() => {
        form.done()
        onDone(punt ? 'Het punt is bewaard.' : `${values.titel} staat op de agenda.`)
      }}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <TextField label="Onderwerp" {...field('titel')} />
      <Select
        label="Wat vraagt u van de tafel?"
        {...field('soort')}
        onChange={(value) => set('soort', value as Agendapunt['soort'])}
        options={Object.entries(puntSoortNamen).map(([value, { naam, uitleg }]) => ({ value, label: `${naam}: ${uitleg.toLowerCase()}` }))}
      />
      <NumberField label="Tijd" suffix="minuten" {...field('minuten')} />
      <TextArea label="Toelichting" isOptional rows={3} {...field('toelichting')} />
      <RadioGroup
        label="Wie mag dit weten?"
        {...field('openbaarheid')}
        onChange={(value: Openbaarheid) => set('openbaarheid', value)}
        options={(['openbaar', 'besloten', 'geheim'] as const).map((value) => ({
          value,
          label: openbaarheidNamen[value].naam,
          hint:
            value === 'openbaar' && voorIedereen
              ? 'Partners lezen dit na het verzenden, iedereen na publicatie'
              : openbaarheidNamen[value].uitleg,
        }))}
      />
      {!isOpen && <TextField label="Op welke grond?" hint="Bijvoorbeeld: Woo artikel 5.1, lid 2" {...field('grond')} />}
      <Checkbox
        name="isVast"
        label="Vast punt: komt op elke agenda van deze tafel terug"
        isChecked={values.isVast}
        onChange={(value) => set('isVast', value)}
      />
    </FormDialog>
  )
}
