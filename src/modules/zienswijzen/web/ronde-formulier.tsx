import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { showDatum, showDatumLang } from '#kernel/format/datum.ts'
import { governanceApi } from '#modules/governance/contract.ts'
import { kalenderApi } from '#modules/kalender/contract.ts'
import { zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { heeftJaar, rondesoorten } from '#modules/zienswijzen/domain/termijn.ts'
import { type RondeWaarden, soortVan, verplichtVoor } from '#modules/zienswijzen/web/ronde-velden.ts'
import { TermijnUitleg } from '#modules/zienswijzen/web/termijn-uitleg.tsx'
import { soortNamen } from '#modules/zienswijzen/web/woorden.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { ask } from '#web/query.ts'
import { useStandOp } from '#web/stand-op.ts'
import { useAction } from '#web/use-action.ts'

type Veld = ReturnType<typeof useKeptValues<RondeWaarden>>['field']

/** The meetings that can decide: of the board, from today on. */
const vergaderingenVanaf = (van: string) => ask(kalenderApi.listVergaderingen, { query: { van, status: 'gepland' } })
const behandelingenQuery = ask(governanceApi.listBehandelingen, { query: { pageSize: 100 } })

interface Props {
  /** Under which name what was typed is kept. */
  name: string
  begin: RondeWaarden
  onSave: (waarden: RondeWaarden) => Promise<void>
  cancelTo: string
}

/** What the councils are asked, until when, and which meeting decides. The last day comes from the rules; another one asks for a reason. */
export function RondeFormulier({ name, begin, onSave, cancelTo }: Props) {
  const form = useKeptValues(name, begin)
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    await onSave(form.values)
    form.done()
  })
  const submit = () => {
    const found = form.check(verplichtVoor(soortVan(form.values)))
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
      <Stack>
        {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
        <Card heading="Wat u de raden vraagt">
          <Stack gap="md">
            <RadioGroup
              label="Waarover gaat het?"
              options={rondesoorten.map((value) => ({ value, label: soortNamen[value] }))}
              {...form.field('soort')}
            />
            <Jaarvelden values={form.values} field={form.field} />
            <TextField label="Titel" hint="Bijvoorbeeld: Ontwerpbegroting 2028" {...form.field('titel')} />
            <TextArea label="Wat vraagt u de raden?" hint="Alle raden lezen dezelfde vraag" rows={6} {...form.field('vraag')} />
          </Stack>
        </Card>
        <Card heading="Tot wanneer, en wie besluit">
          <Dagvelden values={form.values} field={form.field} />
        </Card>
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            Bewaar concept
          </Button>
          <LinkButton to={cancelTo}>Ga terug zonder bewaren</LinkButton>
        </ButtonRow>
        <p className="rk-zacht">Het concept staat daarna aan uw eigen kant. De raden zien het pas als u het verzendt, alle tegelijk.</p>
      </Stack>
    </Form>
  )
}

interface VeldenProps {
  values: RondeWaarden
  field: Veld
}

/** Which budget, and which change of it. */
function Jaarvelden({ values, field }: VeldenProps) {
  const soort = soortVan(values)
  const thisYear = Number(useStandOp().today.slice(0, 4))
  const jaar = Number(values.begrotingsjaar)
  const wijzigt = soort === 'begrotingswijziging'
  const { data } = useQuery({ ...ask(kalenderApi.readBegrotingsjaar, { params: { jaar } }), enabled: wijzigt && jaar > 0 })
  if (soort === null || !heeftJaar(soort)) return null
  const jaren = [...new Set([thisYear, thisYear + 1, thisYear + 2, ...(jaar > 0 ? [jaar] : [])])].toSorted((a, b) => a - b)
  return (
    <>
      <Select
        label="Begrotingsjaar"
        width="short"
        placeholder="Kies een jaar"
        options={jaren.map((each) => ({ value: String(each), label: String(each) }))}
        {...field('begrotingsjaar')}
      />
      {wijzigt && (
        <Select
          label="Welke begrotingswijziging?"
          hint="Staat zij er niet bij? Zet haar eerst in de P&C-kalender."
          placeholder="Kies een begrotingswijziging"
          options={(data?.wijzigingen ?? []).map(({ id, titel }) => ({ value: id, label: titel }))}
          {...field('begrotingswijzigingId')}
        />
      )}
    </>
  )
}

/** The day that the rules give, another one with its reason, and the meeting that decides. */
function Dagvelden({ values, field }: VeldenProps) {
  const soort = soortVan(values)
  const { today } = useStandOp()
  const isReady = soort !== null && (!heeftJaar(soort) || values.begrotingsjaar !== '')
  const { data: termijn } = useQuery({
    ...ask(zienswijzenApi.readZienswijzetermijn, {
      query: {
        soort: soort ?? 'ander_besluit',
        ...(soort !== null && heeftJaar(soort) ? { begrotingsjaar: values.begrotingsjaar } : {}),
        ...(soort === 'begrotingswijziging' && values.begrotingswijzigingId ? { begrotingswijzigingId: values.begrotingswijzigingId } : {}),
      },
    }),
    enabled: isReady,
  })
  const { data: vergaderingen } = useQuery(vergaderingenVanaf(today))
  const { data: behandelingen } = useQuery(behandelingenQuery)
  const dag = isReady ? (termijn?.dag ?? null) : null
  const keuzes = bestuurs(vergaderingen?.resultaten ?? [])
  const volgensKalender = isReady ? keuzes.find(({ value }) => value === termijn?.vergaderingId) : undefined
  const isAnders = values.reactieUiterlijk !== null && dag !== null && values.reactieUiterlijk !== dag
  return (
    <Stack gap="md">
      {isReady && termijn ? (
        <TermijnUitleg termijn={termijn} />
      ) : (
        <p className="rk-zacht">Kies eerst waarover het gaat. Dan staat hier welke dag de regels geven.</p>
      )}
      <DateField
        label="Reactie uiterlijk"
        isOptional={dag !== null}
        hint={dag === null ? 'Bijvoorbeeld 16-6-2027' : `Laat leeg voor ${showDatum(dag)}`}
        {...field('reactieUiterlijk')}
      />
      {isAnders && <TextArea label="Waarom een andere dag?" hint="De raden lezen deze reden" rows={2} {...field('uiterlijkReden')} />}
      <Select
        label="Vergadering van het bestuur die besluit"
        isOptional
        hint={
          volgensKalender
            ? `De P&C-kalender noemt ${volgensKalender.label}`
            : 'Voor die dag moet de nota van beantwoording bij de raden zijn'
        }
        placeholder="Nog niet gekozen"
        options={keuzes}
        {...field('vergaderingId')}
      />
      <Select
        label="Voorstel dat langs de tafels gaat"
        isOptional
        placeholder="Geen voorstel"
        options={(behandelingen?.resultaten ?? []).map(({ id, titel }) => ({ value: id, label: titel }))}
        {...field('behandelingId')}
      />
    </Stack>
  )
}

/** Meetings of the board as choices. */
export function bestuurs(vergaderingen: readonly { id: string; datum: string; tafelNaam: string; tafelSoort: string }[]) {
  return vergaderingen
    .filter(({ tafelSoort }) => tafelSoort === 'bestuur')
    .map(({ id, datum, tafelNaam }) => ({ value: id, label: `${showDatumLang(datum)}, ${tafelNaam}` }))
}
