import { useSuspenseQuery } from '@tanstack/react-query'
import { showAantal } from '#kernel/format/getal.ts'
import { showDatum } from '#kernel/format/datum.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { type Botsing, botsingenOf } from '#modules/governance/domain/botsingen.ts'
import { dagen } from '#modules/governance/domain/route-zinnen.ts'
import { makeAgenda, type Planning, planningOf } from '#modules/governance/domain/routeplanning.ts'
import { loadPlanning, lopendQuery, recessenQuery, vergaderingenQuery } from '#modules/governance/web/planning-queries.ts'
import { puntenOf, toonOf } from '#modules/governance/web/planning-stand.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { useListAddress } from '#web/list-address.ts'
import { useStandOp } from '#web/stand-op.ts'

const filters = ['tafel', 'organisatie'] as const

/** Every proposal on its way, with the meetings and the recesses. */
export async function loader() {
  await loadPlanning()
  return null
}

interface Rij {
  behandeling: Behandeling
  planning: Planning<Behandelstap>
}

/** All routes of the cooperation: the one with the least room first, what breaks it, and where days collide. */
export function Component() {
  const address = useListAddress(filters)
  const { dag } = useStandOp()
  const { data: lopend } = useSuspenseQuery(lopendQuery())
  const { data: vergaderingen } = useSuspenseQuery(vergaderingenQuery())
  const { data: recessen } = useSuspenseQuery(recessenQuery())
  const agenda = makeAgenda(vergaderingen.resultaten, dag)
  const all = lopend.map((behandeling): Rij => ({ behandeling, planning: planningOf(behandeling, agenda) }))
  const [tafel, organisatie] = [address.get('tafel'), address.get('organisatie')]
  const rows = all
    .filter(({ behandeling }) => organisatie === '' || behandeling.eigenOrganisatieId === organisatie)
    .filter(({ planning }) => tafel === '' || planning.stappen.some(({ stap }) => stap.tafelId === tafel))
    .toSorted((a, b) => ruimte(a.planning) - ruimte(b.planning) || a.behandeling.titel.localeCompare(b.behandeling.titel, 'nl'))
  const shown = new Set(rows.map(({ behandeling }) => behandeling.id))
  const botsingen = botsingenOf(
    all.flatMap(({ behandeling, planning }) => puntenOf(behandeling, planning)),
    recessen.resultaten,
  ).filter(({ tafelId, behandelingIds }) => (tafel === '' || tafelId === tafel) && behandelingIds.some((id) => shown.has(id)))
  return (
    <Stack>
      <PageHeader title="Alle routes" lead={zin(rows)} />
      <Card isFlush>
        <FilterBar result={showAantal(rows.length, 'route', 'routes')} onClear={address.clear}>
          <Select
            name="tafel"
            label="Tafel"
            value={tafel}
            onChange={(value) => address.set('tafel', value)}
            placeholder="Alle"
            options={tafelsOf(all)}
          />
          <Select
            name="organisatie"
            label="Ingebracht door"
            value={organisatie}
            onChange={(value) => address.set('organisatie', value)}
            placeholder="Alle"
            options={organisatiesOf(all)}
          />
        </FilterBar>
        <DataTable
          caption="Alle routes, de krapste eerst"
          isCaptionHidden
          rows={rows}
          rowKey={({ behandeling }) => behandeling.id}
          columns={kolommen}
          empty={
            <EmptyState heading="Er loopt geen route" headingLevel={2}>
              Zodra een voorstel langs de tafels gaat, ziet u hier wanneer het besluit er kan zijn en hoeveel speling er is.
            </EmptyState>
          }
        />
      </Card>
      <Botsingen botsingen={botsingen} />
    </Stack>
  )
}

/** Least room first; what is stuck before all. */
const ruimte = ({ breekpunt, speling }: Planning) => (breekpunt ? (speling ?? -100_000) - 10_000 : (speling ?? 0))

function zin(rows: readonly Rij[]): string {
  if (rows.length === 0) return 'Er is nu geen voorstel onderweg dat hierbij past.'
  const late = rows.filter(({ planning }) => planning.breekpunt !== null)
  if (late.length === 0)
    return rows.length === 1 ? 'Er loopt één route, en die komt rond.' : `Er lopen ${rows.length} routes, en ze komen alle rond.`
  return `${late.length} van de ${rows.length} ${rows.length === 1 ? 'route haalt' : 'routes halen'} de dag niet of ${late.length === 1 ? 'mist' : 'missen'} een vergadering. De krapste staat bovenaan.`
}

const byLabel = (options: Map<string, string>) =>
  [...options].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))
const tafelsOf = (all: readonly Rij[]) =>
  byLabel(new Map(all.flatMap(({ planning }) => planning.stappen.map(({ stap }) => [stap.tafelId, stap.tafelNaam] as const))))
const organisatiesOf = (all: readonly Rij[]) =>
  byLabel(new Map(all.map(({ behandeling }) => [behandeling.eigenOrganisatieId, behandeling.eigenOrganisatieNaam] as const)))

function Botsingen({ botsingen }: { botsingen: readonly Botsing[] }) {
  return (
    <Card heading="Waar dagen botsen">
      {botsingen.length === 0 ? (
        <p>Geen tafel heeft te veel op één dag, en geen stuk of vergadering valt in een reces of op een feestdag.</p>
      ) : (
        <ul>
          {botsingen.map(({ melding, behandelingIds }) => (
            <li key={melding}>
              {melding}{' '}
              {behandelingIds.length === 1 && <Link to={`/behandelingen/${behandelingIds[0]}?tab=planning`}>Bekijk de planning</Link>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const stand = { negative: 'Haalt het niet', warning: 'Krap', positive: 'Op tijd', info: '' } as const

const kolommen: Column<Rij>[] = [
  {
    key: 'titel',
    header: 'Voorstel',
    isRowHeader: true,
    cell: ({ behandeling: { id, titel, eigenOrganisatieNaam } }) => (
      <>
        <Link to={`/behandelingen/${id}?tab=planning`}>{titel}</Link>
        <span className="rk-onder">{eigenOrganisatieNaam}</span>
      </>
    ),
  },
  {
    key: 'stand',
    header: 'Stand',
    cell: ({ behandeling: { uiterlijk }, planning }) => {
      const toon = toonOf(planning, uiterlijk)
      if (planning.breekpunt === null && uiterlijk === null) return <Badge>Geen uiterste datum</Badge>
      return <Badge tone={toon}>{stand[toon]}</Badge>
    },
  },
  {
    key: 'besluit',
    header: 'Besluit op',
    cell: ({ planning: { plan } }) =>
      plan.besluitOp ? <DateText value={plan.besluitOp} /> : <span className="rk-zacht">niet te plannen</span>,
  },
  {
    key: 'uiterlijk',
    onMobile: 'more',
    header: 'Uiterlijk',
    cell: ({ behandeling: { uiterlijk } }) => (uiterlijk ? <DateText value={uiterlijk} /> : <span className="rk-zacht">geen</span>),
  },
  {
    key: 'speling',
    onMobile: 'shown',
    header: 'Speling',
    align: 'end',
    cell: ({ behandeling: { uiterlijk }, planning: { speling } }) =>
      speling === null || uiterlijk === null ? <span className="rk-zacht">niet te bepalen</span> : dagen(speling),
  },
  {
    key: 'breekt',
    header: 'Wat het breekt',
    cell: ({ planning: { breekpunt } }) =>
      breekpunt === null ? (
        <span className="rk-zacht">niets</span>
      ) : breekpunt.moment ? (
        `${breekpunt.tafelNaam}, ${showDatum(breekpunt.moment.vergadering)}`
      ) : (
        `${breekpunt.tafelNaam}: geen vergadering`
      ),
  },
]
