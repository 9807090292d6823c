/** A number not below nil: `cijfers` times two to the power `macht`. */
export type Groot = { readonly cijfers: bigint; readonly macht: number }

/** Nothing. */
export const GROOT_NUL: Groot = { cijfers: 0n, macht: 0 }

/** The bits of a whole number, at most three too many. */
export function bitsOf(value: bigint): number {
  return value === 0n ? 0 : (value < 0n ? -value : value).toString(16).length * 4
}

/** Arithmetic that keeps `bits` bits of every number, whatever its size: each result is right but for one part in 2^bits. */
export type Rekenwijze = {
  readonly of: (whole: bigint) => Groot
  readonly add: (a: Groot, b: Groot) => Groot
  readonly multiply: (a: Groot, b: Groot) => Groot
  readonly divide: (a: Groot, b: Groot) => Groot
}

/**
 * Floating point of any precision and without an end to its range, for numbers not below nil. There is no subtraction, so that no
 * step can lose what the ones before it kept.
 */
export function rekenwijze(bits: number): Rekenwijze {
  const places = BigInt(bits)
  const lowest = 1n << places
  const end = lowest << 1n
  const normal = (cijfers: bigint, macht: number): Groot => (cijfers < end ? { cijfers, macht } : normal(cijfers >> 1n, macht + 1))
  return {
    of(whole) {
      if (whole === 0n) return GROOT_NUL
      const shift = bitsOf(whole) - 4 - bits
      return normal(shift > 0 ? whole >> BigInt(shift) : whole << BigInt(-shift), shift)
    },
    add(a, b) {
      if (a.cijfers === 0n) return b
      if (b.cijfers === 0n) return a
      const [large, small] = a.macht >= b.macht ? [a, b] : [b, a]
      const apart = large.macht - small.macht
      return apart > bits + 1 ? large : normal(large.cijfers + (small.cijfers >> BigInt(apart)), large.macht)
    },
    multiply(a, b) {
      if (a.cijfers === 0n || b.cijfers === 0n) return GROOT_NUL
      return normal((a.cijfers * b.cijfers) >> places, a.macht + b.macht + bits)
    },
    divide(a, b) {
      if (a.cijfers === 0n) return GROOT_NUL
      return normal((a.cijfers << (places + 1n)) / b.cijfers, a.macht - b.macht - bits - 1)
    },
  }
}

/** Rounded down to a whole multiple of 2^−scale, counted in those. */
export function toFixed({ cijfers, macht }: Groot, scale: number): bigint {
  const shift = macht + scale
  return shift >= 0 ? cijfers << BigInt(shift) : cijfers >> BigInt(-shift)
}
