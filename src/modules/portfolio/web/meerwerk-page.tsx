import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useNavigate } from 'react-router'
import { showAantal } from '#kernel/format/getal.ts'
import { type Meerwerk, type Meerwerklijst, portfolioApi } from '#modules/portfolio/contract.ts'
import { meerwerkStatussen } from '#modules/portfolio/domain/meerwerk.ts'
import { betalerKort, meerwerkStatusNamen } from '#modules/portfolio/domain/meerwerk-namen.ts'
import { mayAskMeerwerk } from '#modules/portfolio/policy.ts'
import { deelnemersQuery } from '#modules/portfolio/web/deelnemers.ts'
import { heeftUrenZonderToezegging, MeerwerkBadge, prijsTekst, uurTekst, Verdringt } from '#modules/portfolio/web/meerwerk-cellen.tsx'
import { VraagDialoog } from '#modules/portfolio/web/meerwerk-dialogen.tsx'
import { MeerwerkSommen } from '#modules/portfolio/web/meerwerk-sommen.tsx'
import { addressOf } from '#web/call.ts'
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
import { AddButton } from '#web/forms/add-button.tsx'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useWie } from '#web/wie.ts'

const filters = ['search', 'organisatieId', 'status', 'jaar'] as const
const noun = ['stuk meerwerk', 'stukken meerwerk'] as const
const query = (address: ListAddress) => ask(portfolioApi.listMeerwerk, { query: address.query })

/** The register as the address asks for it. */
export async function loader(args: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters))),
    queryClient.ensureQueryData(deelnemersQuery),
  ])
  return null
}

/** What is asked outside the catalogue: by whom, what it takes, and what waits for it. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  const { page: _, pageSize: __, ...filter } = address.query
  const bestand = (vorm: 'xlsx' | 'csv') => addressOf(portfolioApi.readMeerwerkregister, { query: { ...filter, vorm } })
  return (
    <Stack>
      <PageHeader
        title="Meerwerk"
        lead={
          <>
            Wat buiten de <Link to="/catalogus">catalogus</Link> om wordt gevraagd: door wie, hoeveel uren het kost, wat ervoor blijft
            liggen en wie het betaalt.
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
            <Vraag />
          </>
        }
      />
      {data.totaal > 0 && <MeerwerkSommen lijst={data} />}
      <Card isFlush>
        <Filters address={address} lijst={data} />
        <DataTable
          caption="Meerwerk"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={kolommen}
          sort={address.sort}
          onSort={address.onSort}
          empty={
            <EmptyState heading="Geen meerwerk gevonden" headingLevel={2}>
              Hier staat werk dat niet in de <Link to="/catalogus">catalogus</Link> staat en waar een gemeente toch om vraagt. Zo is te zien
              wat het kost en wat ervoor blijft liggen.
            </EmptyState>
          }
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
      </Card>
    </Stack>
  )
}

/** The one button; who may not ask, sees why. */
function Vraag() {
  const wie = useWie()
  const navigate = useNavigate()
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const [isOpen, setOpen] = useState(false)
  const rollen = deelnemers.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol)
  if (!wie.permissies.has('meerwerk.vragen')) return null
  return (
    <>
      <AddButton oordeel={mayAskMeerwerk(wie, rollen, wie.organisatieId)} onPress={() => setOpen(true)}>
        {rollen.includes('opdrachtnemer') ? 'Leg meerwerk vast' : 'Vraag meerwerk'}
      </AddButton>
      {isOpen && <VraagDialoog deelnemers={deelnemers} onClose={() => setOpen(false)} onDone={(id) => void navigate(`/meerwerk/${id}`)} />}
    </>
  )
}

function Filters({ address, lijst }: { address: ReturnType<typeof useListAddress>; lijst: Meerwerklijst }) {
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const vragers = new Map(
    deelnemers.filter(({ rol }) => rol !== 'opdrachtnemer').map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]),
  )
  const field = (name: string) => ({ name, value: address.get(name), onChange: (value: string) => address.set(name, value) })
  return (
    <FilterBar result={showAantal(lijst.totaal, ...noun)} onClear={address.clear}>
      <SearchField label="Zoek in het meerwerk" {...field('search')} />
      <Select
        label="Gevraagd door"
        placeholder="Alle"
        options={[...vragers].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))}
        {...field('organisatieId')}
      />
      <Select
        label="Stand"
        placeholder="Alle"
        options={meerwerkStatussen.map((value) => ({ value, label: meerwerkStatusNamen[value] }))}
        {...field('status')}
      />
      <Select
        label="Gevraagd in"
        placeholder="Alle jaren"
        options={lijst.jaren.map((jaar) => ({ value: String(jaar), label: String(jaar) }))}
        {...field('jaar')}
      />
    </FilterBar>
  )
}

const kolommen: Column<Meerwerk>[] = [
  {
    key: 'titel',
    header: 'Meerwerk',
    isRowHeader: true,
    isSortable: true,
    cell: ({ id, nummer, titel }) => (
      <>
        <Link to={`/meerwerk/${id}`}>{titel}</Link>
        <span className="rk-onder">{nummer}</span>
      </>
    ),
  },
  {
    key: 'vrager',
    header: 'Gevraagd door',
    isSortable: true,
    cell: ({ vragerNaam, vragerPersoon }) => (
      <>
        {vragerNaam}
        <span className="rk-onder">{vragerPersoon}</span>
      </>
    ),
  },
  { key: 'gevraagd', header: 'Op', isSortable: true, onMobile: 'more', cell: ({ gevraagdOp }) => <DateText value={gevraagdOp} /> },
  {
    key: 'status',
    header: 'Stand',
    isSortable: true,
    onMobile: 'shown',
    cell: (meerwerk) => (
      <>
        <MeerwerkBadge status={meerwerk.status} />
        {heeftUrenZonderToezegging(meerwerk) && <span className="rk-onder">{`${uurTekst(meerwerk.urenBesteed)} zonder toezegging`}</span>}
      </>
    ),
  },
  {
    key: 'uren',
    header: 'Uren',
    align: 'end',
    onMobile: 'shown',
    cell: ({ urenBesteed, weging }) => (
      <>
        {uurTekst(urenBesteed)}
        <span className="rk-onder">{weging ? `van ${uurTekst(weging.urenGeschat)} geschat` : 'niet geschat'}</span>
      </>
    ),
  },
  {
    key: 'prijs',
    header: 'Prijs',
    align: 'end',
    cell: (meerwerk) => (
      <>
        <span className="rk-bedrag">{prijsTekst(meerwerk)}</span>
        {meerwerk.weging && <span className="rk-onder">{betalerKort[meerwerk.weging.betaler]}</span>}
      </>
    ),
  },
  { key: 'verdringt', header: 'Wat ervoor blijft liggen', cell: ({ verdringt }) => <Verdringt verdringt={verdringt} /> },
]
