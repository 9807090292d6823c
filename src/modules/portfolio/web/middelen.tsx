import type { Opdracht } from '#modules/portfolio/contract.ts'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Link } from '#web/design/link.tsx'

interface Props {
  middelen: string
  regels: Opdracht['regels']
  besluit: { id: string; nummer: string }
}

/** What the decision set apart: the same lines, the same sum, PM included. */
export function Middelen({ middelen, regels, besluit }: Props) {
  return (
    <Card heading="Middelen uit het besluit" isFlush>
      <DataTable
        caption={`Regels van ${besluit.nummer}`}
        isCaptionHidden
        rows={regels}
        rowKey={({ regelId }) => regelId}
        columns={[
          {
            key: 'omschrijving',
            header: 'Waarvoor',
            isRowHeader: true,
            cell: ({ omschrijving, jaar, soort }) => (
              <>
                {omschrijving}
                <span className="rk-onder">{`${jaar}, ${soort}`}</span>
              </>
            ),
          },
          { key: 'post', header: 'Bedrag', align: 'end', cell: ({ post }) => <Amount value={post} />, total: <Amount value={middelen} /> },
        ]}
        empty="Bij dit besluit hoort geen geld."
      />
      <div className="rk-opdracht__voet">
        <p>
          Dit ligt vast in <Link to={`/besluiten/${besluit.id}`}>{besluit.nummer}</Link> en wijzigt niet.
        </p>
        {middelen.endsWith('PM') && (
          <Alert tone="info" heading="Een deel is PM" headingLevel={3}>
            Daarvan is het bedrag nog niet bekend. Er is pas geld voor als daarover is besloten.
          </Alert>
        )}
      </div>
    </Card>
  )
}
