import { bedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { assert } from '#kernel/refusal.ts'
import { roundKringloop } from './afronden-kringloop.ts'
import { makeNetwerk, reachable, withoutLinesFrom } from './netwerk.ts'
import type { Methode, Netwerk } from './netwerk.ts'
import { DEELBITS, ONZEKER, passThrough } from './verfijnen.ts'

/** A node and its own cost: an auxiliary cost centre, or a product. */
export type Kostenpost = { readonly code: string; readonly kosten: Bedrag }

/** What one centre delivers to another or to a product, in the centre's own unit. */
export type Prestatie = { readonly van: string; readonly naar: string; readonly hoeveelheid: Breuk }

/** Costs, who delivers how much to whom, and how the auxiliary centres pass on. */
export type Kostentoerekening = {
  readonly methode: Methode
  /** In which order centres close; only for `trapsgewijs`. */
  readonly volgorde?: readonly string[] | undefined
  readonly kostenplaatsen: readonly Kostenpost[]
  readonly kostendragers: readonly Kostenpost[]
  readonly prestaties: readonly Prestatie[]
}

/** What each product costs in all, what each centre passed on in all, and what went from whom to whom; what is nil is not in `stromen`. */
export type Toerekening = {
  readonly kostendragers: readonly { readonly code: string; readonly bedrag: Bedrag }[]
  readonly kostenplaatsen: readonly { readonly code: string; readonly bruto: Bedrag }[]
  readonly stromen: readonly { readonly van: string; readonly naar: string; readonly bedrag: Bedrag }[]
  readonly totaal: Bedrag
}

/** The deliveries that the method uses, with the centres first and then the products, in the order given. */
export function netwerkOf({ methode, volgorde, kostenplaatsen, kostendragers, prestaties }: Kostentoerekening): Netwerk {
  const place = new Map([...kostenplaatsen, ...kostendragers].map(({ code }, index) => [code, index]))
  const order = new Map((volgorde ?? []).map((code, index) => [code, index]))
  return makeNetwerk(
    {
      knopen: kostenplaatsen.length + kostendragers.length,
      plaatsen: kostenplaatsen.length,
      methode,
      rang: kostenplaatsen.map(({ code }) => order.get(code) ?? 0),
    },
    prestaties.map(({ van, naar, hoeveelheid }) => ({ van: place.get(van)!, naar: place.get(naar)!, hoeveelheid })),
  )
}

/**
 * The cost of the auxiliary centres brought to the products. Every amount is its exact value rounded up or down to the cent, so that
 * every node reconciles: own cost and what comes in is what goes out, and the products together are all cost there is.
 * Expects an input in which `faultsOfKostentoerekening` finds nothing.
 */
export function allocateKosten(toerekening: Kostentoerekening): Toerekening {
  const { kostenplaatsen, kostendragers } = toerekening
  const posten = [...kostenplaatsen, ...kostendragers]
  const kosten = posten.map((post) => post.kosten)
  const all = netwerkOf(toerekening)
  const hasCost = reachable(
    all,
    [...kosten.keys()].filter((node) => kosten[node] !== 0n),
  )
  const netwerk = withoutLinesFrom(all, (node) => hasCost[node] === 0)
  const { knopen, lijnen } = roundDoorloop(netwerk, kosten)
  const stromen: { van: string; naar: string; bedrag: Bedrag }[] = []
  for (let van = 0; van < kostenplaatsen.length; van += 1) {
    for (let line = netwerk.start[van]!; line < netwerk.start[van + 1]!; line += 1) {
      const amount = lijnen[line]!
      if (amount !== 0n) stromen.push({ van: posten[van]!.code, naar: posten[netwerk.naar[line]!]!.code, bedrag: bedrag(amount) })
    }
  }
  return {
    kostendragers: kostendragers.map(({ code }, index) => ({ code, bedrag: bedrag(knopen[kostenplaatsen.length + index]!) })),
    kostenplaatsen: kostenplaatsen.map(({ code }, index) => ({ code, bruto: bedrag(knopen[index]!) })),
    stromen,
    totaal: kosten.length === 0 ? NIHIL : sumBedragen(kosten),
  }
}

/** What passes through each node and over each line, in whole cents. */
type Afgerond = { readonly knopen: readonly bigint[]; readonly lijnen: readonly bigint[] }

const HEEL = 2 ** Number(DEELBITS)

/**
 * The exact amounts, rounded together. Each node is drawn as two, what comes in and what goes out, with a line in between for what
 * passes through it; products end in one node more, which takes in all cost there is.
 */
function roundDoorloop(netwerk: Netwerk, kosten: readonly bigint[]): Afgerond {
  const size = netwerk.knopen
  const exact = passThrough(netwerk, kosten)
  const amounts = [...exact.knopen, ...exact.lijnen]
  const van = new Int32Array(amounts.length)
  const naar = new Int32Array(amounts.length)
  for (let node = 0; node < size; node += 1) {
    van[node] = node
    naar[node] = netwerk.totaal[node] === 0n ? 2 * size : size + node
    for (let line = netwerk.start[node]!; line < netwerk.start[node + 1]!; line += 1) {
      van[size + line] = size + node
      naar[size + line] = netwerk.naar[line]!
    }
  }
  const part = (amount: bigint) => Number(BigInt.asUintN(Number(DEELBITS), amount))
  const up = roundKringloop({ knopen: 2 * size + 1, van, naar, deel: Float64Array.from(amounts, part), heel: HEEL, onzeker: ONZEKER })
  const whole = amounts.map((amount, index) => (amount >> DEELBITS) + BigInt(up[index]!))
  const rounded = { knopen: whole.slice(0, size), lijnen: whole.slice(size) }
  assertReconciles(netwerk, kosten, rounded)
  return rounded
}

/** Every node passes through what it cost and received, and every centre passes on what passes through it. */
function assertReconciles({ start, naar, totaal }: Netwerk, kosten: readonly bigint[], { knopen, lijnen }: Afgerond): void {
  const received = [...kosten]
  for (const [line, to] of naar.entries()) received[to]! += lijnen[line]!
  for (const [node, amount] of knopen.entries()) {
    assert(amount === received[node], 'what comes in passes through')
    if (totaal[node] === 0n) continue
    let sent = 0n
    for (let line = start[node]!; line < start[node + 1]!; line += 1) sent += lijnen[line]!
    assert(amount === sent, 'what passes through goes out')
  }
}
