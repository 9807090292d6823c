import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import type { Maatregel, Programma } from '#modules/portfolio/contract.ts'
import { type Balk, tekeningVan } from '#modules/portfolio/web/planning-tekening.ts'
import { kwartaalTekst, maatregelStatussen, wanneerTekst } from '#modules/portfolio/web/teksten.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { shorten } from '#web/charts/horizontal-bars.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { useWidth } from '#web/design/use-width.ts'

const ROW = 28
const BAR = 14
const HEAD = 40
const NARROW = 520

/** The plan over the quarters: the finding, the drawing, and the same as a table. */
export function PlanningFiguur({ programma }: { programma: Programma }) {
  const { maatregelen } = programma
  const unknown = maatregelen.filter(({ van }) => van === null || van.kwartaal === null).length
  const heading =
    unknown === 0
      ? 'Van elke maatregel is bekend in welk kwartaal zij begint'
      : `Van ${unknown} van de ${showAantal(maatregelen.length, 'maatregel', 'maatregelen')} is het kwartaal onbekend`
  return (
    <Figure
      heading={heading}
      lead="Een volle balk is zeker. Een omlijnde balk betekent: ergens in dit jaar, het kwartaal is onbekend."
      table={<PlanningTabel maatregelen={maatregelen} />}
      source={programma.bron || undefined}
    >
      <Tekening programma={programma} />
    </Figure>
  )
}

function PlanningTabel({ maatregelen }: { maatregelen: readonly Maatregel[] }) {
  return (
    <DataTable
      caption="Begin, einde en stand van elke maatregel"
      rows={maatregelen}
      rowKey={({ id }) => id}
      columns={[
        { key: 'maatregel', header: 'Maatregel', isRowHeader: true, cell: ({ nummer, titel }) => `${nummer}. ${titel}` },
        { key: 'van', header: 'Begin', cell: ({ van }) => kwartaalTekst(van) },
        { key: 'tot', header: 'Einde', cell: ({ tot }) => kwartaalTekst(tot) },
        { key: 'status', header: 'Stand', cell: ({ status }) => maatregelStatussen[status].naam },
      ]}
    />
  )
}

function Tekening({ programma }: { programma: Programma }) {
  const id = useId()
  const [box, width] = useWidth(720)
  const { jaren, bekend, onbekend } = tekeningVan(programma.maatregelen, programma)
  const isNarrow = width < NARROW
  const labels = isNarrow ? 0 : Math.min(320, Math.round(width * 0.42))
  const step = isNarrow ? ROW + 16 : ROW
  const x = scaleLinear()
    .domain([0, jaren.length * 4])
    .range([labels + 4, width - 2])
  const apart = HEAD + bekend.length * step
  const height = apart + (onbekend.length > 0 ? ROW + onbekend.length * step : 0) + 4
  const rij = { x, labels, isNarrow, width }
  return (
    <div className="rk-grafiek rk-planning" ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{`Planning van ${programma.naam}`}</title>
        <desc id={`${id}-d`}>{programma.maatregelen.map((each) => `${each.nummer}. ${each.titel}: ${wanneerTekst(each)}`).join('; ')}</desc>
        <Kwartalen jaren={jaren} x={x} height={height} isNarrow={isNarrow} />
        {bekend.map((balk, index) => (
          <Rij key={balk.id} {...balk} {...rij} balk={balk} y={HEAD + index * step} />
        ))}
        {onbekend.length > 0 && (
          <text className="rk-planning__kop" x={0} y={apart + ROW / 2} dy="0.35em">
            Kwartaal onbekend
          </text>
        )}
        {onbekend.map((each, index) => (
          <Rij key={each.id} {...each} {...rij} y={apart + ROW + index * step} />
        ))}
      </svg>
    </div>
  )
}

type Schaal = ReturnType<typeof scaleLinear<number, number>>

/** Years with their quarters: a line at each, the names above. */
function Kwartalen({ jaren, x, height, isNarrow }: { jaren: readonly number[]; x: Schaal; height: number; isNarrow: boolean }) {
  return (
    <g aria-hidden="true">
      {jaren.map((jaar, index) => (
        <g key={jaar}>
          <text className="rk-grafiek__naam" x={(x(index * 4) + x(index * 4 + 4)) / 2} y={12} textAnchor="middle">
            {jaar}
          </text>
          {[0, 1, 2, 3].map((kwartaal) => (
            <g key={kwartaal}>
              <line
                className={kwartaal === 0 ? 'rk-grafiek__nul' : 'rk-planning__lijn'}
                x1={x(index * 4 + kwartaal)}
                x2={x(index * 4 + kwartaal)}
                y1={20}
                y2={height}
              />
              {!isNarrow && (
                <text className="rk-planning__kwartaal" x={x(index * 4 + kwartaal + 0.5)} y={31} textAnchor="middle">
                  {`Q${kwartaal + 1}`}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
    </g>
  )
}

interface RijProps {
  nummer: number
  titel: string
  balk: Balk | null
  x: Schaal
  y: number
  labels: number
  isNarrow: boolean
  width: number
}

function Rij({ nummer, titel, balk, x, y, labels, isNarrow, width }: RijProps) {
  const top = isNarrow ? y + 20 : y + (ROW - BAR) / 2
  return (
    <g>
      <text className="rk-grafiek__naam" x={0} y={isNarrow ? y + 10 : y + ROW / 2} dy="0.35em">
        {shorten(`${nummer}. ${titel}`, isNarrow ? width : labels - 10)}
      </text>
      {balk && balk.to > balk.certain && (
        <rect className="rk-planning__misschien" x={x(balk.from)} y={top} width={x(balk.to) - x(balk.from)} height={BAR} />
      )}
      {balk && balk.certain > balk.from && (
        <rect className="rk-grafiek__staaf" x={x(balk.from)} y={top} width={x(balk.certain) - x(balk.from)} height={BAR} />
      )}
      {!balk && (
        <text className="rk-planning__kwartaal" x={x(0) + 6} y={top + BAR / 2} dy="0.35em">
          jaar onbekend
        </text>
      )}
    </g>
  )
}
