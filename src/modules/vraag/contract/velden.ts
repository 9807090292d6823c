import * as z from 'zod'
import { DatumTekst, Id, tekst } from '#platform/http/contract.ts'

/** Group of this room in the API documentation. */
export const tag = 'Vraag'

/** The five fields of a wish and of an offer, as they are read. */
export const vijfVelden = {
  titel: z.string(),
  waarvoor: z.string(),
  voorWie: z.string(),
  wanneerNodig: DatumTekst.nullable(),
  doelId: Id.nullable(),
}

/** A required text with its own sentence for when it is empty. */
const verplicht = (leeg: string, max: number) => z.string(leeg).trim().min(1, leeg).max(max, `Houd dit bij ten hoogste ${max} tekens.`)

/** The five fields that a person fills in. */
export const VijfInvoer = z.strictObject({
  titel: verplicht('Schrijf in een paar woorden op wat u nodig hebt.', 200),
  waarvoor: verplicht('Schrijf op wat mensen moeten kunnen, en waarom.', 2000),
  voorWie: z.string().trim().max(200, 'Houd voor wie het is bij ten hoogste 200 tekens.').default(''),
  wanneerNodig: DatumTekst.nullable().default(null),
  doelId: Id.nullable().default(null),
})
/** See {@link VijfInvoer}. */
export type VijfInvoer = z.output<typeof VijfInvoer>

/** The id in the path. */
export const metId = z.strictObject({ id: Id })
/** A step with a reason that everybody reads who saw the thing. */
export const metGrond = z.strictObject({ grond: tekst('de reden', 500) })
