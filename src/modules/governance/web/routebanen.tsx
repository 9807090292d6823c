import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { addDays, type Datum, datum, datumOf, daysBetween, monthOf, yearOf } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { useWidth } from '#web/design/use-width.ts'

/** One table on its lane: when its paper is due, when it meets, and the last meeting that would do. */
export interface Baanstap {
  id: string
  label: string
  /** What it is asked, or what it said. */
  wat: string
  aanleverenUiterlijk: string | null
  vergadering: string | null
  uiterste: string | null
  gedaan: boolean
}

/** Tables of one organisation under each other, with the weeks in which it is away. */
export interface Baan {
  id: string
  naam: string
  stappen: readonly Baanstap[]
  recessen: readonly { naam: string; van: string; totEnMet: string }[]
}

/** What stands on the axis: today, the last day when there is one, public holidays. */
export interface Baandagen {
  vandaag: string
  uiterlijk: string | null
  feestdagen: readonly { datum: string; naam: string }[]
}

const ROW = 34
const HEAD = 26
const AXIS = 40
const NARROW = 620
const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** First days of the months in a stretch, thinned until they fit. */
function monthsIn(from: Datum, to: Datum, most: number): Datum[] {
  const months: Datum[] = []
  for (let at = datumOf(yearOf(from), monthOf(from), 1); at <= to; at = datumOf(yearOf(addDays(at, 31)), monthOf(addDays(at, 31)), 1))
    if (at >= from) months.push(at)
  const step = Math.ceil(months.length / Math.max(1, most))
  return months.filter((_, index) => index % step === 0)
}

/** Days on the axis as pixels; pixels only, so numbers may be floats here. */
function axisOf(banen: readonly Baan[], { vandaag, uiterlijk }: Baandagen, span: readonly [number, number]) {
  const days = banen.flatMap(({ stappen }) =>
    stappen.flatMap(({ aanleverenUiterlijk, vergadering, uiterste }) => [aanleverenUiterlijk, vergadering, uiterste]),
  )
  const known = [...days, vandaag, uiterlijk].filter((day): day is Datum => day !== null).toSorted()
  const from = addDays(known[0]!, -7)
  const to = addDays(known.at(-1)!, 14)
  const scale = scaleLinear()
    .domain([0, daysBetween(from, to)])
    .range([...span])
  return { from, to, x: (day: string) => scale(Math.max(0, Math.min(daysBetween(from, to), daysBetween(from, datum(day))))) }
}

/**
 * Lanes per organisation on one axis of days. A bar runs from the last day for the paper to the meeting, a hollow mark is the last meeting
 * that would do. All of it stands in the table beside it too (WCAG 1.1.1, 1.4.1).
 */
export function Routebanen({
  title,
  description,
  banen,
  dagen,
}: {
  title: string
  description: string
  banen: readonly Baan[]
  dagen: Baandagen
}) {
  const id = useId()
  const [box, width] = useWidth(900)
  const isNarrow = width < NARROW
  const left = isNarrow ? 4 : Math.min(250, Math.round(width * 0.3))
  const axis = axisOf(banen, dagen, [left + 6, width - 12])
  const row = isNarrow ? ROW + 14 : ROW
  const tops = banen.map((_, index) => AXIS + banen.slice(0, index).reduce((sum, { stappen }) => sum + HEAD + stappen.length * row, 0))
  const height = banen.reduce((sum, { stappen }) => sum + HEAD + stappen.length * row, AXIS) + 8
  const months = monthsIn(axis.from, axis.to, Math.floor((width - left) / 58))
  return (
    <div className="rk-grafiek rk-banen" ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        {months.map((month) => (
          <g key={month}>
            <line className="rk-grafiek__nul rk-banen__lijn" x1={axis.x(month)} x2={axis.x(month)} y1={AXIS - 8} y2={height} />
            <text className="rk-grafiek__naam rk-banen__maand" x={axis.x(month) + 3} y={AXIS - 10}>
              {`${MONTHS[monthOf(month) - 1]}${monthOf(month) === 1 ? ` ${yearOf(month)}` : ''}`}
            </text>
          </g>
        ))}
        {dagen.feestdagen
          .filter((feestdag) => feestdag.datum >= axis.from && feestdag.datum <= axis.to)
          .map((feestdag) => (
            <rect
              key={feestdag.datum}
              className="rk-banen__feestdag"
              x={axis.x(feestdag.datum)}
              y={AXIS - 8}
              width={2}
              height={height - AXIS + 8}
            >
              <title>{`${feestdag.naam}, ${showDatum(feestdag.datum)}`}</title>
            </rect>
          ))}
        {banen.map(({ recessen, ...baan }, index) => (
          <Lane
            key={baan.id}
            baan={{ ...baan, recessen: recessen.filter(({ van, totEnMet }) => totEnMet >= axis.from && van <= axis.to) }}
            top={tops[index]!}
            shape={{ left, width, row, isNarrow, x: axis.x }}
          />
        ))}
        <Daylijn x={axis.x(dagen.vandaag)} height={height} label="vandaag" width={width} />
        {dagen.uiterlijk && <Daylijn x={axis.x(dagen.uiterlijk)} height={height} label="uiterlijk" width={width} isLimit />}
      </svg>
    </div>
  )
}

interface Shape {
  left: number
  width: number
  row: number
  isNarrow: boolean
  x: (day: string) => number
}

function Lane({ baan: { naam, stappen, recessen }, top, shape }: { baan: Baan; top: number; shape: Shape }) {
  const { left, width, row, x } = shape
  return (
    <g>
      <line className="rk-grafiek__nul" x1={0} x2={width} y1={top} y2={top} />
      {recessen.map((reces) => (
        <rect
          key={reces.van}
          className="rk-banen__reces"
          x={Math.max(left, x(reces.van))}
          width={Math.max(2, x(reces.totEnMet) - x(reces.van))}
          y={top + 1}
          height={HEAD + stappen.length * row - 2}
        >
          <title>{`${reces.naam}: ${showDatum(reces.van)} tot en met ${showDatum(reces.totEnMet)}`}</title>
        </rect>
      ))}
      <text className="rk-grafiek__waarde" x={0} y={top + HEAD / 2} dy="0.4em">
        {naam}
      </text>
      {stappen.map((stap, index) => (
        <Step key={stap.id} stap={stap} top={top + HEAD + index * row} shape={shape} />
      ))}
    </g>
  )
}

function Step({
  stap: { label, aanleverenUiterlijk, vergadering, uiterste, gedaan },
  top,
  shape,
}: {
  stap: Baanstap
  top: number
  shape: Shape
}) {
  const { left, row, isNarrow, x, width } = shape
  const y = isNarrow ? top + row - 14 : top + row / 2
  return (
    <g>
      <text className="rk-grafiek__naam" x={isNarrow ? 0 : 10} y={isNarrow ? top + 12 : y} dy={isNarrow ? 0 : '0.35em'}>
        {shorten(label, isNarrow ? width : left - 16)}
      </text>
      {aanleverenUiterlijk && vergadering && (
        <rect
          className="rk-banen__aanloop"
          x={x(aanleverenUiterlijk)}
          width={Math.max(1, x(vergadering) - x(aanleverenUiterlijk))}
          y={y - 4}
          height={8}
        />
      )}
      {uiterste && uiterste !== vergadering && <circle className="rk-banen__uiterste" cx={x(uiterste)} cy={y} r={6} />}
      {vergadering ? (
        <circle className={gedaan ? 'rk-banen__gedaan' : 'rk-banen__vergadering'} cx={x(vergadering)} cy={y} r={6}>
          <title>{`${label}: ${showDatum(vergadering)}`}</title>
        </circle>
      ) : (
        <text className="rk-grafiek__naam" x={left + 8} y={y} dy="0.35em">
          geen vergadering
        </text>
      )}
    </g>
  )
}

function Daylijn({
  x,
  height,
  label,
  width,
  isLimit = false,
}: {
  x: number
  height: number
  label: string
  width: number
  isLimit?: boolean
}) {
  const isRight = x > width - 60
  return (
    <g className={isLimit ? 'rk-banen__dag rk-banen__dag--grens' : 'rk-banen__dag'}>
      <line x1={x} x2={x} y1={14} y2={height} />
      <text x={isRight ? x - 4 : x + 4} y={12} textAnchor={isRight ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  )
}

/** Cuts a name that does not fit; some seven pixels a letter. */
const shorten = (text: string, room: number) =>
  text.length * 7 <= room ? text : `${text.slice(0, Math.max(3, Math.floor(room / 7) - 1))}…`
