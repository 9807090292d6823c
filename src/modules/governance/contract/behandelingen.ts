import * as z from 'zod'
import { BedragTekst, DatumTekst, Id, lijst, LijstVraag, operation, tekst } from '#platform/http/contract.ts'
import { Besluitdetails } from '#modules/governance/contract/besluiten.ts'
import { raakvlakken } from '#modules/governance/domain/beslistabel.ts'
import { staprollen, tafelsoorten } from '#modules/governance/domain/route.ts'

const tag = 'Behandelingen'
const metId = z.strictObject({ id: Id })

/** A day that somebody fills in: within the years that this house counts in. */
export const Dag = DatumTekst.refine((dag) => dag >= '2000-01-01' && dag < '2101-01-01', 'Kies een dag van 2000 tot en met 2100.')

const uitkomsten = ['positief', 'negatief', 'aangenomen', 'verworpen', 'gegeven', 'geen', 'kennisgenomen'] as const

const Advies = z
  .object({
    organisatieId: Id,
    organisatieNaam: z.string(),
    oordeel: z.enum(['akkoord', 'afwijkend']),
    tekst: z.string(),
    persoonNaam: z.string(),
    rol: z.string(),
    gegevenOp: z.iso.datetime(),
  })
  .meta({ id: 'Advies', description: 'Het woord van één organisatie aan een tafel die samen adviseert.' })

/** What controllers say although nobody asked: why, and the word of each organisation. */
const OngevraagdAdvies = z
  .object({
    tafelNaam: z.string(),
    aanleiding: z.string(),
    /** Who began it. */
    persoonNaam: z.string(),
    organisatieNaam: z.string(),
    begonnenOp: z.iso.datetime(),
    adviseurs: z.array(z.object({ organisatieId: Id, naam: z.string() })),
    adviezen: z.array(Advies),
  })
  .meta({ id: 'OngevraagdAdvies' })

/** A stop on the way. */
export const Behandelstap = z
  .object({
    id: Id,
    volgorde: z.number().int(),
    tafelId: Id,
    tafelNaam: z.string(),
    tafelSoort: z.string(),
    /** Of a college or council: whose. */
    tafelOrganisatieId: Id.nullable(),
    tafelOrganisatieNaam: z.string().nullable(),
    /** The organisation that merged, for which this table of its successor speaks. */
    namens: z.string().nullable(),
    /** The organisation of this table is no more: since when, and who came in its place. Only as long as the table did not speak. */
    opgegaan: z
      .object({
        organisatieNaam: z.string(),
        per: DatumTekst,
        in: z.array(z.object({ organisatieId: Id, organisatieNaam: z.string(), tafelId: Id.nullable(), tafelNaam: z.string().nullable() })),
      })
      .nullable(),
    rol: z.enum(staprollen),
    /** Why this table is on the way. */
    waarom: z.string(),
    /** Put on the way by a person, not by the decision table. */
    toegevoegd: z.boolean(),
    /** Day on which it is planned, or on which the table spoke. */
    vergadering: DatumTekst.nullable(),
    /** The meeting on which it is planned, also after the table spoke. */
    vergaderingId: Id.nullable(),
    /** Last day for the paper of that meeting. */
    aanleverenUiterlijk: DatumTekst.nullable(),
    /** Chosen by a person: planning leaves it there as long as it can. */
    vastgezet: z.boolean(),
    /** Calendar days between the meeting and its result. */
    doorlooptijdDagen: z.number().int(),
    /** How many days before a meeting of this table a paper is due. */
    aanleverdagen: z.number().int(),
    uitkomst: z.enum(uitkomsten).nullable(),
    reden: z.string(),
    vastgelegdOp: z.iso.datetime().nullable(),
    vastgelegdDoor: z.string().nullable(),
    vastgelegdRol: z.string().nullable(),
    besluitId: Id.nullable(),
    adviseurs: z.array(z.object({ organisatieId: Id, naam: z.string() })),
    adviezen: z.array(Advies),
    /** Whether anybody sits at this table now. */
    isBezet: z.boolean(),
    /** Whether it is this table's turn. */
    aanDeBeurt: z.boolean(),
    /** Whether the reader sits at this table. */
    aanTafel: z.boolean(),
  })
  .meta({ id: 'Behandelstap' })
/** See {@link Behandelstap}. */
export type Behandelstap = z.output<typeof Behandelstap>

/** What is known of a point: from these facts follows its way. */
const Feiten = z
  .object({
    geld: z.boolean(),
    /** How many organisations pay. */
    betalers: z.number().int(),
    binnenBegroting: z.boolean(),
    binnenMandaat: z.boolean(),
    raakt: z.array(z.object({ soort: z.enum(raakvlakken), wat: z.string() })),
  })
  .meta({ id: 'Feiten' })

/** The way of one proposal, or of some of its points, along its tables. */
export const Behandeling = z
  .object({
    id: Id,
    voorstelId: Id,
    voorstelVersie: z.number().int(),
    titel: z.string(),
    /** The points that go this way. */
    beslispunten: z.array(z.object({ id: Id, tekst: z.string() })),
    feiten: Feiten,
    /** The version of the decision table that gave the way. */
    beslistabel: z.number().int(),
    /** The earlier decision that already gave the money. */
    dekkingBesluitId: Id.nullable(),
    /** The decision that this one will take the place of, or withdraw. */
    vervangtBesluitId: Id.nullable(),
    vervanging: z.enum(['vervangt', 'trekt_in']).nullable(),
    afwijkingReden: z.string().nullable(),
    /** Who chose another way than the table's. */
    afwijkingDoor: z.string().nullable(),
    /** Stops of the decision table that were left out. */
    overgeslagen: z.array(z.object({ tafelNaam: z.string(), rol: z.enum(staprollen) })),
    status: z.enum(['lopend', 'besloten', 'afgewezen', 'gestopt']),
    eigenOrganisatieId: Id,
    eigenOrganisatieNaam: z.string(),
    /** Day on which it was brought in. */
    begonnenOp: DatumTekst,
    /** The wished or statutory last day for the decision; null when nobody set one. */
    uiterlijk: DatumTekst.nullable(),
    uiterlijkReden: z.string(),
    /** What happened to the planning from outside, until the organisation that brought it in has seen it. */
    routeMelding: z.string().nullable(),
    stappen: z.array(Behandelstap),
    /** The controllers advise on a way that did not ask them; the way does not wait for it. */
    ongevraagdAdvies: OngevraagdAdvies.nullable(),
    /** Whether the reader sits at a table of controllers. */
    aanControllerstafel: z.boolean(),
    versie: z.number().int(),
  })
  .meta({ id: 'Behandeling' })
/** See {@link Behandeling}. */
export type Behandeling = z.output<typeof Behandeling>

/** How many calendar days after the meeting its result is there. */
export const Doorlooptijd = z
  .number()
  .int('Vul een heel aantal dagen in.')
  .min(0, 'Vul 0 of meer dagen in.')
  .max(366, 'Vul ten hoogste 366 dagen in.')

/** A last day and where it comes from: both, or neither. */
export const Uiterlijk = {
  uiterlijk: Dag.nullable(),
  uiterlijkReden: z.string().trim().max(500, 'Houd de reden bij ten hoogste 500 tekens.'),
}
/** See {@link Uiterlijk}. */
export const hoortBijElkaar = ({ uiterlijk, uiterlijkReden }: { uiterlijk: string | null; uiterlijkReden: string }) =>
  (uiterlijk === null) === (uiterlijkReden === '')
/** What people read when one of the two of {@link Uiterlijk} is missing. */
export const redenOntbreekt = { path: ['uiterlijkReden'], message: 'Vul een uiterste datum in én waarom die geldt, of laat beide leeg.' }

/** A stop as it is proposed or chosen. */
export const Routestap = z
  .strictObject({
    volgorde: z.number().int().min(1).max(50),
    tafelId: Id,
    rol: z.enum(staprollen),
    doorlooptijdDagen: Doorlooptijd.default(0),
  })
  .meta({ id: 'Routestap' })

const Routevoorstel = z
  .object({
    beslistabel: z.number().int(),
    /** Points with the same way go together; a mixed proposal has more than one. */
    wegen: z.array(
      z.object({
        beslispunten: z.array(z.object({ id: Id, tekst: z.string() })),
        feiten: Feiten,
        stappen: z.array(Routestap.extend({ tafelNaam: z.string(), tafelSoort: z.string(), waarom: z.string() })),
        /** Kinds of tables that the rule asks for and that are not there. */
        ontbreekt: z.array(z.object({ soort: z.enum(tafelsoorten), rol: z.enum(staprollen) })),
        tweePetten: z.array(z.object({ persoonNaam: z.string(), zetels: z.array(z.string()) })),
      }),
    ),
    /** Decisions that gave money, with what is left of it. */
    dekkingen: z.array(
      z.object({
        besluitId: Id,
        nummer: z.string(),
        titel: z.string(),
        ruimte: z.array(z.object({ jaar: z.number().int(), soort: z.enum(['incidenteel', 'structureel']), bedrag: BedragTekst })),
      }),
    ),
  })
  .meta({ id: 'Routevoorstel', description: 'De weg langs de tafels die uit de feiten volgt, en waarom.' })

/** A proposal along its tables. */
export const behandelingenApi = {
  listBehandelingen: operation({
    method: 'GET',
    path: '/behandelingen',
    tag,
    summary: 'Lijst van voorstellen die langs de tafels gaan.',
    permission: 'besluit.lezen',
    query: LijstVraag.extend({
      status: Behandeling.shape.status.optional(),
      voorstelId: Id.optional(),
      /** Only ways that somebody chose against the decision table. */
      omweg: z.enum(['ja']).optional(),
    }),
    response: lijst(Behandeling),
  }),
  readBehandeling: operation({
    method: 'GET',
    path: '/behandelingen/{id}',
    tag,
    summary: 'Lees de behandeling van een voorstel.',
    permission: 'besluit.lezen',
    params: metId,
    response: Behandeling,
  }),
  readRoutevoorstel: operation({
    method: 'GET',
    path: '/voorstellen/{id}/routevoorstel',
    tag,
    summary: 'Lees langs welke tafels een voorstel gaat, en waarom.',
    permission: 'besluit.lezen',
    params: metId,
    query: z.strictObject({ dekkingBesluitId: Id.nullable().default(null), vervangtBesluitId: Id.nullable().default(null) }),
    response: Routevoorstel,
    refusals: ['dekking-onbekend', 'vervanging-kan-niet', 'kenmerk-ontbreekt'],
  }),
  startBehandeling: operation({
    method: 'POST',
    path: '/behandelingen',
    tag,
    summary: 'Breng een voorstel in behandeling.',
    permission: 'behandeling.beginnen',
    body: z
      .strictObject({
        voorstelId: Id,
        dekkingBesluitId: Id.nullable().default(null),
        vervangt: z
          .strictObject({ besluitId: Id, soort: z.enum(['vervangt', 'trekt_in'], 'Kies: vervangen of intrekken.') })
          .nullable()
          .default(null),
        wegen: z
          .array(
            z.strictObject({
              beslispuntIds: z.array(Id).min(1).max(20),
              stappen: z.array(Routestap).min(1, 'Kies ten minste één tafel.').max(30, 'Kies ten hoogste 30 tafels.'),
              afwijkingReden: z.string().trim().max(500, 'Houd de reden bij ten hoogste 500 tekens.').nullable().default(null),
            }),
          )
          .min(1)
          .max(20),
        uiterlijk: Uiterlijk.uiterlijk.default(null),
        uiterlijkReden: Uiterlijk.uiterlijkReden.default(''),
      })
      .refine(hoortBijElkaar, redenOntbreekt),
    /** One for each way. */
    response: lijst(Behandeling),
    refusals: [
      'weg-veranderd',
      'dekking-onbekend',
      'vervanging-kan-niet',
      'voorstel-status',
      'voorstel-niet-gedeeld',
      'route-klopt-niet',
      'afwijking-zonder-reden',
      'een-lopende-behandeling',
      'andere-organisatie',
      'kenmerk-ontbreekt',
    ],
  }),
  recordStap: operation({
    method: 'POST',
    path: '/behandelingen/{id}/stappen/{stapId}/uitkomsten',
    tag,
    summary: 'Leg vast wat een tafel zei.',
    permission: 'uitkomst.vastleggen',
    params: z.strictObject({ id: Id, stapId: Id }),
    body: z.strictObject({
      uitkomst: z.enum(uitkomsten, 'Kies een uitkomst.'),
      vergadering: Dag,
      reden: tekst('de reden', 4000),
      besluit: Besluitdetails.extend({ tekst: tekst('het besluit', 4000), stemming: tekst('hoe er is besloten', 500) })
        .nullable()
        .default(null),
    }),
    response: Behandeling,
    ifMatch: true,
    refusals: [
      'niet-aan-tafel',
      'stap-al-gedaan',
      'stap-niet-aan-de-beurt',
      'uitkomst-past-niet',
      'advies-ontbreekt',
      'besluit-ontbreekt',
      'vergadering-in-de-toekomst',
      'vergadering-te-vroeg',
      'tafel-bestaat-niet-meer',
      'evaluatie-te-vroeg',
      'behandeling-gestopt',
      'kenmerk-ontbreekt',
    ],
  }),
  draagStapOver: operation({
    method: 'POST',
    path: '/behandelingen/{id}/stappen/{stapId}/overdrachten',
    tag,
    summary: 'Draag de stap van een gemeente die is opgegaan over aan de tafel van haar opvolger.',
    permission: 'behandeling.plannen',
    params: z.strictObject({ id: Id, stapId: Id }),
    response: Behandeling,
    ifMatch: true,
    refusals: ['andere-organisatie', 'behandeling-gestopt', 'tafel-is-er-nog', 'tafel-ontbreekt'],
  }),
  stopBehandeling: operation({
    method: 'POST',
    path: '/behandelingen/{id}/stopzettingen',
    tag,
    summary: 'Stop de behandeling; het voorstel gaat terug naar wie het indiende.',
    permission: 'behandeling.beginnen',
    params: metId,
    body: z.strictObject({ grond: tekst('de reden', 500) }),
    response: Behandeling,
    ifMatch: true,
    refusals: ['behandeling-gestopt'],
  }),
}
