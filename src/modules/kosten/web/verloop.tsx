import { useSuspenseQuery } from '@tanstack/react-query'
import { formatBedrag, parseBedrag, subtractBedrag } from '#kernel/bedrag.ts'
import { parseDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Periodekostprijs } from '#modules/kosten/contract/kostenmodel.ts'
import { periodeNaam } from '#modules/kosten/web/lezing.ts'
import { kostprijzenQuery } from '#modules/kosten/web/queries.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Link } from '#web/design/link.tsx'

const cent = (bedrag: string) => expectOk(parseBedrag(bedrag))

/** The same period of the year before. */
const jaarEerder = (rows: readonly Periodekostprijs[], { jaar, kwartaal }: Periodekostprijs) =>
  rows.find((each) => each.jaar === jaar - 1 && each.kwartaal === kwartaal) ?? null

/** The cost price of a product in every period that was worked out, beside the tariff of then and the same period a year earlier. */
export function Verloop({ productId, nu }: { productId: string; nu: string }) {
  const {
    data: { resultaten: rows },
  } = useSuspenseQuery(kostprijzenQuery(productId))
  return (
    <Card heading="De kostprijs in andere perioden" isFlush>
      <DataTable
        caption="Kosten, aantal, kostprijs en tarief per periode"
        isCaptionHidden
        rows={rows}
        rowKey={({ toerekeningId }) => toerekeningId}
        columns={[
          {
            key: 'periode',
            header: 'Periode',
            isRowHeader: true,
            cell: (row) =>
              row.toerekeningId === nu ? (
                <>{hoofdletter(periodeNaam(row))} (hierboven)</>
              ) : (
                <Link to={`/kostprijzen/${row.toerekeningId}/producten/${productId}`}>{hoofdletter(periodeNaam(row))}</Link>
              ),
          },
          { key: 'kosten', header: 'Kosten', align: 'end', onMobile: 'more', cell: ({ kosten }) => <Amount value={kosten} /> },
          {
            key: 'volume',
            header: 'Aantal',
            align: 'end',
            cell: ({ volume }) => showGetal(toKortDecimaal(expectOk(parseDecimaal(volume)), 2)),
          },
          { key: 'kostprijs', header: 'Kostprijs', align: 'end', cell: ({ kostprijs }) => <Amount value={kostprijs} /> },
          {
            key: 'tarief',
            header: 'Tarief',
            align: 'end',
            cell: ({ tarief }) => (tarief === null ? <span className="rk-zacht">geen</span> : <Amount value={tarief} />),
          },
          {
            key: 'eerder',
            header: 'Verschil met een jaar eerder',
            align: 'end',
            onMobile: 'more',
            cell: (row) => {
              const eerder = jaarEerder(rows, row)
              if (!eerder) return <span className="rk-zacht">niet doorgerekend</span>
              return showBedrag(formatBedrag(subtractBedrag(cent(row.kostprijs), cent(eerder.kostprijs))), { metTeken: true })
            },
          },
        ]}
      />
    </Card>
  )
}

const hoofdletter = (tekst: string) => tekst.charAt(0).toUpperCase() + tekst.slice(1)
