import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { Link } from 'react-router'
import { useWidth } from '#web/design/use-width.ts'
import { centenOf, showBedragKort } from '#kernel/format/bedrag.ts'

/** One bar. */
export interface Bar {
  id: string
  label: string
  /** The wire amount (`"1234.56"`); PM is drawn as the word. */
  bedrag: string
  /** Where the bar leads to. */
  to?: string
}

/** Amounts per party, compared by length. */
export interface HorizontalBarsProps {
  /** What the picture says, for who does not see it: its name. */
  title: string
  /** How to read it, with the highest and the lowest. */
  description: string
  bars: readonly Bar[]
  formatValue?: (bedrag: string) => string
}

const ROW = 30
const BAR = 18
const VALUE = 84
/** Pixels of a letter in a value. */
const LETTER = 7.4
const NARROW = 440

/** Where everything stands; pixels only, so numbers may be floats here. */
function layout(width: number, euros: readonly number[], values: readonly string[]) {
  const isNarrow = width < NARROW
  const labels = isNarrow ? 0 : Math.min(240, Math.round(width * 0.28))
  const [low, high] = [Math.min(0, ...euros), Math.max(0, ...euros)]
  const room = Math.max(VALUE, ...values.map((value) => Math.ceil(value.length * LETTER) + 8))
  const left = labels + (low < 0 ? room : 0)
  const right = Math.max(left + 40, width - (high > 0 ? room : 8))
  const scale = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([left, right])
  return { isNarrow, labels, scale, step: isNarrow ? ROW + 18 : ROW, top: isNarrow ? 20 : (ROW - BAR) / 2 }
}

/**
 * Horizontal bars with their value beside them. The axis begins at nil; negative amounts go to the left of it. The name and the
 * description are read aloud (WCAG 1.1.1); the values stand as text, so colour carries nothing (WCAG 1.4.1).
 */
export function HorizontalBars({ title, description, bars, formatValue = showBedragKort }: HorizontalBarsProps) {
  const id = useId()
  const [box, width] = useWidth(640)
  // Lengths are drawn in whole euros; the text beside them is exact.
  const euros = bars.map((bar) => Number((centenOf(bar.bedrag) ?? 0n).toString()) / 100)
  const { isNarrow, labels, scale, step, top } = layout(
    width,
    euros,
    bars.map((bar) => formatValue(bar.bedrag)),
  )
  const zero = scale(0)
  const height = bars.length * step + 6
  return (
    <div className="rk-grafiek" ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        {bars.map((bar, index) => {
          const end = scale(euros[index] ?? 0)
          const y = index * step + top
          const isBelow = end < zero
          return (
            <g key={bar.id}>
              <text
                className="rk-grafiek__naam"
                x={isNarrow ? 0 : labels - 10}
                y={isNarrow ? y - 6 : y + BAR / 2}
                dy={isNarrow ? 0 : '0.35em'}
                textAnchor={isNarrow ? 'start' : 'end'}
              >
                {shorten(bar.label, isNarrow ? width : labels - 10)}
              </text>
              <line
                className="rk-grafiek__nul"
                x1={zero}
                x2={zero}
                y1={isNarrow ? y - 3 : y - top}
                y2={isNarrow ? y + BAR + 3 : y - top + step}
              />
              <rect
                className={isBelow ? 'rk-grafiek__staaf rk-grafiek__staaf--min' : 'rk-grafiek__staaf'}
                x={Math.min(zero, end)}
                y={y}
                width={Math.max(1, Math.abs(end - zero))}
                height={BAR}
              />
              <text
                className="rk-grafiek__waarde"
                x={isBelow ? end - 6 : end + 6}
                y={y + BAR / 2}
                dy="0.35em"
                textAnchor={isBelow ? 'end' : 'start'}
              >
                {formatValue(bar.bedrag).replace('-', '−')}
              </text>
            </g>
          )
        })}
      </svg>
      <ChartLinks bars={bars} />
    </div>
  )
}

/** The links of the bars: as a picture is one thing to a screen reader, they stand below it. */
function ChartLinks({ bars }: { bars: readonly Bar[] }) {
  const linked = bars.filter((bar) => bar.to !== undefined)
  if (linked.length === 0) return null
  return (
    <ul className="rk-grafiek__wegen" aria-label="Bekijk per onderdeel">
      {linked.map((bar) => (
        <li key={bar.id}>
          <Link className="nl-link" to={bar.to ?? ''}>
            {bar.label}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** A name that fits in so many pixels, cut off with an ellipsis; the table below has it in full. */
export function shorten(text: string, pixels: number): string {
  const most = Math.max(6, Math.floor(pixels / 7.2))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
