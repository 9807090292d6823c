import { useSuspenseQuery } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { showAantal } from '#kernel/format/getal.ts'
import { type Publicatie, publicatieApi } from '#modules/publicatie/contract.ts'
import { standen } from '#modules/publicatie/domain/stand.ts'
import { bewaarZin, standNamen } from '#modules/publicatie/web/woorden.ts'
import { Alert } from '#web/design/alert.tsx'
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
import { Select } from '#web/design/select.tsx'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'

const filters = ['soort', 'stand', 'search'] as const
const noun = ['stuk', 'stukken'] as const
const query = (address: ListAddress) => ask(publicatieApi.listPublicaties, { query: address.query })
const instellingQuery = ask(publicatieApi.readPublicatieInstelling, {})

/** The decisions and the register they go to. */
export async function loader(args: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters))),
    queryClient.ensureQueryData(instellingQuery),
  ])
  return null
}

/** What waits for the public, what is public, what was withdrawn, and what the sitemap leaves out. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  const { data: instelling } = useSuspenseQuery(instellingQuery)
  return (
    <Stack>
      <PageHeader
        title="Publicaties"
        lead="Welke besluiten, agenda’s en besluitenlijsten openbaar zijn, welke nog wachten, en wat besloten of geheim blijft. Iedereen kan lezen wat openbaar is, ook zonder account."
      />
      <Register adres={instelling.adres} />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, ...noun)} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek in nummer en titel"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
          <Select
            name="soort"
            label="Soort"
            value={address.get('soort')}
            onChange={(value) => address.set('soort', value)}
            placeholder="Alles"
            width="medium"
            options={[
              { value: 'besluit', label: 'Besluiten' },
              { value: 'vergadering', label: 'Agenda’s en besluitenlijsten' },
            ]}
          />
          <Select
            name="stand"
            label="Stand"
            value={address.get('stand')}
            onChange={(value) => address.set('stand', value)}
            placeholder="Alle"
            width="medium"
            options={standen.map((stand) => ({ value: stand, label: standNamen[stand].naam }))}
          />
        </FilterBar>
        <DataTable
          caption="Stukken met hun publicatie"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          sort={address.sort}
          onSort={address.onSort}
          columns={kolommen}
          empty={
            <EmptyState heading="Niets gevonden" headingLevel={2}>
              Als een tafel een besluit neemt, of een bestuur, college of raad een agenda verzendt, komt dat hier te staan.
            </EmptyState>
          }
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
      </Card>
    </Stack>
  )
}

/** Where everybody reads it, or that there is no such place yet. */
function Register({ adres }: { adres: string | null }) {
  if (adres === null)
    return (
      <Alert tone="info" heading="Er is nog geen openbaar register">
        <p>
          <Link to="/publicaties/register">Richt het register in</Link>. Daarna kunt u publiceren.
        </p>
      </Alert>
    )
  return (
    <p>
      Het openbare register staat op{' '}
      <a className="nl-link rk-publicatieadres" href={adres}>
        {adres}
      </a>
      .
    </p>
  )
}

const kolommen: Column<Publicatie>[] = [
  {
    key: 'nummer',
    header: 'Stuk',
    isRowHeader: true,
    isSortable: true,
    cell: ({ id, soort, nummer, titel }) => (
      <>
        <Link to={`/publicaties/${id}`}>{soort === 'besluit' ? nummer : titel}</Link>
        {soort === 'besluit' && <span className="rk-onder">{titel}</span>}
      </>
    ),
  },
  { key: 'datum', header: 'Datum', isSortable: true, cell: ({ datum }) => <DateText value={datum} /> },
  { key: 'tafelNaam', header: 'Tafel', isSortable: true, cell: ({ tafelNaam }) => tafelNaam },
  {
    key: 'stand',
    header: 'Stand',
    cell: ({ stand, buitenSitemap }) => (
      <>
        <Badge tone={standNamen[stand].tone}>{standNamen[stand].naam}</Badge>
        {buitenSitemap.length > 0 && <span className="rk-onder">Niet in de sitemap: {buitenSitemap.join(' ')}</span>}
      </>
    ),
  },
  { key: 'bewaring', header: 'Bewaren', cell: ({ bewaring }) => bewaarZin(bewaring) },
]
