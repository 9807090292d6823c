import { solveBicgstab } from './bicgstab.ts'
import type { Rijen, Stelsel } from './stelsel.ts'

/** How well is enough, and where to begin. */
export type Aanpak = {
  /** Stop at corrections this small, as a share of the largest value. */
  readonly tolerance: number
  /** An earlier answer to a question like this one, per node, to begin with. */
  readonly warmStart?: Float64Array
}

/**
 * The x of each node for this b, both by node: circle after circle, those that deliver first. Within a circle by sweeps
 * (Gauss-Seidel), and where these go slowly by BiCGSTAB. An answer in floats: near, not exact; see `verfijnen.ts`.
 */
export function solveStelsel(stelsel: Stelsel, b: Float64Array, { tolerance, warmStart }: Aanpak): Float64Array {
  const { order, bounds } = stelsel
  const ordered = (values: Float64Array) => Float64Array.from(order, (node) => values[node]!)
  const right = ordered(b)
  const x = ordered(warmStart ?? b)
  for (let circle = 0; circle + 1 < bounds.length; circle += 1) {
    const rows = { first: bounds[circle]!, end: bounds[circle + 1]! }
    if (rows.end - rows.first === 1) sweep(stelsel, rows, { b: right, x })
    else solveCircle(stelsel, rows, { b: right, x, tolerance })
  }
  const answer = new Float64Array(order.length)
  for (let place = 0; place < order.length; place += 1) answer[order[place]!] = x[place]!
  return answer
}

type Vraag = { readonly b: Float64Array; readonly x: Float64Array }

/** Each row once, with the newest values of the others: the largest change, and the largest value. */
function sweep({ start, from, share }: Stelsel, { first, end }: Rijen, { b, x }: Vraag): readonly [number, number] {
  let change = 0
  let largest = 0
  for (let row = first; row < end; row += 1) {
    let value = b[row]!
    for (let line = start[row]!; line < start[row + 1]!; line += 1) value += share[line]! * x[from[line]!]!
    const moved = Math.abs(value - x[row]!)
    if (moved > change) change = moved
    const size = Math.abs(value)
    if (size > largest) largest = size
    x[row] = value
  }
  return [change, largest]
}

// Enough sweeps to see how fast they go, and the most that are worth it: beyond these BiCGSTAB is the quicker one.
const TRIAL_SWEEPS = 6
const MAX_SWEEPS = 60

function solveCircle(stelsel: Stelsel, rows: Rijen, { b, x, tolerance }: Vraag & { readonly tolerance: number }): void {
  let before = Infinity
  for (let count = 1; count <= MAX_SWEEPS; count += 1) {
    const [change, largest] = sweep(stelsel, rows, { b, x })
    if (change <= tolerance * largest) return
    if (count >= TRIAL_SWEEPS && !getsThere(change / before, (tolerance * largest) / change, MAX_SWEEPS - count)) break
    before = change
  }
  solveBicgstab(stelsel, rows, { b, x, tolerance })
}

/** Whether changes that become `rate` times as large with each sweep get down to that factor within so many. */
function getsThere(rate: number, factor: number, sweeps: number): boolean {
  let reached = 1
  for (let count = 0; count < sweeps && reached > factor; count += 1) reached *= rate
  return reached <= factor
}
