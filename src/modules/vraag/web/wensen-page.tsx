import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { LoaderFunctionArgs } from 'react-router'
import { keuzes, vraagApi, type Wens, wensStatussen } from '#modules/vraag/contract.ts'
import { mayWish } from '#modules/vraag/policy.ts'
import { deelnamesQuery, rollenVan } from '#modules/vraag/web/rollen.ts'
import { wensStatusNamen } from '#modules/vraag/web/teksten.ts'
import { begrippen, keuzeNamen } from '#modules/vraag/web/uitleg.ts'
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
import { showAantal } from '#kernel/format/getal.ts'
import { listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useWie } from '#web/wie.ts'

const filters = ['search', 'status', 'keuze'] as const

const query = (address: { query: Record<string, string | number> }) => ask(vraagApi.listWensen, { query: address.query })

/** The wishes of the address, before the page shows. */
export async function loader(args: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters))),
    queryClient.ensureQueryData(deelnamesQuery),
  ])
  return null
}

/** Every wish that the hat may see: the own side, and what others handed in. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const wie = useWie()
  const canWrite = mayWish(wie, rollenVan(deelnames, wie.organisatieId)).mag
  return (
    <Stack>
      <PageHeader
        title="Wensen"
        lead={
          <>
            Wat gemeenten nodig hebben, in de woorden van het werk.{' '}
            <Term term={begrippen.wens.woord} source={begrippen.wens.bron}>
              {begrippen.wens.uitleg}
            </Term>
          </>
        }
        actions={
          canWrite ? (
            <LinkButton to="/wensen/nieuw" variant="primary" icon={<Plus className="rk-icoon" aria-hidden="true" />}>
              Schrijf een wens
            </LinkButton>
          ) : undefined
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, 'wens', 'wensen')} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek een wens"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
          <Select
            name="status"
            label="Status"
            value={address.get('status')}
            onChange={(value) => address.set('status', value)}
            placeholder="Alle"
            options={wensStatussen.map((value) => ({ value, label: wensStatusNamen[value].naam }))}
          />
          <Select
            name="keuze"
            label="Wat wij kozen"
            value={address.get('keuze')}
            onChange={(value) => address.set('keuze', value)}
            placeholder="Alles"
            options={[
              { value: 'nog_niet', label: 'Nog niet gekozen' },
              ...keuzes.map((value) => ({ value, label: keuzeNamen[value].wij })),
            ]}
          />
        </FilterBar>
        <WensenTabel wensen={data.resultaten} address={address} canWrite={canWrite} />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={['wens', 'wensen']} />
      </Card>
    </Stack>
  )
}

interface TabelProps {
  wensen: readonly Wens[]
  address: ReturnType<typeof useListAddress>
  canWrite: boolean
}

function WensenTabel({ wensen, address, canWrite }: TabelProps) {
  return (
    <DataTable
      caption="Wensen in deze samenwerking"
      rows={wensen}
      rowKey={({ id }) => id}
      sort={address.sort}
      onSort={address.onSort}
      columns={[
        {
          key: 'titel',
          header: 'Wens',
          isRowHeader: true,
          isSortable: true,
          cell: ({ id, titel, samengevoegdUit }) => (
            <>
              <Link to={`/wensen/${id}`}>{titel}</Link>
              {samengevoegdUit.length > 0 && <span className="rk-onder">met {samengevoegdUit.map((each) => each.titel).join(', ')}</span>}
            </>
          ),
        },
        {
          key: 'status',
          header: 'Status',
          isSortable: true,
          cell: ({ status }) => <Badge tone={wensStatusNamen[status].tone}>{wensStatusNamen[status].naam}</Badge>,
        },
        { key: 'van', header: 'Van', cell: ({ zijde }) => zijde.eigenOrganisatieNaam },
        { key: 'mee', header: 'Wie doet mee', cell: wieMee },
        {
          key: 'wanneerNodig',
          header: 'Nodig op',
          isSortable: true,
          cell: ({ wanneerNodig }) => (wanneerNodig ? <DateText value={wanneerNodig} /> : 'nog niet bekend'),
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
          heading="Nog geen wensen"
          action={canWrite ? <LinkButton to="/wensen/nieuw">Schrijf de eerste wens</LinkButton> : undefined}
        >
          Hier staat wat gemeenten nodig hebben, met wie er meedoet. Een wens schrijft u in vijf vragen; alleen uw eigen organisatie ziet
          haar tot zij is ingediend. Zoekt u iets? Haal dan een filter weg.
        </EmptyState>
      }
    />
  )
}

/** Who joined now, besides the owner; who joins later or goes along with that behind its name. */
function wieMee({ status, aansluitingen, samengevoegdIn }: Wens): string {
  if (status === 'concept') return 'nog niet ingediend'
  if (samengevoegdIn) return `ging op in ${samengevoegdIn.titel}`
  const now = aansluitingen.filter(({ keuze }) => keuze === 'nu').map(({ organisatieNaam }) => organisatieNaam)
  const later = aansluitingen
    .filter(({ keuze }) => keuze === 'later')
    .map(({ organisatieNaam, vanafJaar }) => `${organisatieNaam} vanaf ${vanafJaar}`)
  const mee = aansluitingen.filter(({ keuze }) => keuze === 'meeliften').map(({ organisatieNaam }) => `${organisatieNaam} lift mee`)
  return [...now, ...later, ...mee].join(', ') || 'nog niemand'
}
