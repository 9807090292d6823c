import { assert } from './refusal.ts'

/** A source of numbers that look random and follow from a seed alone, so that a simulation can be redone by anyone. Not for secrets. */
export type Random = {
  /** The next whole number from 0 up to 2^32. */
  uint32: () => number
  /** The next number u with 0 ≤ u < 1, with 53 random bits. */
  next: () => number
  /** The next whole number from 0 up to `below`, each equally likely. */
  below: (below: number) => number
}

const WARM_UP_ROUNDS = 20

/**
 * The sfc32 generator ("small fast counting", C. Doty-Humphrey, PractRand, public domain). The state is three words and a counter
 * of 32 bits each: a = the stream, b = low word of the seed, c = high word of the seed, counter = 1; twenty rounds are thrown away.
 * One round: t = a + b + counter; counter + 1; a = b ^ (b >>> 9); b = c + (c << 3); c = rotl(c, 21) + t; out comes t (all modulo 2^32).
 * `next` takes two rounds: 27 high bits of the first, 26 of the second. A `stream` gives each block of work its own numbers, so
 * that an answer does not depend on how many cores ran it. These numbers are a promise: changing them changes stored results.
 */
export function createRandom(seed: bigint, stream = 0): Random {
  assert(seed >= 0n && seed < 2n ** 64n, 'the seed fits in 64 bits')
  assert(Number.isInteger(stream) && stream >= 0 && stream < 2 ** 32, 'the stream fits in 32 bits')
  let a = stream | 0
  let b = Number(seed & 0xffff_ffffn) | 0
  let c = Number(seed >> 32n) | 0
  let counter = 1

  function uint32(): number {
    const t = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return t >>> 0
  }

  function below(limit: number): number {
    assert(Number.isInteger(limit) && limit > 0 && limit <= 2 ** 32, 'the limit is 1 to 2^32')
    // Draws above the largest multiple are thrown away, or the low numbers would come up more often.
    const fair = 2 ** 32 - (2 ** 32 % limit)
    let draw = uint32()
    while (draw >= fair) draw = uint32()
    return draw % limit
  }

  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) uint32()
  return { uint32, below, next: () => ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) / 2 ** 53 }
}
