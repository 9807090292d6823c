import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { LoaderFunctionArgs } from 'react-router'
import { type Aanbod, aanbodSoorten, aanbodStatussen, vraagApi } from '#modules/vraag/contract.ts'
import { mayOffer } from '#modules/vraag/policy.ts'
import { deelnamesQuery, rollenVan } from '#modules/vraag/web/rollen.ts'
import { aanbodSoortNamen, aanbodStatusNamen } from '#modules/vraag/web/teksten.ts'
import { begrippen } from '#modules/vraag/web/uitleg.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { Term } from '#web/design/term.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useWie } from '#web/wie.ts'

const filters = ['search', 'status', 'soort'] as const

const query = (address: { query: Record<string, string | number> }) => ask(vraagApi.listAanbod, { query: address.query })

/** The offers of the address, before the page shows. */
export async function loader(args: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters))),
    queryClient.ensureQueryData(deelnamesQuery),
  ])
  return null
}

/** Every offer of the supplier that the hat may see. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const wie = useWie()
  const canWrite = mayOffer(wie, rollenVan(deelnames, wie.organisatieId)).mag
  return (
    <Stack>
      <PageHeader
        title="Aanbod"
        lead={
          <>
            Voorstellen, trends en nieuwe wetten, van de leverancier. Een gemeente maakt er een wens van door het over te nemen.{' '}
            <Term term={begrippen.aanbod.woord} source={begrippen.aanbod.bron}>
              {begrippen.aanbod.uitleg}
            </Term>
          </>
        }
        actions={
          canWrite ? (
            <LinkButton to="/aanbiedingen/nieuw" variant="primary" icon={<Plus className="rk-icoon" aria-hidden="true" />}>
              Doe een aanbod
            </LinkButton>
          ) : undefined
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, 'aanbod', 'keer aanbod')} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek een aanbod"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
          <Select
            name="status"
            label="Status"
            value={address.get('status')}
            onChange={(value) => address.set('status', value)}
            placeholder="Alle"
            options={aanbodStatussen.map((value) => ({ value, label: aanbodStatusNamen[value].naam }))}
          />
          <Select
            name="soort"
            label="Soort"
            value={address.get('soort')}
            onChange={(value) => address.set('soort', value)}
            placeholder="Alle"
            options={aanbodSoorten.map((value) => ({ value, label: aanbodSoortNamen[value].naam }))}
          />
        </FilterBar>
        <AanbodTabel aanbod={data.resultaten} address={address} canWrite={canWrite} />
        <Pagination
          page={address.page}
          pageSize={pageSize}
          total={data.totaal}
          hrefFor={address.hrefFor}
          noun={['aanbod', 'keer aanbod']}
        />
      </Card>
    </Stack>
  )
}

interface TabelProps {
  aanbod: readonly Aanbod[]
  address: ReturnType<typeof useListAddress>
  canWrite: boolean
}

function AanbodTabel({ aanbod, address, canWrite }: TabelProps) {
  return (
    <DataTable
      caption="Aanbod van de leverancier"
      rows={aanbod}
      rowKey={({ id }) => id}
      sort={address.sort}
      onSort={address.onSort}
      columns={[
        {
          key: 'titel',
          header: 'Aanbod',
          isRowHeader: true,
          isSortable: true,
          cell: ({ id, titel }) => <Link to={`/aanbiedingen/${id}`}>{titel}</Link>,
        },
        {
          key: 'soort',
          header: 'Soort',
          cell: ({ soort }) => <Badge tone={aanbodSoortNamen[soort].tone}>{aanbodSoortNamen[soort].naam}</Badge>,
        },
        {
          key: 'status',
          header: 'Status',
          isSortable: true,
          cell: ({ status }) => <Badge tone={aanbodStatusNamen[status].tone}>{aanbodStatusNamen[status].naam}</Badge>,
        },
        { key: 'van', header: 'Van', cell: ({ zijde }) => zijde.eigenOrganisatieNaam },
        {
          key: 'wens',
          header: 'Wens van',
          cell: ({ wens }) => (wens ? <Link to={`/wensen/${wens.id}`}>{wens.organisatieNaam}</Link> : 'nog niemand'),
        },
        {
          key: 'doel',
          header: 'Doel',
          cell: ({ doelId, doelTitel }) => (doelId ? <Link to={`/doelen/${doelId}`}>{doelTitel!}</Link> : 'geen'),
        },
      ]}
      empty={
        <EmptyState
          headingLevel={2}
          heading="Nog geen aanbod"
          action={canWrite ? <LinkButton to="/aanbiedingen/nieuw">Doe een aanbod</LinkButton> : undefined}
        >
          Hier staat wat de leverancier uit zichzelf voorstelt. Het wordt pas een wens als een gemeente het overneemt. Zoekt u iets? Haal
          dan een filter weg.
        </EmptyState>
      }
    />
  )
}
