import { useQuery } from '@tanstack/react-query'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { type Grootboekbestand, grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import { grootboekfilters, kostenplaatsOpties } from '#modules/kosten/web/grootboek-rekeningen.tsx'
import { toerekeningenQuery } from '#modules/kosten/web/queries.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { pageSize, useListAddress } from '#web/list-address.ts'
import { ask } from '#web/query.ts'

interface KostenplaatsProps {
  code: string | null
  kwartaal: number
  bestand: Grootboekbestand
}

/** The place of a line; it leads up to where its cost went in the run of that quarter, when this version was run. */
function Kostenplaats({ code, kwartaal, bestand }: KostenplaatsProps) {
  const { data } = useQuery(toerekeningenQuery(bestand.jaar))
  if (code === null) return <span className="rk-zacht">geen</span>
  const run = data?.resultaten.find((each) => each.kwartaal === kwartaal && each.bestanden.some(({ id }) => id === bestand.id))
  return run ? <Link to={`/kostprijzen/${run.id}/plaatsen/${encodeURIComponent(code)}`}>{code}</Link> : code
}

/** Every line of a version, narrowed by account, cost centre, quarter or text; the address says what is shown. */
export function GrootboekRegels({ bestand }: { bestand: Grootboekbestand }) {
  const address = useListAddress(grootboekfilters)
  const { data } = useQuery(ask(grootboekApi.listGrootboekregels, { params: { id: bestand.id }, query: address.query }))
  const rekening = address.get('rekening')
  return (
    <Card isFlush>
      <FilterBar
        result={data ? `${showAantal(data.totaal, 'regel', 'regels')}, samen ${showBedrag(data.bedrag)}` : ''}
        onClear={address.clear}
        active={rekening ? [{ id: 'rekening', label: `Rekening ${rekening}`, onRemove: () => address.set('rekening', '') }] : []}
      >
        <Velden bestand={bestand} address={address} />
      </FilterBar>
      <DataTable
        caption="Regels van het grootboek"
        isLoading={!data}
        rows={data?.resultaten ?? []}
        rowKey={({ volgnummer }) => String(volgnummer)}
        sort={address.sort}
        onSort={address.onSort}
        columns={[
          { key: 'volgnummer', header: 'Regel', isRowHeader: true, cell: ({ volgnummer }) => String(volgnummer) },
          {
            key: 'rekening',
            header: 'Rekening',
            isSortable: true,
            onMobile: 'shown',
            cell: ({ rekening: code, rekeningNaam }) => `${code} ${rekeningNaam}`,
          },
          {
            key: 'kostenplaats',
            header: 'Kostenplaats',
            cell: ({ kostenplaats, kwartaal }) => <Kostenplaats code={kostenplaats} kwartaal={kwartaal} bestand={bestand} />,
          },
          ...(bestand.soort === 'mutaties'
            ? [
                {
                  key: 'boekdatum',
                  header: 'Boekdatum',
                  isSortable: true,
                  cell: ({ boekdatum }: { boekdatum: string | null }) =>
                    boekdatum === null ? <span className="rk-zacht">onbekend</span> : showDatum(boekdatum),
                },
                { key: 'stuknummer', header: 'Stuk', cell: ({ stuknummer }: { stuknummer: string }) => stuknummer },
                {
                  key: 'omschrijving',
                  header: 'Omschrijving',
                  onMobile: 'shown' as const,
                  cell: ({ omschrijving }: { omschrijving: string }) => omschrijving,
                },
              ]
            : []),
          { key: 'kwartaal', header: 'Kwartaal', align: 'end', cell: ({ kwartaal }) => String(kwartaal) },
          {
            key: 'bedrag',
            header: 'Bedrag',
            align: 'end',
            isSortable: true,
            onMobile: 'shown',
            cell: ({ bedrag }) => <Amount value={bedrag} />,
          },
        ]}
        empty={<EmptyState heading="Geen regel gevonden">Haal een filter weg om meer regels te zien.</EmptyState>}
      />
      <Pagination page={address.page} pageSize={pageSize} total={data?.totaal ?? 0} hrefFor={address.hrefFor} noun={['regel', 'regels']} />
    </Card>
  )
}

function Velden({ bestand, address }: { bestand: Grootboekbestand; address: ReturnType<typeof useListAddress> }) {
  // The choices do not depend on what is narrowed, so one question serves all pages.
  const { data } = useQuery(ask(grootboekApi.listRekeningsaldi, { params: { id: bestand.id }, query: { pageSize: 1 } }))
  return (
    <>
      <SearchField
        name="search"
        label="Zoek in de regels"
        hint="Op tekst, rekening of stuknummer"
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
      <Select
        name="kwartaal"
        label="Kwartaal"
        value={address.get('kwartaal')}
        onChange={(value) => address.set('kwartaal', value)}
        placeholder="Alle"
        options={[1, 2, 3, 4].map((kwartaal) => ({ value: String(kwartaal), label: `Kwartaal ${kwartaal}` }))}
      />
    </>
  )
}
