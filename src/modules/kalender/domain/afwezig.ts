import type { Afwezig } from './reeks.ts'

/** A recess and whose it is. */
export type Recesdagen = Afwezig & { readonly organisatieId: string }

/**
 * The days on which a table does not meet: the recess of the organisation whose college or council it is; for a table of the cooperation
 * itself the days on which every organisation that told its recess is away.
 */
export function afwezigVoor(tafelOrganisatieId: string | null, recessen: readonly Recesdagen[]): Afwezig[] {
  if (tafelOrganisatieId !== null) return recessen.filter(({ organisatieId }) => organisatieId === tafelOrganisatieId)
  const [first, ...others] = Map.groupBy(recessen, ({ organisatieId }) => organisatieId).values()
  return others
    .reduce<readonly Afwezig[]>((shared, own) => shared.flatMap((a) => own.flatMap((b) => overlap(a, b))), first ?? [])
    .map(({ van, totEnMet }) => ({ naam: 'Overal reces', van, totEnMet }))
}

function overlap(a: Afwezig, b: Afwezig): Afwezig[] {
  const van = a.van > b.van ? a.van : b.van
  const totEnMet = a.totEnMet < b.totEnMet ? a.totEnMet : b.totEnMet
  return van <= totEnMet ? [{ naam: a.naam, van, totEnMet }] : []
}
