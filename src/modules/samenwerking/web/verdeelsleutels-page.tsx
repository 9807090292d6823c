import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { LoaderFunctionArgs } from 'react-router'
import { samenwerkingApi, type Verdeelsleutel } from '#modules/samenwerking/contract.ts'
import { sleutelStatussen } from '#modules/samenwerking/web/teksten.ts'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
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
import { showPeriode } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useSession } from '#web/session.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'

const filters = ['search', 'status'] as const

const query = (address: { query: Record<string, string | number> }, op: string | null) =>
  ask(samenwerkingApi.listVerdeelsleutels, { query: { ...address.query, ...(op ? { op } : {}) } })

/** The keys of the address, before the page shows. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  await queryClient.ensureQueryData(query(listAddressOf(search, filters), standOpOf(search).op))
  return null
}

/** Every key that the hat may see: what holds, what is proposed, what is still on the own side. */
export function Component() {
  const address = useListAddress(filters)
  const { op } = useStandOp()
  const { data } = useSuspenseQuery(query(address, op))
  const { permissies } = useSession()
  const mayDraft = permissies.includes('verdeelsleutel.opstellen')
  return (
    <Stack>
      <PageHeader
        title="Verdeelsleutels"
        lead={
          <>
            Wie betaalt welk deel, sinds wanneer en op grond van welk besluit.{' '}
            <Term term={begrippen.verdeelsleutel.woord} source={begrippen.verdeelsleutel.bron}>
              {begrippen.verdeelsleutel.uitleg}
            </Term>
          </>
        }
        actions={
          mayDraft ? (
            <LinkButton to="/verdeelsleutels/nieuw" variant="primary" icon={<Plus className="rk-icoon" aria-hidden="true" />}>
              Nieuwe verdeelsleutel
            </LinkButton>
          ) : undefined
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, 'verdeelsleutel', 'verdeelsleutels')} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek een sleutel"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
          <Select
            name="status"
            label="Status"
            value={address.get('status')}
            onChange={(value) => address.set('status', value)}
            placeholder="Alle"
            options={Object.entries(sleutelStatussen).map(([value, { naam }]) => ({ value, label: naam }))}
          />
        </FilterBar>
        <SleutelTabel sleutels={data.resultaten} address={address} mayDraft={mayDraft} />
        <Pagination
          page={address.page}
          pageSize={pageSize}
          total={data.totaal}
          hrefFor={address.hrefFor}
          noun={['verdeelsleutel', 'verdeelsleutels']}
        />
      </Card>
    </Stack>
  )
}

interface TabelProps {
  sleutels: readonly Verdeelsleutel[]
  address: ReturnType<typeof useListAddress>
  mayDraft: boolean
}

function SleutelTabel({ sleutels, address, mayDraft }: TabelProps) {
  return (
    <DataTable
      caption="Verdeelsleutels van deze samenwerking"
      rows={sleutels}
      rowKey={(sleutel) => sleutel.id}
      sort={address.sort}
      onSort={address.onSort}
      columns={[
        {
          key: 'naam',
          header: 'Naam',
          isRowHeader: true,
          isSortable: true,
          cell: (sleutel) => <Link to={`/verdeelsleutels/${sleutel.id}`}>{sleutel.naam}</Link>,
        },
        {
          key: 'status',
          header: 'Status',
          isSortable: true,
          cell: (sleutel) => <Badge tone={sleutelStatussen[sleutel.status]!.tone}>{sleutelStatussen[sleutel.status]!.naam}</Badge>,
        },
        {
          key: 'geldigVan',
          header: 'Geldig',
          isSortable: true,
          cell: (sleutel) => showPeriode(sleutel.geldigVan, sleutel.geldigTotEnMet),
        },
        {
          key: 'besluit',
          header: 'Besluit',
          cell: (sleutel) => (sleutel.besluit ? `${sleutel.besluit.gremium}, ${sleutel.besluit.kenmerk}` : 'nog geen besluit'),
        },
        { key: 'van', header: 'Opgesteld door', cell: (sleutel) => sleutel.zijde.eigenOrganisatieNaam },
        {
          key: 'herkomst',
          header: 'Herkomst',
          cell: (sleutel) => (sleutel.fictief ? <Badge tone="warning">Fictief</Badge> : sleutel.bron || 'Regiekamer'),
        },
      ]}
      empty={
        <EmptyState
          headingLevel={2}
          heading="Geen verdeelsleutels gevonden"
          action={mayDraft ? <LinkButton to="/verdeelsleutels/nieuw">Stel een sleutel op</LinkButton> : undefined}
        >
          Hier staat wie welk deel van de kosten betaalt. Haal een filter weg, kies een andere datum, of stel een sleutel op aan uw eigen
          kant.
        </EmptyState>
      }
    />
  )
}
