import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'
import { afwegingApi, type Voorstel, type Voorsteleffect } from '#modules/afweging/contract.ts'
import { periodeTekst } from '#modules/afweging/web/teksten.ts'
import { faultsOf } from '#web/call.ts'
import { HorizontalBars } from '#web/charts/horizontal-bars.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Link } from '#web/design/link.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { ask } from '#web/query.ts'

/** What everyone pays of a proposal over its key, per year; PM is there, and nobody pays it yet. */
export function EffectTab({ voorstel }: { voorstel: Voorstel }) {
  const { data, error } = useQuery(ask(afwegingApi.readEffect, { params: { id: voorstel.id } }))
  if (error)
    return (
      <Alert tone="warning" heading="Deze sleutel kan nog niet verdelen">
        {faultsOf(error).map(({ name, reason }) => (
          <p key={name + reason}>{reason}</p>
        ))}
        <p>
          <Link to="/kenmerken">Bekijk de kenmerken</Link>
        </p>
      </Alert>
    )
  if (!data) return <Skeleton lines={6} />
  if (data.verdeelsleutelNaam === null || data.perioden.length === 0) return <NogNiet voorstel={voorstel} effect={data} />
  return <Uitkomst effect={data} />
}

function NogNiet({ voorstel, effect }: { voorstel: Voorstel; effect: Voorsteleffect }) {
  return (
    <Card>
      <EmptyState
        heading={effect.perioden.length === 0 ? 'Er is nog niets om te verdelen' : 'Er is nog geen verdeelsleutel'}
        headingLevel={2}
      >
        {effect.perioden.length === 0
          ? 'Zodra het voorstel regels heeft, ziet u hier wat elke deelnemer betaalt.'
          : voorstel.verdeelsleutelId
            ? 'U mag de sleutel van dit voorstel nog niet zien. Zodra die is ingediend, ziet u hier wat elke deelnemer betaalt.'
            : 'Kies bij het voorstel naar welke verdeelsleutel de kosten gaan. Daarna ziet u hier wat elke deelnemer betaalt.'}
      </EmptyState>
    </Card>
  )
}

type Rij = { id: string; naam: string; bedragen: readonly string[] }

function Uitkomst({ effect }: { effect: Voorsteleffect }) {
  const pm = effect.perioden.some(({ nietVerdeeld }) => nietVerdeeld !== '0.00')
  const rijen: Rij[] = [
    ...effect.deelnemers.map(({ organisatieId, organisatieNaam, bedragen }) => ({ id: organisatieId, naam: organisatieNaam, bedragen })),
    ...(pm ? [{ id: '', naam: 'Niet verdeeld', bedragen: effect.perioden.map(({ nietVerdeeld }) => nietVerdeeld) }] : []),
  ]
  return (
    <Stack>
      <Card heading="Wie betaalt wat" isFlush>
        <DataTable
          caption="Wat elke deelnemer betaalt, per jaar"
          isCaptionHidden
          rows={rijen}
          rowKey={({ id }) => id}
          columns={kolommen(effect)}
        />
      </Card>
      <p>
        Verdeeld naar <Link to={`/verdeelsleutels/${effect.verdeelsleutelId}`}>{effect.verdeelsleutelNaam!}</Link>. De bekende som van elk
        jaar is één keer verdeeld, dus de delen zijn samen precies het geheel.
      </p>
      {pm && (
        <Alert tone="info" heading="PM is nog niet verdeeld">
          Van een PM-regel is het bedrag nog niet bekend. Niemand betaalt hem nu; hij telt mee zodra het bedrag bekend is.
        </Alert>
      )}
      <Grafiek effect={effect} />
    </Stack>
  )
}

function kolommen({ perioden }: Voorsteleffect): Column<Rij>[] {
  return [
    {
      key: 'naam',
      header: 'Deelnemer',
      isRowHeader: true,
      cell: ({ id, naam }) => (id === '' ? naam : <Link to={`/organisaties/${id}`}>{naam}</Link>),
    },
    ...perioden.map((periode, index): Column<Rij> => ({
      key: `${periode.jaar} ${periode.soort}`,
      header: periodeTekst(periode),
      align: 'end',
      onMobile: 'shown',
      cell: ({ id, bedragen }) => <Deel waarde={bedragen[index]!} isRest={id === ''} />,
      total: <Amount value={periode.totaal} />,
    })),
  ]
}

/** An amount; of what was not divided PM alone is said as PM. */
function Deel({ waarde, isRest }: { waarde: string; isRest: boolean }) {
  if (!isRest) return <Amount value={waarde} />
  return waarde === '0.00' ? 'niets' : <Amount value={waarde === '0.00 + PM' ? 'PM' : waarde} />
}

function Grafiek({ effect }: { effect: Voorsteleffect }) {
  const withMoney = effect.perioden.flatMap((periode, index) => (periode.verdeeld === '0.00' ? [] : [{ periode, index }]))
  const [chosen, setChosen] = useState(withMoney[0]?.index ?? 0)
  const periode = effect.perioden[chosen]
  if (withMoney.length === 0 || !periode) return null
  const bars = effect.deelnemers.map(({ organisatieId, organisatieNaam, bedragen }) => ({
    id: organisatieId,
    label: organisatieNaam,
    bedrag: bedragen[chosen]!,
  }))
  const [most] = bars.toSorted((a, b) => ((centenOf(a.bedrag) ?? 0n) < (centenOf(b.bedrag) ?? 0n) ? 1 : -1))
  return (
    <Card>
      {withMoney.length > 1 && (
        <Select
          name="periode"
          label="Jaar in de grafiek"
          width="medium"
          value={String(chosen)}
          onChange={(value) => setChosen(Number(value))}
          options={withMoney.map(({ periode: each, index }) => ({ value: String(index), label: periodeTekst(each) }))}
        />
      )}
      <Figure
        heading={`${most!.label} betaalt het meest: ${showBedrag(most!.bedrag)} (${periodeTekst(periode)})`}
        table={
          <DataTable
            caption={`Verdeling ${periodeTekst(periode)}`}
            rows={bars}
            rowKey={({ id }) => id}
            columns={[
              { key: 'label', header: 'Deelnemer', isRowHeader: true, cell: ({ label }) => label },
              {
                key: 'bedrag',
                header: 'Bedrag',
                align: 'end',
                cell: ({ bedrag }) => <Amount value={bedrag} />,
                total: <Amount value={periode.verdeeld} />,
              },
            ]}
          />
        }
      >
        <HorizontalBars
          title={`Wat elke deelnemer betaalt, ${periodeTekst(periode)}`}
          description={bars.map(({ label, bedrag }) => `${label} ${showBedrag(bedrag)}`).join(', ')}
          bars={bars}
          formatValue={showBedrag}
        />
      </Figure>
    </Card>
  )
}
