import { addBreuk, commonNoemer } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'

/** How auxiliary cost centres pass their cost on: to products only, in a fixed order, or to each other as well. */
export const methodes = ['direct', 'trapsgewijs', 'wederkerig'] as const

/** One of `methodes`. */
export type Methode = (typeof methodes)[number]

/** A quantity that one node delivers to another, by position: first the cost centres, then the products. */
export type Levering = { readonly van: number; readonly naar: number; readonly hoeveelheid: Breuk }

/**
 * Who delivers to whom, as far as the method looks at it: one line for each pair, none of nil, none to oneself. The lines of node
 * `van` are those from `start[van]` up to `start[van + 1]`, in the order of the receivers. Quantities are whole numbers in a unit of
 * the node's own, so that a line carries `hoeveelheid / totaal[van]` of what its node passes on.
 */
export type Netwerk = {
  readonly knopen: number
  readonly start: Int32Array
  readonly naar: Int32Array
  readonly hoeveelheid: readonly bigint[]
  readonly totaal: readonly bigint[]
}

/** Which nodes are centres (the first `plaatsen` of `knopen`), and which deliveries count. */
export type Opzet = {
  readonly knopen: number
  readonly plaatsen: number
  readonly methode: Methode
  /** Of each centre its place in the order of closing; only for `trapsgewijs`. */
  readonly rang: readonly number[]
}

/** Whether the method passes cost on over a delivery between these two. */
export function counts({ methode, plaatsen, rang }: Opzet, van: number, naar: number): boolean {
  if (van === naar) return false
  if (naar >= plaatsen || methode === 'wederkerig') return true
  return methode === 'trapsgewijs' && rang[van]! < rang[naar]!
}

/** The deliveries as the method uses them; the order in which they come does not matter. */
export function makeNetwerk(opzet: Opzet, leveringen: readonly Levering[]): Netwerk {
  const used = leveringen.filter(({ van, naar, hoeveelheid }) => hoeveelheid.teller > 0n && counts(opzet, van, naar))
  const perNode: Levering[][] = Array.from({ length: opzet.knopen }, () => [])
  for (const levering of used) perNode[levering.van]!.push(levering)
  const start = new Int32Array(opzet.knopen + 1)
  const naar: number[] = []
  const hoeveelheid: bigint[] = []
  const totaal: bigint[] = []
  for (const [van, lines] of perNode.entries()) {
    const merged = mergePairs(lines)
    const common = commonNoemer(merged.map((line) => line.hoeveelheid))
    let sum = 0n
    for (const line of merged) {
      const whole = line.hoeveelheid.teller * (common / line.hoeveelheid.noemer)
      naar.push(line.naar)
      hoeveelheid.push(whole)
      sum += whole
    }
    totaal.push(sum)
    start[van + 1] = naar.length
  }
  return { knopen: opzet.knopen, start, naar: Int32Array.from(naar), hoeveelheid, totaal }
}

/** The lines of one node in the order of the receivers, with several to the same receiver as one. */
function mergePairs(lines: readonly Levering[]): Levering[] {
  const merged: Levering[] = []
  for (const line of lines.toSorted((a, b) => a.naar - b.naar)) {
    const last = merged.at(-1)
    if (last?.naar === line.naar) merged[merged.length - 1] = { ...last, hoeveelheid: addBreuk(last.hoeveelheid, line.hoeveelheid) }
    else merged.push(line)
  }
  return merged
}

/** The nodes that can be reached from these, themselves included, along lines from `van` to `naar`. */
export function reachable(lines: Lijnen, from: Iterable<number>): Uint8Array {
  const seen = new Uint8Array(lines.start.length - 1)
  const todo = [...from]
  for (const node of todo) seen[node] = 1
  while (todo.length > 0) {
    const node = todo.pop()!
    for (let line = lines.start[node]!; line < lines.start[node + 1]!; line += 1) {
      const next = lines.naar[line]!
      if (seen[next] === 1) continue
      seen[next] = 1
      todo.push(next)
    }
  }
  return seen
}

/** Lines between nodes, grouped by where they begin. */
export type Lijnen = { readonly start: Int32Array; readonly naar: Int32Array }

/** Lines from the pairs (van, naar), grouped by where they begin. */
export function makeLijnen(knopen: number, pairs: readonly (readonly [number, number])[]): Lijnen {
  const start = new Int32Array(knopen + 1)
  for (const [van] of pairs) start[van + 1]! += 1
  for (let node = 0; node < knopen; node += 1) start[node + 1]! += start[node]!
  const next = start.slice()
  const naar = new Int32Array(pairs.length)
  for (const [van, to] of pairs) naar[next[van]!++] = to
  return { start, naar }
}

/** The same lines the other way round: grouped by where they end, with for each its place among the lines as they were. */
export function reverse({ start, naar }: Lijnen): Lijnen & { readonly lijn: Int32Array } {
  const knopen = start.length - 1
  const back = new Int32Array(knopen + 1)
  for (const to of naar) back[to + 1]! += 1
  for (let node = 0; node < knopen; node += 1) back[node + 1]! += back[node]!
  const next = back.slice()
  const from = new Int32Array(naar.length)
  const lijn = new Int32Array(naar.length)
  for (let van = 0; van < knopen; van += 1) {
    for (let line = start[van]!; line < start[van + 1]!; line += 1) {
      const place = next[naar[line]!]!++
      from[place] = van
      lijn[place] = line
    }
  }
  return { start: back, naar: from, lijn }
}

/** The same network, with nothing delivered by some of the nodes. */
export function withoutLinesFrom(netwerk: Netwerk, isOut: (node: number) => boolean): Netwerk {
  const out = netwerk.totaal.map((total, node) => total > 0n && isOut(node))
  if (!out.includes(true)) return netwerk
  const start = new Int32Array(netwerk.knopen + 1)
  const lines: number[] = []
  for (let node = 0; node < netwerk.knopen; node += 1) {
    for (let line = netwerk.start[node]!; line < netwerk.start[node + 1]! && out[node] !== true; line += 1) lines.push(line)
    start[node + 1] = lines.length
  }
  return {
    knopen: netwerk.knopen,
    start,
    naar: Int32Array.from(lines, (line) => netwerk.naar[line]!),
    hoeveelheid: lines.map((line) => netwerk.hoeveelheid[line]!),
    totaal: netwerk.totaal.map((total, node) => (out[node] === true ? 0n : total)),
  }
}
