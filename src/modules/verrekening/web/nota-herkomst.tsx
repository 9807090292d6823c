import { type Bedrag, formatBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import type { Nota, Notaregel } from '#modules/verrekening/contract.ts'
import { herkomstNaam } from '#modules/verrekening/domain/nota-zinnen.ts'
import { FlowChart } from '#web/charts/flow-chart.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Link } from '#web/design/link.tsx'

/** A part of the cost of one product on the bill. */
type Deel = Notaregel['herkomst'][number] & Pick<Notaregel, 'productId' | 'productNaam' | 'kostprijs'>

const sum = (delen: readonly { bedrag: string }[]) => sumBedragen(delen.map(({ bedrag }) => centenOf(bedrag)! as Bedrag))

/** Where the cost of what this municipality took came from: a picture of money, with every flow in the table beside it. */
export function NotaHerkomst({ nota }: { nota: Nota }) {
  const delen = nota.regels.flatMap(({ herkomst, productId, productNaam, kostprijs }) =>
    herkomst.map((deel): Deel => ({ ...deel, productId, productNaam, kostprijs })),
  )
  const bronnen = groepen(delen)
  const [grootste] = bronnen
  const totaal = sum(delen)
  if (!grootste || totaal === 0n) return null
  const aandeel = showAandeel(Number(grootste.bedrag) / Number(totaal), { decimalen: 0 })
  return (
    <Card>
      <Figure
        heading={`${grootste.naam} is het grootste deel van uw kosten: ${showBedrag(grootste.bedrag)} (${aandeel})`}
        lead={`Wat ${nota.organisatieNaam} afnam, kostte ${showBedrag(totaal)}. De breedte van een band is het bedrag.`}
        table={<Tabel nota={nota} delen={delen} totaal={totaal} />}
      >
        <FlowChart
          title={`Herkomst van de kosten van ${nota.organisatieNaam}`}
          description={bronnen.map((bron) => `${bron.naam} ${showBedrag(bron.bedrag)}`).join(', ')}
          columns={['Kostensoort of overhead', 'Product', 'Gemeente']}
          nodes={[
            ...bronnen.map(({ id, naam: label }) => ({ id, label, column: 0 })),
            ...nota.regels.map(({ productId, productNaam }) => ({ id: productId, label: productNaam, column: 1 })),
            { id: nota.organisatieId, label: nota.organisatieNaam, column: 2 },
          ]}
          links={[
            ...delen.map((deel) => ({ van: idOf(deel), naar: deel.productId, bedrag: deel.bedrag })),
            ...nota.regels.map(({ productId, herkomst }) => ({
              van: productId,
              naar: nota.organisatieId,
              bedrag: formatBedrag(sum(herkomst)),
            })),
          ]}
        />
      </Figure>
    </Card>
  )
}

function Tabel({ nota: { organisatieNaam, zicht }, delen, totaal }: { nota: Nota; delen: readonly Deel[]; totaal: Bedrag }) {
  return (
    <DataTable
      caption={`Waar de kosten van ${organisatieNaam} vandaan komen`}
      rows={delen}
      rowKey={(deel) => `${deel.productId} ${idOf(deel)}`}
      columns={[
        {
          key: 'van',
          header: 'Van',
          isRowHeader: true,
          cell: (deel) =>
            deel.soort === 'hulp' && zicht === 'alles' ? (
              <Link to={`/kostprijzen/${deel.kostprijs!.toerekeningId}/plaatsen/${encodeURIComponent(deel.code)}`}>
                {herkomstNaam(deel)}
              </Link>
            ) : (
              herkomstNaam(deel)
            ),
        },
        { key: 'naar', header: 'Naar', cell: ({ productNaam }) => productNaam },
        {
          key: 'bedrag',
          header: 'Bedrag',
          align: 'end',
          cell: ({ bedrag }) => <Amount value={bedrag} />,
          total: <Amount value={formatBedrag(totaal)} />,
        },
      ]}
    />
  )
}

const idOf = ({ soort, code, naam }: Deel) => `${soort} ${code || naam}`

/** The sources with what they put in, the largest first. */
function groepen(delen: readonly Deel[]) {
  return [...Map.groupBy(delen, idOf)]
    .map(([id, own]) => ({ id, naam: herkomstNaam(own[0]!), bedrag: sum(own) }))
    .toSorted((a, b) => (a.bedrag < b.bedrag ? 1 : -1))
}
