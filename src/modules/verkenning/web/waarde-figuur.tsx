import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import type { Breuk } from '#kernel/breuk.ts'
import { useWidth } from '#web/design/use-width.ts'

/** Where a subject stands: value and attention, with how well it can be done; a second place where it depends on something. */
export interface Waardepunt {
  nummer: number
  waarde: Breuk
  aandacht: Breuk
  /** 1 to 4; `null` when nobody said. */
  capaciteit: Breuk | null
  tweede: { waarde: Breuk; aandacht: Breuk } | null
}

interface Props {
  title: string
  description: string
  punten: readonly Waardepunt[]
}

const EDGE = { left: 34, right: 26, top: 30, bottom: 52 }
const RING = 21
const getal = ({ teller, noemer }: Breuk) => Number(teller) / Number(noemer)
const straal = (capaciteit: Breuk | null) => (capaciteit === null ? 9 : 8 + 2 * getal(capaciteit))

/** Value upward, attention to the right; a number per subject, larger as it can better be done. Subjects on one spot stand in a ring around it. */
export function WaardeFiguur({ title, description, punten }: Props) {
  const id = useId()
  const [box, width] = useWidth(640)
  const height = Math.round(Math.min(470, Math.max(400, width * 0.64)))
  const x = scaleLinear()
    .domain([0.4, 4.45])
    .range([EDGE.left, width - EDGE.right])
  const y = scaleLinear()
    .domain([0.4, 4.4])
    .range([height - EDGE.bottom, EDGE.top])
  const eerste = verspreid(punten.map((punt) => ({ ...punt, x: x(getal(punt.aandacht)), y: y(getal(punt.waarde)) })))
  return (
    <div className="rk-grafiek" ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        {[1, 2, 3, 4].map((stap) => (
          <g key={stap}>
            <line className="rk-waarde__hulp" x1={x(stap)} x2={x(stap)} y1={EDGE.top - 10} y2={height - EDGE.bottom} />
            <line className="rk-waarde__hulp" x1={EDGE.left} x2={width - EDGE.right + 20} y1={y(stap)} y2={y(stap)} />
            <text className="rk-waarde__as" x={x(stap)} y={height - EDGE.bottom + 18} textAnchor="middle">
              {stap}
            </text>
            <text className="rk-waarde__as" x={EDGE.left - 12} y={y(stap)} dy="0.35em" textAnchor="end">
              {stap}
            </text>
          </g>
        ))}
        <text className="rk-waarde__kop" x={0} y={14}>
          Publieke waarde
        </text>
        <text className="rk-waarde__kop" x={width - EDGE.right + 20} y={height - 8} textAnchor="end">
          Aandacht voor legitimiteit (meer is niet beter)
        </text>
        {eerste.map((punt) => (
          <Punt
            key={punt.nummer}
            punt={punt}
            naar={punt.tweede && { x: x(getal(punt.tweede.aandacht)), y: y(getal(punt.tweede.waarde)) }}
          />
        ))}
      </svg>
    </div>
  )
}

type Geplaatst = Waardepunt & { x: number; y: number }

function Punt({ punt: { nummer, x, y, capaciteit }, naar }: { punt: Geplaatst; naar: { x: number; y: number } | null }) {
  const other = naar && { x: naar.x - 30, y: naar.y + 30 }
  return (
    <g className={`rk-waarde__punt${capaciteit === null ? ' rk-waarde__punt--onbekend' : ''}`}>
      {other && (
        <g className="rk-waarde__tweede">
          <line x1={x} y1={y} x2={other.x} y2={other.y} />
          <circle cx={other.x} cy={other.y} r={10} />
          <text x={other.x} y={other.y} dy="0.35em" textAnchor="middle">
            {nummer}
          </text>
        </g>
      )}
      <circle cx={x} cy={y} r={straal(capaciteit)} />
      <text x={x} y={y} dy="0.35em" textAnchor="middle">
        {nummer}
      </text>
    </g>
  )
}

/** Points on one spot beside each other, so that each number can be read. */
function verspreid(punten: readonly Geplaatst[]): Geplaatst[] {
  return [...Map.groupBy(punten, ({ x, y }) => `${x} ${y}`).values()].flatMap((zelfde) =>
    zelfde.map((punt, at) => {
      if (zelfde.length === 1) return punt
      const hoek = (2 * Math.PI * at) / zelfde.length + Math.PI
      const ring = zelfde.length === 2 ? RING - 2 : RING + 2
      return { ...punt, x: punt.x + Math.cos(hoek) * ring, y: punt.y + Math.sin(hoek) * ring }
    }),
  )
}
