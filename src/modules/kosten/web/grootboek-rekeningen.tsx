import { useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { type Grootboekbestand, grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { pageSize, useListAddress } from '#web/list-address.ts'
import { ask } from '#web/query.ts'

/** What narrows accounts and lines alike: in the address, so that a link shows the same. */
export const grootboekfilters = ['search', 'rekening', 'kostenplaats', 'kwartaal'] as const

/** Choices of cost centre for a filter. */
export function kostenplaatsOpties(kostenplaatsen: readonly string[]) {
  return [{ value: 'geen', label: 'Zonder kostenplaats' }, ...kostenplaatsen.map((code) => ({ value: code, label: code }))]
}

/** Each account of a version with its balance per quarter; the number of lines clicks through to them. */
export function GrootboekRekeningen({ bestand }: { bestand: Grootboekbestand }) {
  const address = useListAddress(grootboekfilters.filter((naam) => naam !== 'rekening'))
  const { data } = useQuery(ask(grootboekApi.listRekeningsaldi, { params: { id: bestand.id }, query: address.query }))
  const naarRegels = (rekening: string) => {
    const next = new URLSearchParams({ tab: 'regels', rekening })
    for (const naam of ['kostenplaats', 'kwartaal']) if (address.get(naam)) next.set(naam, address.get(naam))
    return `/grootboek/${bestand.id}?${next.toString()}`
  }
  return (
    <Card isFlush>
      <FilterBar result={data ? showAantal(data.totaal, 'rekening', 'rekeningen') : ''} onClear={address.clear}>
        <SearchField
          name="search"
          label="Zoek een rekening"
          value={address.get('search')}
          onChange={(value) => address.set('search', value)}
        />
        <Select
          name="kostenplaats"
          label="Kostenplaats"
          value={address.get('kostenplaats')}
          onChange={(value) => address.set('kostenplaats', value)}
          placeholder="Alle"
          options={kostenplaatsOpties(data?.kostenplaatsen ?? [])}
        />
      </FilterBar>
      <DataTable
        caption="Rekeningen met hun saldo: debet min credit"
        isLoading={!data}
        rows={data?.resultaten ?? []}
        rowKey={({ rekening }) => rekening}
        sort={address.sort}
        onSort={address.onSort}
        totalLabel={data ? `${showAantal(data.totaal, 'rekening', 'rekeningen')} samen` : ''}
        columns={kolommen({ bestand, data, naarRegels })}
        empty={<EmptyState heading="Geen rekening gevonden">Wis de zoekterm of kies een andere kostenplaats.</EmptyState>}
      />
      <Pagination
        page={address.page}
        pageSize={pageSize}
        total={data?.totaal ?? 0}
        hrefFor={address.hrefFor}
        noun={['rekening', 'rekeningen']}
      />
    </Card>
  )
}

type Saldi = z.output<typeof grootboekApi.listRekeningsaldi.response>

interface Kolommen {
  bestand: Grootboekbestand
  data: Saldi | undefined
  naarRegels: (rekening: string) => string
}

/** The account, its balance per quarter when the file says so, its balance and its lines. */
function kolommen({ bestand, data, naarRegels }: Kolommen): Column<Saldi['resultaten'][number]>[] {
  const kwartalen = [1, 2, 3, 4].filter((kwartaal) => kwartaal >= bestand.kwartaalVan && kwartaal <= bestand.kwartaalTot)
  return [
    {
      key: 'rekening',
      header: 'Rekening',
      isRowHeader: true,
      isSortable: true,
      cell: ({ rekening, rekeningNaam }) => `${rekening} ${rekeningNaam}`,
    },
    ...(kwartalen.length > 1 && bestand.perKwartaal
      ? kwartalen.map((kwartaal) => ({
          key: `k${kwartaal}`,
          header: `Kwartaal ${kwartaal}`,
          align: 'end' as const,
          onMobile: 'more' as const,
          cell: ({ perKwartaal }: { perKwartaal: string[] }) => <Amount value={perKwartaal[kwartaal - 1]!} />,
          ...(data && data.totaal > 0 ? { total: <Amount value={data.perKwartaal[kwartaal - 1]!} /> } : {}),
        }))
      : []),
    {
      key: 'bedrag',
      header: 'Saldo',
      align: 'end',
      isSortable: true,
      onMobile: 'shown',
      cell: ({ bedrag }) => <Amount value={bedrag} />,
      ...(data && data.totaal > 0 ? { total: <Amount value={data.bedrag} /> } : {}),
    },
    {
      key: 'regels',
      header: 'Regels',
      align: 'end',
      isSortable: true,
      onMobile: 'shown',
      cell: ({ rekening, regels }) => (
        <Link to={naarRegels(rekening)}>
          {showGetal(regels)}
          <VisuallyHidden>
            {' '}
            {regels === 1 ? 'regel' : 'regels'} van rekening {rekening}
          </VisuallyHidden>
        </Link>
      ),
    },
  ]
}
