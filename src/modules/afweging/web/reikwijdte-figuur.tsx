import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { shorten } from '#web/charts/horizontal-bars.tsx'
import { useWidth } from '#web/design/use-width.ts'

/** One thing with two ends. */
export interface Reikwijdte {
  id: string
  naam: string
  van: string
  naar: string
  /** The ends as they are read. */
  vanTekst: string
  naarTekst: string
}

interface Props {
  title: string
  description: string
  rijen: readonly Reikwijdte[]
  /** Where the axis begins and ends; without it, the lowest and the highest end. */
  as?: readonly [van: number, tot: number]
  /** A mark in every row: what the ends are compared with. */
  basis?: string
  /** A step from one to the other, or two ends of the same thing. */
  vorm: 'stap' | 'bereik' | 'balk'
}

const LINE = 19
const GAP = 15
const BAR = 14

/** Two ends per row with what they are, the name above: for differences, for what moved, and for what a figure depends on. */
export function ReikwijdteFiguur({ title, description, rijen, as, basis, vorm }: Props) {
  const id = useId()
  const [box, width] = useWidth(640)
  const ends = rijen.flatMap(({ van, naar }) => [Number(van), Number(naar)])
  const [low, high] = as ?? [Math.min(...ends), Math.max(...ends)]
  const side = vorm === 'balk' ? 2 : 8
  const scale = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([side, width - side])
  const step = 2 * LINE + BAR + GAP
  const height = rijen.length * step
  return (
    <div className="rk-grafiek" ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        {rijen.map((rij, index) => (
          <g key={rij.id} transform={`translate(0 ${index * step})`}>
            <text className="rk-grafiek__naam" x={0} y={14}>
              {shorten(rij.naam, width)}
            </text>
            <Rij rij={rij} vorm={vorm} width={width} scale={(value) => scale(Number(value))} />
            {basis !== undefined && (
              <line className="rk-reik__basis" x1={scale(Number(basis))} x2={scale(Number(basis))} y1={LINE - 1} y2={LINE + BAR + 5} />
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

function Rij({ rij, vorm, width, scale }: { rij: Reikwijdte; vorm: Props['vorm']; width: number; scale: (value: string) => number }) {
  const [from, to] = [scale(rij.van), scale(rij.naar)]
  const [left, right] = [Math.min(from, to), Math.max(from, to)]
  const [leftText, rightText] = from <= to ? [rij.vanTekst, rij.naarTekst] : [rij.naarTekst, rij.vanTekst]
  const y = LINE + BAR / 2 + 2
  const under = LINE + BAR + 16
  return (
    <>
      {vorm === 'balk' ? (
        <rect className="rk-grafiek__staaf" x={left} y={LINE + 2} width={Math.max(1, right - left)} height={BAR} />
      ) : (
        <>
          <line className="rk-strip__lijn" x1={scale(rij.van)} x2={scale(rij.naar)} y1={y} y2={y} />
          <circle className={vorm === 'stap' ? 'rk-reik__punt rk-reik__punt--van' : 'rk-reik__punt'} cx={from} cy={y} r={6} />
          <circle className="rk-reik__punt" cx={to} cy={y} r={6} />
        </>
      )}
      <Einden left={{ x: left, text: leftText }} right={{ x: right, text: rightText }} box={{ y: under, width }} />
    </>
  )
}

interface Einde {
  x: number
  text: string
}

/** Both ends as text under the line; when they would touch, they stand together as one. */
function Einden({ left, right, box }: { left: Einde; right: Einde; box: { y: number; width: number } }) {
  const wide = (text: string) => text.length * 7.2
  if (left.x + wide(left.text) / 2 + wide(right.text) / 2 + 16 > right.x) {
    const text = `${left.text} – ${right.text}`
    const half = wide(text) / 2
    const x = Math.min(Math.max((left.x + right.x) / 2, half), box.width - half)
    return (
      <text className="rk-reik__einde" x={x} y={box.y} textAnchor="middle">
        {text}
      </text>
    )
  }
  return (
    <>
      <text className="rk-reik__einde" x={Math.max(left.x, wide(left.text) / 2)} y={box.y} textAnchor="middle">
        {left.text}
      </text>
      <text className="rk-reik__einde" x={Math.min(right.x, box.width - wide(right.text) / 2)} y={box.y} textAnchor="middle">
        {right.text}
      </text>
    </>
  )
}
