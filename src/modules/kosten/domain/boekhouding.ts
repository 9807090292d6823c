import type { Netwerk } from './netwerk.ts'

/** What the equations still lack, and the amounts themselves, for amounts in units of 2^−scale cent. */
export type Boekhouding = {
  /** Of each node: its own cost and what it receives, less what it is said to pass through; at most two units for each line too low. */
  readonly left: (x: readonly bigint[], kosten: readonly bigint[]) => bigint[]
  /** What passes over each line, in units of 2^−scale cent times 2^−down. */
  readonly lines: (x: readonly bigint[], down: number) => bigint[]
}

/** How fine amounts are counted, and of how many bits they are at most. */
export type Maat = { readonly scale: number; readonly bits: number }

/** An account of a network in whole numbers; the share of each line is worked out once, to `bits` bits. */
export function makeBoekhouding({ start, naar, hoeveelheid, totaal }: Netwerk, { scale, bits }: Maat): Boekhouding {
  const places = BigInt(bits)
  const shares: bigint[] = []
  for (const [van, total] of totaal.entries()) {
    for (let line = start[van]!; line < start[van + 1]!; line += 1) shares.push((hoeveelheid[line]! << places) / total)
  }
  return {
    left(x, kosten) {
      const left = kosten.map((cost, node) => (cost << BigInt(scale)) - x[node]!)
      for (const [van, amount] of x.entries()) {
        if (amount === 0n) continue
        for (let line = start[van]!; line < start[van + 1]!; line += 1) left[naar[line]!]! += (amount * shares[line]!) >> places
      }
      return left
    },
    lines(x, down) {
      const shift = places + BigInt(down)
      const lines: bigint[] = []
      for (const [van, amount] of x.entries()) {
        for (let line = start[van]!; line < start[van + 1]!; line += 1) lines.push((amount * shares[line]!) >> shift)
      }
      return lines
    },
  }
}
