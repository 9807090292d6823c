import type { Kenmerkwaarde } from '#modules/samenwerking/contract.ts'
import { HorizontalBars } from '#web/charts/horizontal-bars.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'

interface Props {
  naam: string
  /** Public figures of the CBS, whole numbers, newest first. */
  inwoners: readonly Kenmerkwaarde[]
  /** On the chosen day it is no more. */
  isOpgeheven: boolean
}

/** Inhabitants per year, drawn and as a table. */
export function InwonersKaart({ naam, inwoners, isOpgeheven }: Props) {
  const oldestFirst = inwoners.toReversed()
  const [first, last] = [oldestFirst[0], oldestFirst.at(-1)]
  if (!first || !last) {
    return (
      <Card heading="Inwoners">
        <EmptyState heading="Geen inwonertal bekend">
          Regiekamer heeft de cijfers van het CBS vanaf 1 januari 2023. {isOpgeheven ? 'Bekijk de opvolger.' : 'Kies een latere datum.'}
        </EmptyState>
      </Card>
    )
  }
  return (
    <Card>
      <Figure
        heading={findingOf(naam, first, last)}
        lead="Inwoners op 1 januari. De as begint bij nul."
        source={sourceOf(oldestFirst)}
        table={<InwonersTabel naam={naam} inwoners={oldestFirst} />}
      >
        <HorizontalBars
          title={`Inwoners van ${naam} per jaar`}
          description={oldestFirst.map(({ peildatum, waarde }) => `${showDatum(peildatum)}: ${showGetal(waarde)}`).join(', ')}
          bars={oldestFirst.map(({ id, peildatum, waarde }) => ({ id, label: peildatum.slice(0, 4), bedrag: `${waarde}.00` }))}
          formatValue={(waarde) => showGetal(waarde, { decimalen: 0 })}
        />
      </Figure>
    </Card>
  )
}

/** What the years say, in a sentence. */
function findingOf(naam: string, first: Kenmerkwaarde, last: Kenmerkwaarde): string {
  if (first === last) return `${naam} had ${showAantal(BigInt(last.waarde), 'inwoner', 'inwoners')} op ${showDatum(last.peildatum)}`
  const change = BigInt(last.waarde) - BigInt(first.waarde)
  const [from, to] = [first.peildatum.slice(0, 4), last.peildatum.slice(0, 4)]
  if (change === 0n) return `${naam} had in ${to} evenveel inwoners als in ${from}: ${showGetal(last.waarde)}`
  const size = showAantal(change < 0n ? -change : change, 'inwoner', 'inwoners')
  return `${naam} ${change > 0n ? 'groeide' : 'kromp'} van ${from} tot ${to} met ${size}, naar ${showGetal(last.waarde)}`
}

/** Each source once: every year has its own. */
function sourceOf(waarden: readonly Kenmerkwaarde[]): string {
  return [...new Set(waarden.map(({ bron }) => bron))].join('; ')
}

function InwonersTabel({ naam, inwoners }: { naam: string; inwoners: readonly Kenmerkwaarde[] }) {
  return (
    <DataTable
      caption={`Inwoners van ${naam}`}
      rows={inwoners}
      rowKey={({ id }) => id}
      columns={[
        { key: 'peildatum', header: 'Peildatum', isRowHeader: true, cell: ({ peildatum }) => showDatum(peildatum) },
        { key: 'waarde', header: 'Inwoners', align: 'end', cell: ({ waarde }) => showGetal(waarde) },
        { key: 'bron', header: 'Bron', cell: ({ bron }) => bron },
      ]}
    />
  )
}
