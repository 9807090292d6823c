import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { showBedragKort } from '#kernel/format/bedrag.ts'
import { useWidth } from '#web/design/use-width.ts'
import { shorten } from './horizontal-bars.tsx'

/** From how much to how much something goes, as a difference with what it is now; in eurocents. */
export interface Range {
  id: string
  label: string
  laag: bigint
  hoog: bigint
}

/** Ranges below each other on one axis. */
export interface RangeBarsProps {
  title: string
  description: string
  ranges: readonly Range[]
}

const ROW = 44
const BAR = 14
const NARROW = 440

const euros = (cents: bigint) => Number(cents) / 100

/** Where everything stands; pixels only, so numbers may be floats here. */
function layout(width: number, ranges: readonly Range[]) {
  const isNarrow = width < NARROW
  const labels = isNarrow ? 0 : Math.min(230, Math.round(width * 0.34))
  const values = ranges.flatMap(({ laag, hoog }) => [euros(laag), euros(hoog)])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const air = (high - low) * 0.02 || 1
  const scale = scaleLinear()
    .domain([low - air, high + air])
    .range([labels + 8, width - 8])
  return { isNarrow, labels, scale, step: isNarrow ? ROW + 18 : ROW }
}

/** A bar from lowest to highest per row around nil, with both values as text below its ends (WCAG 1.1.1, 1.4.1). */
export function RangeBars({ title, description, ranges }: RangeBarsProps) {
  const id = useId()
  const [box, width] = useWidth(640)
  const { isNarrow, labels, scale, step } = layout(width, ranges)
  const height = ranges.length * step + 4
  return (
    <div className="rk-grafiek" ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        <line className="rk-grafiek__nul" x1={scale(0)} x2={scale(0)} y1={0} y2={height} />
        {ranges.map((range, index) => {
          const y = index * step + (isNarrow ? 22 : 4)
          return (
            <g key={range.id}>
              <text
                className="rk-grafiek__naam"
                x={isNarrow ? 0 : labels - 6}
                y={isNarrow ? y - 8 : y + BAR / 2}
                dy={isNarrow ? 0 : '0.35em'}
                textAnchor={isNarrow ? 'start' : 'end'}
              >
                {shorten(range.label, isNarrow ? width : labels - 6)}
              </text>
              <Bereik range={range} y={y} scale={scale} />
            </g>
          )
        })}
      </svg>
    </div>
  )
}

interface BereikProps {
  range: Range
  y: number
  scale: (value: number) => number
}

/** One bar with the values at its ends. In a short bar they stand beside each other in the middle. */
function Bereik({ range: { laag, hoog }, y, scale }: BereikProps) {
  const [from, to] = [scale(euros(laag)), scale(euros(hoog))]
  const text = (cents: bigint) => showBedragKort(cents, { metTeken: true }).replace('-', '−')
  const isSmall = to - from < 130
  return (
    <>
      <rect className="rk-grafiek__staaf" x={from} y={y} width={Math.max(2, to - from)} height={BAR} />
      <text
        className="rk-grafiek__waarde rk-grafiek__waarde--klein"
        x={isSmall ? (from + to) / 2 - 6 : from}
        y={y + BAR + 14}
        textAnchor={isSmall ? 'end' : 'start'}
      >
        {text(laag)}
      </text>
      <text
        className="rk-grafiek__waarde rk-grafiek__waarde--klein"
        x={isSmall ? (from + to) / 2 + 6 : to}
        y={y + BAR + 14}
        textAnchor={isSmall ? 'start' : 'end'}
      >
        {text(hoog)}
      </text>
    </>
  )
}
