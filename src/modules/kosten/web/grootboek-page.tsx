import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useNavigate } from 'react-router'
import { showTijdstip } from '#kernel/format/datum.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { type Grootboekbestand, grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import {
  bestandStatussen,
  grootboeksoortNamen,
  inleesStatussen,
  kwartalenLijst,
  tijdvakVan,
} from '#modules/kosten/web/grootboek-woorden.ts'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'
import { BedragenGesloten, regelingQuery, useZietBedragen } from '#web/trail/bedragen-gesloten.tsx'

const bestandenQuery = ask(grootboekApi.listGrootboekbestanden, { query: { pageSize: 100 } })

/** The versions of the ledger. */
export async function loader() {
  await Promise.all([queryClient.ensureQueryData(bestandenQuery), queryClient.ensureQueryData(regelingQuery)])
  return null
}

/** The ledger per year: which file is in force for which quarter, and the way to read in the next one. */
export function Component() {
  const { data } = useSuspenseQuery(bestandenQuery)
  const zietAlles = useZietBedragen()
  const jaren = [...new Set(data.resultaten.map(({ jaar }) => jaar))]
  return (
    <Stack>
      <PageHeader
        title="Grootboek"
        lead="Wat de gezamenlijke organisatie uitgaf, regel voor regel zoals het in haar boekhouding staat. Hieruit komen de kostprijzen en de rekening van elke gemeente."
        actions={zietAlles && <Inlezen {...data.inlezen} />}
      />
      {data.inlezen.mag && <NogNietVastgelegd />}
      {jaren.map((jaar) => (
        <Jaar key={jaar} jaar={jaar} bestanden={data.resultaten.filter((each) => each.jaar === jaar)} />
      ))}
      {!zietAlles && (
        <BedragenGesloten>In het grootboek staat wat elke deelnemer betaalt. Daarom leest alleen de opdrachtnemer het.</BedragenGesloten>
      )}
      {zietAlles && jaren.length === 0 && <Leeg {...data.inlezen} />}
    </Stack>
  )
}

function Inlezen({ mag, reden }: { mag: boolean; reden: string }) {
  const navigate = useNavigate()
  return (
    <Button
      variant="primary"
      icon={<Upload className="rk-icoon" aria-hidden="true" />}
      isDisabled={!mag}
      reason={mag ? undefined : reden}
      onPress={() => void navigate('/grootboek/inlezen')}
    >
      Lees een grootboek in
    </Button>
  )
}

/** What the own organisation began and did not finish; partners do not see it. */
function NogNietVastgelegd() {
  const { data } = useQuery(ask(grootboekApi.listGrootboekinlezingen, {}))
  if (!data || data.resultaten.length === 0) return null
  return (
    <Card heading="Nog niet vastgelegd" isFlush>
      <DataTable
        caption="Bestanden die u of een collega las. Partners zien ze niet."
        rows={data.resultaten}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'bestand',
            header: 'Bestand',
            isRowHeader: true,
            cell: ({ id, bestandsnaam }) => <Link to={`/grootboek/inlezen/${id}`}>{bestandsnaam}</Link>,
          },
          {
            key: 'status',
            header: 'Status',
            cell: ({ status }) => <Badge tone={inleesStatussen[status].tone}>{inleesStatussen[status].naam}</Badge>,
          },
          { key: 'op', header: 'Gelezen op', cell: ({ gemaaktOp }) => showTijdstip(gemaaktOp) },
          { key: 'wie', header: 'Door', cell: ({ persoonNaam }) => persoonNaam },
        ]}
      />
    </Card>
  )
}

/** The versions of a year; the heading says which quarters have a ledger. */
function Jaar({ jaar, bestanden }: { jaar: number; bestanden: readonly Grootboekbestand[] }) {
  const kwartalen = [...new Set(bestanden.flatMap(({ geldtVoor }) => geldtVoor))].toSorted((a, b) => a - b)
  return (
    <Card heading={`${jaar}: kwartaal ${kwartalenLijst(kwartalen)} ${kwartalen.length === 1 ? 'is' : 'zijn'} ingelezen`} isFlush>
      <DataTable
        caption="Versies van het grootboek, de nieuwste eerst. Voor elk kwartaal geldt de nieuwste die erover gaat."
        rows={bestanden}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'versie',
            header: 'Versie',
            isRowHeader: true,
            cell: ({ id, nummer, soort }) => (
              <Link to={`/grootboek/${id}`}>
                Versie {nummer}, {grootboeksoortNamen[soort].toLowerCase()}
              </Link>
            ),
          },
          {
            key: 'status',
            header: 'Status',
            cell: (bestand) => <Badge tone={bestandStatussen[bestand.status].tone}>{bestandStatussen[bestand.status].naam}</Badge>,
          },
          { key: 'tijdvak', header: 'Gaat over', cell: tijdvakVan },
          { key: 'regels', header: 'Regels', align: 'end', cell: ({ aantal }) => showGetal(aantal) },
          { key: 'debet', header: 'Debet', align: 'end', cell: ({ debet }) => <Amount value={debet} /> },
          { key: 'credit', header: 'Credit', align: 'end', cell: ({ credit }) => <Amount value={credit} /> },
          {
            key: 'op',
            header: 'Vastgelegd',
            onMobile: 'more',
            cell: ({ opgenomenOp, persoonNaam }) => `${showTijdstip(opgenomenOp)} door ${persoonNaam}`,
          },
          {
            key: 'bron',
            header: 'Bestand',
            onMobile: 'more',
            cell: ({ naam, fictief }) => (
              <>
                {naam} {fictief && <Badge tone="warning">Fictief</Badge>}
              </>
            ),
          },
        ]}
      />
    </Card>
  )
}

function Leeg({ mag, reden }: { mag: boolean; reden: string }) {
  return (
    <Card>
      <EmptyState heading="Nog geen grootboek" headingLevel={2} action={<Inlezen mag={mag} reden={reden} />}>
        <p>
          Hier komt het grootboek van de opdrachtnemer: de mutaties, of een saldibalans per kwartaal. Exporteer het uit uw boekhoudpakket
          als Excel of CSV; u kiest zelf welke kolom wat is, en Regiekamer onthoudt dat voor de volgende keer.
        </p>
        <p>
          Eerst oefenen? Schrijf een fictief grootboek met <code>npx regiekamer voorbeeld-grootboek</code> en lees dat in.
        </p>
      </EmptyState>
    </Card>
  )
}
