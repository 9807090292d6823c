import { makeBoekhouding } from './boekhouding.ts'
import type { Boekhouding } from './boekhouding.ts'
import { eliminate } from './eliminatie.ts'
import { bitsOf } from './groot-getal.ts'
import type { Netwerk } from './netwerk.ts'
import { solveStelsel } from './oplossen.ts'
import { makeStelsel } from './stelsel.ts'
import type { Stelsel } from './stelsel.ts'

/** Amounts here are counted in units of 2^−48 cent. */
export const DEELBITS = 48n

/** Every amount below is less than this many units from its exact value: 2^−42 cent. */
export const ONZEKER = 2 ** 6

/** What passes through each node, and over each line of the network, in units of 2^−48 cent. */
export type Doorloop = { readonly knopen: readonly bigint[]; readonly lijnen: readonly bigint[] }

/**
 * What passes through each node (its own cost and all that it receives) and over each line, closer to exact than `ONZEKER`. Floats
 * search, whole numbers keep the account: what the equations still lack is worked out exactly and solved for again, until it is
 * proven small enough. Where floats give no hold, by `eliminate`.
 * Expects that every node with cost reaches the end, and that lines of nodes without cost are left out.
 */
export function passThrough(netwerk: Netwerk, kosten: readonly bigint[]): Doorloop {
  const stelsel = makeStelsel(netwerk)
  const reach = amplification(stelsel)
  const fixed = reach === null ? null : refine({ netwerk, stelsel, kosten }, reach)
  return fixed ?? passExactly(netwerk, kosten)
}

// Beyond this the rounding of floats could hide that a system has no hold.
const MAX_AMPLIFICATION = 2 ** 48

/**
 * How many times larger a mistake in one equation can be in an answer: at most this. The equations never subtract, so a v above nil
 * with v − (what v receives of v) at least 1/4 everywhere proves that no answer is off by more than 4 v times the largest mistake.
 * Null when floats find no such v.
 */
function amplification(stelsel: Stelsel): number | null {
  const ones = new Float64Array(stelsel.order.length).fill(1)
  let v: Float64Array = ones
  // A rough v mostly does.
  for (const tolerance of [1e-3, 1e-7, TOLERANCE]) {
    v = solveStelsel(stelsel, ones, { tolerance, warmStart: v })
    if (proves(stelsel, v)) return 4 * v.reduce((largest, each) => Math.max(largest, each), 1)
  }
  return null
}

/** Whether v leaves at least a half everywhere, which is a quarter for certain: the rest is for the rounding of these very sums. */
function proves({ order, start, from, share }: Stelsel, v: Float64Array): boolean {
  for (let row = 0; row < order.length; row += 1) {
    const own = v[order[row]!]!
    let left = own
    for (let line = start[row]!; line < start[row + 1]!; line += 1) left -= share[line]! * v[order[from[line]!]!]!
    if (!(own > 0 && left >= 0.5 && own * (start[row + 1]! - start[row]! + 1) < MAX_AMPLIFICATION)) return false
  }
  return true
}

/** The question, exactly and in floats. */
type Opgave = { readonly netwerk: Netwerk; readonly stelsel: Stelsel; readonly kosten: readonly bigint[] }

// As near as floats come.
const TOLERANCE = 2 ** -44

// What floats get to see of a larger number; their squares still fit.
const FLOAT_BITS = 100

/** As `passThrough`, for a system whose mistakes grow at most `reach` times. Null when the search does not come nearer. */
function refine({ netwerk, stelsel, kosten }: Opgave, reach: number): Doorloop | null {
  const { start, order } = stelsel
  const most = order.reduce((longest, _node, row) => Math.max(longest, start[row + 1]! - start[row]!), 0)
  // Each product of the account is rounded down twice.
  const slack = BigInt(2 * most + 2)
  const reached = BigInt(Math.ceil(reach))
  const scale = Number(DEELBITS) + bitsOf(slack * reached)
  const bound = (BigInt(ONZEKER / 4) << BigInt(scale - Number(DEELBITS))) / reached
  const largest = kosten.reduce((top, cost) => Math.max(top, bitsOf(cost)), 0)
  const boekhouding = makeBoekhouding(netwerk, { scale, bits: scale + largest + bitsOf(reached) + 1 })
  const x = kosten.map(() => 0n)
  let left = kosten.map((cost) => cost << BigInt(scale))
  for (let before: bigint | null = null; ;) {
    const worst = left.reduce((top, each) => (each > top ? each : -each > top ? -each : top), 0n)
    if (worst + slack <= bound) return doorloop(boekhouding, x, scale)
    if (before !== null && worst * 2n > before) return null
    before = worst
    const shift = BigInt(Math.max(0, bitsOf(worst) - FLOAT_BITS))
    const step = solveStelsel(
      stelsel,
      Float64Array.from(left, (each) => Number(each >> shift)),
      { tolerance: 2 ** -44 },
    )
    for (const [node, amount] of step.entries()) {
      if (!Number.isFinite(amount)) return null
      x[node]! += BigInt(Math.round(amount)) << shift
    }
    left = boekhouding.left(x, kosten)
  }
}

/** As `passThrough`, without floats. */
function passExactly(netwerk: Netwerk, kosten: readonly bigint[]): Doorloop {
  // A product adds up the uncertainty of all that it receives.
  const scale = Number(DEELBITS) + bitsOf(BigInt(netwerk.knopen)) + 2
  const x = eliminate(netwerk, kosten, scale)
  const bits = x.reduce((most, amount) => Math.max(most, bitsOf(amount)), 0)
  const boekhouding = makeBoekhouding(netwerk, { scale, bits })
  for (const [node, lacking] of boekhouding.left(x, kosten).entries()) if (netwerk.totaal[node] === 0n) x[node]! += lacking
  return doorloop(boekhouding, x, scale)
}

function doorloop({ lines }: Boekhouding, x: readonly bigint[], scale: number): Doorloop {
  const down = scale - Number(DEELBITS)
  return { knopen: x.map((amount) => amount >> BigInt(down)), lijnen: lines(x, down) }
}
