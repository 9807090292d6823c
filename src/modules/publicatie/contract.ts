import * as z from 'zod'
import { DatumTekst, Id, lijst, LijstVraag, operation, tekst } from '#platform/http/contract.ts'
import { grondCodes, openbaarheden } from '#modules/governance/contract.ts'
import { standen } from '#modules/publicatie/domain/stand.ts'

const tag = 'Publicatie'
const metId = z.strictObject({ id: Id })

const Grondcode = z.enum(grondCodes as [string, ...string[]])

/** A thing that can be made public, with how open it is, where it stands, and how long it is kept. Its id is that of the decision or the meeting. */
export const Publicatie = z
  .object({
    id: Id,
    soort: z.enum(['besluit', 'vergadering']),
    nummer: z.string(),
    titel: z.string(),
    /** What everybody will read. */
    inhoud: z.string(),
    datum: DatumTekst,
    tafelId: Id,
    tafelNaam: z.string(),
    tafelOrganisatieId: Id.nullable(),
    /** Whether the hat that asks sits at this table. */
    aanTafel: z.boolean(),
    stand: z.enum(standen),
    openbaarheid: z
      .object({
        soort: z.enum(openbaarheden),
        grond: Grondcode.nullable(),
        toelichting: z.string(),
        opgelegdDoor: z.enum(['bestuur', 'voorzitter']).nullable(),
        opgelegdOp: DatumTekst.nullable(),
        bekrachtigdOp: DatumTekst.nullable(),
        /** Of secrecy: whether it holds, until when it waits for the board, or since when it lapsed. */
        geheim: z
          .object({
            stand: z.enum(['geldt', 'voorlopig', 'vervallen']),
            dag: DatumTekst.nullable(),
            /** Meetings since it was imposed, with who came by the list of presence, and whether the board could confirm there. */
            vergaderingen: z.array(
              z.object({
                vergaderingId: Id,
                datum: DatumTekst,
                leden: z.number().int(),
                aanwezig: z.number().int(),
                stemmen: z.number().int(),
                aanwezigeStemmen: z.number().int(),
                isVastgelegd: z.boolean(),
                telt: z.boolean(),
              }),
            ),
          })
          .nullable(),
      })
      .nullable(),
    /** Of a decision that was taken in a meeting here: how open its item on the agenda was. */
    puntOpenbaarheid: z.enum(openbaarheden).nullable(),
    categorie: z.object({ code: z.number().int().nullable(), waarom: z.string(), verplicht: z.boolean() }),
    /** Why it is left out of the sitemap; empty when it is in, or not public. */
    buitenSitemap: z.array(z.string()),
    /** Decisions in the list of a meeting of which nobody said yet how open they are, by number. */
    wachtOp: z.array(z.string()),
    /** The public address; null when it never was public. */
    adres: z.url().nullable(),
    gepubliceerdOp: z.iso.datetime().nullable(),
    ingetrokkenOp: z.iso.datetime().nullable(),
    intrekReden: z.string().nullable(),
    bewaring: z.object({
      waardering: z.enum(['blijvend_bewaren', 'vernietigen']),
      jaren: z.number().int().nullable(),
      start: DatumTekst,
      vernietigenVanaf: DatumTekst.nullable(),
      bron: z.string(),
    }),
    versie: z.number().int(),
  })
  .meta({ id: 'Publicatie' })
/** See {@link Publicatie}. */
export type Publicatie = z.output<typeof Publicatie>

const Instellingvelden = {
  slug: z
    .string('Vul het adres in.')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Gebruik kleine letters, cijfers en streepjes, zoals de-liemers.')
    .min(2, 'Gebruik ten minste 2 tekens.')
    .max(60, 'Houd het adres bij ten hoogste 60 tekens.'),
  naam: tekst('de naam van de uitgever'),
  organisatieUri: z
    .string()
    .regex(
      /^https:\/\/identifier\.overheid\.nl\/tooi\/id\/[a-z]+\/[a-z]+\d{4}$/,
      'Neem het adres over uit de landelijke lijst (TOOI), zoals https://identifier.overheid.nl/tooi/id/so/so0001.',
    )
    .nullable(),
  verplichtVanaf: z.partialRecord(z.enum(['1080', '1090', '1120']), DatumTekst),
}

/** The public register of a cooperation: where it is, who publishes, and which categories are a duty from which day. */
export const PublicatieInstelling = z
  .object({ ...Instellingvelden, adres: z.url().nullable(), versie: z.number().int() })
  .meta({ id: 'PublicatieInstelling' })
/** See {@link PublicatieInstelling}. */
export type PublicatieInstelling = z.output<typeof PublicatieInstelling>

const Openbaarheidvelden = z
  .strictObject({
    soort: z.enum(openbaarheden, 'Kies: openbaar, besloten of geheim.'),
    grond: Grondcode.nullable().default(null),
    toelichting: z.string().trim().max(1000, 'Houd de toelichting bij ten hoogste 1000 tekens.').default(''),
    opgelegdDoor: z.enum(['bestuur', 'voorzitter']).nullable().default(null),
    opgelegdOp: DatumTekst.nullable().default(null),
  })
  .refine(({ soort, grond }) => (soort === 'openbaar') === (grond === null), {
    path: ['grond'],
    message: 'Kies de grond waarop dit niet openbaar is; bij openbaar hoort geen grond.',
  })
  .refine(({ soort, opgelegdDoor, opgelegdOp }) => (soort === 'geheim') === (opgelegdDoor !== null && opgelegdOp !== null), {
    path: ['opgelegdDoor'],
    message: 'Vul bij geheim in wie de geheimhouding oplegde en wanneer.',
  })

/** Every operation of this room. */
export const publicatieApi = {
  listPublicaties: operation({
    method: 'GET',
    path: '/publicaties',
    tag,
    summary: 'Lijst van besluiten en vergaderingen met hun openbaarheid en publicatie.',
    permission: 'publicatie.lezen',
    query: LijstVraag.extend({
      stand: z.enum(standen).optional(),
      soort: z.enum(['besluit', 'vergadering']).optional(),
      tafelId: Id.optional(),
    }),
    response: lijst(Publicatie),
  }),
  readPublicatie: operation({
    method: 'GET',
    path: '/publicaties/{id}',
    tag,
    summary: 'Lees de openbaarheid en publicatie van een besluit of vergadering.',
    permission: 'publicatie.lezen',
    params: metId,
    response: Publicatie,
  }),
  setOpenbaarheid: operation({
    method: 'PUT',
    path: '/publicaties/{id}/openbaarheid',
    tag,
    summary: 'Bepaal hoe openbaar een besluit is, en op welke grond.',
    permission: 'openbaarheid.bepalen',
    params: metId,
    body: Openbaarheidvelden,
    response: Publicatie,
    ifMatch: true,
    refusals: ['andere-organisatie', 'niet-aan-tafel', 'nog-gepubliceerd', 'dag-in-de-toekomst', 'geen-besluit'],
  }),
  confirmGeheimhouding: operation({
    method: 'POST',
    path: '/publicaties/{id}/bekrachtigingen',
    tag,
    summary: 'Leg vast dat het bestuur de geheimhouding van de voorzitter bekrachtigde.',
    permission: 'openbaarheid.bepalen',
    params: metId,
    body: z.strictObject({ vergaderingId: Id }),
    response: Publicatie,
    ifMatch: true,
    refusals: [
      'andere-organisatie',
      'niet-aan-tafel',
      'niet-te-bekrachtigen',
      'geheimhouding-vervallen',
      'geen-vergadering',
      'te-weinig-leden',
    ],
  }),
  publish: operation({
    method: 'POST',
    path: '/publicaties/{id}/openbaarmakingen',
    tag,
    summary: 'Maak een besluit, of de agenda of besluitenlijst van een vergadering, openbaar.',
    permission: 'publicatie.publiceren',
    params: metId,
    response: Publicatie,
    ifMatch: true,
    refusals: ['andere-organisatie', 'niet-openbaar', 'al-gepubliceerd', 'geen-register', 'openbaarheid-onbepaald'],
  }),
  withdraw: operation({
    method: 'POST',
    path: '/publicaties/{id}/intrekkingen',
    tag,
    summary: 'Trek een publicatie in, met de reden die iedereen leest.',
    permission: 'publicatie.publiceren',
    params: metId,
    body: z.strictObject({ reden: tekst('de reden', 500) }),
    response: Publicatie,
    ifMatch: true,
    refusals: ['andere-organisatie', 'niet-gepubliceerd'],
  }),
  readPublicatieInstelling: operation({
    method: 'GET',
    path: '/openbaar-register',
    tag,
    summary: 'Lees waar het openbare register is en wie uitgeeft.',
    permission: 'publicatie.lezen',
    response: PublicatieInstelling,
  }),
  setPublicatieInstelling: operation({
    method: 'PUT',
    path: '/openbaar-register',
    tag,
    summary: 'Bepaal waar het openbare register is en wie uitgeeft.',
    permission: 'publicatie.inrichten',
    body: z.strictObject(Instellingvelden),
    response: PublicatieInstelling,
    ifMatch: true,
    refusals: ['slug-is-uniek', 'adres-staat-vast'],
  }),
}
