import * as z from 'zod'
import { kSets } from '#modules/afweging/domain/k-sets.ts'
import type { Weging } from '#modules/afweging/contract.ts'
import { nextId, reserveIds } from '#web/forms/use-rijen.ts'
import type { FormFault } from '#web/design/form-context.ts'

const CriteriumInvoer = z.strictObject({
  id: z.number(),
  naam: z.string(),
  richting: z.enum(['hoog', 'laag']),
  slechtst: z.string(),
  best: z.string(),
  veto: z.string().nullable(),
  vetoFout: z.string().nullable(),
})
/** A criterion on the form. */
export type CriteriumInvoer = z.output<typeof CriteriumInvoer>

const VariantInvoer = z.strictObject({ id: z.number(), naam: z.string() })
/** A variant on the form. */
export type VariantInvoer = z.output<typeof VariantInvoer>

const WegingInvoer = z.strictObject({
  criteria: z.array(CriteriumInvoer).readonly(),
  varianten: z.array(VariantInvoer).readonly(),
  marge: z.string().nullable(),
})
/** What is weighed, on the form. */
export type WegingInvoer = z.output<typeof WegingInvoer>

/** What was kept of an earlier visit, without what could not be read then; `null` when it is not this form. */
export function readWegingInvoer(found: unknown): WegingInvoer | null {
  const { data } = WegingInvoer.safeParse(found)
  if (!data) return null
  reserveIds([...data.criteria, ...data.varianten])
  return { ...data, criteria: data.criteria.map((criterium) => ({ ...criterium, vetoFout: null })) }
}

/** A criterion without a veto; a high score is good. */
export const newCriterium = (naam = ''): CriteriumInvoer => ({
  id: nextId(),
  naam,
  richting: 'hoog',
  slechtst: '',
  best: '',
  veto: null,
  vetoFout: null,
})
/** See {@link VariantInvoer}. */
export const newVariant = (naam = ''): VariantInvoer => ({ id: nextId(), naam })

/** The criteria of a set, as rows. */
export const criteriaVan = (code: string): CriteriumInvoer[] =>
  (kSets.find((set) => set.code === code)?.criteria ?? ['']).map((naam) => newCriterium(naam))

/** The form of a weighing that is there; else three criteria, and doing nothing beside the proposal. */
export function wegingInvoerVan({ versie, marge, criteria, varianten }: Weging, titel: string): WegingInvoer {
  if (versie === 0) return { criteria: criteriaVan('3K'), varianten: [newVariant('Niets doen'), newVariant(titel.slice(0, 100))], marge }
  return {
    criteria: criteria.map((criterium) => ({ ...criterium, id: nextId(), vetoFout: null })),
    varianten: varianten.map((naam) => newVariant(naam)),
    marge,
  }
}

/** What has to be mended before sending: lower limits that cannot be read. */
export const faultsOfWeging = ({ criteria }: WegingInvoer): FormFault[] =>
  criteria.flatMap(({ vetoFout }, index) => (vetoFout === null ? [] : [{ name: `criteria.${index}.veto`, reason: vetoFout }]))

/** What goes to the server, once {@link faultsOfWeging} finds nothing. */
export const wegingBody = ({ criteria, varianten, marge }: WegingInvoer) => ({
  criteria: criteria.map(({ naam, richting, slechtst, best, veto }) => ({ naam, richting, slechtst, best, veto })),
  varianten: varianten.map(({ naam }) => naam),
  ...(marge === null ? {} : { marge }),
})
