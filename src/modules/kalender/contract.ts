import * as z from 'zod'
import { DatumTekst, Id, lijst, operation } from '#platform/http/contract.ts'

const tag = 'Kalender'

/** Where a meeting stands: planned, held, or cancelled with a reason. */
export const vergaderingStatussen = ['gepland', 'gehouden', 'vervallen'] as const

/** A table meets on a day. */
export const Vergadering = z
  .object({
    id: Id,
    tafelId: Id,
    tafelNaam: z.string(),
    tafelSoort: z.string(),
    /** Of a college or council: whose it is. */
    tafelOrganisatieId: Id.nullable(),
    datum: DatumTekst,
    /** Dutch local time, `19:30`; null when nobody said. */
    aanvang: z.string().nullable(),
    plaats: z.string(),
    aanleverenUiterlijk: DatumTekst,
    status: z.enum(vergaderingStatussen),
    vervallenReden: z.string().nullable(),
    bron: z.string(),
    versie: z.number().int(),
  })
  .meta({ id: 'Vergadering' })
/** See {@link Vergadering}. */
export type Vergadering = z.output<typeof Vergadering>

/** Weeks in which an organisation does not meet. */
export const Reces = z
  .object({
    id: Id,
    organisatieId: Id,
    organisatieNaam: z.string(),
    naam: z.string(),
    van: DatumTekst,
    totEnMet: DatumTekst,
    bron: z.string(),
    versie: z.number().int(),
  })
  .meta({ id: 'Reces' })
/** See {@link Reces}. */
export type Reces = z.output<typeof Reces>

/** Every operation of this room. */
export const kalenderApi = {
  listVergaderingen: operation({
    method: 'GET',
    path: '/vergaderingen',
    tag,
    summary: 'Lijst van vergaderingen, op volgorde van datum.',
    permission: 'vergadering.lezen',
    query: z.strictObject({
      tafelId: Id.optional(),
      van: DatumTekst.optional(),
      totEnMet: DatumTekst.optional(),
      status: z.enum(vergaderingStatussen).optional(),
    }),
    response: lijst(Vergadering),
  }),
  listRecessen: operation({
    method: 'GET',
    path: '/recessen',
    tag,
    summary: 'Lijst van de recessen van alle organisaties.',
    permission: 'vergadering.lezen',
    response: lijst(Reces),
  }),
}
