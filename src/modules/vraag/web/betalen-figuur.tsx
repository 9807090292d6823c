import { scaleBand, scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { showBedragKort } from '#kernel/format/bedrag.ts'
import type { DeelnameUitkomst } from '#modules/vraag/domain/deelname.ts'
import { useWidth } from '#web/design/use-width.ts'

interface Props {
  title: string
  description: string
  uitkomst: DeelnameUitkomst
  /** Whether all of what this year costs is known; drawn is the known part. */
  isBekend: (jaar: number) => boolean
}

const HEIGHT = 240
const AXIS = 24
const TOP = 20
const LEFT = 8

/** Whole euros, for lengths only. */
const euros = (cents: bigint) => Number(cents) / 100

/** A column per year, in parts per party; what somebody receives from who steps in stands below the line. */
export function JarenFiguur({ title, description, uitkomst: { jaren, deelnemers }, isBekend }: Props) {
  const id = useId()
  const [box, width] = useWidth(640)
  const stapels = jaren.map(({ jaar, bijdragen }) =>
    stapel(
      jaar,
      bijdragen.map(({ totaal }) => euros(totaal)),
    ),
  )
  const [low, high] = [Math.min(0, ...stapels.map((each) => each.low)), Math.max(1, ...stapels.map((each) => each.high))]
  const y = scaleLinear()
    .domain([low, high])
    .range([HEIGHT - AXIS - (low < 0 ? 6 : 0), TOP])
  const x = scaleBand<number>()
    .domain(jaren.map(({ jaar }) => jaar))
    .range([LEFT, Math.max(LEFT + 40, Math.min(width, jaren.length * 150))])
    .padding(0.25)
  return (
    <div className="rk-grafiek" ref={box}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        {stapels.map(({ jaar, delen, high: top, som }) => (
          <g key={jaar}>
            {delen.map(({ index, van, tot }) => (
              <rect
                key={index}
                className={`rk-grafiek__deel rk-grafiek__deel--${(index % 6) + 1}`}
                x={x(jaar)}
                width={x.bandwidth()}
                y={y(tot)}
                height={Math.max(0, y(van) - y(tot) - 1)}
              />
            ))}
            <text className="rk-grafiek__waarde" x={x(jaar)! + x.bandwidth() / 2} y={y(top) - 6} textAnchor="middle">
              {showBedragKort(BigInt(Math.round(som * 100)))}
              {!isBekend(jaar) && ' + PM'}
            </text>
            <text className="rk-grafiek__naam" x={x(jaar)! + x.bandwidth() / 2} y={HEIGHT - 5} textAnchor="middle">
              {jaar}
            </text>
          </g>
        ))}
        <line className="rk-grafiek__nul" x1={LEFT} x2={x.range()[1]} y1={y(0)} y2={y(0)} />
      </svg>
      <ul className="rk-grafiek__legenda">
        {deelnemers.map(({ code, totaal }, index) => (
          <li key={code}>
            <span className={`rk-grafiek__blok rk-grafiek__blok--${(index % 6) + 1}`} aria-hidden="true" />
            <span>{code}</span>
            <span className="rk-zacht">{showBedragKort(totaal)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Amounts above and below the line, each on top of the one before it. */
function stapel(jaar: number, amounts: readonly number[]) {
  let [low, high] = [0, 0]
  const delen = amounts.flatMap((amount, index) => {
    if (amount === 0) return []
    const van = amount > 0 ? high : low + amount
    if (amount > 0) high += amount
    else low += amount
    return [{ index, van, tot: amount > 0 ? high : van - amount }]
  })
  return { jaar, delen, low, high, som: high + low }
}
