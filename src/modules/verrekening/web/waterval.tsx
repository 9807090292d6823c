import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'
import type { Stap } from '#modules/verrekening/web/kwartaal-lezing.ts'
import { useWidth } from '#web/design/use-width.ts'

const ROW = 40
const BAR = 18
const NARROW = 560

// Pixels only, so numbers may be floats here.
const euros = (bedrag: string) => Number((centenOf(bedrag) ?? 0n).toString()) / 100

/** From where to where each bar goes: a sum from nil, a step from where the one before ended. */
function balken(stappen: readonly Stap[]) {
  let stand = 0
  return stappen.map((stap) => {
    const waarde = euros(stap.bedrag)
    const van = stap.soort === 'stand' ? 0 : stand
    stand = van + waarde
    return { ...stap, van, tot: stand }
  })
}

/** Where the axis begins: near the sums, as steps beside a large sum would not be seen. */
export function beginVanAs(stappen: readonly Stap[]): number {
  const ends = balken(stappen).map(({ tot }) => tot)
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  if (low <= 0) return Math.min(0, low)
  const ruimte = Math.max((high - low) * 1.5, high * 0.005)
  const begin = Math.max(0, low - ruimte)
  return begin > 10_000 ? Math.floor(begin / 1000) * 1000 : begin
}

/** From one sum to another in steps, below each other; each value stands as text beside its bar (WCAG 1.1.1, 1.4.1). */
export function Waterval({ title, stappen }: { title: string; stappen: readonly Stap[] }) {
  const id = useId()
  const [box, width] = useWidth(640)
  const isNarrow = width < NARROW
  const labels = isNarrow ? 0 : Math.min(300, Math.round(width * 0.4))
  const rows = balken(stappen)
  const begin = beginVanAs(stappen)
  const waarde = 124
  const scale = scaleLinear()
    .domain([begin, Math.max(...rows.flatMap(({ van, tot }) => [van, tot]), begin + 1)])
    .range([labels + 4, Math.max(labels + 60, width - waarde)])
  const step = isNarrow ? ROW + 16 : ROW
  const height = rows.length * step + 4
  return (
    <div className="rk-grafiek" ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{stappen.map(({ label, bedrag, soort }) => `${label} ${tekstVan(bedrag, soort)}`).join(', ')}</desc>
        {rows.map(({ id: key, label, bedrag, soort, van, tot }, index) => {
          const y = index * step + (isNarrow ? 24 : (ROW - BAR) / 2)
          const [left, right] = [scale(Math.max(begin, Math.min(van, tot))), scale(Math.max(van, tot))]
          const kleur = soort === 'stand' ? 1 : tot >= van ? 3 : 2
          return (
            <g key={key}>
              <text
                className="rk-grafiek__naam"
                x={isNarrow ? 0 : labels - 8}
                y={isNarrow ? y - 8 : y + BAR / 2}
                dy={isNarrow ? 0 : '0.35em'}
                textAnchor={isNarrow ? 'start' : 'end'}
              >
                {label}
              </text>
              <rect className={`rk-grafiek__deel--${kleur}`} x={left} y={y} width={Math.max(2, right - left)} height={BAR} />
              {index + 1 < rows.length && <line className="rk-grafiek__nul" x1={scale(tot)} x2={scale(tot)} y1={y + BAR} y2={y + step} />}
              <text className="rk-grafiek__waarde" x={right + 6} y={y + BAR / 2} dy="0.35em">
                {tekstVan(bedrag, soort)}
              </text>
            </g>
          )
        })}
      </svg>
    </div>
  )
}

const tekstVan = (bedrag: string, soort: Stap['soort']) => showBedrag(bedrag, { metTeken: soort === 'stap' }).replace('-', '−')
