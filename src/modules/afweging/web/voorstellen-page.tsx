import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { LoaderFunctionArgs } from 'react-router'
import { showAantal } from '#kernel/format/getal.ts'
import { afwegingApi, type Voorstel } from '#modules/afweging/contract.ts'
import { klassen, voorstelStatussen } from '#modules/afweging/web/teksten.ts'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useWie } from '#web/wie.ts'

const filters = ['search', 'status'] as const
const noun = ['voorstel', 'voorstellen'] as const
const query = (address: ListAddress) => ask(afwegingApi.listVoorstellen, { query: address.query })

/** The proposals of the address. */
export async function loader(args: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters)))
  return null
}

/** Every proposal that the hat may see: what it costs, how necessary it is, and where it stands. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  const mayDraft = useWie().permissies.has('voorstel.opstellen')
  return (
    <Stack>
      <PageHeader
        title="Voorstellen"
        lead="Een voorstel maakt van een wens een keuze: wat het kost, waarom het nodig is, en wie wat betaalt."
        actions={
          mayDraft && (
            <LinkButton to="/voorstellen/nieuw" variant="primary" icon={<Plus className="rk-icoon" aria-hidden="true" />}>
              Nieuw voorstel
            </LinkButton>
          )
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, ...noun)} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek een voorstel"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
          <Select
            name="status"
            label="Status"
            value={address.get('status')}
            onChange={(value) => address.set('status', value)}
            placeholder="Alle"
            options={Object.entries(voorstelStatussen).map(([value, { naam }]) => ({ value, label: naam }))}
          />
        </FilterBar>
        <DataTable
          caption="Voorstellen van deze samenwerking"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={kolommen}
          sort={address.sort}
          onSort={address.onSort}
          empty={
            <EmptyState
              heading="Geen voorstellen gevonden"
              headingLevel={2}
              action={mayDraft ? <LinkButton to="/voorstellen/nieuw">Maak een voorstel</LinkButton> : undefined}
            >
              Een voorstel begint bij een wens die is ingediend. U werkt het uit aan uw eigen kant; partners zien het pas als het is
              ingediend.
            </EmptyState>
          }
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
      </Card>
    </Stack>
  )
}

const kolommen: Column<Voorstel>[] = [
  {
    key: 'titel',
    header: 'Voorstel',
    isRowHeader: true,
    isSortable: true,
    cell: ({ id, titel, zijde }) => (
      <>
        <Link to={`/voorstellen/${id}`}>{titel}</Link>
        <span className="rk-onder">{zijde.eigenOrganisatieNaam}</span>
      </>
    ),
  },
  { key: 'nummer', header: 'Nummer', isSortable: true, cell: ({ nummer }) => nummer ?? 'nog geen' },
  {
    key: 'status',
    header: 'Status',
    isSortable: true,
    cell: ({ status, fictief }) => (
      <span className="rk-merken">
        <Badge tone={voorstelStatussen[status].tone}>{voorstelStatussen[status].naam}</Badge>
        {fictief && <Badge tone="warning">Fictief</Badge>}
      </span>
    ),
  },
  {
    key: 'klassen',
    header: 'Noodzaak',
    cell: ({ perKlasse }) =>
      perKlasse.length === 0 ? (
        'nog geen regels'
      ) : (
        <ul className="rk-sommen">
          {perKlasse.map(({ klasse, totaal }) => (
            <li key={klasse}>
              {klassen[klasse].naam} <Amount value={totaal} />
            </li>
          ))}
        </ul>
      ),
  },
  { key: 'totaal', header: 'Totaal', align: 'end', onMobile: 'shown', cell: ({ totaal }) => <Amount value={totaal} /> },
]
