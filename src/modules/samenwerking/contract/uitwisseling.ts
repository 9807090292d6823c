import * as z from 'zod'
import { BedragTekst, DatumTekst, Id, lijst, LijstVraag, OpDatum, operation } from '#platform/http/contract.ts'
import { inleesSoortNamen } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { uitvoerNamen } from '#modules/samenwerking/domain/uitvoer/tabellen.ts'

const tag = 'Inlezen en uitvoeren'

/** Bytes of the largest file that comes in. */
export const MAX_BESTAND = 10 * 1024 * 1024

/** Where an import stands. */
export const inlezingStatussen = [
  'gelezen',
  'proef_bezig',
  'proef_klaar',
  'vastleggen_bezig',
  'vastgelegd',
  'terugdraaien_bezig',
  'teruggedraaid',
  'mislukt',
] as const

const Kolom = z.object({
  /** Letters of the column, as a spreadsheet shows them. */
  kolom: z.string(),
  kop: z.string(),
  voorbeelden: z.array(z.string()),
  /** The field that it seems to be; null: not read in. */
  voorstel: z.string().nullable(),
})

/** An import in a list. Counts are of things (a key is one thing on many rows); `fout` counts rows. */
export const InlezingInLijst = z
  .object({
    id: Id,
    soort: z.enum(inleesSoortNamen),
    bestandsnaam: z.string(),
    vorm: z.enum(['csv', 'xlsx']),
    status: z.enum(inlezingStatussen),
    /** What the reader has to know about the status; empty when it speaks for itself. */
    melding: z.string(),
    aantalRijen: z.number().int(),
    aantallen: z.object({ nieuw: z.number().int(), gewijzigd: z.number().int(), ongewijzigd: z.number().int(), fout: z.number().int() }),
    /** Faults over all cells. */
    aantalFouten: z.number().int(),
    /** Things that go to the partners when the import is kept. */
    indienen: z.number().int(),
    voortgang: z.object({ stap: z.string(), gedaan: z.number().int(), totaal: z.number().int() }),
    persoonNaam: z.string(),
    gemaaktOp: z.iso.datetime(),
    vastgelegdOp: z.iso.datetime().nullable(),
    teruggedraaidOp: z.iso.datetime().nullable(),
    versie: z.number().int(),
  })
  .meta({ id: 'InlezingInLijst' })
/** See {@link InlezingInLijst}. */
export type InlezingInLijst = z.output<typeof InlezingInLijst>

/** An import: what is in the file, how its columns are read, and what it does. */
export const Inlezing = InlezingInLijst.extend({
  kolommen: z.array(Kolom),
  /** The first rows under the head, as people see them. */
  eersteRijen: z.array(z.array(z.string())),
  /** Column to field; null before anyone chose. */
  koppeling: z.record(z.string(), z.string().nullable()).nullable(),
  /** What the file says about itself, when it was made here. */
  herkomst: z
    .object({
      versie: z.string(),
      soort: z.string(),
      samenwerking: z.string(),
      organisatie: z.string(),
      standOp: z.string(),
      gemaaktOp: z.string(),
    })
    .nullable(),
}).meta({ id: 'Inlezing' })
/** See {@link Inlezing}. */
export type Inlezing = z.output<typeof Inlezing>

/** One cell that is wrong. */
export const Inleesfout = z
  .object({ rij: z.number().int(), kolom: z.string(), kop: z.string(), waarde: z.string(), code: z.string(), melding: z.string() })
  .meta({ id: 'Inleesfout' })
/** See {@link Inleesfout}. */
export type Inleesfout = z.output<typeof Inleesfout>

/** What happens to one thing when the import is kept. */
export const Inleesregel = z
  .object({
    rij: z.number().int(),
    handeling: z.enum(['nieuw', 'gewijzigd', 'ongewijzigd']),
    onderwerpId: Id,
    naam: z.string(),
    verschillen: z.array(z.object({ veld: z.string(), voor: z.string().nullable(), na: z.string().nullable() })),
  })
  .meta({ id: 'Inleesregel' })
/** See {@link Inleesregel}. */
export type Inleesregel = z.output<typeof Inleesregel>

const metId = z.strictObject({ id: Id })
const vorm = z.enum(['xlsx', 'csv'], 'Kies xlsx of csv.').default('xlsx')
const bestanden = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'] as const

/** Tables in and out: read in with a dry run and a way back, taken out so that they come in again the same. */
export const uitwisselingApi = {
  listInlezingen: operation({
    method: 'GET',
    path: '/inlezingen',
    tag,
    summary: 'Lijst van inlezingen van uw eigen organisatie.',
    permission: 'inlezen',
    query: LijstVraag.extend({ soort: z.enum(inleesSoortNamen).optional(), status: z.enum(inlezingStatussen).optional() }),
    response: lijst(InlezingInLijst),
  }),
  startInlezing: operation({
    method: 'POST',
    path: '/inlezingen',
    tag,
    summary: 'Lees een bestand; er wordt nog niets vastgelegd.',
    permission: 'inlezen',
    rawBody: MAX_BESTAND,
    opensOwnScope: true,
    query: z.strictObject({
      soort: z.enum(inleesSoortNamen, 'Kies wat u inleest: organisaties, kenmerken, deelnames of verdeelsleutels.'),
      bestandsnaam: z
        .string('Geef de naam van het bestand.')
        .trim()
        .min(1, 'Geef de naam van het bestand.')
        .max(200, 'Houd de naam van het bestand bij ten hoogste 200 tekens.'),
    }),
    response: Inlezing,
  }),
  readInlezing: operation({
    method: 'GET',
    path: '/inlezingen/{id}',
    tag,
    summary: 'Lees hoe ver een inlezing is en wat zij doet.',
    permission: 'inlezen',
    params: metId,
    response: Inlezing,
  }),
  removeInlezing: operation({
    method: 'DELETE',
    path: '/inlezingen/{id}',
    tag,
    summary: 'Gooi een inlezing weg die niet is vastgelegd.',
    permission: 'inlezen',
    params: metId,
    refusals: ['inlezing-vastgelegd', 'inlezing-bezig'],
  }),
  koppelInlezing: operation({
    method: 'PUT',
    path: '/inlezingen/{id}/koppeling',
    tag,
    summary: 'Zeg welke kolom wat is en doe een proef; er wordt nog niets vastgelegd.',
    permission: 'inlezen',
    params: metId,
    status: 202,
    body: z.strictObject({
      koppeling: z.record(
        z.string().regex(/^[A-Z]{1,3}$/, 'Gebruik de letters van de kolom, bijvoorbeeld A.'),
        z.string().max(40).nullable(),
      ),
    }),
    response: Inlezing,
    refusals: ['inlezing-bezig', 'inlezing-vastgelegd'],
  }),
  listInleesregels: operation({
    method: 'GET',
    path: '/inlezingen/{id}/regels',
    tag,
    summary: 'Lijst van wat een inlezing doet, per onderwerp.',
    permission: 'inlezen',
    params: metId,
    query: LijstVraag.extend({ handeling: Inleesregel.shape.handeling.optional() }),
    response: lijst(Inleesregel),
  }),
  listInleesfouten: operation({
    method: 'GET',
    path: '/inlezingen/{id}/fouten',
    tag,
    summary: 'Lijst van fouten in het bestand, per cel.',
    permission: 'inlezen',
    params: metId,
    query: LijstVraag,
    response: lijst(Inleesfout),
  }),
  readInleesfoutenbestand: operation({
    method: 'GET',
    path: '/inlezingen/{id}/foutenbestand',
    tag,
    summary: 'De fouten als XLSX of CSV.',
    permission: 'inlezen',
    params: metId,
    query: z.strictObject({ vorm }),
    produces: bestanden,
    response: z.string(),
  }),
  commitInlezing: operation({
    method: 'POST',
    path: '/inlezingen/{id}/vastleggingen',
    tag,
    summary: 'Leg alles uit een inlezing vast, of niets.',
    permission: 'inlezen',
    params: metId,
    status: 202,
    response: Inlezing,
    refusals: ['inlezing-niet-klaar', 'inlezing-heeft-fouten', 'niets-te-doen', 'intussen-gewijzigd', 'geen-mandaat'],
  }),
  undoInlezing: operation({
    method: 'POST',
    path: '/inlezingen/{id}/terugdraaiingen',
    tag,
    summary: 'Draai een inlezing terug; alleen als er sindsdien niets aan is veranderd.',
    permission: 'inlezen',
    params: metId,
    status: 202,
    response: Inlezing,
    refusals: ['inlezing-niet-vastgelegd', 'sindsdien-gewijzigd', 'in-gebruik', 'geen-mandaat'],
  }),
  readInleessjabloon: operation({
    method: 'GET',
    path: '/inleessjablonen/{soort}',
    tag,
    summary: 'Een leeg bestand met de juiste kolommen en uitleg.',
    permission: 'inlezen',
    params: z.strictObject({ soort: z.enum(inleesSoortNamen, 'Kies organisaties, kenmerken, deelnames of verdeelsleutels.') }),
    query: z.strictObject({ vorm }),
    produces: bestanden,
    response: z.string(),
  }),
  readUitvoerbestand: operation({
    method: 'GET',
    path: '/uitvoerbestanden/{tabel}',
    tag,
    summary: 'Een tabel als XLSX of CSV, voor zover u die mag zien.',
    permission: 'uitvoeren',
    params: z.strictObject({ tabel: z.enum(uitvoerNamen, `Kies een van deze tabellen: ${uitvoerNamen.join(', ')}.`) }),
    query: z.strictObject({
      ...OpDatum.shape,
      vorm,
      search: z.string().max(200, 'Zoek met ten hoogste 200 tekens.').optional(),
      soort: z.string().max(40).optional(),
      rol: z.string().max(40).optional(),
      status: z.string().max(40).optional(),
      kenmerk: z.string().max(40).optional(),
      organisatieId: Id.optional(),
      deelnemers: z.enum(['ja']).optional(),
      zijde: z.enum(['eigen', 'gedeeld', 'openbaar']).optional(),
      alles: z.enum(['ja']).optional(),
      onderwerpId: Id.optional(),
      vanaf: DatumTekst.optional(),
      totEnMet: DatumTekst.optional(),
    }),
    produces: bestanden,
    response: z.string(),
    refusals: ['te-veel-regels'],
  }),
  readVerdelingsbestand: operation({
    method: 'GET',
    path: '/verdeelsleutels/{id}/verdelingsbestand',
    tag,
    summary: 'De verdeling van een bedrag met alle invoer, als XLSX of CSV.',
    permission: 'uitvoeren',
    params: metId,
    query: z.strictObject({ bedrag: BedragTekst, vorm }),
    produces: bestanden,
    response: z.string(),
    refusals: ['kenmerk-ontbreekt'],
  }),
}
