import { bitsOf, GROOT_NUL, rekenwijze, toFixed } from './groot-getal.ts'
import type { Groot, Rekenwijze } from './groot-getal.ts'
import type { Netwerk } from './netwerk.ts'

/** The nodes that still pass on, with what each passes on to each other per unit of its own, and to the end. */
type Rest = { readonly out: readonly Map<number, Groot>[]; readonly into: readonly Set<number>[]; readonly exit: Groot[] }

type Stap = { readonly node: number; readonly total: Groot; readonly suppliers: readonly (readonly [number, Groot])[] }

// Enough for ordinary amounts.
const FIRST_BITS = 192

/**
 * What passes through each centre, in units of 2^−scale cent and less than two such units from exact, however nearly the centres keep
 * everything among themselves. Eliminates centre after centre without ever subtracting (Grassmann, Taksar and Heyman 1985), so that
 * every share of the answer is as precise as the arithmetic: a first round tells how many bits are enough. Thorough, and slow for
 * thousands of centres in one circle: for systems where floats give no hold.
 */
export function eliminate(netwerk: Netwerk, kosten: readonly bigint[], scale: number): bigint[] {
  const margin = scale + 4 * bitsOf(BigInt(netwerk.knopen)) + 8
  for (let bits = FIRST_BITS; ;) {
    const rekenen = rekenwijze(bits)
    const given = passedOn(
      netwerk,
      kosten.map((cost) => (cost > 0n ? cost : 0n)),
      rekenen,
    )
    const owed = passedOn(
      netwerk,
      kosten.map((cost) => (cost < 0n ? -cost : 0n)),
      rekenen,
    )
    const largest = [...given, ...owed].reduce((most, { cijfers, macht }) => (cijfers > 0n ? Math.max(most, macht + bits + 1) : most), 0)
    if (largest + margin <= bits) return given.map((amount, node) => toFixed(amount, scale) - toFixed(owed[node]!, scale))
    bits = largest + margin + 1
  }
}

/** What passes through each node, for costs not below nil. */
function passedOn(netwerk: Netwerk, kosten: readonly bigint[], rekenen: Rekenwijze): Groot[] {
  if (kosten.every((cost) => cost === 0n)) return kosten.map(() => GROOT_NUL)
  const rest = restOf(netwerk, rekenen)
  const cost = kosten.map(rekenen.of)
  const steps: Stap[] = []
  const open = new Set([...rest.out.keys()].filter((node) => rest.out[node]!.size > 0 || rest.exit[node] !== GROOT_NUL))
  while (open.size > 0) {
    const node = lightest(rest, open)
    open.delete(node)
    steps.push(removeNode(rest, { node, cost }, rekenen))
  }
  const perUnit: Groot[] = kosten.map(() => GROOT_NUL)
  for (const { node, total, suppliers } of steps.reverse()) {
    const received = suppliers.reduce(
      (sum, [supplier, share]) => rekenen.add(sum, rekenen.multiply(perUnit[supplier]!, share)),
      cost[node]!,
    )
    perUnit[node] = rekenen.divide(received, total)
  }
  return perUnit.map((amount, node) => rekenen.multiply(amount, rekenen.of(netwerk.totaal[node]!)))
}

function restOf({ knopen, start, naar, hoeveelheid, totaal }: Netwerk, rekenen: Rekenwijze): Rest {
  const rest: Rest = {
    out: Array.from({ length: knopen }, () => new Map<number, Groot>()),
    into: Array.from({ length: knopen }, () => new Set<number>()),
    exit: Array.from({ length: knopen }, () => GROOT_NUL),
  }
  for (let van = 0; van < knopen; van += 1) {
    for (let line = start[van]!; line < start[van + 1]!; line += 1) {
      const [to, amount] = [naar[line]!, rekenen.of(hoeveelheid[line]!)]
      if (totaal[to] === 0n) rest.exit[van] = rekenen.add(rest.exit[van]!, amount)
      else {
        rest.out[van]!.set(to, amount)
        rest.into[to]!.add(van)
      }
    }
  }
  return rest
}

/** The node whose removal adds the fewest lines; of equals the first. */
function lightest({ out, into }: Rest, open: ReadonlySet<number>): number {
  let [best, least] = [-1, Infinity]
  for (const node of open) {
    const lines = out[node]!.size * into[node]!.size
    if (lines < least) [best, least] = [node, lines]
  }
  return best
}

/** Takes a node out: what it delivered, and its own cost, goes past it. Its total is summed from what leaves it, never by subtraction. */
function removeNode({ out, into, exit }: Rest, { node, cost }: { node: number; cost: Groot[] }, rekenen: Rekenwijze): Stap {
  const leaving = [...out[node]!]
  const total = leaving.reduce((sum, [, amount]) => rekenen.add(sum, amount), exit[node]!)
  const suppliers = [...into[node]!].map((supplier) => [supplier, out[supplier]!.get(node)!] as const)
  for (const [receiver, amount] of leaving) {
    into[receiver]!.delete(node)
    cost[receiver] = rekenen.add(cost[receiver]!, rekenen.divide(rekenen.multiply(cost[node]!, amount), total))
  }
  for (const [supplier, share] of suppliers) {
    const perUnit = rekenen.divide(share, total)
    out[supplier]!.delete(node)
    exit[supplier] = rekenen.add(exit[supplier]!, rekenen.multiply(exit[node]!, perUnit))
    for (const [receiver, amount] of leaving) {
      if (receiver === supplier) continue
      const past = rekenen.multiply(amount, perUnit)
      out[supplier]!.set(receiver, rekenen.add(out[supplier]!.get(receiver) ?? GROOT_NUL, past))
      into[receiver]!.add(supplier)
    }
  }
  return { node, total, suppliers }
}
