import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { allocate } from '#kernel/allocate.ts'
import { bedrag } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import { useWidth } from '#web/design/use-width.ts'
import { centenOf, showBedragKort } from '#kernel/format/bedrag.ts'
import { showPercentage } from '#kernel/format/getal.ts'

/** One part of the whole. */
export interface Share {
  id: string
  label: string
  /** The wire amount, nil or more. */
  bedrag: string
}

/** How one whole is divided. */
export interface StackedShareProps {
  title: string
  description: string
  /** Two to six parts; more than six are the job of a table. */
  parts: readonly Share[]
  formatValue?: (bedrag: string) => string
}

const BAR = 34
const INSIDE = 74

/** Tenths of a percent of every part, that add up to exactly 1000; all nil when there is nothing to divide. */
export function shareTenths(centen: readonly bigint[]): number[] {
  if (centen.every((each) => each <= 0n)) return centen.map(() => 0)
  return allocate(
    bedrag(1000n),
    centen.map((each) => breuk(each > 0n ? each : 0n)),
  ).map(Number)
}

/**
 * One bar in parts, with a gap of a pixel between neighbours; share inside where it fits, names and amounts in a list below with the
 * same number and colour (WCAG 1.1.1, 1.4.1, 1.4.11).
 */
export function StackedShare({ title, description, parts, formatValue = showBedragKort }: StackedShareProps) {
  const id = useId()
  const [box, width] = useWidth(640)
  const tenths = shareTenths(parts.map((part) => centenOf(part.bedrag) ?? 0n))
  const scale = scaleLinear().domain([0, 1000]).range([0, width])
  let from = 0
  const drawn = parts.map((part, index) => {
    const x = scale(from)
    from += tenths[index] ?? 0
    return { part, x, width: Math.max(0, scale(from) - x - 1), share: shareText(tenths[index] ?? 0), color: (index % 6) + 1 }
  })
  return (
    <div className="rk-grafiek" ref={box}>
      <svg width={width} height={BAR} viewBox={`0 0 ${width} ${BAR}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        {drawn.map(({ part, x, width: size, share, color }) => (
          <g key={part.id}>
            <rect className={`rk-grafiek__deel rk-grafiek__deel--${color}`} x={x} y={0} width={size} height={BAR} />
            {size >= INSIDE && (
              <text className={`rk-grafiek__aandeel rk-grafiek__aandeel--${color}`} x={x + 10} y={BAR / 2} dy="0.35em">
                {share}
              </text>
            )}
          </g>
        ))}
      </svg>
      <ul className="rk-grafiek__legenda">
        {drawn.map(({ part, share, color }) => (
          <li key={part.id}>
            <span className={`rk-grafiek__blok rk-grafiek__blok--${color}`} aria-hidden="true" />
            <span>{part.label}</span>
            <strong>{share}</strong>
            <span className="rk-zacht">{formatValue(part.bedrag)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Tenths of a percent as text: 520 is `52,0%`. */
function shareText(tenths: number): string {
  const digits = String(tenths).padStart(2, '0')
  return showPercentage(`${digits.slice(0, -1)}.${digits.slice(-1)}`)
}
