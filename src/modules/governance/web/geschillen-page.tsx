import { useSuspenseQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type Geschil, governanceApi } from '#modules/governance/contract.ts'
import { type Paar, paren, perJaar } from '#modules/governance/domain/geschil.ts'
import { OpenDialoog } from '#modules/governance/web/geschil-dialogen.tsx'
import { aardNamen, geschilStatussen, ligtBij } from '#modules/governance/web/geschil-woorden.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { may } from '#platform/own-side/policy.ts'
import { askAll } from '#web/ask-all.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { AddButton } from '#web/forms/add-button.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { ask, queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

const geschillenQuery = ask(governanceApi.listGeschillen, {})
const deelnamesQuery = askAll(samenwerkingApi.listDeelnames, {})

/** Every difference, and who takes part. */
export async function loader() {
  await Promise.all([queryClient.ensureQueryData(geschillenQuery), queryClient.ensureQueryData(deelnamesQuery)])
  return null
}

/** Where parties differ, where it lies, and which patterns show over time. */
export function Component() {
  const [{ data: geschillen }, { data: deelnames }] = useSuspenseQueries({ queries: [geschillenQuery, deelnamesQuery] })
  const wie = useWie()
  const [search] = useSearchParams()
  const [isOpen, setOpen] = useState(search.has('nieuw'))
  const [message, setMessage] = useState<string | null>(null)
  const partijen = [
    ...new Map(deelnames.map(({ organisatieId, organisatieNaam }) => [organisatieId, { organisatieId, organisatieNaam }])).values(),
  ]
  const behandelingId = search.get('behandeling')
  return (
    <Stack>
      <PageHeader
        title="Verschillen van inzicht"
        lead={zin(geschillen.resultaten)}
        actions={
          <AddButton oordeel={may(wie, 'geschil.voeren')} onPress={() => setOpen(true)}>
            Leg een verschil vast
          </AddButton>
        }
      />
      <Card isFlush>
        <DataTable
          caption="Verschillen van inzicht tussen partijen"
          isCaptionHidden
          rows={geschillen.resultaten}
          rowKey={({ id }) => id}
          columns={kolommen}
          empty={
            <EmptyState heading="Geen verschillen vastgelegd" headingLevel={2}>
              Zijn partijen het niet eens over doel, tempo, prijs, norm of principe? Leg dat hier vast: wat elk wil, wat er is geprobeerd,
              en welke tafel eruit moet komen. Dan weet iedereen waar het ligt.
            </EmptyState>
          }
        />
      </Card>
      {geschillen.resultaten.length > 0 && <Patronen geschillen={geschillen.resultaten} />}
      {isOpen && (
        <OpenDialoog
          partijen={partijen}
          eigenId={wie.organisatieId}
          behandeling={behandelingId ? { id: behandelingId, titel: search.get('titel') ?? '' } : null}
          onClose={() => setOpen(false)}
          onDone={(text) => {
            setOpen(false)
            setMessage(text)
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

const kolommen: readonly Column<Geschil>[] = [
  { key: 'titel', header: 'Waarover', isRowHeader: true, cell: ({ id, titel }) => <Link to={`/geschillen/${id}`}>{titel}</Link> },
  {
    key: 'partijen',
    header: 'Tussen',
    cell: (geschil) => geschil.partijen.map(({ organisatieNaam }) => organisatieNaam).join(', '),
  },
  { key: 'aard', header: 'Verschil in', cell: ({ aard }) => aardNamen[aard].naam },
  { key: 'ligt', header: 'Ligt bij', cell: ligtBij },
  {
    key: 'uiterlijk',
    header: 'Uiterlijk',
    cell: ({ status, treden }) => (status === 'open' && treden.length > 0 ? <DateText value={treden.at(-1)!.uiterlijk} /> : '–'),
  },
  {
    key: 'status',
    header: 'Stand',
    cell: ({ status }) => <Badge tone={geschilStatussen[status].tone}>{geschilStatussen[status].naam}</Badge>,
  },
]

/** How many lie where, in a sentence. */
function zin(geschillen: readonly Geschil[]): string {
  const open = geschillen.filter(({ status }) => status === 'open')
  if (geschillen.length === 0) return 'Er is niets vastgelegd waarover partijen het oneens zijn.'
  if (open.length === 0) return `Alles is afgerond: ${showAantal(geschillen.length, 'verschil', 'verschillen')} in totaal.`
  return `${showAantal(open.length, 'verschil is open', 'verschillen zijn open')}, van ${geschillen.length} in totaal.`
}

/** Which pairs of parties differ, about what, and how it goes over the years. */
function Patronen({ geschillen }: { geschillen: readonly Geschil[] }) {
  const paartjes = paren(geschillen)
  const [eerste] = paartjes
  return (
    <Columns>
      <Card heading={eerste ? vondst(eerste) : 'Tussen wie'} isFlush>
        <DataTable
          caption="Verschillen per tweetal partijen"
          isCaptionHidden
          rows={paartjes}
          rowKey={({ namen }) => namen.join()}
          columns={[
            { key: 'wie', header: 'Tussen', isRowHeader: true, cell: ({ namen }) => namen.join(' en ') },
            { key: 'vooral', header: 'Vooral over', cell: ({ vooral }) => aardNamen[vooral].naam.toLowerCase() },
            { key: 'aantal', header: 'Aantal', align: 'end', cell: ({ aantal }) => String(aantal) },
          ]}
        />
      </Card>
      <Card heading="Per jaar" isFlush>
        <DataTable
          caption="Verschillen per jaar en soort"
          isCaptionHidden
          rows={perJaar(geschillen)}
          rowKey={({ jaar, aard }) => `${jaar} ${aard}`}
          columns={[
            { key: 'jaar', header: 'Jaar', isRowHeader: true, cell: ({ jaar }) => jaar },
            { key: 'aard', header: 'Verschil in', cell: ({ aard }) => aardNamen[aard].naam },
            { key: 'aantal', header: 'Aantal', align: 'end', cell: ({ aantal }) => String(aantal) },
          ]}
        />
      </Card>
    </Columns>
  )
}

const vondst = ({ namen, aantal, vooral }: Paar) =>
  `${namen.join(' en ')} verschilden het vaakst: ${aantal === 1 ? 'één keer' : `${aantal} keer`}, vooral over ${aardNamen[vooral].naam.toLowerCase()}`
