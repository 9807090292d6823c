import * as z from 'zod'
import { Id, operation, tekst } from '#platform/http/contract.ts'
import { planelementen } from '#modules/afweging/domain/realisatieplan.ts'

const tag = 'Voorstellen'
const metId = z.strictObject({ id: Id })

/** What is said of one element of a realisatieplan. */
const Element = z
  .object({
    element: z.enum(planelementen),
    tekst: z.string(),
    isNvt: z.boolean(),
    trekkerId: Id.nullable(),
    trekkerNaam: z.string().nullable(),
  })
  .meta({ id: 'Planelement' })

/** The realisatieplan of a proposal: how it is done, element by element. */
export const Realisatieplan = z
  .object({
    /** What was filled in, in the order of the elements. */
    elementen: z.array(Element),
    /** 0 when nobody began it. */
    versie: z.number().int(),
  })
  .meta({ id: 'Realisatieplan' })
/** See {@link Realisatieplan}. */
export type Realisatieplan = z.output<typeof Realisatieplan>

const ElementInvoer = z.strictObject({
  element: z.enum(planelementen, 'Kies een van de elf elementen.'),
  tekst: tekst('hoe u dit doet, of waarom het niet van toepassing is', 4000),
  isNvt: z.boolean().default(false),
  trekkerId: z.uuid('Kies wie dit trekt.').nullable().default(null),
})

/** What somebody fills in for a realisatieplan; an element that is left out says nothing yet. */
export const RealisatieplanInvoer = z.strictObject({
  elementen: z
    .array(ElementInvoer)
    .max(planelementen.length)
    .refine((rows) => new Set(rows.map(({ element }) => element)).size === rows.length, 'Zet elk element één keer in het plan.'),
})
/** See {@link RealisatieplanInvoer}. */
export type RealisatieplanInvoer = z.output<typeof RealisatieplanInvoer>

/** The realisatieplan of a proposal. */
export const realisatieplanApi = {
  readRealisatieplan: operation({
    method: 'GET',
    path: '/voorstellen/{id}/realisatieplan',
    tag,
    summary: 'Lees het realisatieplan van een voorstel.',
    permission: 'voorstel.lezen',
    params: metId,
    response: Realisatieplan,
  }),
  saveRealisatieplan: operation({
    method: 'PUT',
    path: '/voorstellen/{id}/realisatieplan',
    tag,
    summary: 'Schrijf het realisatieplan van een voorstel dat nog niet is ingediend.',
    permission: 'voorstel.opstellen',
    params: metId,
    body: RealisatieplanInvoer,
    response: Realisatieplan,
    ifMatch: true,
    refusals: ['al-ingediend', 'geen-realisatieplan'],
  }),
  readRealisatieplanbestand: operation({
    method: 'GET',
    path: '/voorstellen/{id}/realisatieplan/bestand',
    tag,
    summary: 'Het realisatieplan als PDF of DOCX.',
    permission: 'voorstel.lezen',
    params: metId,
    query: z.strictObject({ vorm: z.enum(['pdf', 'docx'], 'Kies pdf of docx.').default('pdf') }),
    produces: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    response: z.string(),
  }),
}
