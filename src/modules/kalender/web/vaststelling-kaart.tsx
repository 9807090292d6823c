import { useState } from 'react'
import { type Datum, datum, daysBetween } from '#kernel/datum.ts'
import { showDatum, showDatumLang } from '#kernel/format/datum.ts'
import { type Begrotingsjaar, kalenderApi } from '#modules/kalender/contract.ts'
import type { Stap } from '#modules/kalender/domain/pckalender.ts'
import { laatsteVerzending, vroegsteAnker } from '#modules/kalender/domain/verzending.ts'
import { mayKeepYear } from '#modules/kalender/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { Select } from '#web/design/select.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  data: Begrotingsjaar
  stappen: readonly Stap[]
  vandaag: string
  onDone: (message: string) => void
}

/** From which meeting everything counts back, and what that leaves room for. */
export function VaststellingKaart({ data, stappen, vandaag, onDone }: Props) {
  const wie = useWie()
  const [isOpen, setOpen] = useState(false)
  const oordeel = mayKeepYear(wie)
  const chosen = data.vaststelling && !data.vaststelling.isVervallen ? data.vaststelling : null
  const isOpenbaarLichaam = stappen.some(({ code, van }) => code === 'ontwerpbegrotingNaarRaden' && van === 'dagelijks bestuur')
  const sent = data.verzendingen.find(({ stap }) => stap === 'ontwerpbegrotingNaarRaden')?.verzondenOp
  const aanbiedDagen = chosen && data.aanbieding && isOpenbaarLichaam ? daysBetween(datum(data.aanbieding), datum(chosen.datum)) : 0
  return (
    <Card
      heading="Vaststelling en aanbieding"
      actions={
        <span className="rk-alleen-scherm">
          <Button size="small" onPress={() => setOpen(true)} isDisabled={!oordeel.mag} reason={oordeel.mag ? undefined : oordeel.reden}>
            Kies vergadering
          </Button>
        </span>
      }
    >
      <KeyValueList
        items={[
          {
            label: 'Vaststelling',
            value: chosen ? (
              <>
                <Link to={`/vergaderingen/${chosen.vergaderingId}`}>{showDatumLang(chosen.datum)}</Link>, {chosen.tafelNaam}
              </>
            ) : (
              'nog niet gekozen; gerekend is met de laatste dag die nog op tijd is'
            ),
          },
          ...(isOpenbaarLichaam
            ? [{ label: 'Aanbieding aan het algemeen bestuur', value: data.aanbieding ? <DateText value={data.aanbieding} isLong /> : '' }]
            : []),
          {
            label: 'Ontwerp versturen kan nog tot en met',
            value: (
              <>
                <DateText value={laatsteVerzending(data.jaar, aanbiedDagen)} isLong />
                <span className="rk-onder">dan is de begroting nog net op tijd bij gedeputeerde staten</span>
              </>
            ),
          },
          {
            label: sent
              ? `Verstuurd op ${showDatum(sent)}: ${isOpenbaarLichaam ? 'aanbieden' : 'vaststellen'} kan vanaf`
              : `Verstuurt u vandaag: ${isOpenbaarLichaam ? 'aanbieden' : 'vaststellen'} kan vanaf`,
            value: <DateText value={vroegsteAnker((sent ?? vandaag) as Datum)} isLong />,
          },
        ]}
      />
      {isOpen && (
        <KiesDialoog
          data={data}
          isOpenbaarLichaam={isOpenbaarLichaam}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone('De vaststelling is gekozen. De kalender is opnieuw berekend.')
          }}
        />
      )}
    </Card>
  )
}

interface DialoogProps {
  data: Begrotingsjaar
  isOpenbaarLichaam: boolean
  onClose: () => void
  onDone: () => void
}

function KiesDialoog({ data, isOpenbaarLichaam, ...gedrag }: DialoogProps) {
  const { values, field, check } = useFormValues<{ vaststellingId: string; aanbieding: string | null }>({
    vaststellingId: data.vaststelling?.isVervallen ? '' : (data.vaststelling?.vergaderingId ?? ''),
    aanbieding: data.aanbieding,
  })
  const { jaar, versie, bestuursvergaderingen } = data
  return (
    <FormDialog
      {...gedrag}
      title={`Wie stelt de begroting ${jaar} wanneer vast?`}
      submitLabel="Bewaar"
      check={() => check({})}
      send={() =>
        call(
          kalenderApi.planBegrotingsjaar,
          { params: { jaar }, body: { vaststellingId: values.vaststellingId || null, aanbieding: values.aanbieding } },
          { versie },
        )
      }
    >
      <Select
        label="Vergadering van het bestuur"
        placeholder="Nog niet gekozen"
        options={bestuursvergaderingen.map(({ id, tafelNaam, datum: dag }) => ({
          value: id,
          label: `${showDatumLang(dag)}, ${tafelNaam}`,
        }))}
        {...field('vaststellingId')}
      />
      {bestuursvergaderingen.length === 0 && (
        <p>
          In {jaar - 1} staan nog geen vergaderingen van het bestuur.{' '}
          <Link to={`/vergaderingen/plannen?jaar=${jaar - 1}`}>Plan ze eerst</Link>
        </p>
      )}
      {isOpenbaarLichaam && (
        <DateField
          label="Aanbieding aan het algemeen bestuur"
          hint={`De dag waarop het algemeen bestuur de stukken krijgt. Bijvoorbeeld 16-06-${jaar - 1}`}
          isOptional
          {...field('aanbieding')}
        />
      )}
    </FormDialog>
  )
}
