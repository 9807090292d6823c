import { useState } from 'react'
import { showGetal } from '#kernel/format/getal.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { may } from '#platform/own-side/policy.ts'
import { type Jaarprognose, verrekeningApi } from '#modules/verrekening/contract.ts'
import { cent, verschil } from '#modules/verrekening/web/kwartaal-lezing.ts'
import { call } from '#web/call.ts'
import { Amount } from '#web/design/amount.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useWie } from '#web/wie.ts'

type Partij = Jaarprognose['partijen'][number]

/** Where the amount of a quarter comes from, in words; what was not settled holds the factor. */
export function prognosebron(bron: 'afgerekend' | 'voorschot' | 'plan', factor: string): string {
  return bron === 'afgerekend' || factor === '1' ? bron : `${bron} × ${showGetal(factor)}`
}

interface Props {
  prognose: Jaarprognose
  eigen: Partij
  onDone: (message: string) => void
}

/** The year of the own organisation, quarter by quarter, with what can be said about it. */
export function EigenPrognose({ prognose, eigen, onDone }: Props) {
  const [open, setOpen] = useState<'getekend' | 'betwist' | null>(null)
  const mag = may(useWie(), 'jaarprognose.tekenen')
  const laatste = prognose.getekend.findLast(({ organisatieId }) => organisatieId === eigen.organisatieId)
  const isZelfde = laatste?.oordeel === 'getekend' && laatste.bedrag === eigen.bedrag
  const reden = mag.mag
    ? isZelfde
      ? 'U hebt deze prognose al getekend.'
      : undefined
    : 'Tekenen doet de controller, de secretaris of het bestuur. Vraag het een van hen.'
  const waarom = eigen.isAfgerekend ? 'Alle kwartalen zijn afgerekend. Er valt niets meer te voorspellen.' : reden
  return (
    <Card heading={`Uw jaar ${prognose.jaar}`} isFlush>
      <Stack gap="md">
        <DataTable
          caption={`Wat ${eigen.organisatieNaam} per kwartaal van ${prognose.jaar} betaalt`}
          isCaptionHidden
          rows={eigen.kwartalen}
          rowKey={({ kwartaal }) => String(kwartaal)}
          totalLabel={
            eigen.isAfgerekend ? (prognose.isBestemd ? 'Betaald over het jaar' : 'Voorlopig over het jaar') : 'Prognose van het jaar'
          }
          columns={[
            {
              key: 'kwartaal',
              header: 'Kwartaal',
              isRowHeader: true,
              cell: ({ kwartaal, kwartaalId }) =>
                kwartaalId ? <Link to={`/kwartalen/${kwartaalId}`}>{`Kwartaal ${kwartaal}`}</Link> : `Kwartaal ${kwartaal}`,
            },
            { key: 'bron', header: 'Waar het bedrag vandaan komt', cell: ({ bron }) => prognosebron(bron, prognose.factor.factor) },
            {
              key: 'bedrag',
              header: 'Bedrag',
              align: 'end',
              cell: ({ bedrag }) => <Amount value={bedrag} />,
              total: <Amount value={eigen.bedrag} />,
            },
          ]}
        />
        <div className="rk-boeking__wie">
          <ButtonRow>
            <Button variant="primary" isDisabled={waarom !== undefined} reason={waarom} onPress={() => setOpen('getekend')}>
              Teken deze prognose
            </Button>
            {waarom === undefined && <Button onPress={() => setOpen('betwist')}>Betwist deze prognose</Button>}
          </ButtonRow>
        </div>
      </Stack>
      {open && (
        <Tekenen
          prognose={prognose}
          eigen={eigen}
          oordeel={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            onDone(
              open === 'getekend'
                ? 'De prognose is getekend. De partners zien dat.'
                : 'De betwisting staat aan uw eigen kant, onder “Wat partijen zeiden”. Deel haar als zij klaar is.',
            )
          }}
        />
      )}
    </Card>
  )
}

type TekenenProps = Pick<Props, 'prognose' | 'eigen'> & { oordeel: 'getekend' | 'betwist'; onClose: () => void; onDone: () => void }

function Tekenen({ prognose: { jaar }, eigen, oordeel, onClose, onDone }: TekenenProps) {
  const { values, field, check } = useFormValues({ opmerking: '' })
  const anders = verschil(eigen.bedrag, eigen.bijdrage)
  const isBetwist = oordeel === 'betwist'
  return (
    <FormDialog
      title={isBetwist ? `Prognose ${jaar} betwisten` : `Prognose ${jaar} tekenen`}
      submitLabel={isBetwist ? 'Bewaar aan onze kant' : 'Teken'}
      check={() => (isBetwist ? check({ opmerking: 'Schrijf op waarom u de prognose betwist.' }) : [])}
      send={() => call(verrekeningApi.signJaarprognose, { body: { jaar, oordeel, bedrag: eigen.bedrag, opmerking: values.opmerking } })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        {eigen.organisatieNaam} betaalt over {jaar} naar verwachting {showBedrag(eigen.bedrag)}
        {cent(anders) === 0n ? ', zoals in het plan.' : `: ${showBedrag(anders, { metTeken: true })} ten opzichte van het plan.`}
      </p>
      <p>
        {isBetwist
          ? 'Alleen uw organisatie ziet dit, tot u het deelt.'
          : 'De partners zien dat u tekende en voor welk bedrag. Later kunt u opnieuw tekenen; dit blijft staan.'}
      </p>
      <TextArea label={isBetwist ? 'Waarom betwist u haar?' : 'Opmerking'} isOptional={!isBetwist} {...field('opmerking')} />
    </FormDialog>
  )
}
