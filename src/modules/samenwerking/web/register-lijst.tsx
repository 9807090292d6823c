import { useSearchParams } from 'react-router'
import type { RegisterBevinding, RegisterRegel } from '#modules/samenwerking/contract.ts'
import { filterFiches } from '#modules/samenwerking/web/filter-fiches.ts'
import { OrganisatieKeuze } from '#modules/samenwerking/web/organisatie-keuze.tsx'
import { bevindingenVan } from '#modules/samenwerking/web/register-lezing.ts'
import { regelHref } from '#modules/samenwerking/web/register-regel.tsx'
import { bevindingNamen, ernstVan, registerSoortNamen, uitkomstWoorden } from '#modules/samenwerking/web/register-woorden.ts'
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
import { showAantal } from '#kernel/format/getal.ts'
import { pageSize, type useListAddress } from '#web/list-address.ts'
import './register.css'

/** What the list of the register can be narrowed by. */
export const registerFilters = ['search', 'soort', 'bevinding', 'organisatieId'] as const

const noun = ['samenwerking', 'samenwerkingen'] as const

interface Props {
  address: ReturnType<typeof useListAddress>
  regels: readonly RegisterRegel[]
  totaal: number
  bevindingen: readonly RegisterBevinding[]
  /** The municipality of the filter, by name. */
  organisatie: { id: string; naam: string } | null
}

/** The cooperations of 2016; a press on a name opens the row above the list. */
export function RegisterLijst(props: Props) {
  const { address, regels, totaal, bevindingen, organisatie } = props
  const [search] = useSearchParams()
  return (
    <Card isFlush>
      <Filters {...props} />
      <DataTable
        caption={
          organisatie
            ? `Samenwerkingen van ${organisatie.naam} en voorgangers in 2016`
            : 'ICT-samenwerkingen in 2016, met de leden zoals gelezen'
        }
        rows={regels}
        rowKey={({ nummer }) => String(nummer)}
        sort={address.sort ?? { key: 'nummer', direction: 'ascending' }}
        onSort={address.onSort}
        columns={[
          {
            key: 'naam',
            header: 'Samenwerking',
            isRowHeader: true,
            isSortable: true,
            cell: ({ nummer, naam }) => <Link to={regelHref(search, nummer)}>{naam}</Link>,
          },
          ...columns,
          {
            key: 'bevindingen',
            header: 'Bevindingen',
            onMobile: 'shown',
            cell: ({ nummer }) => <Bevindingen found={bevindingenVan(nummer, bevindingen)} />,
          },
          { key: 'nummer', header: 'Regel', align: 'end', isSortable: true, onMobile: 'more', cell: ({ nummer }) => nummer },
        ]}
        empty={
          <EmptyState
            headingLevel={2}
            heading="Geen samenwerkingen gevonden"
            action={<Button onPress={address.clear}>Wis alle filters</Button>}
          >
            {organisatie
              ? `${organisatie.naam} en voorgangers staan niet in het register van 2016, of niet met deze filters.`
              : 'Haal een filter weg, of zoek op een deel van de naam van een samenwerking of van een lid.'}
          </EmptyState>
        }
      />
      <Pagination page={address.page} pageSize={pageSize} total={totaal} hrefFor={address.hrefFor} noun={noun} />
    </Card>
  )
}

const columns: readonly Column<RegisterRegel>[] = [
  { key: 'soort', header: 'Soort', isSortable: true, onMobile: 'shown', cell: ({ soort }) => registerSoortNamen[soort] ?? soort },
  { key: 'leden', header: 'Leden zoals gelezen', onMobile: 'shown', cell: (regel) => <Leden regel={regel} /> },
]

/** Members that lead to a municipality as links; what leads nowhere as it was printed, with what it is. */
function Leden({ regel: { leden, hoofdgemeente } }: { regel: RegisterRegel }) {
  if (leden.length === 0) return <span className="rk-zacht">geen leden genoemd</span>
  return leden.map(({ zoalsGedrukt, organisatieId, organisatieNaam, uitkomst }, index) => (
    <span key={`${zoalsGedrukt} ${index}`}>
      {index > 0 && ', '}
      {organisatieId ? (
        <>
          <Link to={`/organisaties/${organisatieId}`}>{organisatieNaam}</Link>
          {zoalsGedrukt === hoofdgemeente && <span className="rk-zacht"> (hoofdgemeente)</span>}
        </>
      ) : (
        <>
          {zoalsGedrukt} <Badge tone={uitkomstWoorden[uitkomst]?.tone ?? 'warning'}>{uitkomstWoorden[uitkomst]?.naam ?? uitkomst}</Badge>
        </>
      )}
    </span>
  ))
}

function Bevindingen({ found: [worst, ...rest] }: { found: readonly RegisterBevinding[] }) {
  if (!worst) return <span className="rk-zacht">geen</span>
  const words = ernstVan(worst.ernst)
  return (
    <span className="rk-register-oordeel">
      <Badge tone={words.tone}>{words.naam}</Badge>
      {rest.length > 0 && ` en nog ${rest.length}`}
    </span>
  )
}

function Filters({ address, totaal, bevindingen, organisatie }: Props) {
  const codes = [...new Set(bevindingen.filter(({ nummers }) => nummers.length > 0).map(({ code }) => code))]
  return (
    <FilterBar
      result={showAantal(totaal, ...noun)}
      onClear={address.clear}
      active={filterFiches(address, {
        soort: (soort) => `Soort: ${registerSoortNamen[soort] ?? soort}`,
        bevinding: (code) => `Bevinding: ${bevindingNamen[code] ?? code}`,
        organisatieId: () => `Gemeente: ${organisatie?.naam ?? 'onbekend'}`,
      })}
    >
      <SearchField
        name="search"
        label="Zoek een samenwerking of lid"
        value={address.get('search')}
        onChange={(value) => address.set('search', value)}
      />
      <Select
        name="soort"
        label="Soort"
        placeholder="Alle"
        value={address.get('soort')}
        onChange={(value) => address.set('soort', value)}
        options={Object.entries(registerSoortNamen).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="bevinding"
        label="Bevinding"
        placeholder="Alle"
        value={address.get('bevinding')}
        onChange={(value) => address.set('bevinding', value)}
        options={codes.map((code) => ({ value: code, label: bevindingNamen[code] ?? code }))}
      />
      <OrganisatieKeuze
        name="organisatieId"
        label="Gemeente"
        op={null}
        value={organisatie && { id: organisatie.id, label: organisatie.naam }}
        onChange={(chosen) => address.set('organisatieId', chosen?.id ?? '')}
      />
    </FilterBar>
  )
}
