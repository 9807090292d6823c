import { useSuspenseQuery } from '@tanstack/react-query'
import { may } from '#platform/own-side/policy.ts'
import { type Briefronde, verslagApi } from '#modules/verslag/contract.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { ask, queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

const query = ask(verslagApi.listBriefrondes, {})

/** The rounds. */
export async function loader() {
  await queryClient.ensureQueryData(query)
  return null
}

/** Letters to the councils, round by round: who released, who is late, who refused. */
export function Component() {
  const { data } = useSuspenseQuery(query)
  const prepare = may(useWie(), 'briefronde.voorbereiden')
  return (
    <Stack>
      <PageHeader
        title="Brieven aan de raad"
        lead="Alle raden krijgen dezelfde cijfers op dezelfde dag. Elk college gaat over zijn eigen brief."
        actions={
          prepare.mag && (
            <LinkButton variant="primary" to="/briefrondes/nieuw">
              Bereid een brief voor
            </LinkButton>
          )
        }
      />
      <Card isFlush>
        <DataTable
          caption="Rondes met brieven aan de raden"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={kolommen}
          empty={
            <EmptyState heading="Nog geen brieven" headingLevel={2}>
              De directeur bereidt een brief voor op de cijfers van een besluit. Daarna vult elke gemeente haar eigen deel in en geeft elk
              college zijn eigen brief vrij.
            </EmptyState>
          }
        />
      </Card>
    </Stack>
  )
}

const kolommen: Column<Briefronde>[] = [
  {
    key: 'onderwerp',
    header: 'Onderwerp',
    isRowHeader: true,
    cell: ({ id, onderwerp }) => <Link to={`/briefrondes/${id}`}>{onderwerp}</Link>,
  },
  { key: 'afgesprokenOp', header: 'Afgesproken dag', cell: ({ afgesprokenOp }) => <DateText value={afgesprokenOp} /> },
  { key: 'stand', header: 'Stand', cell: (ronde) => <Stand ronde={ronde} /> },
]

function Stand({ ronde: { status, brieven } }: { ronde: Briefronde }) {
  if (status === 'in_voorbereiding') return <Badge>In voorbereiding</Badge>
  const released = brieven.filter((brief) => brief.status === 'vrijgegeven').length
  const tone = released === brieven.length ? 'positive' : 'info'
  return <Badge tone={tone}>{`${released} van ${showAantal(brieven.length, 'brief', 'brieven')} vrijgegeven`}</Badge>
}
