import * as z from 'zod'
import { BedragTekst, Id, operation, TotaalTekst } from '#platform/http/contract.ts'
import { jaarprognosesApi } from '#modules/verrekening/contract/jaarprognoses.ts'
import { kwartalenApi } from '#modules/verrekening/contract/kwartalen.ts'
import { notaApi } from '#modules/verrekening/contract/nota.ts'
import { laboratoriumApi } from '#modules/verrekening/contract/laboratorium.ts'

export { type Nota, type Notaregel, type Notauitleg } from '#modules/verrekening/contract/nota.ts'
export { type Getekend, type Jaarprognose } from '#modules/verrekening/contract/jaarprognoses.ts'
export { type Kwartaal, type KwartaalKort, type Verrekenzicht } from '#modules/verrekening/contract/kwartalen.ts'
export { type Laboratorium, type Scenario, type ScenarioInvoer, type ScenarioKort } from '#modules/verrekening/contract/laboratorium.ts'

const Jaarbedrag = z.object({ jaar: z.number().int(), bedrag: BedragTekst })

/** One line of the budget, divided over its key: down to the decision and the key. */
export const VerdeeldeRegel = z
  .object({
    begrotingsregelId: Id,
    omschrijving: z.string(),
    jaar: z.number().int(),
    soort: z.enum(['incidenteel', 'structureel']),
    totaal: TotaalTekst,
    /** Null for who may not know of the decision: it is under secrecy at another table. */
    besluitId: Id.nullable(),
    besluitNummer: z.string(),
    verdeelsleutelId: Id.nullable(),
    verdeelsleutelNaam: z.string().nullable(),
    /** Why nobody pays this line yet; null when it was divided. */
    nietVerdeeld: z.enum(['geen_sleutel', 'cijfers_ontbreken']).nullable(),
    /** What everyone that this hat may see pays of the known part, in each year of the line; `aandeel` is of 1, with 12 decimals. */
    delen: z.array(z.object({ organisatieId: Id, organisatieNaam: z.string(), aandeel: z.string(), bedrag: BedragTekst })),
  })
  .meta({ id: 'VerdeeldeRegel' })
/** See {@link VerdeeldeRegel}. */
export type VerdeeldeRegel = z.output<typeof VerdeeldeRegel>

/** Who pays what of the budgets that were decided, year by year. */
export const Bijdragen = z
  .object({
    jaar: z.number().int(),
    jaren: z.array(z.number().int()),
    /** `eigen` when partners agreed that amounts are closed: then only the own contribution, and no totals. */
    zicht: z.enum(['alles', 'eigen']),
    deelnemers: z.array(z.object({ organisatieId: Id, organisatieNaam: z.string(), perJaar: z.array(Jaarbedrag) })),
    totalen: z.array(Jaarbedrag).nullable(),
    /** Per year what nobody pays yet: PM, and what has no key. */
    nietVerdeeld: z.array(z.object({ jaar: z.number().int(), totaal: TotaalTekst })),
    regels: z.array(VerdeeldeRegel),
  })
  .meta({ id: 'Bijdragen' })
/** See {@link Bijdragen}. */
export type Bijdragen = z.output<typeof Bijdragen>

/** Every operation of this room. */
export const verrekeningApi = {
  readBijdragen: operation({
    method: 'GET',
    path: '/bijdragen',
    tag: 'Bijdragen',
    summary: 'Lees wie van de begroting wat betaalt, per jaar, en waarom.',
    permission: 'bijdrage.lezen',
    query: z.strictObject({
      jaar: z.coerce
        .number('Vul een jaar in.')
        .int('Vul een jaar in.')
        .min(2000, 'Vul een jaar vanaf 2000 in.')
        .max(2100, 'Vul een jaar tot en met 2100 in.')
        .optional(),
    }),
    response: Bijdragen,
  }),
  ...laboratoriumApi,
  ...kwartalenApi,
  ...notaApi,
  ...jaarprognosesApi,
}
