import type { Lijnen } from './netwerk.ts'

/** Nodes in an order in which every node comes after those it has a line to, except within one circle. */
export type Kringen = {
  readonly order: Int32Array
  /** Where in `order` each circle begins (a node outside any circle is one by itself), and the end. */
  readonly bounds: Int32Array
}

/** The strongly connected components (Tarjan 1972), with a stack of our own, so that a long chain does not run out of the machine's. */
export function findKringen({ start, naar }: Lijnen): Kringen {
  const size = start.length - 1
  const [number, low, next] = [new Int32Array(size), new Int32Array(size), start.slice(0, size)]
  const [open, trail, order] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)]
  const bounds = [0]
  const isOpen = new Uint8Array(size)
  let [seen, opened, placed] = [0, 0, 0]
  for (let root = 0; root < size; root += 1) {
    if (number[root] !== 0) continue
    let depth = 0
    trail[0] = root
    while (depth >= 0) {
      const node = trail[depth]!
      if (number[node] === 0) {
        number[node] = low[node] = ++seen
        open[opened++] = node
        isOpen[node] = 1
      }
      if (next[node]! < start[node + 1]!) {
        const to = naar[next[node]!++]!
        if (number[to] === 0) trail[++depth] = to
        else if (isOpen[to] === 1 && number[to]! < low[node]!) low[node] = number[to]!
        continue
      }
      if (low[node] === number[node]) {
        let member: number
        do {
          member = open[--opened]!
          isOpen[member] = 0
          order[placed++] = member
        } while (member !== node)
        bounds.push(placed)
      }
      depth -= 1
      if (depth >= 0 && low[node]! < low[trail[depth]!]!) low[trail[depth]!] = low[node]!
    }
  }
  return { order, bounds: Int32Array.from(bounds) }
}
