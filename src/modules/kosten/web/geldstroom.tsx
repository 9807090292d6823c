import { formatBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { showBedrag, showBedragKort } from '#kernel/format/bedrag.ts'
import { stromenVan } from '#modules/kosten/domain/geldstroom.ts'
import type { Lezing } from '#modules/kosten/web/lezing.ts'
import { FlowChart } from '#web/charts/flow-chart.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'

const KOLOMMEN = ['Kostensoort', 'Hulp', 'Hoofd', 'Activiteit', 'Product', 'Deelnemer']

/** The way of the money as one picture, with every flow in the table beside it. */
export function Geldstroom({ lezing: { invoer, uitkomst, naam }, periode }: { lezing: Lezing; periode: string }) {
  const { knopen, stromen } = stromenVan(invoer, uitkomst)
  const links = stromen.map(({ van, naar, bedrag }) => ({ van, naar, bedrag: formatBedrag(bedrag) }))
  const perSoort = invoer.model.kostensoorten
    .map(({ code }) => ({ code, bedrag: sumBedragen(stromen.filter(({ van }) => van === `soort ${code}`).map((stroom) => stroom.bedrag)) }))
    .toSorted((a, b) => (a.bedrag < b.bedrag ? 1 : -1))
  const [grootste] = perSoort
  if (!grootste || grootste.bedrag <= 0n) return null
  const label = (id: string) => naam(id.slice(id.indexOf(' ') + 1))
  const onderling = stromen.filter(({ van, naar }) => van.startsWith('hulp ') && naar.startsWith('hulp '))
  return (
    <Card>
      <Figure
        heading={`${naam(grootste.code)} is de grootste kostensoort: ${showBedragKort(grootste.bedrag)}`}
        lead={`Van kostensoort naar deelnemer, ${periode}. De breedte van een band is het bedrag.${onderling.length > 0 ? ' Wat hulpkostenplaatsen aan elkaar doorgeven, staat alleen in de tabel.' : ''}`}
        table={
          <DataTable
            caption="Elk bedrag dat van de ene naar de andere plek gaat"
            rows={stromen}
            rowKey={({ van, naar }) => `${van} ${naar}`}
            columns={[
              { key: 'van', header: 'Van', isRowHeader: true, cell: ({ van }) => label(van) },
              { key: 'naar', header: 'Naar', cell: ({ naar }) => label(naar) },
              { key: 'bedrag', header: 'Bedrag', align: 'end', cell: ({ bedrag }) => <Amount value={formatBedrag(bedrag)} /> },
            ]}
          />
        }
      >
        <FlowChart
          title={`Geldstroom van ${periode}`}
          description={perSoort.map(({ code, bedrag }) => `${naam(code)} ${showBedrag(formatBedrag(bedrag))}`).join(', ')}
          columns={KOLOMMEN}
          nodes={knopen.map(({ id, kolom }) => ({ id, label: label(id), column: kolom }))}
          links={links.filter(({ van, naar }) => !(van.startsWith('hulp ') && naar.startsWith('hulp ')))}
        />
      </Figure>
    </Card>
  )
}
