import { useSuspenseQuery } from '@tanstack/react-query'
import { type Behandeling, governanceApi } from '#modules/governance/contract.ts'
import { behandelingStatussen, stapRollen } from '#modules/governance/web/teksten.ts'
import { askAll } from '#web/ask-all.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { queryClient } from '#web/query.ts'

const query = askAll(governanceApi.listBehandelingen, { omweg: 'ja' })

/** Every way that somebody chose against the decision table. */
export async function loader() {
  await queryClient.ensureQueryData(query)
  return null
}

/** Every bypass with its name and its reason, and how often matters of execution came to the table of the bestuur. */
export function Component() {
  const { data: omwegen } = useSuspenseQuery(query)
  const bestuur = omwegen.filter(isBijBestuur)
  return (
    <Stack>
      <PageHeader title="Omwegen" lead={zin(omwegen.length, bestuur)} />
      <Card isFlush>
        <DataTable
          caption="Behandelingen die van de beslistabel afwijken"
          isCaptionHidden
          rows={omwegen}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'titel',
              header: 'Voorstel',
              isRowHeader: true,
              cell: ({ id, titel }) => <Link to={`/behandelingen/${id}`}>{titel}</Link>,
            },
            { key: 'wat', header: 'Wat anders ging', cell: (omweg) => wat(omweg).join('; ') || 'Een andere volgorde' },
            { key: 'waarom', header: 'Waarom', cell: ({ afwijkingReden }) => afwijkingReden },
            { key: 'wie', header: 'Gekozen door', cell: ({ afwijkingDoor }) => afwijkingDoor },
            { key: 'op', header: 'Ingebracht', cell: ({ begonnenOp }) => <DateText value={begonnenOp} /> },
            {
              key: 'stand',
              header: 'Stand',
              cell: ({ status }) => <Badge tone={behandelingStatussen[status]!.tone}>{behandelingStatussen[status]!.naam}</Badge>,
            },
          ]}
          empty={
            <EmptyState heading="Er zijn geen omwegen" headingLevel={2}>
              Elk voorstel ging langs de tafels die uit de feiten volgen. Slaat iemand een tafel over of zet iemand er een bij, dan staat
              dat hier, met naam en reden. <Link to="/beslistabel">Bekijk de beslistabel</Link>.
            </EmptyState>
          }
        />
      </Card>
    </Stack>
  )
}

/** A matter that the facts do not bring to the bestuur, and that somebody put on its table. */
const isBijBestuur = ({ stappen }: Behandeling) =>
  stappen.some(({ toegevoegd, tafelSoort, rol }) => toegevoegd && tafelSoort === 'bestuur' && rol !== 'kennisname')

const wat = ({ overgeslagen, stappen }: Behandeling) => [
  ...overgeslagen.map(({ tafelNaam, rol }) => `${tafelNaam} overgeslagen (${stapRollen[rol]!.toLowerCase()})`),
  ...stappen
    .filter(({ toegevoegd }) => toegevoegd)
    .map(({ tafelNaam, rol }) => `${tafelNaam} toegevoegd (${stapRollen[rol]!.toLowerCase()})`),
]

/** The finding in a sentence: how many, and what it says about the red line between owner and client. */
function zin(aantal: number, bestuur: readonly Behandeling[]): string {
  if (aantal === 0) return 'Geen voorstel week af van de weg die uit de feiten volgt.'
  const jaren = [...Map.groupBy(bestuur, ({ begonnenOp }) => begonnenOp.slice(0, 4))]
    .map(([jaar, found]) => `${found.length} in ${jaar}`)
    .toSorted()
  const uitvoering =
    bestuur.length === 0
      ? 'Geen uitvoeringsvraagstuk kwam zo op de tafel van het bestuur.'
      : `Uitvoeringsvraagstukken op de tafel van het bestuur: ${jaren.join(', ')}.`
  return `${showAantal(aantal, 'voorstel week', 'voorstellen weken')} af van de weg die uit de feiten volgt. ${uitvoering}`
}
