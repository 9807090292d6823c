import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { LoaderFunctionArgs } from 'react-router'
import { showAantal } from '#kernel/format/getal.ts'
import { may } from '#platform/own-side/policy.ts'
import { verkenningApi, type VerkenningKort } from '#modules/verkenning/contract.ts'
import { sjabloonCodes } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { verkenningStatussen } from '#modules/verkenning/domain/verkenning.ts'
import { begrippen, statusNamen } from '#modules/verkenning/web/teksten.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
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
import { Term } from '#web/design/term.tsx'
import { listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useWie } from '#web/wie.ts'

const filters = ['search', 'sjabloon', 'status'] as const
const query = (address: { query: Record<string, string | number> }) => ask(verkenningApi.listVerkenningen, { query: address.query })

/** The explorations of the address, before the page shows. */
export async function loader(args: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters)))
  return null
}

/** Every exploration that the hat may see. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  const canWrite = may(useWie(), 'verkenning.opstellen').mag
  return (
    <Stack>
      <PageHeader
        title="Verkenningen"
        lead={
          <>
            Eerst samen kijken, dan pas een voorstel.{' '}
            <Term term={begrippen.verkenning.woord} source={begrippen.verkenning.bron}>
              {begrippen.verkenning.uitleg}
            </Term>
          </>
        }
        actions={
          canWrite ? (
            <LinkButton to="/verkenningen/nieuw" variant="primary" icon={<Plus className="rk-icoon" aria-hidden="true" />}>
              Begin een verkenning
            </LinkButton>
          ) : undefined
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, 'verkenning', 'verkenningen')} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek een verkenning"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
          <Select
            name="sjabloon"
            label="Soort"
            value={address.get('sjabloon')}
            onChange={(value) => address.set('sjabloon', value)}
            placeholder="Alle"
            options={sjabloonCodes.map((value) => ({ value, label: sjablonen[value].naam }))}
          />
          <Select
            name="status"
            label="Status"
            value={address.get('status')}
            onChange={(value) => address.set('status', value)}
            placeholder="Alle"
            options={verkenningStatussen.map((value) => ({ value, label: statusNamen[value].naam }))}
          />
        </FilterBar>
        <Tabel verkenningen={data.resultaten} address={address} canWrite={canWrite} />
        <Pagination
          page={address.page}
          pageSize={pageSize}
          total={data.totaal}
          hrefFor={address.hrefFor}
          noun={['verkenning', 'verkenningen']}
        />
      </Card>
    </Stack>
  )
}

interface TabelProps {
  verkenningen: readonly VerkenningKort[]
  address: ReturnType<typeof useListAddress>
  canWrite: boolean
}

function Tabel({ verkenningen, address, canWrite }: TabelProps) {
  return (
    <DataTable
      caption="Verkenningen in deze samenwerking"
      rows={verkenningen}
      rowKey={({ id }) => id}
      sort={address.sort}
      onSort={address.onSort}
      columns={[
        {
          key: 'titel',
          header: 'Verkenning',
          isRowHeader: true,
          isSortable: true,
          cell: ({ id, titel }) => <Link to={`/verkenningen/${id}`}>{titel}</Link>,
        },
        { key: 'soort', header: 'Soort', cell: ({ sjabloon }) => sjablonen[sjabloon].naam },
        {
          key: 'status',
          header: 'Status',
          isSortable: true,
          cell: ({ status }) => <Badge tone={statusNamen[status].tone}>{statusNamen[status].naam}</Badge>,
        },
        { key: 'wie', header: 'Wie gaf een oordeel', cell: wieOordeelde },
        {
          key: 'sluitOp',
          header: 'Oordelen uiterlijk',
          isSortable: true,
          cell: ({ sluitOp }) => (sluitOp ? <DateText value={sluitOp} /> : 'geen dag gekozen'),
        },
        { key: 'van', header: 'Van', cell: ({ zijde }) => zijde.eigenOrganisatieNaam },
      ]}
      empty={
        <EmptyState
          headingLevel={2}
          heading="Nog geen verkenningen"
          action={canWrite ? <LinkButton to="/verkenningen/nieuw">Begin de eerste verkenning</LinkButton> : undefined}
        >
          Hier staan vragen die u samen bekijkt voor er een voorstel is: welke scenario’s zijn er, wat moet eerst, waar loont samen doen?
          Iedereen oordeelt eerst voor zich. Zoekt u iets? Haal dan een filter weg.
        </EmptyState>
      }
    />
  )
}

/** Which organisations gave a judgement, out of how many were asked. */
function wieOordeelde({ status, gevraagd }: VerkenningKort): string {
  if (status === 'concept') return 'nog niet voorgelegd'
  const gaf = gevraagd.filter(({ aantal }) => aantal > 0)
  if (gaf.length === 0) return `nog niemand van ${gevraagd.length}`
  if (gaf.length === gevraagd.length) return 'alle gevraagde organisaties'
  return `${gaf.map(({ organisatieNaam }) => organisatieNaam).join(', ')} (${gaf.length} van ${gevraagd.length})`
}
