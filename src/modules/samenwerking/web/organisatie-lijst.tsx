import type { Organisatie } from '#modules/samenwerking/contract.ts'
import { filterFiches } from '#modules/samenwerking/web/filter-fiches.ts'
import { provincies } from '#modules/samenwerking/web/organisatie-woorden.ts'
import { organisatieSoortNamen } from '#modules/samenwerking/web/teksten.ts'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { Term } from '#web/design/term.tsx'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { pageSize, type useListAddress } from '#web/list-address.ts'

/** What the list of organisations can be narrowed by. */
export const organisatieFilters = ['search', 'soort', 'provincie', 'toon'] as const

/** Who takes part exists, so these two never go together: one choice in the address, two questions to the server. */
const toonNamen: Record<string, string> = { deelnemers: 'Alleen deelnemers', opgeheven: 'Opgeheven' }

/** What the server is asked for an address of the list. */
export function organisatieVraag({ toon, ...query }: Record<string, string | number>): Record<string, string | number> {
  return { ...query, ...(toon === 'deelnemers' ? { deelnemers: 'ja' } : {}), ...(toon === 'opgeheven' ? { opgeheven: 'ja' } : {}) }
}

const noun = ['organisatie', 'organisaties'] as const

interface Props {
  address: ReturnType<typeof useListAddress>
  organisaties: readonly Organisatie[]
  totaal: number
  dag: string
}

/** Filters, table and pages of organisations; everything chosen stands in the address. */
export function OrganisatieLijst({ address, organisaties, totaal, dag }: Props) {
  const isEnded = address.get('toon') === 'opgeheven'
  return (
    <Card isFlush>
      <Filters address={address} totaal={totaal} />
      <DataTable
        caption={isEnded ? `Organisaties die op ${showDatum(dag)} niet meer bestaan` : `Organisaties op ${showDatum(dag)}`}
        rows={organisaties}
        rowKey={({ id }) => id}
        sort={address.sort ?? { key: 'naam', direction: 'ascending' }}
        onSort={address.onSort}
        columns={isEnded ? endedColumns : columns}
        empty={
          <EmptyState
            headingLevel={2}
            heading="Geen organisaties gevonden"
            action={<Button onPress={address.clear}>Wis alle filters</Button>}
          >
            Haal een filter weg, zoek op een ander deel van de naam of op de code van de gemeente, of kies een andere datum. Een gemeente
            die is opgeheven, vindt u met het filter Toon.
          </EmptyState>
        }
      />
      <Pagination page={address.page} pageSize={pageSize} total={totaal} hrefFor={address.hrefFor} noun={noun} />
    </Card>
  )
}

function Filters({ address, totaal }: Pick<Props, 'address' | 'totaal'>) {
  return (
    <FilterBar
      result={showAantal(totaal, ...noun)}
      onClear={address.clear}
      active={filterFiches(address, {
        soort: (soort) => `Soort: ${organisatieSoortNamen[soort] ?? soort}`,
        provincie: (provincie) => `Provincie: ${provincie}`,
        toon: (toon) => toonNamen[toon] ?? toon,
      })}
    >
      <SearchField
        name="search"
        label="Zoek op naam of GM-code"
        value={address.get('search')}
        onChange={(value) => address.set('search', value)}
      />
      <Select
        name="soort"
        label="Soort"
        placeholder="Alle"
        value={address.get('soort')}
        onChange={(value) => address.set('soort', value)}
        options={Object.entries(organisatieSoortNamen).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="provincie"
        label="Provincie"
        placeholder="Alle"
        value={address.get('provincie')}
        onChange={(value) => address.set('provincie', value)}
        options={provincies.map((value) => ({ value, label: value }))}
      />
      <Select
        name="toon"
        label="Toon"
        placeholder="Alles op deze dag"
        value={address.get('toon')}
        onChange={(value) => address.set('toon', value)}
        options={Object.entries(toonNamen).map(([value, label]) => ({ value, label }))}
      />
    </FilterBar>
  )
}

const columns: readonly Column<Organisatie>[] = [
  {
    key: 'naam',
    header: 'Naam',
    isRowHeader: true,
    isSortable: true,
    cell: ({ id, naam, fictief }) => (
      <>
        <Link to={`/organisaties/${id}`}>{naam}</Link>
        {fictief && (
          <>
            {' '}
            <Badge tone="warning">Fictief</Badge>
          </>
        )}
      </>
    ),
  },
  {
    key: 'soort',
    header: 'Soort',
    isSortable: true,
    onMobile: 'more',
    cell: ({ soort, landelijk }) => (
      <>
        {organisatieSoortNamen[soort]}
        {!landelijk && (
          <>
            {' '}
            <Badge tone="info">Zelf toegevoegd</Badge>
          </>
        )}
      </>
    ),
  },
  { key: 'gemeenteCode', header: 'GM-code', onMobile: 'shown', cell: ({ gemeenteCode }) => gemeenteCode ?? <Absent>geen</Absent> },
  {
    key: 'provincie',
    header: 'Provincie',
    isSortable: true,
    onMobile: 'more',
    cell: ({ provincie }) => provincie ?? <Absent>niet bekend</Absent>,
  },
  {
    key: 'inwoners',
    header: 'Inwoners',
    align: 'end',
    isSortable: true,
    onMobile: 'shown',
    cell: ({ inwoners }) => (inwoners === null ? <Absent>geen gegevens</Absent> : showGetal(inwoners)),
  },
  {
    key: 'peildatum',
    header: 'Peildatum',
    align: 'end',
    onMobile: 'more',
    term: (
      <Term term={begrippen.peildatum.woord} source="CBS, inwoners op 1 januari">
        {begrippen.peildatum.uitleg}
      </Term>
    ),
    cell: ({ inwonersPeildatum }) => (inwonersPeildatum ? showDatum(inwonersPeildatum) : ''),
  },
  {
    key: 'aantalSamenwerkingen',
    header: 'In register 2016',
    align: 'end',
    isSortable: true,
    onMobile: 'shown',
    term: (
      <Term term="register 2016" source="Coöperatief vernieuwen, Berenschot voor de VNG, 2016, bijlage 2">
        In hoeveel ICT-samenwerkingen van 2016 deze gemeente zat, zelf of als voorganger.
      </Term>
    ),
    cell: ({ id, aantalSamenwerkingen }) =>
      aantalSamenwerkingen === 0 ? (
        '0'
      ) : (
        <Link to={`/register?organisatieId=${id}`}>{showAantal(aantalSamenwerkingen, 'samenwerking', 'samenwerkingen')}</Link>
      ),
  },
]

const ended: Column<Organisatie> = {
  key: 'totEnMet',
  header: 'Bestond tot en met',
  onMobile: 'shown',
  cell: ({ bestaat }) => bestaat.totEnMet && showDatum(bestaat.totEnMet),
}

/** Of what is gone nobody counts inhabitants: its last day stands there instead. */
const endedColumns = [...columns.filter(({ key }) => key !== 'inwoners' && key !== 'peildatum'), ended]

function Absent({ children }: { children: string }) {
  return <span className="rk-zacht">{children}</span>
}
