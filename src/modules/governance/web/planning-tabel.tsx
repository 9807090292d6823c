import { showDatum } from '#kernel/format/datum.ts'
import type { Behandelstap } from '#modules/governance/contract.ts'
import { dagen } from '#modules/governance/domain/route-zinnen.ts'
import type { Planning, StapPlan } from '#modules/governance/domain/routeplanning.ts'
import { stapRollen } from '#modules/governance/web/teksten.ts'
import { Badge } from '#web/design/badge.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'

interface Rij extends StapPlan<Behandelstap> {
  /** The meeting where it is saved, when something else is tried out. */
  was: string | null
}

interface PlanningTabelProps {
  planning: Planning<Behandelstap>
  /** The plan as it is saved. */
  nu: Planning<Behandelstap>
  isWatAls: boolean
}

/** Per open table: when it is planned, when its paper is due, the last meeting that would do, and the room. */
export function PlanningTabel({ planning, nu, isWatAls }: PlanningTabelProps) {
  const saved = new Map(nu.stappen.map(({ stap, gepland, vooruit }) => [stap.id, (gepland ?? vooruit)?.vergadering ?? null]))
  const rows = planning.stappen.map((each): Rij => {
    const was = saved.get(each.stap.id) ?? null
    const wordt = (each.gepland ?? each.vooruit)?.vergadering ?? null
    return { ...each, was: isWatAls && was !== wordt ? was : null }
  })
  return (
    <DataTable
      caption="Wanneer elke tafel het behandelt"
      isCaptionHidden
      rows={rows}
      rowKey={({ stap }) => stap.id}
      columns={kolommen}
      empty={
        <EmptyState heading="Er is niets meer te plannen" headingLevel={3}>
          Alle tafels op deze weg hebben gesproken.
        </EmptyState>
      }
    />
  )
}

const kolommen: Column<Rij>[] = [
  {
    key: 'tafel',
    header: 'Tafel',
    isRowHeader: true,
    cell: ({ stap }) => (
      <>
        {stap.tafelNaam}
        <span className="rk-onder">
          {stapRollen[stap.rol]}
          {stap.vastgezet && ', door iemand gekozen'}
        </span>
      </>
    ),
  },
  {
    key: 'vergadering',
    header: 'Vergadering',
    cell: ({ gepland, vooruit, was }) => {
      const moment = gepland ?? vooruit
      return (
        <>
          {moment ? (
            <Link to={`/vergaderingen/${moment.id}`}>{showDatum(moment.vergadering)}</Link>
          ) : (
            <Badge tone="negative">Geen vergadering</Badge>
          )}
          {was && (
            <span className="rk-onder">
              was <DateText value={was} />
            </span>
          )}
          {gepland && vooruit && vooruit.vergadering < gepland.vergadering && (
            <span className="rk-onder">
              kan eerder: <DateText value={vooruit.vergadering} />
            </span>
          )}
        </>
      )
    },
  },
  {
    key: 'aanleveren',
    header: 'Aanleveren uiterlijk',
    cell: ({ gepland, vooruit }) => {
      const moment = gepland ?? vooruit
      return moment ? <DateText value={moment.aanleverenUiterlijk} /> : <span className="rk-zacht">niet bekend</span>
    },
  },
  {
    key: 'uiterste',
    onMobile: 'more',
    header: 'Uiterste vergadering',
    cell: ({ terug }) => (terug ? <DateText value={terug.vergadering} /> : <span className="rk-zacht">geen die op tijd is</span>),
  },
  {
    key: 'speling',
    onMobile: 'shown',
    header: 'Speling',
    align: 'end',
    cell: ({ speling }) =>
      speling === null ? (
        <span className="rk-zacht">niet te bepalen</span>
      ) : speling < 0 ? (
        <Badge tone="negative">{`${dagen(-speling)} te laat`}</Badge>
      ) : (
        dagen(speling)
      ),
  },
]
