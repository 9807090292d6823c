import * as z from 'zod'
import { kSets } from '#modules/afweging/domain/k-sets.ts'
import type { Weging } from '#modules/afweging/contract.ts'
import { nextId, reserveIds } from '#web/forms/use-rijen.ts'
import type { FormFault } from '#web/design/form-context.ts'

const CriteriumInvoer = z.strictObject({
  id: z.number(),
  naam: z.string(),
  richting: z.enum(['hoog', 'laag']),
  veto: z.string().nullable(),
  vetoFout: z.string().nullable(),
})
/** A criterion on the form. */
export type CriteriumInvoer = z.output<typeof CriteriumInvoer>

const VariantInvoer = z.strictObject({ id: z.number(), naam: z.string() })
/** A variant on the form. */
export type VariantInvoer = z.output<typeof VariantInvoer>

const Cel = z.strictObject({ score: z.string().nullable(), fout: z.string().nullable() })
/** The score of a variant on a criterion, as far as it can be read. */
export type Cel = z.output<typeof Cel>

const WegingOntwerp = z.strictObject({
  criteria: z.array(CriteriumInvoer).readonly(),
  varianten: z.array(VariantInvoer).readonly(),
  /** Scores by the numbers of variant and criterion: names may still change. */
  cellen: z.record(z.string(), Cel).readonly(),
})
/** What is weighed, on the form. */
export type WegingOntwerp = z.output<typeof WegingOntwerp>

const WegingInvoer = z.strictObject({ ontwerp: WegingOntwerp, marge: z.string().nullable() })
/** The whole form. */
export type WegingInvoer = z.output<typeof WegingInvoer>

/** What was kept of an earlier visit, without what could not be read then; `null` when it is not this form. */
export function readWegingInvoer(found: unknown): WegingInvoer | null {
  const { data } = WegingInvoer.safeParse(found)
  if (!data) return null
  const { criteria, varianten, cellen } = data.ontwerp
  reserveIds([...criteria, ...varianten])
  return {
    ...data,
    ontwerp: {
      criteria: criteria.map((criterium) => ({ ...criterium, vetoFout: null })),
      varianten,
      cellen: Object.fromEntries(Object.entries(cellen).map(([plek, cel]) => [plek, { ...cel, fout: null }])),
    },
  }
}

/** Where a score stands among the scores of {@link WegingOntwerp}. */
export const celSleutel = (variantId: number, criteriumId: number) => `${variantId} ${criteriumId}`

/** A criterion without a veto; a high score is good. */
export const newCriterium = (naam = ''): CriteriumInvoer => ({ id: nextId(), naam, richting: 'hoog', veto: null, vetoFout: null })
/** See {@link VariantInvoer}. */
export const newVariant = (naam = ''): VariantInvoer => ({ id: nextId(), naam })

/** The criteria of a set, as rows. */
export const criteriaVan = (code: string): CriteriumInvoer[] =>
  (kSets.find((set) => set.code === code)?.criteria ?? ['']).map((naam) => newCriterium(naam))

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
