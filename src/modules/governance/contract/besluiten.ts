import * as z from 'zod'
import { BedragTekst, DatumTekst, Id, lijst, LijstVraag, operation, PostTekst, TotaalTekst } from '#platform/http/contract.ts'

import { raakvlakken } from '#modules/governance/domain/beslistabel.ts'

const tag = 'Besluiten'

/** A decision as it was taken: the text, the euros and who pays what are frozen copies. */
export const Besluit = z
  .object({
    id: Id,
    nummer: z.string(),
    behandelingId: Id,
    voorstelId: Id,
    voorstelVersie: z.number().int(),
    wensId: Id,
    titel: z.string(),
    gremium: z.string(),
    datum: DatumTekst,
    tekst: z.string(),
    stemming: z.string(),
    voorwaarden: z.string(),
    verdeelsleutelId: Id.nullable(),
    verdeelsleutelNaam: z.string().nullable(),
    slotbesluit: z.boolean(),
    /** The points that were decided, as they read then. */
    beslispunten: z.array(z.object({ tekst: z.string(), raakt: z.array(z.object({ soort: z.enum(raakvlakken), wat: z.string() })) })),
    /** The earlier decision that already gave the money. */
    dekkingBesluitId: Id.nullable(),
    vervangtId: Id.nullable(),
    /** Whether it takes the place of that decision or withdraws it. */
    vervanging: z.enum(['vervangt', 'trekt_in']).nullable(),
    /** The table that took it. */
    tafelId: Id,
    vervangenDoorId: Id.nullable(),
    persoonNaam: z.string(),
    rol: z.string(),
    vastgelegdOp: z.iso.datetime(),
    totaal: TotaalTekst,
    regels: z.array(
      z.object({
        regelId: Id,
        omschrijving: z.string(),
        klasse: z.string(),
        jaar: z.number().int(),
        soort: z.enum(['incidenteel', 'structureel']),
        post: PostTekst,
      }),
    ),
    verdeling: z.array(
      z.object({
        organisatieId: Id,
        organisatieNaam: z.string(),
        jaar: z.number().int(),
        soort: z.enum(['incidenteel', 'structureel']),
        bedrag: BedragTekst,
      }),
    ),
  })
  .meta({ id: 'Besluit' })
/** See {@link Besluit}. */
export type Besluit = z.output<typeof Besluit>

/** The register of decisions: written by a table, read by all. */
export const besluitenApi = {
  listBesluiten: operation({
    method: 'GET',
    path: '/besluiten',
    tag,
    summary: 'Lijst van besluiten.',
    permission: 'besluit.lezen',
    query: LijstVraag.extend({ voorstelId: Id.optional() }),
    response: lijst(Besluit),
  }),
  readBesluit: operation({
    method: 'GET',
    path: '/besluiten/{id}',
    tag,
    summary: 'Lees een besluit.',
    permission: 'besluit.lezen',
    params: z.strictObject({ id: Id }),
    response: Besluit,
  }),
}
