import { negateBedrag } from '#kernel/bedrag.ts'
import { addTotaal, TOTAAL_NUL } from '#kernel/totaal.ts'
import type { Regel } from './meerjarenbegroting.ts'

/** A line with the key that divides it. */
export interface RegelMetSleutel extends Regel {
  readonly verdeelsleutelId: string | null
}

/** What one budget gets from a decision. */
export interface Landing {
  /** Year T of the budget. */
  readonly jaar: number
  readonly regels: readonly RegelMetSleutel[]
}

interface Besluitregels {
  /** What the decision gives, in order of time. */
  nieuw: readonly Regel[]
  sleutelId: string | null
  /** What the decision that it replaces had given, with the budget where it stands. */
  oud: readonly (RegelMetSleutel & { readonly begrotingsjaar: number })[]
}

/**
 * The changes that a decision makes: what is new in the budget of its first year, what is taken back in the budget where it stands, by
 * the key that it came with. The same year, kind and key is one line; what comes out at nil is no line.
 */
export function landingen({ nieuw, sleutelId, oud }: Besluitregels): Landing[] {
  const eerste = nieuw[0]?.jaar
  const toe = nieuw.map((regel) => ({ ...regel, verdeelsleutelId: sleutelId, begroting: eerste! }))
  const terug = oud.map(({ begrotingsjaar, jaar, soort, totaal, verdeelsleutelId }) => ({
    jaar,
    soort,
    verdeelsleutelId,
    // The same amount that nobody knew yet goes away with it: not a difference of two unknowns.
    totaal: { bekend: negateBedrag(totaal.bekend), pm: -totaal.pm },
    begroting: begrotingsjaar,
  }))
  const perLijn = Map.groupBy(
    [...toe, ...terug],
    ({ begroting, jaar, soort, verdeelsleutelId }) => `${begroting} ${jaar} ${soort} ${verdeelsleutelId ?? ''}`,
  )
  const lijnen = [...perLijn.values()].map((group) => ({
    ...group[0]!,
    totaal: group.reduce((sum, { totaal }) => addTotaal(sum, totaal), TOTAAL_NUL),
  }))
  return [
    ...Map.groupBy(
      lijnen.filter(({ totaal }) => totaal.bekend !== 0n || totaal.pm !== 0),
      ({ begroting }) => begroting,
    ),
  ].map(([jaar, regels]) => ({
    jaar,
    regels: regels.map(({ begroting: _, ...regel }) => regel),
  }))
}
