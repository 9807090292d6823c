import { useSuspenseQuery } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { type Besluit, governanceApi } from '#modules/governance/contract.ts'
import { evaluatieNamen } from '#modules/governance/web/teksten.ts'
import { Amount } from '#web/design/amount.tsx'
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
import { SearchField } from '#web/design/search-field.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'

const filters = ['search'] as const
const noun = ['besluit', 'besluiten'] as const
const query = (address: ListAddress) => ask(governanceApi.listBesluiten, { query: address.query })

/** The register. */
export async function loader(args: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters)))
  return null
}

/** The register of decisions: which table decided what, when, and about how much. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  return (
    <Stack>
      <PageHeader title="Besluiten" lead="Wat de tafels besloten. Een besluit wijzigt nooit; een later besluit kan het vervangen." />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, ...noun)} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek in nummer, titel en tekst"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
        </FilterBar>
        <DataTable
          caption="Besluiten"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          sort={address.sort}
          onSort={address.onSort}
          columns={kolommen}
          empty={
            <EmptyState heading="Nog geen besluiten" headingLevel={2}>
              Als een tafel een voorstel aanneemt, komt dat hier te staan: met de tekst, het bedrag en wie wat betaalt.
            </EmptyState>
          }
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
      </Card>
    </Stack>
  )
}

function terugblik({ evaluatie, evaluatiedatum }: Besluit) {
  if (evaluatie) return <Badge tone={evaluatieNamen[evaluatie.uitkomst].tone}>{evaluatieNamen[evaluatie.uitkomst].naam}</Badge>
  return evaluatiedatum ? <DateText value={evaluatiedatum} /> : <span className="rk-zacht">niet afgesproken</span>
}

const kolommen: Column<Besluit>[] = [
  {
    key: 'nummer',
    header: 'Besluit',
    isRowHeader: true,
    isSortable: true,
    cell: ({ id, nummer, titel }) => (
      <>
        <Link to={`/besluiten/${id}`}>{nummer}</Link>
        <span className="rk-onder">{titel}</span>
      </>
    ),
  },
  { key: 'datum', header: 'Datum', isSortable: true, cell: ({ datum }) => <DateText value={datum} /> },
  { key: 'gremium', header: 'Tafel', isSortable: true, cell: ({ gremium }) => gremium },
  { key: 'totaal', header: 'Bedrag', align: 'end', cell: ({ totaal }) => <Amount value={totaal} /> },
  { key: 'stemming', header: 'Hoe besloten', cell: ({ stemming }) => stemming },
  { key: 'terugblik', header: 'Terugblik', onMobile: 'more', cell: terugblik },
]
