import { bedrag } from './bedrag.ts'
import type { Bedrag } from './bedrag.ts'
import { commonNoemer, compareBreuk, roundBreuk } from './breuk.ts'
import type { Breuk } from './breuk.ts'
import { assert } from './refusal.ts'

/**
 * Each weight as a share of all weights together; the shares add up to exactly one and have one denominator, not in lowest terms.
 * No weight below nil and not all of them nil: with nothing to divide by there is no fair answer, and equal parts would be a guess.
 */
export function sharesOf(weights: readonly Breuk[]): Breuk[] {
  const common = commonNoemer(weights)
  const whole = weights.map(({ teller, noemer }) => teller * (common / noemer))
  const total = whole.reduce((sum, weight) => sum + weight, 0n)
  assert(total > 0n && whole.every((weight) => weight >= 0n), 'weights are not below nil and not all nil')
  return whole.map((teller) => ({ teller, noemer: total }))
}

/** A share of a share, for a nested key; exact and not reduced. */
export function shareOfShare(outer: Breuk, inner: Breuk): Breuk {
  return { teller: outer.teller * inner.teller, noemer: outer.noemer * inner.noemer }
}

/**
 * One amount divided by weight, to the cent. The parts add up to the whole; see `allocateByShares`.
 */
export function allocate(whole: Bedrag, weights: readonly Breuk[]): Bedrag[] {
  return allocateByShares(whole, sharesOf(weights))
}

type Remainder = { readonly index: number; readonly teller: bigint; readonly noemer: bigint; readonly magnitude: bigint }

// Enough bits to tell nearly all remainders apart without multiplying their denominators.
const MAGNITUDE_BITS = 64n

function byLargestRemainder(a: Remainder, b: Remainder): number {
  if (a.magnitude !== b.magnitude) return a.magnitude > b.magnitude ? -1 : 1
  return compareBreuk(b, a) || a.index - b.index
}

/**
 * Largest remainder (Hamilton): every part is first rounded down to a cent, then the cents that are left go one by one to the
 * parts that lost most; of equals the one named first. A negative amount mirrors the positive one, so that a refund undoes an invoice.
 * The shares are not below nil and add up to one. Rounding happens here and only here: for a nested key pass the products of its shares.
 */
export function allocateByShares(whole: Bedrag, shares: readonly Breuk[]): Bedrag[] {
  const size = whole < 0n ? -whole : whole
  const sign = whole < 0n ? -1n : 1n
  let left: bigint = size
  const remainders: Remainder[] = []
  const parts = shares.map(({ teller, noemer }, index) => {
    const exact = size * teller
    const floor = exact / noemer
    const rest = exact % noemer
    left -= floor
    if (rest > 0n) remainders.push({ index, teller: rest, noemer, magnitude: (rest << MAGNITUDE_BITS) / noemer })
    return floor
  })
  assert(left >= 0n && left <= remainders.length, 'the shares add up to one')
  for (const { index } of remainders.sort(byLargestRemainder).slice(0, Number(left))) parts[index]! += 1n
  return parts.map((part) => bedrag(sign * part))
}

/**
 * Exact amounts of either sign, in cents and over one denominator, each to a whole cent, so that together they are their exact sum,
 * rounded once (halves away from zero). Each is first rounded down, then the cents that are left go to the largest remainders; of
 * equals the one named first. When the sum is below nil it is all mirrored, as in `allocateByShares`.
 */
export function roundTogether(tellers: readonly bigint[], noemer: bigint): Bedrag[] {
  const sum = tellers.reduce((total, teller) => total + teller, 0n)
  const sign = sum < 0n ? -1n : 1n
  let left = roundBreuk({ teller: sign * sum, noemer })
  const remainders: { readonly index: number; readonly rest: bigint }[] = []
  const parts = tellers.map((teller, index) => {
    const exact = sign * teller
    const rest = ((exact % noemer) + noemer) % noemer
    const floor = (exact - rest) / noemer
    left -= floor
    if (rest > 0n) remainders.push({ index, rest })
    return floor
  })
  assert(left >= 0n && left <= remainders.length, 'only what was rounded down gets a cent')
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const { index } of remainders.slice(0, Number(left))) parts[index]! += 1n
  return parts.map((part) => bedrag(sign * part))
}
