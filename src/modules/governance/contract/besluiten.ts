import * as z from 'zod'
import { BedragTekst, DatumTekst, Id, lijst, LijstVraag, operation, PostTekst, tekst, TotaalTekst } from '#platform/http/contract.ts'
import { NAAM_LENGTE } from '#modules/governance/domain/alternatieven.ts'
import { raakvlakken } from '#modules/governance/domain/beslistabel.ts'
import { evaluatieUitkomsten } from '#modules/governance/domain/evaluatie.ts'
import { grondCodes, openbaarheden } from '#modules/governance/domain/gronden.ts'
import { mandaatstanden } from '#modules/governance/domain/mandaat.ts'

const tag = 'Besluiten'

const opgelegdDoor = ['bestuur', 'voorzitter'] as const

/** What surrounds a decision: as it is now while it is written down, and frozen ever after. */
const Omgeving = {
  /** The variants that were weighed, with equal weights for every party; null where nothing was weighed. */
  alternatieven: z.array(
    z.object({ naam: z.string(), toelichting: z.string(), totaal: z.string().nullable(), rang: z.number().int().nullable() }),
  ),
  /** What the business case came to; null when there was none. */
  businesscase: z.object({ basisjaar: z.number().int(), disconteringsvoet: z.string(), ncw: BedragTekst, totaal: TotaalTekst }).nullable(),
  /** The word of every organisation on the way. */
  adviezen: z.array(
    z.object({
      tafelNaam: z.string(),
      /** Whether the way asked for it. */
      gevraagd: z.boolean(),
      organisatieId: Id,
      organisatieNaam: z.string(),
      oordeel: z.enum(['akkoord', 'afwijkend']),
      tekst: z.string(),
      persoonNaam: z.string(),
      gegevenOp: z.iso.datetime(),
    }),
  ),
  /** Differences between parties about this that were open, with what each wanted. */
  geschillen: z.array(
    z.object({ id: Id, titel: z.string(), partijen: z.array(z.object({ organisatieNaam: z.string(), standpunt: z.string() })) }),
  ),
  /** On which mandate the table decided; null of a decision from before this was kept. */
  mandaat: z
    .object({
      onderwerpen: z.array(z.string()),
      limiet: BedragTekst.nullable(),
      /** Where the mandate stands. */
      bron: z.string(),
      stand: z.enum(mandaatstanden),
      /** The year that asks most, and how much. */
      jaar: z.number().int().nullable(),
      bedrag: BedragTekst.nullable(),
    })
    .nullable(),
  /** Who is affected: who pays, and whose proposal it is. */
  deelnemers: z.array(z.object({ organisatieId: Id, organisatieNaam: z.string(), betaalt: z.boolean() })),
}

/** How open the table says that its decision is, with the ground; of secrecy also who imposed it. */
const OpenbaarheidInvoer = z
  .strictObject({
    soort: z.enum(openbaarheden, 'Kies: openbaar, besloten of geheim.'),
    grond: z
      .enum(grondCodes as [string, ...string[]])
      .nullable()
      .default(null),
    toelichting: z.string().trim().max(1000, 'Houd de toelichting bij ten hoogste 1000 tekens.').default(''),
    opgelegdDoor: z.enum(opgelegdDoor).nullable().default(null),
  })
  .refine(({ soort, grond }) => (soort === 'openbaar') === (grond === null), {
    path: ['grond'],
    message: 'Kies de grond waarop dit niet openbaar is; bij openbaar hoort geen grond.',
  })
  .refine(({ soort, opgelegdDoor: door }) => (soort === 'geheim') === (door !== null), {
    path: ['opgelegdDoor'],
    message: 'Vul bij geheim in wie de geheimhouding oplegde.',
  })

/** What a table says beside the text of its decision; all of it may be left out. */
export const Besluitdetails = z.strictObject({
  voorwaarden: z.string().trim().max(2000, 'Houd de voorwaarden bij ten hoogste 2000 tekens.').default(''),
  motivering: z.string().trim().max(4000, 'Houd de motivering bij ten hoogste 4000 tekens.').default(''),
  /** Null: the variants of the weighing. */
  alternatieven: z
    .array(
      z.strictObject({
        naam: tekst('de naam van het alternatief', NAAM_LENGTE),
        toelichting: z.string().trim().max(1000, 'Houd de toelichting bij ten hoogste 1000 tekens.').default(''),
      }),
    )
    .max(20, 'Noem ten hoogste 20 alternatieven.')
    .nullable()
    .default(null),
  evaluatiedatum: DatumTekst.refine((dag) => dag < '2101-01-01', 'Kies een dag tot en met 2100.')
    .nullable()
    .default(null),
  openbaarheid: OpenbaarheidInvoer.nullable().default(null),
})
/** See {@link Besluitdetails}. */
export type Besluitdetails = z.output<typeof Besluitdetails>

/** What a decision would carry besides its words, if the table took it now. */
export const Besluitvoorbereiding = z
  .object({ ...Omgeving, /** What the points on this way ask together. */ totaal: TotaalTekst })
  .meta({ id: 'Besluitvoorbereiding' })
/** See {@link Besluitvoorbereiding}. */
export type Besluitvoorbereiding = z.output<typeof Besluitvoorbereiding>

/** A decision as it was taken: the text, the euros and who pays what are frozen copies. */
export const Besluit = z
  .object({
    id: Id,
    nummer: z.string(),
    behandelingId: Id,
    stapId: Id,
    voorstelId: Id,
    voorstelVersie: z.number().int(),
    wensId: Id,
    titel: z.string(),
    gremium: z.string(),
    datum: DatumTekst,
    tekst: z.string(),
    stemming: z.string(),
    voorwaarden: z.string(),
    motivering: z.string(),
    ...Omgeving,
    /** How open the table said it is; null when it said nothing then. */
    openbaarheid: z
      .object({
        soort: z.enum(openbaarheden),
        grond: z.string().nullable(),
        toelichting: z.string(),
        opgelegdDoor: z.enum(opgelegdDoor).nullable(),
      })
      .nullable(),
    /** When people look back at what came of it. */
    evaluatiedatum: DatumTekst.nullable(),
    /** What came of it, in the words of who brought it in; null until then. */
    evaluatie: z
      .object({
        uitkomst: z.enum(evaluatieUitkomsten),
        tekst: z.string(),
        persoonNaam: z.string(),
        rol: z.string(),
        gegevenOp: z.iso.datetime(),
      })
      .nullable(),
    /** Who brought it in. */
    eigenOrganisatieId: Id,
    eigenOrganisatieNaam: z.string(),
    /** Whether the reader's organisation brought it in, or came in its place. */
    isEigen: z.boolean(),
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
  giveEvaluatie: operation({
    method: 'POST',
    path: '/besluiten/{id}/evaluaties',
    tag,
    summary: 'Kijk terug op een besluit: is bereikt wat de tafel wilde?',
    permission: 'behandeling.beginnen',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({
      uitkomst: z.enum(evaluatieUitkomsten, 'Kies: bereikt, deels of niet.'),
      tekst: tekst('wat ervan kwam', 4000),
    }),
    response: Besluit,
    refusals: ['evaluatie-te-vroeg', 'evaluatie-niet-gevraagd', 'een-evaluatie-per-besluit', 'andere-organisatie'],
  }),
  readBesluitvoorbereiding: operation({
    method: 'GET',
    path: '/behandelingen/{id}/stappen/{stapId}/besluitvoorbereiding',
    tag,
    summary: 'Lees wat een besluit van deze tafel nu zou meekrijgen: mandaat, alternatieven, adviezen, geschillen en deelnemers.',
    permission: 'besluit.lezen',
    params: z.strictObject({ id: Id, stapId: Id }),
    response: Besluitvoorbereiding,
    refusals: ['kenmerk-ontbreekt'],
  }),
}
