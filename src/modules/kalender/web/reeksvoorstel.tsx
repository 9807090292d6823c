import { addDays, weekdayOf } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import type { Reeksdag } from '#modules/kalender/domain/reeks.ts'
import { weekdagNaam } from '#modules/kalender/web/woorden.ts'
import { Card } from '#web/design/card.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'

/** The proposed days with what was done about holidays and recess; each can be left out. */
export interface ReeksvoorstelProps {
  voorstel: readonly Reeksdag[]
  /** Days that were ticked off. */
  not: ReadonlySet<string>
  onToggle: (dag: string, isOn: boolean) => void
  aanleverdagen: number
}

/** What will be planned, day by day. */
export function Reeksvoorstel({ voorstel, not, onToggle, aanleverdagen }: ReeksvoorstelProps) {
  const moved = voorstel.filter(({ dag, ritmedag }) => dag !== null && dag !== ritmedag).length
  const none = voorstel.filter(({ dag }) => dag === null).length
  return (
    <Card heading="Voorgestelde dagen">
      {voorstel.length === 0 ? (
        <p className="rk-zacht">
          Kies een tafel en de eerste dag. Dan ziet u hier elke vergadering, en waar een feestdag of reces in de weg zit.
        </p>
      ) : (
        <>
          <p role="status">
            {showAantal(voorstel.length - none, 'dag', 'dagen')}
            {moved > 0 && `, ${moved} verschoven`}
            {none > 0 && `, ${none} overgeslagen`}. Haal een vinkje weg om een dag over te slaan.
          </p>
          <ul className="rk-reeks">
            {voorstel.map((each) => (
              <li key={each.ritmedag}>
                <Voorgesteld each={each} isOn={each.dag !== null && !not.has(each.dag)} onToggle={onToggle} aanleverdagen={aanleverdagen} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

interface VoorgesteldProps extends Pick<ReeksvoorstelProps, 'onToggle' | 'aanleverdagen'> {
  each: Reeksdag
  isOn: boolean
}

function Voorgesteld({ each: { ritmedag, dag, waarom }, isOn, onToggle, aanleverdagen }: VoorgesteldProps) {
  if (dag === null)
    return (
      <p className="rk-zacht">
        {showDatum(ritmedag)}, {weekdagNaam(weekdayOf(ritmedag))}: overgeslagen ({waarom})
      </p>
    )
  const papers = `stukken uiterlijk ${showDatum(addDays(dag, -aanleverdagen))}`
  return (
    <Checkbox
      name={`dag-${dag}`}
      label={`${showDatum(dag)}, ${weekdagNaam(weekdayOf(dag))}`}
      hint={waarom === null ? papers : `in plaats van ${showDatum(ritmedag)} (${waarom}); ${papers}`}
      isChecked={isOn}
      onChange={(value) => onToggle(dag, value)}
    />
  )
}
