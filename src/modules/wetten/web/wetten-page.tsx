import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { LoaderFunctionArgs } from 'react-router'
import { datumVan, showDatum } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { may } from '#platform/own-side/policy.ts'
import { wettenApi, type WetInLijst } from '#modules/wetten/contract.ts'
import { aandachtNamen, partijstandNamen, statusNamen } from '#modules/wetten/domain/namen.ts'
import { aandachten, wetStatussen } from '#modules/wetten/domain/wet.ts'
import { deelnamesQuery, wettenQuery } from '#modules/wetten/web/queries.ts'
import { aandachtTonen, begrippen, statusTonen } from '#modules/wetten/web/teksten.ts'
import { WetLijn } from '#modules/wetten/web/wet-lijn.tsx'
import { addressOf } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { Term } from '#web/design/term.tsx'
import { useListAddress } from '#web/list-address.ts'
import { queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useWie } from '#web/wie.ts'

const filters = ['search', 'status', 'trekkerId', 'aandacht'] as const
const vragen = [...filters, 'sort'] as const
const filterOf = (get: (name: string) => string | null) =>
  Object.fromEntries(vragen.flatMap((name) => (get(name) ? [[name, get(name)!]] : [])))

/** The laws of the address, and who takes part, before the page shows. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  await Promise.all([
    queryClient.ensureQueryData(wettenQuery(filterOf((name) => search.get(name)))),
    queryClient.ensureQueryData(deelnamesQuery),
  ])
  return null
}

/** One agenda of laws for all: what begins to hold when, who finds out what it asks, and how it is at each municipality. */
export function Component() {
  const address = useListAddress(filters)
  const filter = filterOf(address.get)
  const { data: wetten } = useSuspenseQuery(wettenQuery(filter))
  const write = may(useWie(), 'wet.schrijven')
  const bestand = (vorm: 'xlsx' | 'csv') => addressOf(wettenApi.readWettenagenda, { query: { ...filter, vorm } })
  return (
    <Stack>
      <PageHeader
        title="Wettenagenda"
        lead={
          <>
            Nieuwe wetten komen bij elke gemeente tegelijk. Hier zoekt u ze één keer samen uit.{' '}
            <Term term={begrippen.agenda.woord} source={begrippen.agenda.bron}>
              {begrippen.agenda.uitleg}
            </Term>
          </>
        }
        actions={
          <>
            <LinkButton href={bestand('csv')} isDownload variant="subtle">
              Download CSV
            </LinkButton>
            <LinkButton href={bestand('xlsx')} isDownload>
              Download Excel
            </LinkButton>
            {write.mag && (
              <LinkButton to="/wetten/nieuw" variant="primary" icon={<Plus className="rk-icoon" aria-hidden="true" />}>
                Zet een wet op de agenda
              </LinkButton>
            )}
          </>
        }
      />
      {wetten.length > 0 && (
        <WetLijn wetten={wetten} vandaag={datumVan(new Date())} isFiltered={filters.some((name) => address.get(name))} />
      )}
      <Card isFlush>
        <FilterBar result={showAantal(wetten.length, 'wet', 'wetten')} onClear={address.clear}>
          <Filters address={address} />
        </FilterBar>
        <WettenTabel wetten={wetten} address={address} mayWrite={write.mag} />
      </Card>
    </Stack>
  )
}

function Filters({ address }: { address: ReturnType<typeof useListAddress> }) {
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const partijen = new Map(deelnames.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]))
  const field = (name: string) => ({ name, value: address.get(name), onChange: (value: string) => address.set(name, value) })
  return (
    <>
      <SearchField label="Zoek een wet" {...field('search')} />
      <Select
        label="Status"
        placeholder="Alle"
        options={wetStatussen.map((value) => ({ value, label: statusNamen[value] }))}
        {...field('status')}
      />
      <Select
        label="Trekker"
        placeholder="Alle"
        options={[...partijen].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))}
        {...field('trekkerId')}
      />
      <Select
        label="Let op"
        placeholder="Alle"
        options={aandachten.map((value) => ({ value, label: aandachtNamen[value] }))}
        {...field('aandacht')}
      />
    </>
  )
}

interface TabelProps {
  wetten: readonly WetInLijst[]
  address: ReturnType<typeof useListAddress>
  mayWrite: boolean
}

function WettenTabel({ wetten, address, mayWrite }: TabelProps) {
  const isFiltered = filters.some((name) => address.get(name))
  return (
    <DataTable
      caption="Wetten op de agenda"
      rows={wetten}
      rowKey={({ id }) => id}
      sort={address.sort}
      onSort={address.onSort}
      columns={[
        {
          key: 'naam',
          header: 'Wet',
          isRowHeader: true,
          isSortable: true,
          cell: ({ id, naam }) => <Link to={`/wetten/${id}`}>{naam}</Link>,
        },
        { key: 'inwerkingOp', header: 'Gaat in', isSortable: true, cell: gaatIn },
        { key: 'status', header: 'Status', isSortable: true, cell: stand },
        {
          key: 'trekker',
          header: 'Trekker',
          isSortable: true,
          cell: ({ trekkerNaam }) => trekkerNaam ?? <span className="rk-zacht">nog niemand</span>,
        },
        { key: 'partijen', header: 'Bij de gemeenten', cell: bijDeGemeenten },
        { key: 'vindplaats', header: 'Vindplaats', onMobile: 'more', cell: ({ vindplaats }) => vindplaats },
      ]}
      empty={
        <EmptyState
          headingLevel={2}
          heading={isFiltered ? 'Geen wet gevonden' : 'Nog geen wetten'}
          action={mayWrite ? <LinkButton to="/wetten/nieuw">Zet een wet op de agenda</LinkButton> : undefined}
        >
          {isFiltered
            ? 'Haal een filter weg, of zet de wet zelf op de agenda.'
            : 'Hier staan wetten en EU-regels die elke gemeente tegelijk raken. Eén organisatie trekt de analyse; de anderen zeggen alleen wat er bij hen anders is. Iedereen ziet een wet meteen.'}
        </EmptyState>
      }
    />
  )
}

function gaatIn({ inwerkingOp, zekerheid }: WetInLijst) {
  if (inwerkingOp === null) return <span className="rk-zacht">nog niet bekend</span>
  return (
    <>
      {showDatum(inwerkingOp)}
      {zekerheid === 'verwacht' && ' (verwacht)'}
    </>
  )
}

function stand({ status, aandacht }: WetInLijst) {
  return (
    <>
      <Badge tone={statusTonen[status]}>{statusNamen[status]}</Badge>{' '}
      {aandacht && <Badge tone={aandachtTonen[aandacht]}>{aandachtNamen[aandacht]}</Badge>}
    </>
  )
}

function bijDeGemeenten({ analyse, partijen, trekkerId, status }: WetInLijst) {
  const isDicht = status === 'ingeregeld' || status === 'vervallen'
  if (analyse === null) return <span className="rk-zacht">{isDicht ? 'geen analyse' : 'na de analyse'}</span>
  return (
    <ul className="rk-wet__standen">
      {partijen
        .filter(({ organisatieId }) => organisatieId !== trekkerId)
        .map(({ organisatieId, organisatieNaam, stand: hoe }) => (
          <li key={organisatieId} className={hoe === 'niet_bekeken' ? 'rk-zacht' : undefined}>
            {organisatieNaam}: {partijstandNamen[hoe].toLowerCase()}
          </li>
        ))}
    </ul>
  )
}
