import { findKringen } from './kringen.ts'
import { reverse } from './netwerk.ts'
import type { Netwerk } from './netwerk.ts'

/**
 * The equations x = b + what each node receives of others' x, in floating point, to be solved many times. Nodes stand in an order in
 * which those that deliver come first, except within a circle; the lines of a row are those from `start[row]` up to `start[row + 1]`.
 */
export type Stelsel = {
  /** The node of each row. */
  readonly order: Int32Array
  readonly start: Int32Array
  /** Of each row the first line that comes from within its own circle. */
  readonly inside: Int32Array
  readonly from: Int32Array
  readonly share: Float64Array
  /** The rows at which a circle begins, and the end. */
  readonly bounds: Int32Array
}

// A share of a whole beyond what a float holds exactly is good to this many bits after the point.
const SHARE_BITS = 200n

function shareOf(part: bigint, whole: bigint): number {
  if (whole <= Number.MAX_SAFE_INTEGER) return Number(part) / Number(whole)
  return Number((part << SHARE_BITS) / whole) / 2 ** Number(SHARE_BITS)
}

/** The equations of a network. */
export function makeStelsel(netwerk: Netwerk): Stelsel {
  const { knopen, hoeveelheid, totaal } = netwerk
  const received = reverse(netwerk)
  const { order, bounds } = findKringen(received)
  const row = new Int32Array(knopen)
  for (let place = 0; place < knopen; place += 1) row[order[place]!] = place
  const [start, inside] = [new Int32Array(knopen + 1), new Int32Array(knopen)]
  const from = new Int32Array(netwerk.naar.length)
  const share = new Float64Array(netwerk.naar.length)
  let filled = 0
  for (let circle = 0; circle + 1 < bounds.length; circle += 1) {
    const first = bounds[circle]!
    for (let at = first; at < bounds[circle + 1]!; at += 1) {
      const node = order[at]!
      const put = (isInside: boolean) => {
        for (let line = received.start[node]!; line < received.start[node + 1]!; line += 1) {
          const supplier = received.naar[line]!
          if (row[supplier]! >= first !== isInside) continue
          from[filled] = row[supplier]!
          share[filled++] = shareOf(hoeveelheid[received.lijn[line]!]!, totaal[supplier]!)
        }
      }
      put(false)
      inside[at] = filled
      put(true)
      start[at + 1] = filled
    }
  }
  return { order, start, inside, from, share, bounds }
}

/** The rows of one circle. */
export type Rijen = { readonly first: number; readonly end: number }
