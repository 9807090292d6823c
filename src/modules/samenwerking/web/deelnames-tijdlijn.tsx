import type { Deelname } from '#modules/samenwerking/contract.ts'
import { deelnameRolNamen } from '#modules/samenwerking/web/teksten.ts'
import { geldtOp } from '#modules/samenwerking/web/wendedagen.ts'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { Timeline, type TimelineRow } from '#web/design/timeline.tsx'
import { showDatum } from '#kernel/format/datum.ts'
import { useStandOp } from '#web/stand-op.ts'

/** Every participation of all days, one line per organisation and role; what holds on the chosen day stands out. */
export function DeelnamesTijdlijn({ deelnames }: { deelnames: readonly Deelname[] }) {
  const { op, dag } = useStandOp()
  return (
    <Card heading="Wie deed wanneer mee">
      {deelnames.length === 0 ? (
        <EmptyState heading="Nog niemand">Hier komt een lijn per organisatie en rol, zodat u ziet wie wanneer begon en stopte.</EmptyState>
      ) : (
        <Timeline
          label="Deelnames van alle dagen. Blauw geldt op de gekozen dag, grijs niet."
          rows={rowsOf(deelnames, dag)}
          today={dag}
          todayLabel={op ? 'stand op' : 'vandaag'}
          actions={(_, periode) => <Link to={`?op=${periode.vanaf}`}>Bekijk {showDatum(periode.vanaf)}</Link>}
        />
      )}
    </Card>
  )
}

/** Rows of one organisation stand together; two records of the same role that follow each other share a line. */
function rowsOf(deelnames: readonly Deelname[], dag: string): TimelineRow[] {
  const begin = [...deelnames.flatMap(({ geldig }) => geldig.van ?? []), dag].toSorted()[0]!
  const rijen = Map.groupBy(deelnames, ({ organisatieNaam, rol }) => `${organisatieNaam}|${rol}`)
  return [...rijen]
    .toSorted(([a], [b]) => a.localeCompare(b, 'nl'))
    .map(([id, rij]) => ({
      id,
      label: rij[0]!.organisatieNaam,
      periods: rij.map((deelname) => ({
        id: deelname.id,
        vanaf: deelname.geldig.van ?? begin,
        totEnMet: deelname.geldig.totEnMet,
        label: `${deelnameRolNamen[deelname.rol]}${deelname.viaNaam ? ` via ${deelname.viaNaam}` : ''}`,
        tone: geldtOp(deelname, dag) ? 'info' : 'neutral',
      })),
    }))
}
