import { describe, expect, test } from 'vitest'
import { breuk } from '#kernel/breuk.ts'
import { createRandom } from '#kernel/random.ts'
import { eliminate } from './eliminatie.ts'
import { makeNetwerk } from './netwerk.ts'
import { solveStelsel } from './oplossen.ts'
import { makeStelsel } from './stelsel.ts'
import { DEELBITS, ONZEKER, passThrough } from './verfijnen.ts'

/** Centres that each deliver to five others, and to one of two products one part in `leak` of that; some in a circle of their own. */
function networkOf(plaatsen: number, leak: number) {
  const random = createRandom(7n)
  const leveringen = Array.from({ length: plaatsen }, (_, van) => {
    // The second half delivers to itself alone, the first half to all.
    const receivers = Array.from({ length: 5 }, () =>
      van < plaatsen / 2 ? random.below(plaatsen) : Math.ceil(plaatsen / 2) + random.below(Math.floor(plaatsen / 2)),
    )
    const product = { van, naar: plaatsen + (van % 2), hoeveelheid: breuk(500n, BigInt(leak)) }
    return [product, ...receivers.map((naar) => ({ van, naar, hoeveelheid: breuk(BigInt(1 + random.below(199))) }))]
  }).flat()
  const kosten = Array.from({ length: plaatsen + 2 }, (_, node) => (node < plaatsen ? BigInt(random.below(1e9)) - 200_000_000n : 0n))
  return { netwerk: makeNetwerk({ knopen: plaatsen + 2, plaatsen, methode: 'wederkerig', rang: [] }, leveringen), kosten }
}

describe('floats that are kept to the account, and elimination without floats, agree', () => {
  test.each([
    [40, 2],
    [40, 100],
    [40, 10_000_000],
    [3, 10_000_000_000],
  ])('%i centres that let go of one part in %i', (plaatsen, leak) => {
    const { netwerk, kosten } = networkOf(plaatsen, leak)
    const { knopen, lijnen } = passThrough(netwerk, kosten)
    const exact = eliminate(netwerk, kosten, Number(DEELBITS))
    for (let node = 0; node < plaatsen; node += 1) {
      expect(Math.abs(Number(knopen[node]! - exact[node]!))).toBeLessThan(ONZEKER)
      for (let line = netwerk.start[node]!; line < netwerk.start[node + 1]!; line += 1) {
        const over = (exact[node]! * netwerk.hoeveelheid[line]!) / netwerk.totaal[node]!
        expect(Math.abs(Number(lijnen[line]! - over))).toBeLessThan(ONZEKER)
      }
    }
    const arrived = knopen[plaatsen]! + knopen[plaatsen + 1]!
    const whole = kosten.reduce((sum, cost) => sum + cost, 0n) << DEELBITS
    expect(Math.abs(Number(arrived - whole))).toBeLessThan(2 * ONZEKER)
  })
})

describe('the equations in floats', () => {
  test.each([2, 1_000, 1_000_000])('one part in %i leaves: what is left of them is small, and all arrives', (leak) => {
    const { netwerk, kosten } = networkOf(400, leak)
    const b = Float64Array.from(kosten, Number)
    const x = solveStelsel(makeStelsel(netwerk), b, { tolerance: 1e-13 })
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
    expect(sum(x.slice(400)) / sum(b)).toBeCloseTo(1, 5)
  })

  test('an earlier answer is a good place to begin', () => {
    const { netwerk, kosten } = networkOf(400, 50)
    const stelsel = makeStelsel(netwerk)
    const b = Float64Array.from(kosten, Number)
    const before = solveStelsel(stelsel, b, { tolerance: 1e-12 })
    b[3]! *= 1.1
    const cold = solveStelsel(stelsel, b, { tolerance: 1e-12 })
    const warm = solveStelsel(stelsel, b, { tolerance: 1e-12, warmStart: before })
    for (const [node, value] of cold.entries()) expect(warm[node]! / value).toBeCloseTo(1, 8)
    // With nothing to improve it stays as it was.
    expect(solveStelsel(stelsel, b, { tolerance: 1e-9, warmStart: cold })[7]! / cold[7]!).toBeCloseTo(1, 10)
  })
})
