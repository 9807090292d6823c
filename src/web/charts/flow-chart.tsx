import { useId } from 'react'
import { shorten } from '#web/charts/horizontal-bars.tsx'
import { useWidth } from '#web/design/use-width.ts'
import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'

/** A node of the picture, in a column from left to right. */
export interface FlowNode {
  id: string
  label: string
  column: number
}

/** An amount that goes from one node to another further to the right. */
export interface FlowLink {
  van: string
  naar: string
  /** The wire amount. */
  bedrag: string
}

/** Where money comes from and where it goes. */
export interface FlowChartProps {
  /** What the picture says, for who does not see it: its name. */
  title: string
  description: string
  nodes: readonly FlowNode[]
  links: readonly FlowLink[]
  /** Names above the columns. */
  columns: readonly string[]
  /** A node that is named everywhere and drawn stronger. */
  current?: string | null
}

/** A column is at least as wide as a name needs. */
const COLUMN = 190
const BAR = 10
const GAP = 10
const HEAD = 26
const HEIGHT = 420

interface Placed extends FlowNode {
  x: number
  y: number
  height: number
  value: number
}

/**
 * Bands between columns, as wide as their amount (a Sankey diagram). What is negative or nil is not drawn; the table beside the
 * picture has every amount. Wide, so it scrolls inside its frame on a narrow screen (WCAG 1.4.10); names stand as text (WCAG 1.1.1, 1.4.1).
 */
export function FlowChart({ title, description, nodes, links, columns, current = null }: FlowChartProps) {
  const id = useId()
  const drawn = links.map((link) => ({ ...link, value: euros(link.bedrag) })).filter(({ value }) => value > 0)
  const [ref, room] = useWidth(columns.length * COLUMN)
  const column = Math.max(COLUMN, Math.floor(room / columns.length))
  const { placed, scale, height } = layout(nodes, drawn, column)
  const width = columns.length * column
  const out = new Map<string, number>()
  const into = new Map<string, number>()
  const taken = (map: Map<string, number>, key: string, size: number) => {
    const was = map.get(key) ?? 0
    map.set(key, was + size)
    return was
  }
  return (
    <div className="rk-stroom" ref={ref} role="group" aria-labelledby={`${id}-t`} tabIndex={0}>
      <svg width={width} height={height + HEAD} viewBox={`0 0 ${width} ${height + HEAD}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        {columns.map((name, index) => (
          <text key={name} x={index * column} y={14} className="rk-stroom__kop">
            {name}
          </text>
        ))}
        {drawn.map((link) => {
          const [from, to] = [placed.get(link.van), placed.get(link.naar)]
          if (!from || !to) return null
          const size = link.value * scale
          const y1 = HEAD + from.y + taken(out, link.van, size) + size / 2
          const y2 = HEAD + to.y + taken(into, link.naar, size) + size / 2
          const [x1, x2] = [from.x + BAR, to.x]
          const bend = (x2 - x1) / 2
          const isCurrent = current !== null && (link.van === current || link.naar === current)
          return (
            <path
              key={`${link.van} ${link.naar}`}
              className={`rk-stroom__band${isCurrent ? ' rk-stroom__band--nu' : ''}`}
              d={`M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`}
              strokeWidth={Math.max(1, size)}
            >
              <title>{`${from.label} → ${to.label}: ${showBedrag(link.bedrag)}`}</title>
            </path>
          )
        })}
        {[...placed.values()].map((node) => (
          <g key={node.id}>
            <title>{node.label}</title>
            <rect x={node.x} y={HEAD + node.y} width={BAR} height={Math.max(1, node.height)} className="rk-stroom__knoop" />
            <text x={node.x + BAR + 5} y={HEAD + node.y + Math.max(4, node.height / 2) + 4} className="rk-stroom__naam">
              {shorten(node.label, column - BAR - 10)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
}

/** Heights are drawn in whole euros; the text beside them is exact. */
const euros = (bedrag: string) => Number((centenOf(bedrag) ?? 0n).toString()) / 100

/** Nodes under each other per column, as high as the larger of what comes in and what goes out; without money they are left out; `width` is of a column. */
function layout(nodes: readonly FlowNode[], links: readonly { van: string; naar: string; value: number }[], width: number) {
  const sum = (side: 'van' | 'naar', id: string) => links.filter((link) => link[side] === id).reduce((total, { value }) => total + value, 0)
  const valued = nodes
    .map((node) => ({ ...node, value: Math.max(sum('van', node.id), sum('naar', node.id)) }))
    .filter(({ value }) => value > 0)
  const perColumn = [...Map.groupBy(valued, ({ column }) => column)]
  // One scale for all columns: the fullest one decides.
  const scale = Math.min(
    ...perColumn.map(([, group]) => (HEIGHT - GAP * group.length) / group.reduce((total, { value }) => total + value, 0)),
    Number.MAX_VALUE,
  )
  const placed = new Map<string, Placed>()
  let height = 0
  for (const [column, group] of perColumn) {
    let y = 0
    for (const node of group) {
      const size = node.value * scale
      placed.set(node.id, { ...node, x: column * width, y, height: size })
      // A thin node still has room for its name.
      y += Math.max(size, 14) + GAP
    }
    height = Math.max(height, y)
  }
  return { placed, scale, height }
}
