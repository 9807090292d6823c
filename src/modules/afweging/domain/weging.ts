import { breuk, commonNoemer, compareBreuk } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { findKantelpunt } from './kantelpunt.ts'
import type { Kantelpunt } from './kantelpunt.ts'

/** What variants are judged on. With `laag` a low score is good; below the veto a variant is not acceptable. */
export type Criterium = { readonly code: string; readonly richting: 'hoog' | 'laag'; readonly veto?: Breuk | undefined }

/** A party with its own weight for every criterion. */
export type Actor = { readonly code: string; readonly gewichten: ReadonlyMap<string, Breuk> }

/** A score from 0 to 10; without an actor it holds for all that have none of their own. */
export type Score = { readonly variant: string; readonly criterium: string; readonly actor?: string | undefined; readonly score: Breuk }

/** Variants to choose from, with what each actor finds of them. */
export type Weging = {
  readonly criteria: readonly Criterium[]
  readonly varianten: readonly string[]
  readonly actoren: readonly Actor[]
  readonly scores: readonly Score[]
  /** A lead has to be larger than this, in points, to count as a difference. */
  readonly marge: Breuk
}

/** What the weighing comes to. Ratios are exact and not in lowest terms; a rank is null for a variant that a veto felled. */
export type Gewogen = {
  readonly actoren: readonly { readonly code: string; readonly totalen: readonly Totaalscore[] }[]
  /** In order of rank; equals and felled variants in the order given. */
  readonly samen: readonly Samen[]
  readonly geveld: readonly Geveld[]
  readonly conclusie: { readonly onderscheidend: boolean; readonly winnaar: string | null; readonly marge: Breuk | null }
  readonly eensgezindheid: Breuk
  readonly kantelpunt: readonly (Kantelpunt & { readonly actor: string })[]
}

/** What a variant scores for one actor. */
export type Totaalscore = { readonly variant: string; readonly totaal: Breuk; readonly rang: number | null }

/** What a variant scores for all actors together, each counting alike, and for the actor that likes it least. */
export type Samen = { readonly variant: string; readonly gelijkGewicht: Breuk; readonly slechtste: Breuk; readonly rang: number | null }

/** A veto that a variant does not meet: the score as it counted, after turning it round for `laag`. */
export type Geveld = { readonly variant: string; readonly criterium: string; readonly actor: string; readonly score: Breuk }

const HOOGSTE_SCORE = 10n

/**
 * One actor in whole numbers, so that comparing is exact and cheap: weights over `gewichtNoemer`, scores as counted (per variant, per
 * criterion) over one denominator for everybody, and totals over the sum of the weights times that denominator.
 */
type Stand = {
  readonly gewichten: readonly bigint[]
  readonly gewichtNoemer: bigint
  readonly scores: readonly (readonly bigint[])[]
  readonly totalen: readonly bigint[]
  readonly totaalNoemer: bigint
}

/**
 * Weighs the variants: a weighted mean per actor, the plain mean over the actors, who is felled, who leads, how far the actors agree
 * and how little it takes to change their minds. Ranks, leads and ties are judged on exact numbers, before any rounding.
 * Expects a weighing in which `faultsOfWeging` finds nothing.
 */
export function weigh(weging: Weging): Gewogen {
  const { criteria, varianten, actoren, marge } = weging
  const scoreNoemer = commonNoemer(weging.scores.map(({ score }) => score))
  const standen = standenOf(weging, scoreNoemer)
  const geveld = findGeveld(weging, standen, scoreNoemer)
  const felled = new Set(geveld.map(({ variant }) => variant))
  const left = varianten.map((variant) => !felled.has(variant))
  const samen = combine(varianten, standen, left)
  return {
    actoren: actoren.map(({ code }, index) => ({ code, totalen: totalenOf(varianten, standen[index]!, left) })),
    samen,
    geveld,
    conclusie: conclude(samen, marge),
    eensgezindheid: agreementOf(standen.map(({ totalen }) => ranksOf(totalen))),
    kantelpunt: standen.flatMap((stand, index) => {
      const kantelpunt = findKantelpunt({ ...stand, criteria: criteria.map(({ code }) => code), varianten, left })
      return kantelpunt === null ? [] : [{ actor: actoren[index]!.code, ...kantelpunt }]
    }),
  }
}

function standenOf(weging: Weging, scoreNoemer: bigint): Stand[] {
  const { criteria, actoren } = weging
  const plekken = plekkenOf(weging, scoreNoemer)
  return actoren.map((actor) => {
    const own = criteria.map(({ code }) => actor.gewichten.get(code)!)
    const gewichtNoemer = commonNoemer(own)
    const gewichten = own.map((gewicht) => wholeOver(gewicht, gewichtNoemer))
    const table = plekken.map((row) => row.map(({ allen, eigen }) => eigen.get(actor.code) ?? allen!))
    const totalen = table.map((row) => row.reduce((total, score, index) => total + score * gewichten[index]!, 0n))
    return { gewichten, gewichtNoemer, scores: table, totalen, totaalNoemer: sum(gewichten) * scoreNoemer }
  })
}

/** What was scored at one place, as counted and in whole numbers: for all, and by actors who see it otherwise. */
type Plek = { allen: bigint | null; readonly eigen: Map<string, bigint> }

/** Every place, variant by variant: looked up once, so that ranking anew is only adding up. */
function plekkenOf({ criteria, varianten, scores }: Weging, scoreNoemer: bigint): Plek[][] {
  const plekken = varianten.map(() => criteria.map((): Plek => ({ allen: null, eigen: new Map() })))
  const rows = new Map(varianten.map((variant, index) => [variant, index]))
  const columns = new Map(criteria.map(({ code }, index) => [code, index]))
  for (const { variant, criterium, actor, score } of scores) {
    const column = columns.get(criterium)!
    const plek = plekken[rows.get(variant)!]![column]!
    const whole = wholeOver(score, scoreNoemer)
    const counted = criteria[column]!.richting === 'laag' ? HOOGSTE_SCORE * scoreNoemer - whole : whole
    if (actor === undefined) plek.allen = counted
    else plek.eigen.set(actor, counted)
  }
  return plekken
}

function wholeOver({ teller, noemer }: Breuk, common: bigint): bigint {
  return teller * (common / noemer)
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}

/** Every score as counted that is below its veto, for any actor: one of them fells the variant for all. */
function findGeveld({ criteria, varianten, actoren }: Weging, standen: readonly Stand[], scoreNoemer: bigint): Geveld[] {
  return varianten.flatMap((variant, row) =>
    criteria.flatMap(({ code, veto }, column) =>
      actoren.flatMap((actor, index) => {
        const score = { teller: standen[index]!.scores[row]![column]!, noemer: scoreNoemer }
        const holds = veto === undefined || compareBreuk(score, veto) >= 0
        return holds ? [] : [{ variant, criterium: code, actor: actor.code, score }]
      }),
    ),
  )
}

function totalenOf(varianten: readonly string[], { totalen, totaalNoemer }: Stand, left: readonly boolean[]): Totaalscore[] {
  const rangen = ranksOf(totalen, left)
  return varianten.map((variant, index) => ({
    variant,
    totaal: { teller: totalen[index]!, noemer: totaalNoemer },
    rang: rangen[index]!,
  }))
}

/** The rank of each value, highest first; equals share one (1, 1, 3), and who is not left has none. */
function ranksOf(values: readonly bigint[], left: readonly boolean[] = values.map(() => true)): (number | null)[] {
  const ranks: (number | null)[] = values.map(() => null)
  const order = [...values.keys()].filter((index) => left[index]).sort((a, b) => compareDown(values[a]!, values[b]!))
  for (const [place, index] of order.entries()) {
    const before = order[place - 1]
    ranks[index] = before !== undefined && values[before] === values[index] ? ranks[before]! : place + 1
  }
  return ranks
}

function compareDown(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1
}

function combine(varianten: readonly string[], standen: readonly Stand[], left: readonly boolean[]): Samen[] {
  const common = commonNoemer(standen.map(({ totaalNoemer }) => ({ teller: 1n, noemer: totaalNoemer })))
  const factors = standen.map(({ totaalNoemer }) => common / totaalNoemer)
  const perVariant = varianten.map((_, index) => standen.map(({ totalen }, actor) => totalen[index]! * factors[actor]!))
  const sums = perVariant.map(sum)
  const rangen = ranksOf(sums, left)
  const last = varianten.length + 1
  return varianten
    .map((variant, index) => ({
      variant,
      gelijkGewicht: { teller: sums[index]!, noemer: common * BigInt(standen.length) },
      slechtste: { teller: perVariant[index]!.reduce((least, each) => (each < least ? each : least)), noemer: common },
      rang: rangen[index]!,
    }))
    .sort((a, b) => (a.rang ?? last) - (b.rang ?? last))
}

/** Who wins: the only one left, or the first with a lead larger than the margin. The lead is null below two variants left. */
function conclude(samen: readonly Samen[], marge: Breuk): Gewogen['conclusie'] {
  const [first, second] = samen.filter(({ rang }) => rang !== null)
  if (first === undefined) return { onderscheidend: false, winnaar: null, marge: null }
  if (second === undefined) return { onderscheidend: true, winnaar: first.variant, marge: null }
  const { noemer } = first.gelijkGewicht
  const lead = { teller: first.gelijkGewicht.teller - second.gelijkGewicht.teller, noemer }
  const onderscheidend = compareBreuk(lead, marge) > 0
  return { onderscheidend, winnaar: onderscheidend ? first.variant : null, marge: lead }
}

/**
 * The share of all pairs of actors and all pairs of variants that both actors order alike; a tie for either or both counts half.
 * Felled variants take part. With one actor, or one variant, there is nothing to disagree about: 1.
 */
function agreementOf(rankings: readonly (readonly (number | null)[])[]): Breuk {
  const varianten = rankings[0]!.length
  const actors = rankings.length
  const pairs = (count: number) => (count * (count - 1)) / 2
  let halves = 0n
  for (let one = 0; one < varianten; one++) {
    for (let other = one + 1; other < varianten; other++) {
      const better = rankings.filter((ranks) => ranks[one]! < ranks[other]!).length
      const worse = rankings.filter((ranks) => ranks[one]! > ranks[other]!).length
      const alike = pairs(better) + pairs(worse)
      const tied = pairs(actors) - pairs(better + worse)
      halves += BigInt(2 * alike + tied)
    }
  }
  const all = BigInt(pairs(actors)) * BigInt(pairs(varianten)) * 2n
  return all === 0n ? breuk(1n) : breuk(halves, all)
}
