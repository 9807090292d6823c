import { type Bedrag, formatBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import type { Nota } from '#modules/verrekening/contract.ts'
import { FlowChart } from '#web/charts/flow-chart.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Link } from '#web/design/link.tsx'

type Deel = Nota['herkomst'][number]

const cent = ({ bedrag }: { bedrag: string }) => centenOf(bedrag)! as Bedrag
const sum = (delen: readonly Deel[]) => sumBedragen(delen.map(cent))

/** Where the cost of what this municipality took came from: a picture of money, with every flow in the table beside it. */
export function NotaHerkomst({ nota }: { nota: Nota }) {
  const { herkomst, regels, organisatieNaam, toerekeningId } = nota
  const bronnen = groepen(herkomst)
  const [grootste] = bronnen
  const totaal = sum(herkomst)
  if (!grootste || totaal === 0n || toerekeningId === null) return null
  const naam = new Map(regels.map(({ productId, productNaam }) => [productId, productNaam]))
  const aandeel = showAandeel(Number(grootste.bedrag) / Number(totaal), { decimalen: 0 })
  const product = (id: string) => naam.get(id) ?? 'product'
  return (
    <Card>
      <Figure
        heading={`${grootste.naam} is het grootste deel van uw kosten: ${showBedrag(grootste.bedrag)} (${aandeel})`}
        lead={`Wat ${organisatieNaam} afnam, kostte ${showBedrag(totaal)}${afronding(nota, totaal)}. De breedte van een band is het bedrag.`}
        table={
          <DataTable
            caption={`Waar de kosten van ${organisatieNaam} vandaan komen`}
            rows={herkomst}
            rowKey={({ productId, soort, code }) => `${productId} ${soort} ${code}`}
            columns={[
              {
                key: 'van',
                header: 'Van',
                isRowHeader: true,
                cell: (deel) =>
                  deel.soort === 'hulp' ? (
                    <Link to={`/kostprijzen/${toerekeningId}/plaatsen/${encodeURIComponent(deel.code)}`}>{labelOf(deel)}</Link>
                  ) : (
                    labelOf(deel)
                  ),
              },
              {
                key: 'naar',
                header: 'Naar',
                cell: ({ productId }) => <Link to={`/kostprijzen/${toerekeningId}/producten/${productId}`}>{product(productId)}</Link>,
              },
              {
                key: 'bedrag',
                header: 'Bedrag',
                align: 'end',
                cell: ({ bedrag }) => <Amount value={bedrag} />,
                total: <Amount value={formatBedrag(totaal)} />,
              },
            ]}
          />
        }
      >
        <FlowChart
          title={`Herkomst van de kosten van ${organisatieNaam}`}
          description={bronnen.map((bron) => `${bron.naam} ${showBedrag(bron.bedrag)}`).join(', ')}
          columns={['Kostensoort of overhead', 'Product', 'Gemeente']}
          nodes={[
            ...bronnen.map(({ id, naam: label }) => ({ id, label, column: 0 })),
            ...[...Map.groupBy(herkomst, ({ productId }) => productId).keys()].map((id) => ({ id, label: product(id), column: 1 })),
            { id: nota.organisatieId, label: organisatieNaam, column: 2 },
          ]}
          links={[
            ...herkomst.map((deel) => ({ van: idOf(deel), naar: deel.productId, bedrag: deel.bedrag })),
            ...[...Map.groupBy(herkomst, ({ productId }) => productId)].map(([id, delen]) => ({
              van: id,
              naar: nota.organisatieId,
              bedrag: formatBedrag(sum(delen)),
            })),
          ]}
        />
      </Figure>
    </Card>
  )
}

/** Why the ledger and the lines can differ by cents; empty when they do not. */
function afronding({ regels }: Nota, totaal: Bedrag): string {
  const opNota = sumBedragen(regels.map(({ werkelijk }) => cent({ bedrag: werkelijk! })))
  return opNota === totaal ? '' : ` (op de nota ${showBedrag(opNota)}, omdat de kostprijs per stuk op centen is afgerond)`
}

const idOf = ({ soort, code }: Deel) => `${soort} ${code}`
const labelOf = ({ soort, naam }: Deel) => (soort === 'hulp' ? `Overhead: ${naam}` : naam)

/** The sources with what they put in, the largest first. */
function groepen(herkomst: readonly Deel[]) {
  return [...Map.groupBy(herkomst, idOf)]
    .map(([id, delen]) => ({ id, naam: labelOf(delen[0]!), bedrag: sum(delen) }))
    .toSorted((a, b) => (a.bedrag < b.bedrag ? 1 : -1))
}
