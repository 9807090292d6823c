import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { addYears, datum, weekdayOf } from '#kernel/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { kalenderApi, type Reces, type Vergadering } from '#modules/kalender/contract.ts'
import { afwezigVoor } from '#modules/kalender/domain/afwezig.ts'
import { heeftReeks, proposeReeks, type Reeksdag } from '#modules/kalender/domain/reeks.ts'
import { mayPlan } from '#modules/kalender/policy.ts'
import { samenwerkingApi, type Tafel } from '#modules/samenwerking/contract.ts'
import { jaarUit } from '#modules/kalender/web/jaar.ts'
import { Reeksvoorstel } from '#modules/kalender/web/reeksvoorstel.tsx'
import { ritmeNamen, tijdVan, weekdagNaam } from '#modules/kalender/web/teksten.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { Select } from '#web/design/select.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { ask, queryClient } from '#web/query.ts'
import { useStandOp } from '#web/stand-op.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

const tafelsQuery = ask(samenwerkingApi.listTafels, { query: {} })
const recessenQuery = ask(kalenderApi.listRecessen, {})
const allesQuery = ask(kalenderApi.listVergaderingen, { query: {} })

/** The tables, who is away when, and what is planned already. */
export async function loader() {
  await Promise.all([
    queryClient.ensureQueryData(tafelsQuery),
    queryClient.ensureQueryData(recessenQuery),
    queryClient.ensureQueryData(allesQuery),
  ])
  return null
}

interface Velden {
  tafelId: string
  hoeveel: string | null
  eerste: string | null
  totEnMet: string | null
  aanvang: string
  plaats: string
}

/** Planning one meeting or the series that the rhythm of the table gives. */
export function Component() {
  const [search] = useSearchParams()
  const { data: tafels } = useSuspenseQuery(tafelsQuery)
  const { data: recessen } = useSuspenseQuery(recessenQuery)
  const { data: gepland } = useSuspenseQuery(allesQuery)
  const jaar = jaarUit(search)
  return (
    <Stack>
      <PageHeader
        title="Vergaderingen plannen"
        lead="Kies een tafel en de eerste dag. Regiekamer stelt de andere dagen voor naar het ritme van de tafel, en slaat feestdagen en reces over."
      />
      <Plannen
        begin={{ tafelId: search.get('tafel') ?? '', hoeveel: 'reeks', eerste: null, totEnMet: `${jaar}-12-31`, aanvang: '', plaats: '' }}
        tafels={tafels.resultaten}
        recessen={recessen.resultaten}
        gepland={gepland.resultaten}
      />
    </Stack>
  )
}

interface PlannenProps {
  begin: Velden
  tafels: readonly Tafel[]
  recessen: readonly Reces[]
  gepland: readonly Vergadering[]
}

function Plannen({ begin, tafels, recessen, gepland }: PlannenProps) {
  const navigate = useNavigate()
  const wie = useWie()
  const { today: vandaag } = useStandOp()
  const form = useKeptValues(`vergaderingen-plannen-${begin.tafelId}`, begin)
  const [own, setOwn] = useState<FormFault[]>([])
  const [not, setNot] = useState<ReadonlySet<string>>(new Set())
  const tafel = tafels.find(({ id }) => id === form.values.tafelId)
  const isReeks = form.values.hoeveel === 'reeks' && heeftReeks(tafel?.ritme ?? '')
  const voorstel = tafel ? voorstelVan(form.values, { tafel, isReeks, recessen, gepland }) : []
  const dagen = voorstel.flatMap(({ dag }) => (dag === null || not.has(dag) ? [] : [dag]))
  const oordeel = tafel ? mayPlan(wie, tafel.organisatieId) : null
  const action = useAction(async () => {
    const { tafelId, aanvang, plaats } = form.values
    await call(kalenderApi.planVergaderingen, { body: { tafelId, dagen: dagen.map(String), aanvang: tijdVan(aanvang), plaats } })
    form.done()
    const komt = dagen.every((dag) => vandaag <= dag && dag < addYears(datum(vandaag), 1))
    await navigate(`/vergaderingen?tafel=${tafelId}${komt ? '' : `&jaar=${dagen[0]!.slice(0, 4)}&vanaf=begin`}`, {
      state: { gepland: dagen.length },
    })
  })
  const submit = () => {
    const found = form.check({
      tafelId: 'Kies welke tafel vergadert.',
      eerste: 'Vul de eerste dag in, bijvoorbeeld 13-01-2027.',
      ...(isReeks ? { totEnMet: 'Vul in tot en met welke dag u plant.' } : {}),
    })
    if (found.length === 0 && dagen.length === 0) found.push({ name: 'eerste', reason: 'Kies ten minste één dag.' })
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  const refused = oordeel !== null && !oordeel.mag ? { isDisabled: true as const, reason: oordeel.reden } : {}
  return (
    <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
      <Stack>
        {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
        <div className="rk-plannen">
          <Velden form={form} tafels={tafels} tafel={tafel} isReeks={isReeks} />
          <Reeksvoorstel
            voorstel={voorstel}
            not={not}
            onToggle={(dag, isOn) => setNot((was) => (isOn ? new Set([...was].filter((each) => each !== dag)) : new Set([...was, dag])))}
            aanleverdagen={tafel?.aanleverdagen ?? 0}
            bezet={bezetIn(gepland, form.values, isReeks)}
            vandaag={vandaag}
          />
        </div>
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy} {...refused}>
            {dagen.length === 0 ? 'Plan de vergaderingen' : `Plan ${showAantal(dagen.length, 'vergadering', 'vergaderingen')}`}
          </Button>
          <LinkButton to="/vergaderingen">Ga terug</LinkButton>
        </ButtonRow>
      </Stack>
    </Form>
  )
}

/** The days on which the table meets already in the period of a series. */
function bezetIn(gepland: readonly Vergadering[], { tafelId, eerste, totEnMet }: Velden, isReeks: boolean): string[] {
  if (!isReeks || eerste === null || totEnMet === null) return []
  return gepland
    .filter((each) => each.tafelId === tafelId && each.status !== 'vervallen' && eerste <= each.datum && each.datum <= totEnMet)
    .map((each) => each.datum)
}

interface Gegeven extends Pick<PlannenProps, 'recessen' | 'gepland'> {
  tafel: Tafel
  isReeks: boolean
}

function voorstelVan({ eerste, totEnMet }: Velden, { tafel, isReeks, recessen, gepland }: Gegeven): Reeksdag[] {
  if (
    eerste === null ||
    (isReeks && (totEnMet === null || totEnMet < eerste || Number(totEnMet.slice(0, 4)) > Number(eerste.slice(0, 4)) + 1))
  )
    return []
  return proposeReeks({
    ritme: isReeks ? tafel.ritme : 'op_verzoek',
    eerste: datum(eerste),
    totEnMet: datum(isReeks ? totEnMet! : eerste),
    recessen: afwezigVoor(tafel.organisatieId, recessen),
    bezet: gepland.flatMap((each) => (each.tafelId === tafel.id && each.status !== 'vervallen' ? [each.datum] : [])),
  })
}

interface VeldenProps {
  form: ReturnType<typeof useKeptValues<Velden>>
  tafels: readonly Tafel[]
  tafel: Tafel | undefined
  isReeks: boolean
}

function Velden({ form: { field, values }, tafels, tafel, isReeks }: VeldenProps) {
  return (
    <Card heading="Wat plant u?">
      <Stack gap="md">
        <Select
          label="Tafel"
          placeholder="Kies een tafel"
          options={tafels.map(({ id, naam }) => ({ value: id, label: naam }))}
          {...(tafel
            ? { hint: `Deze tafel vergadert ${ritmeNamen[tafel.ritme]}. Stukken ${showAantal(tafel.aanleverdagen, 'dag', 'dagen')} vooraf` }
            : {})}
          {...field('tafelId')}
        />
        {tafel && heeftReeks(tafel.ritme) && (
          <RadioGroup
            label="Hoeveel?"
            options={[
              { value: 'reeks', label: 'Een reeks, naar het ritme van de tafel' },
              { value: 'een', label: 'Eén vergadering' },
            ]}
            {...field('hoeveel')}
          />
        )}
        <DateField
          label={isReeks ? 'Eerste vergadering' : 'Dag'}
          hint={
            values.eerste
              ? `Dit is een ${weekdagNaam(weekdayOf(datum(values.eerste)))}${isReeks ? '; de andere vallen op dezelfde dag van de week' : ''}`
              : 'Bijvoorbeeld 13-01-2027'
          }
          {...field('eerste')}
        />
        {isReeks && <DateField label="Tot en met" hint="Ten hoogste twee kalenderjaren. Bijvoorbeeld 31-12-2027" {...field('totEnMet')} />}
        <TextField label="Aanvang" hint="Bijvoorbeeld 19:30" isOptional width="short" {...field('aanvang')} />
        <TextField label="Plaats" isOptional {...field('plaats')} />
      </Stack>
    </Card>
  )
}
