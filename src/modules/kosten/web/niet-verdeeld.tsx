import { formatBedrag, sumBedragen } from '#kernel/bedrag.ts'
import type { Toerekening } from '#modules/kosten/contract/kostenmodel.ts'
import { grootboekPad, type Lezing, productkosten } from '#modules/kosten/web/lezing.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Link } from '#web/design/link.tsx'

const redenen = {
  geen_kostensoort: 'de rekening hoort bij geen kostensoort',
  geen_kostenplaats: 'er staat geen kostenplaats bij die het model kent',
} as const

/** How the ledger closes: what is on products, what the model leaves alone and what nobody gets, together all there is. */
export function NietVerdeeld({ lezing: { uitkomst, naam }, toerekening }: { lezing: Lezing; toerekening: Toerekening }) {
  const rest = sumBedragen(uitkomst.nietVerdeeld.map(({ bedrag }) => bedrag))
  const rows = [
    { key: 'producten', label: 'Verdeeld over producten', bedrag: productkosten(uitkomst) },
    ...uitkomst.buiten.map(({ kostensoort, bedrag }) => ({ key: kostensoort, label: `Buiten het model: ${naam(kostensoort)}`, bedrag })),
    { key: 'rest', label: 'Niet verdeeld', bedrag: rest },
  ]
  return (
    <Card heading="Sluit aan op het grootboek" isFlush>
      <DataTable
        caption="Waar alle bedragen van het grootboek zijn gebleven"
        isCaptionHidden
        rows={rows}
        rowKey={({ key }) => key}
        totalLabel="In het grootboek"
        columns={[
          { key: 'label', header: 'Waar', isRowHeader: true, cell: ({ label }) => label },
          {
            key: 'bedrag',
            header: 'Bedrag',
            align: 'end',
            cell: ({ bedrag }) => <Amount value={formatBedrag(bedrag)} />,
            total: <Amount value={formatBedrag(uitkomst.totaal)} />,
          },
        ]}
      />
      {uitkomst.nietVerdeeld.length > 0 && (
        <Disclosure summary={`Bekijk wat niet is verdeeld (${uitkomst.nietVerdeeld.length})`}>
          <DataTable
            caption="Bedragen die bij geen product komen, en waarom"
            rows={uitkomst.nietVerdeeld}
            rowKey={({ rekening, kostenplaats }) => `${rekening} ${kostenplaats ?? ''}`}
            columns={[
              {
                key: 'rekening',
                header: 'Rekening',
                isRowHeader: true,
                cell: ({ rekening, rekeningNaam, kostenplaats }) => (
                  <Link to={grootboekPad(toerekening, { rekening, kostenplaats })}>
                    {rekening} {rekeningNaam}
                  </Link>
                ),
              },
              {
                key: 'kostenplaats',
                header: 'Kostenplaats',
                cell: ({ kostenplaats }) => kostenplaats ?? <span className="rk-zacht">geen</span>,
              },
              { key: 'reden', header: 'Waarom', cell: ({ reden }) => redenen[reden] },
              {
                key: 'bedrag',
                header: 'Bedrag',
                align: 'end',
                cell: ({ bedrag }) => <Amount value={formatBedrag(bedrag)} />,
                total: <Amount value={formatBedrag(rest)} />,
              },
            ]}
          />
        </Disclosure>
      )}
    </Card>
  )
}
