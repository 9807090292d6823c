import { useSuspenseQuery } from '@tanstack/react-query'
import { doelenApi, type Herijking } from '#modules/doelen/contract.ts'
import { Belofte } from '#modules/doelen/web/belofte.tsx'
import { ks } from '#modules/doelen/domain/voortgang.ts'
import { PerK, Voortgang } from '#modules/doelen/web/per-k.tsx'
import { soortNamen } from '#modules/doelen/web/teksten.ts'
import { begrippen, kNamen, uitkomstNamen, waardeTekst } from '#modules/doelen/web/uitleg.ts'
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
import { Select } from '#web/design/select.tsx'
import { sortRows } from '#web/design/sort-rows.ts'
import { Term } from '#web/design/term.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'

const query = ask(doelenApi.listHerijkingen, {})
const filters = ['uitkomst', 'soort', 'k'] as const
const uitkomsten = Object.keys(uitkomstNamen) as Herijking['uitkomst'][]

/** All promises with their results, before the page shows. */
export async function loader() {
  await queryClient.ensureQueryData(query)
  return null
}

/** What was promised, beside what came of it. */
export function Component() {
  const { data } = useSuspenseQuery(query)
  const address = useListAddress(filters)
  const shown = data.resultaten
    .filter(({ uitkomst }) => !address.get('uitkomst') || uitkomst === address.get('uitkomst'))
    .filter(({ doel }) => !address.get('soort') || doel.soort === address.get('soort'))
    .filter(({ doel }) => !address.get('k') || (doel.k ?? 'geen') === address.get('k'))
  const sorted = sortRows(shown, address.sort ?? { key: 'streefdatum', direction: 'ascending' }, {
    titel: ({ doel }) => doel.titel,
    streefdatum: ({ doel }) => doel.streefdatum,
    uitkomst: ({ uitkomst }) => uitkomsten.indexOf(uitkomst),
  })
  return (
    <Stack>
      <PageHeader
        title="Herijking"
        lead={
          <>
            Wat wij beloofden, naast wat ervan kwam.{' '}
            <Term term={begrippen.herijking.woord} source={begrippen.herijking.bron}>
              {begrippen.herijking.uitleg}
            </Term>
          </>
        }
      />
      <p>{telzin(data.resultaten)}</p>
      <PerK herijkingen={data.resultaten} />
      <Card isFlush>
        <FilterBar result={showAantal(shown.length, 'belofte', 'beloften')} onClear={address.clear}>
          <Select
            name="uitkomst"
            label="Uitkomst"
            value={address.get('uitkomst')}
            onChange={(value) => address.set('uitkomst', value)}
            placeholder="Alle"
            options={uitkomsten.map((value) => ({ value, label: uitkomstNamen[value].naam }))}
          />
          <Select
            name="soort"
            label="Soort doel"
            value={address.get('soort')}
            onChange={(value) => address.set('soort', value)}
            placeholder="Alle"
            options={Object.entries(soortNamen).map(([value, label]) => ({ value, label }))}
          />
          <Select
            name="k"
            label="Voor welke K"
            value={address.get('k')}
            onChange={(value) => address.set('k', value)}
            placeholder="Alle"
            options={[...ks.map((k) => ({ value: k, label: kNamen[k] })), { value: 'geen', label: 'Geen K gekozen' }]}
          />
        </FilterBar>
        <BelofteTabel rows={sorted} address={address} />
      </Card>
    </Stack>
  )
}

/** How many promises there are, and what came of them. */
function telzin(herijkingen: readonly Herijking[]): string {
  if (herijkingen.length === 0) return 'Er zijn nog geen beloften om naar te kijken.'
  const parts = uitkomsten.flatMap((uitkomst) => {
    const count = herijkingen.filter((herijking) => herijking.uitkomst === uitkomst).length
    return count === 0 ? [] : [`${count} ${uitkomstNamen[uitkomst].naam.toLowerCase()}`]
  })
  return `Van ${showAantal(herijkingen.length, 'belofte', 'beloften')}: ${parts.join(', ')}.`
}

function BelofteTabel({ rows, address }: { rows: readonly Herijking[]; address: ReturnType<typeof useListAddress> }) {
  return (
    <DataTable
      caption="Beloften met hun resultaat"
      rows={rows}
      rowKey={({ doel }) => doel.id}
      sort={address.sort}
      onSort={address.onSort}
      columns={[
        {
          key: 'titel',
          header: 'Doel',
          isRowHeader: true,
          isSortable: true,
          cell: ({ doel }) => <Link to={`/doelen/${doel.id}`}>{doel.titel}</Link>,
        },
        {
          key: 'uitkomst',
          header: 'Uitkomst',
          isSortable: true,
          cell: ({ uitkomst }) => <Badge tone={uitkomstNamen[uitkomst].tone}>{uitkomstNamen[uitkomst].naam}</Badge>,
        },
        { key: 'streefdatum', header: 'Belofte', isSortable: true, cell: ({ doel }) => <Belofte doel={doel} /> },
        {
          key: 'begin',
          header: 'Begin',
          onMobile: 'more',
          cell: ({ doel }) =>
            doel.startwaarde === null ? (
              'niet vastgelegd'
            ) : (
              <>
                {waardeTekst(doel.startwaarde, doel)} op&nbsp;
                <DateText value={doel.startdatum!} />
              </>
            ),
        },
        {
          key: 'resultaat',
          header: 'Resultaat',
          onMobile: 'shown',
          cell: ({ doel, meting }) =>
            meting ? (
              <>
                {waardeTekst(meting.waarde, doel)} op&nbsp;
                <DateText value={meting.datum} />
              </>
            ) : (
              'nog geen meting'
            ),
        },
        { key: 'voortgang', header: 'Van begin tot belofte', align: 'end', cell: (herijking) => <Voortgang herijking={herijking} /> },
        {
          key: 'van',
          header: 'Van',
          cell: ({ doel }) => (doel.soort === 'gezamenlijk' ? 'Samen' : doel.zijde.eigenOrganisatieNaam),
        },
      ]}
      empty={
        <EmptyState headingLevel={2} heading="Geen beloften gevonden" action={<LinkButton to="/doelen">Bekijk de doelen</LinkButton>}>
          Elk doel dat is ingediend, staat hier met zijn streefwaarde en datum. Na die datum vult iemand in wat er is gemeten. Haal een
          filter weg, of leg eerst een doel vast.
        </EmptyState>
      }
    />
  )
}
