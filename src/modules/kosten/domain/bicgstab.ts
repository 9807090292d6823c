import type { Rijen, Stelsel } from './stelsel.ts'

type Vraag = { readonly b: Float64Array; readonly x: Float64Array; readonly tolerance: number }

// More steps than this help no more; who needs an exact answer then takes another road.
const MAX_STEPS = 2_000

/**
 * Improves the x of one circle by the stabilised method of biconjugate gradients (Van der Vorst 1992), until what is left of the
 * equations is the tolerance times what they began with, or it gets no better. Leaves the best x that it met.
 */
export function solveBicgstab(stelsel: Stelsel, rows: Rijen, { b, x, tolerance }: Vraag): void {
  const size = rows.end - rows.first
  const right = incoming(stelsel, rows, { b, x })
  const current = x.slice(rows.first, rows.end)
  const best = { x: current.slice(), left: Infinity }
  const residual = new Float64Array(size)
  leftOver(stelsel, rows, { right, x: current, out: residual })
  const goal = tolerance * norm(right)
  const [shadow, p, v, t] = [residual.slice(), new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  let [rho, alpha, omega] = [1, 1, 1]
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const left = norm(residual)
    if (left < best.left) {
      best.left = left
      best.x.set(current)
    }
    if (!(left > goal)) break
    const rhoNext = dot(shadow, residual)
    const beta = (rhoNext / rho) * (alpha / omega)
    rho = rhoNext
    for (let at = 0; at < size; at += 1) p[at] = residual[at]! + beta * (p[at]! - omega * v[at]!)
    multiply(stelsel, rows, { x: p, out: v })
    alpha = rho / dot(shadow, v)
    for (let at = 0; at < size; at += 1) residual[at]! -= alpha * v[at]!
    multiply(stelsel, rows, { x: residual, out: t })
    const square = dot(t, t)
    omega = square === 0 ? 0 : dot(t, residual) / square
    for (let at = 0; at < size; at += 1) {
      current[at]! += alpha * p[at]! + omega * residual[at]!
      residual[at]! -= omega * t[at]!
    }
    if (!Number.isFinite(alpha) || omega === 0) break
  }
  x.set(best.x, rows.first)
}

/** What the rows begin with: their own b, and what comes from outside the circle. */
function incoming({ start, inside, from, share }: Stelsel, { first, end }: Rijen, { b, x }: Omit<Vraag, 'tolerance'>): Float64Array {
  const right = b.slice(first, end)
  for (let row = first; row < end; row += 1) {
    for (let line = start[row]!; line < inside[row]!; line += 1) right[row - first]! += share[line]! * x[from[line]!]!
  }
  return right
}

/** out = x − what each row receives of x within the circle. */
function multiply({ start, inside, from, share }: Stelsel, { first, end }: Rijen, { x, out }: Record<'x' | 'out', Float64Array>): void {
  for (let row = first; row < end; row += 1) {
    let value = x[row - first]!
    for (let line = inside[row]!; line < start[row + 1]!; line += 1) value -= share[line]! * x[from[line]! - first]!
    out[row - first] = value
  }
}

function leftOver(stelsel: Stelsel, rows: Rijen, { right, x, out }: Record<'right' | 'x' | 'out', Float64Array>): void {
  multiply(stelsel, rows, { x, out })
  for (let at = 0; at < out.length; at += 1) out[at] = right[at]! - out[at]!
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!
  return sum
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a))
}
