import { breuk, compareBreuk } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'

/** The weight of one criterion at which another variant comes level with an actor's first: from what it is, to what it would be. */
export type Kantelpunt = { readonly criterium: string; readonly van: Breuk; readonly naar: Breuk; readonly winnaarWordt: string }

/** How one actor judges: weights in whole numbers over one denominator, and per variant its scores per criterion and its total. */
export type Oordeel = {
  readonly criteria: readonly string[]
  readonly varianten: readonly string[]
  /** Which variants no veto felled. */
  readonly left: readonly boolean[]
  readonly gewichten: readonly bigint[]
  readonly gewichtNoemer: bigint
  readonly scores: readonly (readonly bigint[])[]
  readonly totalen: readonly bigint[]
}

/** A challenger on one criterion; ratios not in lowest terms. `size` is the change of the weight, `pace` how many points a unit of weight wins back. */
type Kandidaat = { readonly criterium: number; readonly variant: number; readonly size: Breuk; readonly pace: bigint; readonly naar: Breuk }

/**
 * The smallest change of one weight, the other weights as they are, that brings another variant level with this actor's first place;
 * a step further and it leads, unless `naar` is nil, below which no weight goes. Null when no change does, when fewer than two variants
 * are left, or when the first place is shared already. The change is measured in the weights as given. Of equal changes the criterion
 * named first counts; of variants that come level on that criterion together the one that then pulls ahead, else the one named first.
 */
export function findKantelpunt(oordeel: Oordeel): Kantelpunt | null {
  const { criteria, varianten, totalen, gewichten, gewichtNoemer } = oordeel
  const left = [...varianten.keys()].filter((index) => oordeel.left[index])
  const best = left.reduce<number | null>((most, index) => (most === null || totalen[index]! > totalen[most]! ? index : most), null)
  if (best === null || left.some((index) => index !== best && totalen[index] === totalen[best])) return null
  let nearest: Kandidaat | null = null
  for (const criterium of criteria.keys()) {
    for (const variant of left) {
      const kandidaat = variant === best ? null : challenge(oordeel, { best, criterium, variant })
      if (kandidaat !== null && (nearest === null || comesBefore(kandidaat, nearest))) nearest = kandidaat
    }
  }
  if (nearest === null) return null
  return {
    criterium: criteria[nearest.criterium]!,
    van: breuk(gewichten[nearest.criterium]!, gewichtNoemer),
    naar: nearest.naar,
    winnaarWordt: varianten[nearest.variant]!,
  }
}

/** The weight of this criterion at which this variant is level with the best; null when there is none at or above nil. */
function challenge(
  { gewichten, gewichtNoemer, scores, totalen }: Oordeel,
  { best, criterium, variant }: { best: number; criterium: number; variant: number },
): Kandidaat | null {
  const lead = totalen[best]! - totalen[variant]!
  const difference = scores[best]![criterium]! - scores[variant]![criterium]!
  if (difference === 0n) return null
  const pace = difference < 0n ? -difference : difference
  const level = gewichten[criterium]! * pace + (difference < 0n ? lead : -lead)
  if (level < 0n) return null
  // Without any weight there is no mean, so the last one cannot become nil.
  if (level === 0n && gewichten.every((gewicht, index) => index === criterium || gewicht === 0n)) return null
  return { criterium, variant, size: { teller: lead, noemer: pace }, pace, naar: { teller: level, noemer: pace * gewichtNoemer } }
}

/** Expects to be asked in the order of criteria and variants, so that of full equals the one named first stays. */
function comesBefore(a: Kandidaat, b: Kandidaat): boolean {
  const order = compareBreuk(a.size, b.size)
  if (order !== 0) return order < 0
  return a.criterium === b.criterium && a.pace > b.pace
}
