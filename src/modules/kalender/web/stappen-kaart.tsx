import { useState } from 'react'
import { type Datum, yearOf } from '#kernel/datum.ts'
import { showDatum, showDatumLang } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { type Begrotingsjaar, kalenderApi } from '#modules/kalender/contract.ts'
import type { Stap } from '#modules/kalender/domain/pckalender.ts'
import { standVan } from '#modules/kalender/domain/verzending.ts'
import { mayKeepYear } from '#modules/kalender/policy.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { rolNamen } from '#web/teksten.ts'
import { useWie } from '#web/wie.ts'

type Verzending = Begrotingsjaar['verzendingen'][number]

interface Props {
  data: Begrotingsjaar
  stappen: readonly Stap[]
  vandaag: string
  onDone: (message: string) => void
}

/** The steps in order of their last day, with what was done of them. */
export function StappenKaart({ data, stappen, vandaag, onDone }: Props) {
  const wie = useWie()
  const [open, setOpen] = useState<Stap | null>(null)
  const done = new Map(data.verzendingen.map((each) => [each.stap, each]))
  const inOrder = stappen.toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk))
  const oordeel = mayKeepYear(wie)
  return (
    <Card heading="Wat uiterlijk wanneer" isFlush>
      <div className={oordeel.mag ? 'rk-met-doen' : undefined}>
        <DataTable
          caption={`Wettelijke stappen voor de begroting ${data.jaar}`}
          isCaptionHidden
          rows={inOrder}
          rowKey={({ code }) => code}
          columns={[
            ...kolommen(done, vandaag as Datum),
            ...(oordeel.mag
              ? [
                  {
                    key: 'doen',
                    header: 'Doen',
                    cell: (stap: Stap) => (
                      <Button size="small" onPress={() => setOpen(stap)}>
                        {done.has(stap.code) ? 'Wijzig' : 'Leg vast'}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
      {stappen.some(({ code }) => code === 'zienswijzen') && (
        <p className="rk-kaartvoet rk-zacht">
          De gemeenten leggen de ontwerpbegroting ter inzage zodra zij haar ontvangen (Wgr artikel 35 lid 2). Na de vaststelling krijgen de
          raden haar zo nodig nog eens; zij kunnen dan bij gedeputeerde staten hun zienswijze geven (lid 4).
        </p>
      )}
      {open && (
        <VerzendDialoog
          data={data}
          stap={open}
          was={done.get(open.code) ?? null}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            onDone(`Vastgelegd: ${open.omschrijving}.`)
          }}
        />
      )}
    </Card>
  )
}

function kolommen(done: ReadonlyMap<string, Verzending>, vandaag: Datum): Column<Stap>[] {
  return [
    { key: 'stap', header: 'Stap', isRowHeader: true, cell: ({ omschrijving }) => omschrijving },
    {
      key: 'uiterlijk',
      header: 'Uiterlijk',
      cell: ({ uiterlijk, praktijk }) => (
        <>
          <DateText value={uiterlijk} />
          {praktijk && <span className="rk-onder rk-heel">praktijk: {showDatum(praktijk)}</span>}
        </>
      ),
    },
    { key: 'stand', header: 'Stand', cell: (stap) => <Stand stap={stap} done={done.get(stap.code) ?? null} vandaag={vandaag} /> },
    {
      key: 'wie',
      header: 'Wie aan wie',
      cell: ({ van, aan }) => (van === aan ? van : `${van} → ${aan}`),
    },
    { key: 'grondslag', header: 'Grondslag', cell: ({ grondslag }) => grondslag },
  ]
}

/** Whether it was done in time, or how long there is still. */
function Stand({ stap, done, vandaag }: { stap: Stap; done: Verzending | null; vandaag: Datum }) {
  const stand = standVan(stap, (done?.verzondenOp ?? null) as Datum | null, vandaag)
  if (stand.soort === 'gedaan') {
    const { oordeel, inPraktijkOpTijd } = stand.oordeel
    return (
      <>
        <Badge tone={oordeel === 'op_tijd' ? 'positive' : 'negative'}>{oordeel === 'op_tijd' ? 'Op tijd' : 'Wettelijk te laat'}</Badge>
        <span className="rk-onder">
          {showDatum(done!.verzondenOp)}, volgens {done!.vastgelegdDoor} (
          {(rolNamen[done!.vastgelegdRol] ?? done!.vastgelegdRol).toLowerCase()})
        </span>
        {oordeel !== 'op_tijd' && inPraktijkOpTijd && <span className="rk-onder">In de praktijk geldt deze dag als op tijd.</span>}
      </>
    )
  }
  const dagen = showAantal(Math.abs(stand.dagen), 'dag', 'dagen')
  if (stand.soort === 'vandaag') return <Badge tone="warning">Vandaag</Badge>
  if (stand.soort === 'te_laat')
    return (
      <>
        <Badge tone={yearOf(stap.uiterlijk) < yearOf(vandaag) ? 'neutral' : 'negative'}>Niet vastgelegd</Badge>
        <span className="rk-onder">de laatste dag was {dagen} geleden</span>
      </>
    )
  return (
    <>
      <Badge tone={stand.dagen <= 31 ? 'warning' : 'neutral'}>Nog te doen</Badge>
      <span className="rk-onder">nog {dagen}</span>
    </>
  )
}

interface DialoogProps {
  data: Begrotingsjaar
  stap: Stap
  was: Verzending | null
  onClose: () => void
  onDone: () => void
}

function VerzendDialoog({ data, stap, was, ...gedrag }: DialoogProps) {
  const { values, field, check } = useFormValues<{ verzondenOp: string | null }>({ verzondenOp: was?.verzondenOp ?? null })
  return (
    <FormDialog
      {...gedrag}
      title={stap.omschrijving}
      submitLabel="Leg vast"
      check={() => check(was ? {} : { verzondenOp: 'Vul in op welke dag dit is gedaan.' })}
      send={() =>
        call(kalenderApi.recordVerzending, { params: { jaar: data.jaar, stap: stap.code }, body: values }, { versie: data.versie })
      }
    >
      <p>
        De laatste dag volgens de wet is {showDatumLang(stap.uiterlijk)}. {stap.grondslag}.
        {stap.praktijk ? ` In de praktijk geldt ${showDatumLang(stap.praktijk)} als op tijd.` : ''}
      </p>
      <DateField
        label="Gedaan op"
        hint={was ? 'Maak leeg als het toch niet is gedaan. Bijvoorbeeld 29-04-2027' : 'Bijvoorbeeld 29-04-2027'}
        isOptional={was !== null}
        {...field('verzondenOp')}
      />
    </FormDialog>
  )
}
