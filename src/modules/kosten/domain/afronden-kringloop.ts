import { assert } from '#kernel/refusal.ts'

/**
 * Amounts between nodes that go round: at every node as much comes in as goes out. Line `n` goes from `van[n]` to `naar[n]` and
 * carries some whole number and `deel[n]` of one more, in units of which `heel` make a whole.
 */
export type Kringloop = {
  readonly knopen: number
  readonly van: ArrayLike<number>
  readonly naar: ArrayLike<number>
  readonly deel: Float64Array
  readonly heel: number
  /** A part this near to nothing or to a whole is taken for it: by as much the parts may be wrong. */
  readonly onzeker: number
}

/** A rounding on its way: which lines are rounded up, which may still turn, and by how much too much comes in at each node. */
type Afronding = {
  readonly up: Uint8Array
  readonly overschot: Int32Array
  /** The lines that may turn, at each node: end 2n leaves `van[n]`, end 2n + 1 leaves `naar[n]`. */
  readonly start: Int32Array
  readonly end: Int32Array
  readonly ends: Int32Array
}

/**
 * Which lines are rounded up (1) and which down (0), so that at every node as much still comes in as goes out. Each is first rounded
 * to the nearest; then what a node has too much goes, over the fewest lines, to one that has too little, by turning the rounding of
 * those lines (Dinic 1970). There is always a way (Hoffman 1960), also when all that the parts are off is less than a whole together.
 */
export function roundKringloop(kringloop: Kringloop): Uint8Array {
  const afronding = roundNearest(kringloop)
  while (turnShortest(afronding));
  assert(
    afronding.overschot.every((each) => each === 0),
    'the parts are of a circulation',
  )
  return afronding.up
}

function roundNearest({ knopen, van, naar, deel, heel, onzeker }: Kringloop): Afronding {
  const up = Uint8Array.from(deel, (part) => (part * 2 >= heel ? 1 : 0))
  const surplus = new Float64Array(knopen)
  const start = new Int32Array(knopen + 1)
  const mayTurn = (line: number) => deel[line]! > onzeker && deel[line]! < heel - onzeker
  for (let line = 0; line < deel.length; line += 1) {
    const gained = up[line]! - deel[line]! / heel
    surplus[naar[line]!]! += gained
    surplus[van[line]!]! -= gained
    if (!mayTurn(line)) continue
    start[van[line]! + 1]! += 1
    start[naar[line]! + 1]! += 1
  }
  for (let node = 0; node < knopen; node += 1) start[node + 1]! += start[node]!
  const next = start.slice()
  const ends = new Int32Array(start[knopen]!)
  const end = new Int32Array(2 * deel.length)
  for (let line = 0; line < deel.length; line += 1) {
    if (!mayTurn(line)) continue
    ends[next[van[line]!]!++] = 2 * line
    ends[next[naar[line]!]!++] = 2 * line + 1
    end[2 * line] = naar[line]!
    end[2 * line + 1] = van[line]!
  }
  return { up, overschot: Int32Array.from(surplus, Math.round), start, end, ends }
}

const UNSEEN = -1

/** Turns lines along shortest ways from too much to too little, until there is none of that length left; false when there was none at all. */
function turnShortest(afronding: Afronding): boolean {
  const { overschot, start } = afronding
  const level = levels(afronding)
  if (level === null) return false
  const next = start.slice()
  for (let source = 0; source < overschot.length; source += 1) {
    while (overschot[source]! > 0 && turnWay(afronding, source, { level, next }));
  }
  return true
}

/** Whether a unit can go from a node by this end: out over a line that is rounded down, or back over one that is rounded up. */
function isFree(up: Uint8Array, end: number): boolean {
  return up[end >> 1] === (end & 1)
}

/** How many lines each node is away from too much, as far as the nearest too little; null when that cannot be reached. */
function levels({ up, overschot, start, end, ends }: Afronding): Int32Array | null {
  const level = new Int32Array(overschot.length).fill(UNSEEN)
  const queue = new Int32Array(overschot.length)
  let filled = 0
  for (let node = 0; node < overschot.length; node += 1) {
    if (overschot[node]! <= 0) continue
    level[node] = 0
    queue[filled++] = node
  }
  let last = Infinity
  for (let at = 0; at < filled && level[queue[at]!]! < last; at += 1) {
    const node = queue[at]!
    for (let place = start[node]!; place < start[node + 1]!; place += 1) {
      const to = end[ends[place]!]!
      if (level[to] !== UNSEEN || !isFree(up, ends[place]!)) continue
      level[to] = level[node]! + 1
      queue[filled++] = to
      if (overschot[to]! < 0) last = level[to]!
    }
  }
  return last === Infinity ? null : level
}

type Zoektocht = { readonly level: Int32Array; readonly next: Int32Array }

/** Brings one unit from a node to one that has too little, each step a level further; false when there is no such way any more. */
function turnWay({ up, overschot, start, end, ends }: Afronding, source: number, { level, next }: Zoektocht): boolean {
  const way: number[] = []
  let node = source
  while (overschot[node]! >= 0) {
    while (next[node]! < start[node + 1]!) {
      const step = ends[next[node]!]!
      if (level[end[step]!] === level[node]! + 1 && isFree(up, step)) break
      next[node]! += 1
    }
    if (next[node]! < start[node + 1]!) {
      way.push(ends[next[node]!]!)
      node = end[way.at(-1)!]!
    } else if (way.length === 0) return false
    else {
      node = end[way.pop()! ^ 1]!
      next[node]! += 1
    }
  }
  overschot[source]! -= 1
  overschot[node]! += 1
  for (const step of way) up[step >> 1]! ^= 1
  return true
}
