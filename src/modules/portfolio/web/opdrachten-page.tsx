import { useSuspenseQuery } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { type Opdracht, portfolioApi } from '#modules/portfolio/contract.ts'
import { opdrachtStatussen } from '#modules/portfolio/web/teksten.ts'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useWie } from '#web/wie.ts'

const filters = ['search', 'status'] as const
const noun = ['opdracht', 'opdrachten'] as const
const query = (address: ListAddress) => ask(portfolioApi.listOpdrachten, { query: address.query })

/** Orders as the address asks for them. */
export async function loader(args: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters)))
  return null
}

/** Orders: what was asked of the supplier on the ground of a decision, and where it stands. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  const { permissies } = useWie()
  return (
    <Stack>
      <PageHeader
        title="Opdrachten"
        lead="Op grond van een besluit geeft een gemeente opdracht. Er begint niets voordat de opdrachtnemer die heeft geaccepteerd."
        actions={permissies.has('opdracht.geven') && <LinkButton to="/opdrachten/nieuw">Geef opdracht</LinkButton>}
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, ...noun)} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek in nummer, titel en resultaat"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
          <Select
            name="status"
            label="Stand"
            value={address.get('status')}
            onChange={(value) => address.set('status', value)}
            placeholder="Alle"
            options={Object.entries(opdrachtStatussen).map(([value, { naam }]) => ({ value, label: naam }))}
          />
        </FilterBar>
        <DataTable
          caption="Opdrachten"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={kolommen}
          sort={address.sort}
          onSort={address.onSort}
          empty={
            <EmptyState heading="Geen opdrachten" headingLevel={2}>
              Als de laatste tafel een voorstel aanneemt, geeft de gemeente die het indiende opdracht. Die begint bij{' '}
              <Link to="/besluiten">het besluit</Link>: tekst, bedrag en regels komen daaruit.
            </EmptyState>
          }
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
      </Card>
    </Stack>
  )
}

const kolommen: Column<Opdracht>[] = [
  {
    key: 'titel',
    header: 'Opdracht',
    isRowHeader: true,
    isSortable: true,
    cell: ({ id, nummer, titel }) => (
      <>
        <Link to={`/opdrachten/${id}`}>{titel}</Link>
        <span className="rk-onder">{nummer ?? 'nog geen nummer'}</span>
      </>
    ),
  },
  {
    key: 'status',
    header: 'Stand',
    isSortable: true,
    cell: ({ status }) => <Badge tone={opdrachtStatussen[status].tone}>{opdrachtStatussen[status].naam}</Badge>,
  },
  { key: 'middelen', header: 'Middelen', align: 'end', cell: ({ middelen }) => <Amount value={middelen} /> },
  {
    key: 'termijn',
    header: 'Klaar op',
    isSortable: true,
    cell: ({ termijnTotEnMet }) =>
      termijnTotEnMet ? <DateText value={termijnTotEnMet} /> : <span className="rk-zacht">nog niet ingevuld</span>,
  },
  {
    key: 'wie',
    header: 'Van en voor',
    cell: ({ zijde, opdrachtnemerNaam }) => (
      <>
        {zijde.eigenOrganisatieNaam}
        <span className="rk-onder">{opdrachtnemerNaam ? `voor ${opdrachtnemerNaam}` : 'nog geen opdrachtnemer'}</span>
      </>
    ),
  },
  {
    key: 'besluit',
    header: 'Besluit',
    cell: ({ besluit }) => <Link to={`/besluiten/${besluit.id}`}>{besluit.nummer}</Link>,
  },
]
