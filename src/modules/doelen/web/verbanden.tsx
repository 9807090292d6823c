import { useSuspenseQuery } from '@tanstack/react-query'
import { type BediendDoel, doelenApi } from '#modules/doelen/contract.ts'
import { verbandNamen } from '#modules/doelen/web/uitleg.ts'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { ask } from '#web/query.ts'

/** Every goal with what serves it. */
export const verbandenQuery = ask(doelenApi.listBediendeDoelen, {})

/** What serves one goal: wishes, measures and services, each a way to the thing itself. */
export function Verbanden({ doelId }: { doelId: string }) {
  const { data } = useSuspenseQuery(verbandenQuery)
  const verbanden = data.resultaten.find(({ doel }) => doel.id === doelId)?.verbanden ?? []
  return (
    <Card heading="Wat hieraan bijdraagt" isFlush>
      <DataTable
        caption="Wat aan dit doel bijdraagt"
        isCaptionHidden
        rows={verbanden}
        rowKey={({ soort, id }) => `${soort} ${id}`}
        columns={[
          { key: 'titel', header: 'Wat', isRowHeader: true, cell: ({ titel, pad }) => <Link to={pad}>{titel}</Link> },
          { key: 'soort', header: 'Soort', cell: ({ soort }) => verbandNamen[soort] ?? soort },
          { key: 'stand', header: 'Stand', cell: ({ stand }) => stand },
        ]}
        empty={
          <EmptyState headingLevel={3} heading="Nog niets">
            Geen wens, maatregel of dienst wijst naar dit doel, voor zover u dat mag zien. Kies het doel bij een wens, of bij een maatregel
            van een programma.
          </EmptyState>
        }
      />
    </Card>
  )
}

/** How many things serve a goal, as a way to them; nothing is said as nothing. */
export function AantalVerbanden({ bediend, doelId }: { bediend: readonly BediendDoel[]; doelId: string }) {
  const count = bediend.find(({ doel }) => doel.id === doelId)?.verbanden.length ?? 0
  return count === 0 ? <span className="rk-zacht">niets</span> : <Link to={`/doelen/${doelId}`}>{String(count)}</Link>
}
