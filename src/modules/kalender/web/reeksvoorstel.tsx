import { addDays, weekdayOf } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import type { Reeksdag } from '#modules/kalender/domain/reeks.ts'
import { weekdagNaam } from '#modules/kalender/web/teksten.ts'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { Checkbox } from '#web/design/checkbox.tsx'

/** The proposed days with what was done about holidays and recess; each can be left out. */
export interface ReeksvoorstelProps {
  voorstel: readonly Reeksdag[]
  /** Days that were ticked off. */
  not: ReadonlySet<string>
  onToggle: (dag: string, isOn: boolean) => void
  aanleverdagen: number
  /** Days in the same period on which this table meets already. */
  bezet: readonly string[]
  vandaag: string
}

/** What will be planned, day by day. */
export function Reeksvoorstel({ voorstel, not, onToggle, aanleverdagen, bezet, vandaag }: ReeksvoorstelProps) {
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
          {bezet.length > 0 && (
            <Alert
              tone="warning"
              heading={`Deze tafel heeft in deze tijd al ${showAantal(bezet.length, 'vergadering', 'vergaderingen')}`}
              headingLevel={3}
            >
              {bezet.length > 6 ? `${bezet.slice(0, 6).map(kort).join(', ')} en meer` : bezet.map(kort).join(', ')}. Wat u hier plant, komt
              erbij.
            </Alert>
          )}
          <ul className="rk-reeks">
            {voorstel.map((each) => (
              <li key={each.ritmedag}>
                <Voorgesteld
                  each={each}
                  isOn={each.dag !== null && !not.has(each.dag)}
                  onToggle={onToggle}
                  aanleverdagen={aanleverdagen}
                  vandaag={vandaag}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

const kort = (dag: string) => showDatum(dag)

interface VoorgesteldProps extends Pick<ReeksvoorstelProps, 'onToggle' | 'aanleverdagen' | 'vandaag'> {
  each: Reeksdag
  isOn: boolean
}

function Voorgesteld({ each: { ritmedag, dag, waarom }, isOn, onToggle, aanleverdagen, vandaag }: VoorgesteldProps) {
  if (dag === null)
    return (
      <p className="rk-zacht">
        {showDatum(ritmedag)}, {weekdagNaam(weekdayOf(ritmedag))}: overgeslagen ({waarom})
      </p>
    )
  const uiterlijk = addDays(dag, -aanleverdagen)
  const papers = `stukken uiterlijk ${showDatum(uiterlijk)}${uiterlijk < vandaag ? ', die dag is al voorbij' : ''}`
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
