import { showDatum } from '#kernel/format/datum.ts'
import { datum, daysBetween } from '#kernel/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import type { Begrotingsjaar, Raadskalender } from '#modules/kalender/contract.ts'
import type { Stap } from '#modules/kalender/domain/pckalender.ts'
import { laatsteVergadering } from '#modules/kalender/domain/termijnen.ts'
import { PlanRaad } from '#modules/kalender/web/plan-raad.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'

/** From when to when a council can speak; null when the form has no such step. */
export function raadsvenster(stappen: readonly Stap[]): { van: string; totEnMet: string } | null {
  const dag = (code: string) => stappen.find((stap) => stap.code === code)?.uiterlijk
  const [van, totEnMet] = [dag('ontwerpbegrotingNaarRaden'), dag('zienswijzen')]
  return van && totEnMet ? { van, totEnMet } : null
}

/** Per council the last meeting that still counts. */
export function RadenKaart({ data, stappen }: { data: Begrotingsjaar; stappen: readonly Stap[] }) {
  const venster = raadsvenster(stappen)
  if (venster === null) return null
  return (
    <Card heading="Laatste raad die nog telt" isFlush>
      <DataTable
        caption="Per raad de laatste vergadering waarop een zienswijze nog op tijd is"
        isCaptionHidden
        rows={data.raden}
        rowKey={({ organisatieId }) => organisatieId}
        columns={[
          { key: 'raad', header: 'Raad', isRowHeader: true, cell: ({ organisatieNaam }) => organisatieNaam },
          {
            key: 'laatste',
            header: 'Laatste vergadering',
            cell: (raad) => <Laatste raad={raad} venster={venster} jaar={data.jaar} />,
          },
          {
            key: 'over',
            header: `Tot ${showDatum(venster.totEnMet)}`,
            align: 'end',
            cell: (raad) => {
              const last = laatsteVergadering(raad.vergaderingen, venster)
              return last ? showAantal(daysBetween(datum(last), datum(venster.totEnMet)), 'dag', 'dagen') : '–'
            },
          },
        ]}
        empty={
          <EmptyState heading="Nog geen gemeenten" headingLevel={3}>
            Hier komt per deelnemende gemeente de laatste raadsvergadering die nog op tijd is voor een zienswijze.
          </EmptyState>
        }
      />
    </Card>
  )
}

function Laatste({ raad, venster, jaar }: { raad: Raadskalender; venster: { van: string; totEnMet: string }; jaar: number }) {
  const last = laatsteVergadering(raad.vergaderingen, venster)
  const laatste = raad.vergaderingen.find((each) => each.datum === last)
  if (laatste) return <Link to={`/vergaderingen/${laatste.id}`}>{showDatum(laatste.datum)}</Link>
  return (
    <>
      <Badge tone="warning">Geen vergadering</Badge>
      <span className="rk-onder">
        <PlanRaad raad={raad} jaar={jaar} label="Plan er een" />
      </span>
    </>
  )
}
