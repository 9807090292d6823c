import * as z from 'zod'
import { DatumTekst, Id, lijst, operation, tekst } from '#platform/http/contract.ts'

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

const metId = z.strictObject({ id: Id })

/** A day on which a table meets or an organisation is away: within the years that this house counts in. */
const Dag = DatumTekst.refine((dag) => dag >= '2000-01-01' && dag < '2101-01-01', 'Kies een dag van 2000 tot en met 2100.')

const Plek = {
  aanvang: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Vul een tijd in als 19:30.')
    .nullable()
    .default(null),
  plaats: z.string().trim().max(200, 'Houd de plaats bij ten hoogste 200 tekens.').default(''),
}

const Recesvelden = z
  .strictObject({ naam: tekst('de naam', 120), van: Dag, totEnMet: Dag })
  .refine(({ van, totEnMet }) => van <= totEnMet, { path: ['totEnMet'], message: 'Kies een laatste dag op of na de eerste dag.' })

/** When tables meet, and when an organisation does not. */
export const vergaderingenApi = {
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
  planVergaderingen: operation({
    method: 'POST',
    path: '/vergaderingen',
    tag,
    summary: 'Plan een vergadering van een tafel, of een reeks.',
    permission: 'vergadering.plannen',
    body: z.strictObject({
      tafelId: Id,
      dagen: z.array(Dag).min(1, 'Kies ten minste één dag.').max(60, 'Plan ten hoogste 60 vergaderingen tegelijk.'),
      ...Plek,
    }),
    response: lijst(Vergadering),
    refusals: ['dag-bezet', 'een-vergadering-per-dag', 'andere-organisatie'],
  }),
  changeVergadering: operation({
    method: 'PUT',
    path: '/vergaderingen/{id}',
    tag,
    summary: 'Verplaats een vergadering, of wijzig tijd en plaats.',
    permission: 'vergadering.plannen',
    params: metId,
    body: z.strictObject({ datum: Dag, ...Plek, grond: tekst('de reden', 500) }),
    response: Vergadering,
    ifMatch: true,
    refusals: ['vergadering-staat-vast', 'een-vergadering-per-dag', 'andere-organisatie'],
  }),
  cancelVergadering: operation({
    method: 'POST',
    path: '/vergaderingen/{id}/annuleringen',
    tag,
    summary: 'Laat een vergadering vervallen, met de reden.',
    permission: 'vergadering.plannen',
    params: metId,
    body: z.strictObject({ grond: tekst('de reden', 500) }),
    response: Vergadering,
    ifMatch: true,
    refusals: ['vergadering-staat-vast', 'andere-organisatie'],
  }),
  listRecessen: operation({
    method: 'GET',
    path: '/recessen',
    tag,
    summary: 'Lijst van de recessen van alle organisaties.',
    permission: 'vergadering.lezen',
    response: lijst(Reces),
  }),
  addReces: operation({
    method: 'POST',
    path: '/recessen',
    tag,
    summary: 'Leg een reces van uw organisatie vast.',
    permission: 'vergadering.plannen',
    body: Recesvelden,
    response: Reces,
    refusals: ['een-reces-tegelijk'],
  }),
  changeReces: operation({
    method: 'PUT',
    path: '/recessen/{id}',
    tag,
    summary: 'Wijzig een reces van uw organisatie.',
    permission: 'vergadering.plannen',
    params: metId,
    body: Recesvelden,
    response: Reces,
    ifMatch: true,
    refusals: ['een-reces-tegelijk', 'andere-organisatie'],
  }),
  removeReces: operation({
    method: 'DELETE',
    path: '/recessen/{id}',
    tag,
    summary: 'Haal een reces van uw organisatie weg.',
    permission: 'vergadering.plannen',
    params: metId,
    ifMatch: true,
    refusals: ['andere-organisatie'],
  }),
}
