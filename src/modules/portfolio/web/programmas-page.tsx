import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useNavigate } from 'react-router'
import { may } from '#platform/own-side/policy.ts'
import { portfolioApi, type Programma } from '#modules/portfolio/contract.ts'
import { ProgrammaDialoog, tafelsQuery } from '#modules/portfolio/web/programma-dialoog.tsx'
import { AddButton } from '#web/forms/add-button.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
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
import { useWie } from '#web/wie.ts'

const filters = ['search'] as const
const noun = ['programma', 'programma’s'] as const
const query = (address: ListAddress) => ask(portfolioApi.listProgrammas, { query: address.query })

/** Programmes as the address asks for them. */
export async function loader(args: LoaderFunctionArgs) {
  await Promise.all([queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters))), queryClient.ensureQueryData(tafelsQuery)])
  return null
}

/** Programmes: measures over some years, what they ask together and what is held up. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  const [isAdding, setAdding] = useState(false)
  const navigate = useNavigate()
  return (
    <Stack>
      <PageHeader
        title="Programma’s"
        lead="Maatregelen die bij elkaar horen: wanneer zij lopen, wat zij vragen en waarop zij wachten."
        actions={
          <AddButton oordeel={may(useWie(), 'programma.beheren')} onPress={() => setAdding(true)}>
            Nieuw programma
          </AddButton>
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, ...noun)} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek op naam"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
        </FilterBar>
        <DataTable
          caption="Programma’s"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={kolommen}
          sort={address.sort}
          onSort={address.onSort}
          empty={
            <EmptyState heading="Geen programma’s" headingLevel={2}>
              Een programma zet maatregelen bij elkaar die samen iets veranderen. Elke maatregel staat op een opdracht; u ziet wat begint,
              wat wacht en waarop.
            </EmptyState>
          }
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
      </Card>
      {isAdding && <ProgrammaDialoog onDone={(made) => void navigate(`/programmas/${made.id}`)} onClose={() => setAdding(false)} />}
    </Stack>
  )
}

const kolommen: Column<Programma>[] = [
  {
    key: 'naam',
    header: 'Programma',
    isRowHeader: true,
    isSortable: true,
    cell: ({ id, naam, stuurgroepNaam }) => (
      <>
        <Link to={`/programmas/${id}`}>{naam}</Link>
        <span className="rk-onder">{stuurgroepNaam ?? 'geen stuurgroep gekozen'}</span>
      </>
    ),
  },
  { key: 'jaar', header: 'Jaren', isSortable: true, cell: ({ vanJaar, totEnMetJaar }) => `${vanJaar} tot en met ${totEnMetJaar}` },
  { key: 'maatregelen', header: 'Maatregelen', align: 'end', cell: ({ maatregelen }) => String(maatregelen.length) },
  {
    key: 'wachten',
    header: 'Wachten nog',
    align: 'end',
    cell: ({ maatregelen }) => String(maatregelen.filter(({ status }) => status === 'wacht').length),
  },
  { key: 'totaal', header: 'Bedrag', align: 'end', cell: ({ totaal }) => <Amount value={totaal} /> },
]
