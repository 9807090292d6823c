import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { dagen } from '#modules/governance/domain/route-zinnen.ts'
import { useWidth } from '#web/design/use-width.ts'

const ROW = 44
const BAR = 12
const LINE = 17
const NARROW = 480

/** Per name two lengths from nil: the median as a bar, the ninth tenth as a thin line beyond it. The numbers stand as text (WCAG 1.4.1). */
export function DuurStaven({
  title,
  duren,
}: {
  title: string
  duren: readonly { id: string; naam: string; aantal: number; mediaan: number; p90: number }[]
}) {
  const id = useId()
  const [box, width] = useWidth(640)
  const most = Math.max(1, ...duren.map(({ p90 }) => p90))
  const scale = scaleLinear()
    .domain([0, most])
    .range([0, width - 8])
  // On a narrow screen the numbers stand under the name.
  const extra = width < NARROW ? LINE : 0
  const row = ROW + extra
  const height = duren.length * row + 4
  return (
    <div className="rk-grafiek" ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>
          De dikke balk is de mediaan, de dunne lijn loopt tot de dagen waarbinnen negen van de tien besluiten er zijn.
        </desc>
        {duren.map(({ id: key, naam, aantal, mediaan, p90 }, index) => (
          <g key={key}>
            <text className="rk-grafiek__naam" x={0} y={index * row + 15}>
              {naam}
              <tspan className="rk-grafiek__waarde" {...(extra > 0 ? { x: 0, dy: LINE } : { dx: 8 })}>
                {dagen(mediaan)}
              </tspan>
              <tspan dx={6}>{`(binnen ${p90}; n = ${aantal})`}</tspan>
            </text>
            <rect className="rk-grafiek__staaf" x={0} y={index * row + extra + 22} width={Math.max(1, scale(mediaan))} height={BAR} />
            <rect
              className="rk-grafiek__staaf"
              x={0}
              y={index * row + extra + 22 + BAR / 2 - 1}
              width={Math.max(1, scale(p90))}
              height={2}
            />
          </g>
        ))}
      </svg>
    </div>
  )
}
