import type { RegisterRegel } from '#modules/samenwerking/contract.ts'
import { perSoort } from '#modules/samenwerking/web/register-lezing.ts'
import { registerBron, registerSoortNamen } from '#modules/samenwerking/web/register-woorden.ts'
import { HorizontalBars } from '#web/charts/horizontal-bars.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Link } from '#web/design/link.tsx'
import { showAandeel, showGetal } from '#kernel/format/getal.ts'

/** How many cooperations there are of each type, drawn and as a table. */
export function RegisterSoorten({ regels }: { regels: readonly RegisterRegel[] }) {
  const soorten = perSoort(regels).map(({ soort, aantal }) => ({ soort, aantal, naam: registerSoortNamen[soort] ?? soort }))
  const [most] = soorten
  if (!most) return null
  const heading =
    most.aantal * 2 > regels.length
      ? `Meer dan de helft van de ${regels.length} samenwerkingen is een ${most.naam.toLowerCase()}: ${most.aantal}`
      : `${most.naam} komt het meest voor: ${most.aantal} van de ${regels.length} samenwerkingen`
  return (
    <Card>
      <Figure
        heading={heading}
        lead="Aantal regels per soort, zoals gelezen. De as begint bij nul."
        source={registerBron}
        table={<SoortTabel soorten={soorten} totaal={regels.length} />}
      >
        <HorizontalBars
          title="Aantal samenwerkingen per soort"
          description={soorten.map(({ naam, aantal }) => `${naam} ${aantal}`).join(', ')}
          bars={soorten.map(({ soort, naam, aantal }) => ({
            id: soort,
            label: naam,
            bedrag: `${aantal}.00`,
            to: `/register?soort=${soort}`,
          }))}
          formatValue={(waarde) => showGetal(waarde, { decimalen: 0 })}
        />
      </Figure>
    </Card>
  )
}

function SoortTabel({ soorten, totaal }: { soorten: readonly { soort: string; naam: string; aantal: number }[]; totaal: number }) {
  return (
    <DataTable
      caption="Aantal samenwerkingen per soort"
      rows={soorten}
      rowKey={({ soort }) => soort}
      columns={[
        { key: 'naam', header: 'Soort', isRowHeader: true, cell: ({ soort, naam }) => <Link to={`/register?soort=${soort}`}>{naam}</Link> },
        { key: 'aantal', header: 'Aantal', align: 'end', cell: ({ aantal }) => showGetal(aantal), total: showGetal(totaal) },
        { key: 'deel', header: 'Deel', align: 'end', cell: ({ aantal }) => showAandeel(aantal / totaal) },
      ]}
    />
  )
}
