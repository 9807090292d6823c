import { useSuspenseQuery } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { type Behandeling, governanceApi } from '#modules/governance/contract.ts'
import { behandelingStatussen } from '#modules/governance/web/teksten.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { Select } from '#web/design/select.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'

const filters = ['status'] as const
const noun = ['voorstel', 'voorstellen'] as const
const query = (address: ListAddress) => ask(governanceApi.listBehandelingen, { query: address.query })

/** What is on its way. */
export async function loader(args: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters)))
  return null
}

/** Proposals along their tables: whose turn it is and when they meet. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  return (
    <Stack>
      <PageHeader
        title="Langs de tafels"
        lead="Elk voorstel gaat langs de tafels die erover gaan: eerst wie adviseert, dan wie besluit. U ziet wie aan de beurt is en wanneer."
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, ...noun)} onClear={address.clear}>
          <Select
            name="status"
            label="Stand"
            value={address.get('status')}
            onChange={(value) => address.set('status', value)}
            placeholder="Alle"
            options={Object.entries(behandelingStatussen).map(([value, { naam }]) => ({ value, label: naam }))}
          />
        </FilterBar>
        <DataTable
          caption="Voorstellen langs de tafels"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={kolommen}
          empty={
            <EmptyState heading="Er is niets langs de tafels" headingLevel={2}>
              Een ingediend voorstel brengt u in behandeling op de pagina van dat voorstel. Daarna ziet u hier langs welke tafels het gaat.
            </EmptyState>
          }
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
      </Card>
    </Stack>
  )
}

const aanZet = ({ stappen }: Behandeling) => stappen.filter(({ aanDeBeurt }) => aanDeBeurt)

const kolommen: Column<Behandeling>[] = [
  {
    key: 'titel',
    header: 'Voorstel',
    isRowHeader: true,
    cell: ({ id, titel, eigenOrganisatieNaam }) => (
      <>
        <Link to={`/behandelingen/${id}`}>{titel}</Link>
        <span className="rk-onder">{eigenOrganisatieNaam}</span>
      </>
    ),
  },
  {
    key: 'status',
    header: 'Stand',
    cell: ({ status }) => <Badge tone={behandelingStatussen[status]!.tone}>{behandelingStatussen[status]!.naam}</Badge>,
  },
  {
    key: 'aanZet',
    header: 'Aan de beurt',
    cell: (behandeling) =>
      aanZet(behandeling)
        .map(({ tafelNaam }) => tafelNaam)
        .join(', ') || <span className="rk-zacht">niemand</span>,
  },
  {
    key: 'vergadering',
    header: 'Vergadering',
    cell: (behandeling) => {
      const [first] = aanZet(behandeling).flatMap(({ vergadering }) => vergadering ?? [])
      return first ? <DateText value={first} /> : <span className="rk-zacht">niet gepland</span>
    },
  },
]
