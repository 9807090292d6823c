import { weigh, type Weging } from '#modules/afweging/domain/weging.ts'
import { breuk } from '#kernel/breuk.ts'

const VARIANTEN = 100
const CRITERIA = 12
const PARTIJEN = 12

/** Milliseconds of ranking anew after weights changed, and of the same sums in floats: what the browser takes for it, round by round. */
export function meet(rounds: number): { ours: number; bare: number }[] {
  return Array.from({ length: rounds }, (_, round) => {
    const weging = wegingVan(round)
    const bare = timed(() => inFloats(weging))
    const ours = timed(() => weigh(weging))
    if (ours.outcome.samen[0]!.variant !== bare.outcome) throw new Error(`round ${round}: another variant leads`)
    return { ours: ours.time, bare: bare.time }
  })
}

/** Hundred variants on twelve criteria for twelve parties; the weights, and only those, depend on the round. */
function wegingVan(round: number): Weging {
  const criteria = Array.from({ length: CRITERIA }, (_, index) => ({ code: `criterium ${index}`, richting: 'hoog' as const }))
  const varianten = Array.from({ length: VARIANTEN }, (_, index) => `variant ${index}`)
  return {
    criteria,
    varianten,
    actoren: Array.from({ length: PARTIJEN }, (_, partij) => ({
      code: `partij ${partij}`,
      gewichten: new Map(
        criteria.map(({ code }, index) => [code, breuk(BigInt(((partij * 7919 + index * 104_729 + round * 31) % 97) + 1))]),
      ),
    })),
    scores: varianten.flatMap((variant, row) =>
      criteria.map(({ code }, column) => ({
        variant,
        criterium: code,
        score: breuk(BigInt((row * 31 + column * 17 + row * column * 7) % 101), 10n),
      })),
    ),
    marge: breuk(1n, 10n),
  }
}

/** The floor: means in floats, sorted; no vetoes, no exact ties, no agreement, no turning points. */
function inFloats({ criteria, varianten, actoren, scores }: Weging): string {
  const float = ({ teller, noemer }: { teller: bigint; noemer: bigint }) => Number(teller) / Number(noemer)
  const given = scores.map(({ score }) => float(score))
  const means = varianten.map((_, row) =>
    actoren.reduce((sum, { gewichten }) => {
      const weights = [...gewichten.values()].map(float)
      const total = weights.reduce((all, each) => all + each, 0)
      return sum + weights.reduce((all, each, column) => all + each * given[row * criteria.length + column]!, 0) / total
    }, 0),
  )
  const [first] = [...varianten.keys()].toSorted((a, b) => means[b]! - means[a]!)
  return varianten[first!]!
}

function timed<T>(work: () => T): { time: number; outcome: T } {
  const from = performance.now()
  const outcome = work()
  return { time: performance.now() - from, outcome }
}
