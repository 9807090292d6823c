import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { samenwerkingApi, type Sleutelvergelijking, type Verdeelsleutel, type Verdeling } from '#modules/samenwerking/contract.ts'
import { HorizontalBars } from '#web/charts/horizontal-bars.tsx'
import { faultsOf } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { AmountField } from '#web/design/amount-field.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Form } from '#web/design/form.tsx'
import { Link } from '#web/design/link.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import { ask } from '#web/query.ts'
import { StapUitleg } from '#modules/samenwerking/web/stap-uitleg.tsx'

/** The amount of the council letter of De Liemers: a familiar one to begin with. */
const beginBedrag = '410000.00'

/** Any amount over this key: who pays what, why, and what changes against the key that it replaces. The amount lives in the address. */
export function VerdelingKaart({ sleutel }: { sleutel: Verdeelsleutel }) {
  const [search, setSearch] = useSearchParams()
  const bedrag = /^-?\d{1,15}\.\d{2}$/.test(search.get('bedrag') ?? '') ? search.get('bedrag')! : beginBedrag
  const { data, error } = useQuery(ask(samenwerkingApi.readVerdeling, { params: { id: sleutel.id }, query: { bedrag } }))
  return (
    <Stack>
      <Card>
        <BedragForm
          key={bedrag}
          bedrag={bedrag}
          onChange={(gekozen) =>
            setSearch((was) => new URLSearchParams([...was].filter(([name]) => name !== 'bedrag').concat([['bedrag', gekozen]])), {
              replace: true,
            })
          }
        />
      </Card>
      {error && (
        <Alert tone="warning" heading="Deze sleutel kan nog niet verdelen">
          {faultsOf(error).map(({ name, reason }) => (
            <p key={name + reason}>{reason}</p>
          ))}
          <p>
            <Link to="/kenmerken">Bekijk de kenmerken</Link>
          </p>
        </Alert>
      )}
      {!data && !error && <Skeleton lines={6} />}
      {data && <Uitkomst verdeling={data} />}
      {data && sleutel.vervangtId && <Vergelijking sleutelId={sleutel.id} metId={sleutel.vervangtId} bedrag={bedrag} />}
    </Stack>
  )
}

function BedragForm({ bedrag, onChange }: { bedrag: string; onChange: (bedrag: string) => void }) {
  const [value, setValue] = useState<string | null>(bedrag)
  const [faults, setFaults] = useState<{ name: string; reason: string }[]>([])
  return (
    <Form
      faults={faults}
      headingLevel={2}
      onSubmit={() => (value ? onChange(value) : setFaults([{ name: 'bedrag', reason: 'Vul een bedrag in.' }]))}
    >
      <AmountField name="bedrag" label="Verdeel dit bedrag" value={value} onChange={setValue} />
      <Button type="submit" variant="primary">
        Bereken
      </Button>
    </Form>
  )
}

function Uitkomst({ verdeling }: { verdeling: Verdeling }) {
  const most = verdeling.delen.reduce((top, deel) => (Number(deel.aandeel) > Number(top.aandeel) ? deel : top))
  return (
    <>
      <Card>
        <Figure
          heading={`${most.organisatieNaam} betaalt het meest: ${showBedrag(most.bedrag)}, ${showAandeel(most.aandeel)} van ${showBedrag(verdeling.bedrag)}`}
          lead="De delen tellen tot op de cent op tot het bedrag."
          table={<VerdelingTabel verdeling={verdeling} />}
        >
          <HorizontalBars
            title={`Verdeling van ${showBedrag(verdeling.bedrag)}`}
            description={verdeling.delen.map((deel) => `${deel.organisatieNaam} ${showBedrag(deel.bedrag)}`).join(', ')}
            bars={verdeling.delen.map((deel) => ({ id: deel.organisatieId, label: deel.organisatieNaam, bedrag: deel.bedrag }))}
            formatValue={showBedrag}
          />
        </Figure>
      </Card>
      <Card heading="Waarom dit bedrag?">
        {verdeling.delen.map((deel, index) => (
          <Disclosure key={deel.organisatieId} isOpenAtStart={index === 0} summary={`${deel.organisatieNaam}: ${showBedrag(deel.bedrag)}`}>
            <StapUitleg deel={deel} bedrag={verdeling.bedrag} />
          </Disclosure>
        ))}
      </Card>
    </>
  )
}

function VerdelingTabel({ verdeling }: { verdeling: Verdeling }) {
  return (
    <DataTable
      caption={`Wie wat betaalt van ${showBedrag(verdeling.bedrag)}`}
      rows={verdeling.delen}
      rowKey={(deel) => deel.organisatieId}
      totalLabel="Totaal"
      columns={[
        {
          key: 'naam',
          header: 'Deelnemer',
          isRowHeader: true,
          cell: (deel) => <Link to={`/organisaties/${deel.organisatieId}`}>{deel.organisatieNaam}</Link>,
        },
        { key: 'aandeel', header: 'Aandeel', align: 'end', cell: (deel) => showAandeel(deel.aandeel, { decimalen: 4 }) },
        { key: 'bedrag', header: 'Bedrag', align: 'end', cell: (deel) => showBedrag(deel.bedrag), total: showBedrag(verdeling.totaal) },
      ]}
    />
  )
}

const effectWoord: Record<string, string> = { nadeel: 'betaalt meer', voordeel: 'betaalt minder', neutraal: 'blijft gelijk' }

function Vergelijking({ sleutelId, metId, bedrag }: { sleutelId: string; metId: string; bedrag: string }) {
  const { data } = useQuery(ask(samenwerkingApi.readVergelijking, { params: { id: sleutelId }, query: { bedrag, metId } }))
  if (!data) return null
  const losers = data.effecten.filter((effect) => effect.soort === 'nadeel')
  const heading =
    losers.length === 0
      ? 'Niemand betaalt meer dan met de vorige sleutel'
      : `${losers.map((effect) => effect.organisatieNaam).join(' en ')} ${losers.length === 1 ? 'betaalt' : 'betalen'} meer dan met de vorige sleutel`
  return (
    <Card>
      <Figure
        heading={heading}
        lead="Hetzelfde bedrag, verdeeld over beide sleutels. De verschillen tellen op tot nul."
        table={<EffectTabel vergelijking={data} />}
      >
        <HorizontalBars
          title="Verschil per deelnemer"
          description={data.effecten
            .map((effect) => `${effect.organisatieNaam} ${showBedrag(effect.effect, { metTeken: true })}`)
            .join(', ')}
          bars={data.effecten.map((effect) => ({ id: effect.organisatieId, label: effect.organisatieNaam, bedrag: effect.effect }))}
          formatValue={(waarde) => showBedrag(waarde, { metTeken: true })}
        />
      </Figure>
    </Card>
  )
}

function EffectTabel({ vergelijking }: { vergelijking: Sleutelvergelijking }) {
  return (
    <DataTable
      caption="Effect per deelnemer"
      rows={vergelijking.effecten}
      rowKey={(effect) => effect.organisatieId}
      columns={[
        { key: 'naam', header: 'Deelnemer', isRowHeader: true, cell: (effect) => effect.organisatieNaam },
        { key: 'oud', header: 'Vorige sleutel', align: 'end', cell: (effect) => showBedrag(effect.oud) },
        { key: 'nieuw', header: 'Deze sleutel', align: 'end', cell: (effect) => showBedrag(effect.nieuw) },
        { key: 'effect', header: 'Verschil', align: 'end', cell: (effect) => showBedrag(effect.effect, { metTeken: true }) },
        { key: 'soort', header: 'Gevolg', cell: (effect) => effectWoord[effect.soort] },
      ]}
    />
  )
}
