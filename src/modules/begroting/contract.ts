import * as z from 'zod'
import { Id, lijst, operation, TotaalTekst } from '#platform/http/contract.ts'

const tag = 'Begroting'

/** A line of a budget, with what it asks in each of the years. */
export const Begrotingsregel = z
  .object({
    id: Id,
    versie: z.number().int(),
    jaar: z.number().int(),
    soort: z.enum(['incidenteel', 'structureel']),
    omschrijving: z.string(),
    totaal: TotaalTekst,
    perJaar: z.array(z.object({ jaar: z.number().int(), totaal: TotaalTekst.nullable() })),
    /** Null for who may not know of the decision: it is under secrecy at another table. */
    besluitId: Id.nullable(),
    besluitNummer: z.string(),
    verdeelsleutelId: Id.nullable(),
    verdeelsleutelNaam: z.string().nullable(),
  })
  .meta({ id: 'Begrotingsregel' })
/** See {@link Begrotingsregel}. */
export type Begrotingsregel = z.output<typeof Begrotingsregel>

/** A budget in a list. */
export const BegrotingInLijst = z
  .object({ id: Id, jaar: z.number().int(), laatsteVersie: z.number().int() })
  .meta({ id: 'BegrotingInLijst' })
/** See {@link BegrotingInLijst}. */
export type BegrotingInLijst = z.output<typeof BegrotingInLijst>

/** A multi-year budget as it was at one version. */
export const Begroting = z
  .object({
    id: Id,
    jaar: z.number().int(),
    jaren: z.array(z.number().int()),
    /** The version that is shown. */
    nummer: z.number().int(),
    versies: z.array(
      z.object({
        nummer: z.number().int(),
        besluitId: Id.nullable(),
        besluitNummer: z.string(),
        titel: z.string(),
        gemaaktOp: z.iso.datetime(),
      }),
    ),
    regels: z.array(Begrotingsregel),
    totalen: z.array(z.object({ jaar: z.number().int(), totaal: TotaalTekst })),
  })
  .meta({ id: 'Begroting' })
/** See {@link Begroting}. */
export type Begroting = z.output<typeof Begroting>

/** Every operation of this room: reading only, since a budget changes by a decision and by nothing else. */
export const begrotingApi = {
  listBegrotingen: operation({
    method: 'GET',
    path: '/begrotingen',
    tag,
    summary: 'Lijst van meerjarenbegrotingen.',
    permission: 'begroting.lezen',
    response: lijst(BegrotingInLijst),
  }),
  readBegroting: operation({
    method: 'GET',
    path: '/begrotingen/{id}',
    tag,
    summary: 'Lees een meerjarenbegroting, zoals zij nu is of in een eerdere versie.',
    permission: 'begroting.lezen',
    params: z.strictObject({ id: Id }),
    query: z.strictObject({ nummer: z.coerce.number('Vul een versienummer in.').int().min(1, 'De eerste versie is 1.').optional() }),
    response: Begroting,
  }),
}
