import { kSets } from '#modules/afweging/domain/k-sets.ts'
import type { Weging } from '#modules/afweging/contract.ts'
import { nextId } from '#modules/afweging/web/use-rijen.ts'
import type { FormFault } from '#web/design/form-context.ts'

/** A criterion on the form. */
export interface CriteriumInvoer {
  id: number
  naam: string
  richting: 'hoog' | 'laag'
  veto: string | null
  vetoFout: string | null
}

/** A variant on the form. */
export interface VariantInvoer {
  id: number
  naam: string
}

/** The score of a variant on a criterion, as far as it can be read. */
export interface Cel {
  score: string | null
  fout: string | null
}

/** Scores by the numbers of variant and criterion: names may still change. */
export type Cellen = Readonly<Record<string, Cel>>

/** Where a score stands among {@link Cellen}. */
export const celSleutel = (variantId: number, criteriumId: number) => `${variantId} ${criteriumId}`

/** A criterion without a veto; a high score is good. */
export const newCriterium = (naam = ''): CriteriumInvoer => ({ id: nextId(), naam, richting: 'hoog', veto: null, vetoFout: null })
/** See {@link VariantInvoer}. */
export const newVariant = (naam = ''): VariantInvoer => ({ id: nextId(), naam })

/** The criteria of a set, as rows. */
export const criteriaVan = (code: string): CriteriumInvoer[] =>
  (kSets.find((set) => set.code === code)?.criteria ?? ['']).map((naam) => newCriterium(naam))

/** The whole form. */
export interface WegingOntwerp {
  criteria: readonly CriteriumInvoer[]
  varianten: readonly VariantInvoer[]
  cellen: Cellen
}

/** The form of a weighing that is there; else three criteria, and doing nothing beside the proposal. */
export function ontwerpVan({ versie, ...weging }: Weging, titel: string): WegingOntwerp {
  if (versie === 0)
    return { criteria: criteriaVan('3K'), varianten: [newVariant('Niets doen'), newVariant(titel.slice(0, 100))], cellen: {} }
  const criteria = weging.criteria.map((criterium) => ({ ...criterium, id: nextId(), vetoFout: null }))
  const varianten = weging.varianten.map((naam) => newVariant(naam))
  const cellen = weging.scores.map(({ variant, criterium, score }) => [
    celSleutel(varianten.find(({ naam }) => naam === variant)!.id, criteria.find(({ naam }) => naam === criterium)!.id),
    { score, fout: null },
  ])
  return { criteria, varianten, cellen: Object.fromEntries(cellen) }
}

/** Every place of the matrix, variant by variant: the order in which scores are sent. */
export function plekken({ criteria, varianten, cellen }: WegingOntwerp) {
  return varianten.flatMap((variant) =>
    criteria.map((criterium) => ({ variant, criterium, cel: cellen[celSleutel(variant.id, criterium.id)] ?? { score: null, fout: null } })),
  )
}

/** What has to be mended before sending: scores and lower limits that are missing or cannot be read. */
export function faultsOfOntwerp(ontwerp: WegingOntwerp): FormFault[] {
  return [
    ...ontwerp.criteria.flatMap(({ vetoFout }, index) => (vetoFout === null ? [] : [{ name: `criteria.${index}.veto`, reason: vetoFout }])),
    ...plekken(ontwerp).flatMap(({ variant, criterium, cel: { score, fout } }, index) =>
      score === null
        ? [
            {
              name: `scores.${index}.score`,
              reason: fout ?? `Geef ${variant.naam || 'deze variant'} een score op ${criterium.naam || 'dit criterium'}.`,
            },
          ]
        : [],
    ),
  ]
}

/** What goes to the server, once {@link faultsOfOntwerp} finds nothing. */
export function wegingBody(ontwerp: WegingOntwerp, marge: string | null) {
  return {
    criteria: ontwerp.criteria.map(({ naam, richting, veto }) => ({ naam, richting, veto })),
    varianten: ontwerp.varianten.map(({ naam }) => naam),
    scores: plekken(ontwerp).map(({ variant, criterium, cel }) => ({
      variant: variant.naam.trim(),
      criterium: criterium.naam.trim(),
      score: cel.score!,
    })),
    ...(marge === null ? {} : { marge }),
  }
}
