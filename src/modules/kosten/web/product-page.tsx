import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { formatBedrag, multiplyBedrag, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { parseDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAandeel, showGetal } from '#kernel/format/getal.ts'
import { verdeelinvoer } from '#modules/kosten/domain/rekeninvoer.ts'
import type { Toerekening } from '#modules/kosten/contract/kostenmodel.ts'
import type { Productuitkomst } from '#modules/kosten/domain/toerekening-vorm.ts'
import { gewichtenVan } from '#modules/kosten/domain/toerekening.ts'
import { leesToerekening, type Lezing, periodeNaam } from '#modules/kosten/web/lezing.ts'
import { kostprijzenQuery, productenQuery, toerekeningQuery } from '#modules/kosten/web/queries.ts'
import { Verloop } from '#modules/kosten/web/verloop.tsx'
import { HorizontalBars } from '#web/charts/horizontal-bars.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Kpi, KpiRow } from '#web/design/kpi.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'
import { Nareken } from '#web/trail/nareken.tsx'

/** The run and the product of the address. */
export async function loader({ params }: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(toerekeningQuery(params['id']!)),
    queryClient.ensureQueryData(kostprijzenQuery(params['productId']!)),
    queryClient.ensureQueryData(productenQuery),
  ])
  return { id: params['id']!, productId: params['productId']! }
}

/** Why a product costs what it costs: what it is made of, who delivered it, and who takes how much of it. */
export function Component() {
  const { id, productId } = useLoaderData<typeof loader>()
  const { data } = useSuspenseQuery(toerekeningQuery(id))
  const [search] = useSearchParams()
  const lezing = useMemo(() => leesToerekening(data), [data])
  const product = lezing?.uitkomst.producten.find((each) => each.id === productId)
  if (!lezing || !product)
    return (
      <EmptyState heading="Dit product zit niet in deze toerekening" headingLevel={2}>
        Ga terug naar de <Link to={`/kostprijzen?jaar=${data.jaar}&toerekening=${id}`}>kostprijzen</Link> en kies een product.
      </EmptyState>
    )
  const tarief = lezing.tarief(productId)
  return (
    <Stack>
      <PageHeader
        title={lezing.naam(productId)}
        windowTitle={`Kostprijs van ${lezing.naam(productId)}`}
        lead={
          <>
            {data.fictief && <Badge tone="warning">Fictief</Badge>} Wat dit product kostte in {periodeNaam(data)}, en waar dat uit bestaat.
            {voorWie(product, search.get('deelnemer'), lezing)}
          </>
        }
      />
      <KpiRow>
        <Kpi label="Kosten" value={showBedrag(formatBedrag(product.kosten))} />
        <Kpi label="Aantal" value={showGetal(toKortDecimaal(product.volume, 2))} />
        <Kpi
          label="Kostprijs per stuk"
          value={showBedrag(formatBedrag(product.kostprijs))}
          detail={tarief === null ? 'geen tarief om mee te vergelijken' : `tarief in deze periode: ${showBedrag(formatBedrag(tarief))}`}
        />
        <VastDeel product={product} jaar={data.jaar} />
      </KpiRow>
      <Opbouw lezing={lezing} product={product} />
      <Leveranciers lezing={lezing} product={product} toerekeningId={id} />
      <Deelnemers lezing={lezing} product={product} periode={data} />
      <Verloop productId={productId} nu={id} />
      <Nareken naam="verdeling" invoer={verdeelinvoer(product)} />
    </Stack>
  )
}

/** Which part of the cost price stays when nobody takes the product, as agreed for the year. */
function VastDeel({ product: { id, kostprijs }, jaar }: { product: Productuitkomst; jaar: number }) {
  const { data: producten } = useSuspenseQuery(productenQuery)
  const afspraak = producten.find((each) => each.id === id)?.afspraken.find((each) => each.jaar === jaar)
  if (!afspraak) return <Kpi label="Vast deel per stuk" value="–" detail={`geen afspraak over ${jaar}`} />
  const vast = multiplyBedrag(kostprijs, expectOk(parseDecimaal(afspraak.vastAandeel)))
  return (
    <Kpi
      label="Vast deel per stuk"
      value={showBedrag(formatBedrag(vast))}
      detail={`${showAandeel(afspraak.vastAandeel, { decimalen: 0 })} blijft als niemand het afneemt, zo is afgesproken; ${showBedrag(formatBedrag(subtractBedrag(kostprijs, vast)))} beweegt mee`}
    />
  )
}

function Opbouw({ lezing: { naam }, product }: { lezing: Lezing; product: Productuitkomst }) {
  const rows = product.opbouw.filter(({ bedrag }) => bedrag !== 0n).toSorted((a, b) => (a.bedrag < b.bedrag ? 1 : -1))
  const [grootste] = rows
  if (!grootste) return null
  const label = ({ soort, code }: (typeof rows)[number]) => (soort === 'hulp' ? `Overhead: ${naam(code)}` : naam(code))
  return (
    <Card>
      <Figure
        heading={`${label(grootste)} weegt het zwaarst: ${showBedrag(formatBedrag(grootste.bedrag))}`}
        lead="Directe kosten per kostensoort, en overhead per hulpkostenplaats."
        table={
          <DataTable
            caption="Waar de kosten van dit product uit bestaan"
            rows={rows}
            rowKey={({ soort, code }) => `${soort} ${code}`}
            columns={[
              { key: 'naam', header: 'Onderdeel', isRowHeader: true, cell: label },
              {
                key: 'bedrag',
                header: 'Bedrag',
                align: 'end',
                cell: ({ bedrag }) => <Amount value={formatBedrag(bedrag)} />,
                total: <Amount value={formatBedrag(product.kosten)} />,
              },
            ]}
          />
        }
      >
        <HorizontalBars
          title="Opbouw van de kosten"
          description={rows.map((row) => `${label(row)} ${showBedrag(formatBedrag(row.bedrag))}`).join(', ')}
          bars={rows.map((row) => ({ id: `${row.soort} ${row.code}`, label: label(row), bedrag: formatBedrag(row.bedrag) }))}
          formatValue={showBedrag}
        />
      </Figure>
    </Card>
  )
}

/** Which places delivered it, by which driver; each leads to what that place is made of. */
function Leveranciers({
  lezing: { invoer, uitkomst, naam },
  product,
  toerekeningId,
}: {
  lezing: Lezing
  product: Productuitkomst
  toerekeningId: string
}) {
  const [search] = useSearchParams()
  const gewichten = gewichtenVan(invoer)
  const rows = uitkomst.stromen
    .filter(({ naar }) => naar === product.id)
    .map((stroom) => {
      const index = invoer.model.leveringen.findIndex(({ van, naar }) => van === stroom.van && naar === product.id)
      return { ...stroom, gewicht: gewichten[index]!, driver: invoer.model.kostenplaatsen.find(({ code }) => code === stroom.van)!.driver }
    })
  return (
    <Card heading="Wie dit product leverde" isFlush>
      <DataTable
        caption="Kostenplaatsen en activiteiten die aan dit product leverden, met hun driver"
        isCaptionHidden
        rows={rows}
        rowKey={({ van }) => van}
        columns={[
          {
            key: 'van',
            header: 'Van',
            isRowHeader: true,
            cell: ({ van }) => <Link to={`/kostprijzen/${toerekeningId}/plaatsen/${encodeURIComponent(van)}?${search}`}>{naam(van)}</Link>,
          },
          {
            key: 'driver',
            header: 'Driver',
            cell: ({ driver, gewicht }) => (
              <>
                {driver.naam}: {showGetal(toKortDecimaal(gewicht, 2))} {driver.eenheid}
                <span className="rk-onder">
                  {driver.bron || 'geen bron'}
                  {driver.peildatum && `, peildatum ${showDatum(driver.peildatum)}`}
                </span>
              </>
            ),
          },
          {
            key: 'bedrag',
            header: 'Bedrag',
            align: 'end',
            cell: ({ bedrag }) => <Amount value={formatBedrag(bedrag)} />,
            total: <Amount value={formatBedrag(sumBedragen(rows.map(({ bedrag }) => bedrag)))} />,
          },
        ]}
      />
    </Card>
  )
}

/** What the participant that somebody came from has in it; empty when nobody was named. */
function voorWie({ deelnemers, volume: samen }: Productuitkomst, deelnemer: string | null, { naam }: Lezing): string {
  const eigen = deelnemers.find((each) => each.deelnemer === deelnemer)
  if (!eigen) return ''
  const aantal = (each: typeof samen) => showGetal(toKortDecimaal(each, 2))
  return ` ${naam(eigen.deelnemer)} nam ${aantal(eigen.volume)} van de ${aantal(samen)} af: ${showBedrag(formatBedrag(eigen.bedrag))}.`
}

interface DeelnemersProps {
  lezing: Lezing
  product: Productuitkomst
  periode: Pick<Toerekening, 'jaar' | 'kwartaal'>
}

/** Who took it; of a quarter each leads on to what that participant pays over it. */
function Deelnemers({ lezing: { naam }, product, periode: { jaar, kwartaal } }: DeelnemersProps) {
  return (
    <Card heading="Wie dit product afnam" isFlush>
      <DataTable
        caption="Aantal en kosten per deelnemer"
        isCaptionHidden
        rows={product.deelnemers}
        rowKey={({ deelnemer }) => deelnemer}
        columns={[
          {
            key: 'naam',
            header: 'Deelnemer',
            isRowHeader: true,
            cell: ({ deelnemer }) => (
              <Link to={kwartaal === null ? `/organisaties/${deelnemer}` : `/nota?jaar=${jaar}&kwartaal=${kwartaal}&gemeente=${deelnemer}`}>
                {naam(deelnemer)}
              </Link>
            ),
          },
          {
            key: 'volume',
            header: 'Aantal',
            align: 'end',
            cell: ({ volume }) => showGetal(toKortDecimaal(volume, 2)),
            total: showGetal(toKortDecimaal(product.volume, 2)),
          },
          {
            key: 'bedrag',
            header: 'Kosten',
            align: 'end',
            cell: ({ bedrag }) => <Amount value={formatBedrag(bedrag)} />,
            total: <Amount value={formatBedrag(product.kosten)} />,
          },
        ]}
      />
    </Card>
  )
}
