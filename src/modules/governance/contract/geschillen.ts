import * as z from 'zod'
import { DatumTekst, Id, lijst, operation, tekst } from '#platform/http/contract.ts'
import { raakvlakken } from '#modules/governance/domain/beslistabel.ts'
import { aarden, treden } from '#modules/governance/domain/geschil.ts'

const tag = 'Geschillen'
const metId = z.strictObject({ id: Id })

/** Where parties see it differently, what each wants, and how far up it went. */
export const Geschil = z
  .object({
    id: Id,
    titel: z.string(),
    omschrijving: z.string(),
    aard: z.enum(aarden),
    onderwerp: z.enum(raakvlakken).nullable(),
    behandelingId: Id.nullable(),
    behandelingTitel: z.string().nullable(),
    status: z.enum(['open', 'opgelost', 'ingetrokken']),
    geopendOp: z.iso.datetime(),
    geslotenOp: z.iso.datetime().nullable(),
    partijen: z.array(
      z.object({
        organisatieId: Id,
        organisatieNaam: z.string(),
        /** In its own words; empty as long as it said nothing. */
        standpunt: z.string(),
        persoonNaam: z.string().nullable(),
        gegevenOp: z.iso.datetime().nullable(),
      }),
    ),
    treden: z.array(
      z.object({
        id: Id,
        niveau: z.enum(treden),
        geprobeerd: z.string(),
        uiterlijk: DatumTekst,
        begonnenOp: z.iso.datetime(),
        begonnenDoor: z.string(),
        uitkomst: z.string().nullable(),
        afgerondOp: z.iso.datetime().nullable(),
        afgerondDoor: z.string().nullable(),
      }),
    ),
    versie: z.number().int(),
  })
  .meta({ id: 'Geschil' })
/** See {@link Geschil}. */
export type Geschil = z.output<typeof Geschil>

/** Differences between parties, and the ladder along which they are settled. */
export const geschillenApi = {
  listGeschillen: operation({
    method: 'GET',
    path: '/geschillen',
    tag,
    summary: 'Lijst van verschillen van inzicht tussen partijen.',
    permission: 'besluit.lezen',
    response: lijst(Geschil),
  }),
  readGeschil: operation({
    method: 'GET',
    path: '/geschillen/{id}',
    tag,
    summary: 'Lees een verschil van inzicht.',
    permission: 'besluit.lezen',
    params: metId,
    response: Geschil,
  }),
  openGeschil: operation({
    method: 'POST',
    path: '/geschillen',
    tag,
    summary: 'Leg vast waarover partijen het niet eens zijn.',
    permission: 'geschil.voeren',
    body: z.strictObject({
      titel: tekst('waar het over gaat'),
      omschrijving: z.string().trim().max(4000, 'Houd de omschrijving bij ten hoogste 4000 tekens.').default(''),
      aard: z.enum(aarden, 'Kies waarin partijen verschillen.'),
      onderwerp: z.enum(raakvlakken).nullable().default(null),
      behandelingId: Id.nullable().default(null),
      partijIds: z
        .array(Id)
        .min(2, 'Kies ten minste twee partijen.')
        .max(50, 'Kies ten hoogste 50 partijen.')
        .refine((ids) => new Set(ids).size === ids.length, 'Kies elke partij één keer.'),
      /** What the own organisation wants. */
      standpunt: z.string().trim().max(4000, 'Houd het standpunt bij ten hoogste 4000 tekens.').default(''),
    }),
    response: Geschil,
    refusals: ['andere-organisatie', 'partij-onbekend'],
  }),
  giveStandpunt: operation({
    method: 'PUT',
    path: '/geschillen/{id}/standpunt',
    tag,
    summary: 'Schrijf wat uw organisatie wil.',
    permission: 'geschil.voeren',
    params: metId,
    body: z.strictObject({ tekst: tekst('wat uw organisatie wil', 4000) }),
    response: Geschil,
    ifMatch: true,
    refusals: ['andere-organisatie', 'geschil-gesloten'],
  }),
  raiseGeschil: operation({
    method: 'POST',
    path: '/geschillen/{id}/treden',
    tag,
    summary: 'Leg het verschil voor aan de volgende tafel.',
    permission: 'geschil.voeren',
    params: metId,
    body: z.strictObject({ geprobeerd: tekst('wat er is geprobeerd', 4000), uiterlijk: DatumTekst }),
    response: Geschil,
    ifMatch: true,
    refusals: ['andere-organisatie', 'geschil-gesloten', 'geen-hogere-trede', 'termijn-voorbij'],
  }),
  closeGeschil: operation({
    method: 'POST',
    path: '/geschillen/{id}/afrondingen',
    tag,
    summary: 'Leg vast hoe het verschil eindigde.',
    permission: 'geschil.voeren',
    params: metId,
    body: z.strictObject({
      status: z.enum(['opgelost', 'ingetrokken'], 'Kies: opgelost of ingetrokken.'),
      uitkomst: tekst('hoe het eindigde', 4000),
    }),
    response: Geschil,
    ifMatch: true,
    refusals: ['andere-organisatie', 'geschil-gesloten'],
  }),
}
