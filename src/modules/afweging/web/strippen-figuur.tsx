import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { useWidth } from '#web/design/use-width.ts'

/** One line of the figure: who it is, and where each variant lands for them. */
export interface Strip {
  id: string
  naam: string
  /** The mean of all: drawn apart from the parties. */
  isSamen?: boolean
  /** By letter; `isVoorop` is first for this party, `isGeveld` fell on a veto. */
  punten: readonly { letter: string; score: string; isVoorop: boolean; isGeveld: boolean }[]
}

interface Props {
  title: string
  description: string
  strippen: readonly Strip[]
}

const MARK = 10
const LEVEL = 22
const PAD = 9
const NARROW = 520
const AXIS = 22

/** The whole points between which every mark lies: positions, not lengths, so the axis need not begin at nil. */
export function asVan(scores: readonly string[]): [van: number, tot: number] {
  const all = scores.map(Number)
  const van = Math.floor(Math.min(...all))
  return [van, Math.max(van + 1, Math.ceil(Math.max(...all)))]
}

/** A line per party, with each variant as a letter where it lands. Letters that would touch stand above each other. */
export function StrippenFiguur({ title, description, strippen }: Props) {
  const id = useId()
  const [box, width] = useWidth(640)
  const isNarrow = width < NARROW
  const left = isNarrow ? MARK : Math.min(190, Math.round(width * 0.26))
  const [van, tot] = asVan(strippen.flatMap(({ punten }) => punten.map(({ score }) => score)))
  const scale = scaleLinear()
    .domain([van, tot])
    .range([left + MARK, width - MARK - 2])
  const rows = stapel(strippen, (score) => scale(Number(score)), isNarrow)
  const height = (rows.at(-1)?.end ?? 0) + AXIS
  return (
    <div className="rk-grafiek" ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        {Array.from({ length: tot - van + 1 }, (_, step) => van + step).map((punt) => (
          <g key={punt}>
            <line className="rk-strip__hulp" x1={scale(punt)} x2={scale(punt)} y1={0} y2={height - AXIS} />
            <text className="rk-strip__as" x={scale(punt)} y={height - 6} textAnchor="middle">
              {punt}
            </text>
          </g>
        ))}
        {rows.map((row) => (
          <g key={row.id} className={row.isSamen ? 'rk-strip rk-strip--samen' : 'rk-strip'}>
            <text
              className="rk-grafiek__naam"
              x={isNarrow ? 0 : left - 10}
              y={isNarrow ? row.start + 14 : row.y}
              dy={isNarrow ? 0 : '0.35em'}
              textAnchor={isNarrow ? 'start' : 'end'}
            >
              {row.naam}
            </text>
            <line className="rk-strip__lijn" x1={scale(van)} x2={scale(tot)} y1={row.y} y2={row.y} />
            {row.marks.map(({ letter, x, level, isVoorop, isGeveld }) => (
              <g
                key={letter}
                className={`rk-strip__punt${isVoorop ? ' rk-strip__punt--voorop' : ''}${isGeveld ? ' rk-strip__punt--geveld' : ''}`}
              >
                <circle cx={x} cy={row.y - level * LEVEL} r={MARK} />
                <text x={x} y={row.y - level * LEVEL} dy="0.35em" textAnchor="middle">
                  {letter}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Where each line and mark stands; a line is as high as its letters need. */
function stapel(strippen: readonly Strip[], x: (score: string) => number, isNarrow: boolean) {
  let end = 0
  return strippen.map((strip) => {
    const marks: (Strip['punten'][number] & { x: number; level: number })[] = []
    for (const punt of strip.punten.toSorted((a, b) => x(a.score) - x(b.score))) {
      const at = x(punt.score)
      let level = 0
      while (marks.some((mark) => mark.level === level && at - mark.x < 2 * MARK + 2)) level++
      marks.push({ ...punt, x: at, level })
    }
    const start = end
    const highest = Math.max(0, ...marks.map(({ level }) => level))
    const y = start + (isNarrow ? 18 : 0) + PAD + MARK + highest * LEVEL
    end = y + MARK + PAD
    return { ...strip, marks, start, y, end }
  })
}
