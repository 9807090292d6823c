import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { addBedrag, formatBedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import { toKortDecimaal } from '#kernel/breuk.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showGetal } from '#kernel/format/getal.ts'
import type { Toerekening } from '#modules/kosten/contract/kostenmodel.ts'
import type { Kostenplaats } from '#modules/kosten/domain/kostenmodel.ts'
import { valtIn } from '#modules/kosten/domain/kostenmodel.ts'
import type { Stroom } from '#modules/kosten/domain/toerekening-vorm.ts'
import { gewichtenVan } from '#modules/kosten/domain/toerekening.ts'
import { grootboekPad, leesToerekening, type Lezing, periodeNaam } from '#modules/kosten/web/lezing.ts'
import { toerekeningQuery } from '#modules/kosten/web/queries.ts'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Kpi, KpiRow } from '#web/design/kpi.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'

/** The run and the place of the address. */
export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(toerekeningQuery(params['id']!))
  return { id: params['id']!, code: params['code']! }
}

/** What a place cost, what came in and where it went; its own cost leads to the lines of the ledger. */
export function Component() {
  const { id, code } = useLoaderData<typeof loader>()
  const { data } = useSuspenseQuery(toerekeningQuery(id))
  const lezing = useMemo(() => leesToerekening(data), [data])
  const plaats = lezing?.invoer.model.kostenplaatsen.find((each) => each.code === code)
  const uitkomst = lezing?.uitkomst.plaatsen.find((each) => each.code === code)
  if (!lezing || !plaats || !uitkomst)
    return (
      <EmptyState heading="Deze plek zit niet in deze toerekening" headingLevel={2}>
        Ga terug naar de <Link to={`/kostprijzen?jaar=${data.jaar}&toerekening=${id}`}>kostprijzen</Link>.
      </EmptyState>
    )
  const eigen = sumBedragen(uitkomst.eigen.map(({ bedrag }) => bedrag))
  const { stromen } = lezing.uitkomst
  const inkomend = stromen.filter(({ naar }) => naar === code)
  return (
    <Stack>
      <PageHeader
        title={plaats.naam}
        lead={
          <>
            {data.fictief && <Badge tone="warning">Fictief</Badge>} {soortNaam[plaats.soort]} {code}: wat hier in {periodeNaam(data)} aan
            kosten kwam, en waar het heen ging.
          </>
        }
      />
      <KpiRow>
        <Kpi label="Uit het grootboek" value={showBedrag(formatBedrag(eigen))} />
        <Kpi label="Van andere plekken" value={showBedrag(formatBedrag(sumBedragen(inkomend.map(({ bedrag }) => bedrag))))} />
        <Kpi label="Doorgegeven" value={showBedrag(formatBedrag(uitkomst.bruto))} />
      </KpiRow>
      {plaats.soort !== 'activiteit' && <Grootboek lezing={lezing} code={code} periode={data} />}
      {inkomend.length > 0 && (
        <Stromen heading="Wat andere plekken hier doorgaven" kant="van" stromen={inkomend} lezing={lezing} toerekeningId={id} />
      )}
      <Card heading="Hoe het is verdeeld">
        <p>
          Naar {plaats.driver.naam.toLowerCase()} ({plaats.driver.eenheid}), bron: {plaats.driver.bron || 'niet ingevuld'}
          {plaats.driver.peildatum && `, peildatum ${showDatum(plaats.driver.peildatum)}`}.{' '}
          <Link to={`/kostenmodellen/${data.kostenmodel.id}?deel=leveringen`}>Bekijk het model</Link>
        </p>
      </Card>
      <Stromen
        heading="Waar het heen ging"
        kant="naar"
        stromen={stromen.filter(({ van }) => van === code)}
        lezing={lezing}
        toerekeningId={id}
      />
    </Stack>
  )
}

const soortNaam: Record<Kostenplaats['soort'], string> = {
  hulp: 'Hulpkostenplaats',
  hoofd: 'Hoofdkostenplaats',
  activiteit: 'Activiteit',
}

function Grootboek({
  lezing: { invoer, naam },
  code,
  periode,
}: {
  lezing: Lezing
  code: string
  periode: Pick<Toerekening, 'jaar' | 'kwartaal' | 'bestanden'>
}) {
  const rows = invoer.saldi.flatMap((saldo) => {
    if (saldo.kostenplaats !== code) return []
    const soort = invoer.model.kostensoorten.find((each) => valtIn(each, saldo.rekening))
    return soort && !soort.isBuiten ? [{ ...saldo, kostensoort: soort.code }] : []
  })
  return (
    <Card heading="Uit het grootboek" isFlush>
      <DataTable
        caption="Eigen kosten per rekening; elke rekening leidt naar haar regels in het grootboek"
        isCaptionHidden
        rows={rows}
        rowKey={({ rekening }) => rekening}
        empty={
          <EmptyState heading="Geen eigen kosten" headingLevel={3}>
            In het grootboek staat in deze periode niets op deze plek.
          </EmptyState>
        }
        columns={[
          {
            key: 'rekening',
            header: 'Rekening',
            isRowHeader: true,
            cell: ({ rekening, rekeningNaam }) => (
              <Link to={grootboekPad(periode, { kostenplaats: code, rekening })}>
                {rekening} {rekeningNaam}
              </Link>
            ),
          },
          { key: 'soort', header: 'Kostensoort', cell: ({ kostensoort }) => naam(kostensoort) },
          {
            key: 'bedrag',
            header: 'Bedrag',
            align: 'end',
            cell: ({ bedrag }) => <Amount value={formatBedrag(bedrag)} />,
            total: <Amount value={formatBedrag(rows.reduce((sum, { bedrag }) => addBedrag(sum, bedrag), NIHIL))} />,
          },
        ]}
      />
    </Card>
  )
}

interface StromenProps {
  heading: string
  /** Which end of the flow is named. */
  kant: 'van' | 'naar'
  stromen: readonly Stroom[]
  lezing: Lezing
  toerekeningId: string
}

function Stromen({ heading, kant, stromen, lezing: { invoer, naam }, toerekeningId }: StromenProps) {
  const gewichten = gewichtenVan(invoer)
  const isProduct = new Set(invoer.model.producten)
  const pad = (code: string) =>
    `/kostprijzen/${toerekeningId}/${isProduct.has(code) ? 'producten' : 'plaatsen'}/${encodeURIComponent(code)}`
  const eenheid = (van: string) => invoer.model.kostenplaatsen.find(({ code }) => code === van)!.driver.eenheid
  const gewicht = (stroom: Stroom) =>
    gewichten[invoer.model.leveringen.findIndex(({ van, naar }) => van === stroom.van && naar === stroom.naar)]!
  return (
    <Card heading={heading} isFlush>
      <DataTable
        caption={
          kant === 'van'
            ? 'Plekken die kosten doorgaven, hoeveel zij deden en voor welk bedrag'
            : 'Wie de kosten kreeg, hoeveel er is gedaan en voor welk bedrag'
        }
        isCaptionHidden
        rows={stromen}
        rowKey={(stroom) => stroom[kant]}
        empty={
          <EmptyState heading="Er is niets doorgegeven" headingLevel={3}>
            Hier ging in deze periode geen geld heen.
          </EmptyState>
        }
        columns={[
          {
            key: 'naam',
            header: kant === 'van' ? 'Van' : 'Naar',
            isRowHeader: true,
            cell: (stroom) => <Link to={pad(stroom[kant])}>{naam(stroom[kant])}</Link>,
          },
          { key: 'driver', header: 'Hoeveel', cell: (stroom) => `${showGetal(toKortDecimaal(gewicht(stroom), 2))} ${eenheid(stroom.van)}` },
          {
            key: 'bedrag',
            header: 'Bedrag',
            align: 'end',
            cell: ({ bedrag }) => <Amount value={formatBedrag(bedrag)} />,
            total: <Amount value={formatBedrag(sumBedragen(stromen.map(({ bedrag }) => bedrag)))} />,
          },
        ]}
      />
    </Card>
  )
}
