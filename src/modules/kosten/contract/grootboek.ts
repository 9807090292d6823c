import * as z from 'zod'
import { BedragTekst, DatumTekst, type Contract, Id, lijst, LijstVraag, operation, tekst } from '#platform/http/contract.ts'
import { grootboeksoorten, grootboekvelden, weglaatredenen } from '#modules/kosten/domain/grootboek-velden.ts'

const tag = 'Grootboek'

/** Bytes of the largest ledger that comes in. */
export const MAX_GROOTBOEK = 32 * 1024 * 1024

/** Where reading in stands. */
export const grootboekinlezingStatussen = ['gelezen', 'proef_bezig', 'proef_klaar', 'vastleggen_bezig', 'vastgelegd', 'mislukt'] as const

const Kwartaal = z.number().int().min(1).max(4)
const Soort = z.enum(grootboeksoorten, 'Kies mutaties of saldibalans.')

const Weggelaten = z.object({
  reden: z.enum(weglaatredenen),
  aantal: z.number().int(),
  /** The first row numbers. */
  rijen: z.array(z.number().int()),
})

/** A version of the ledger of a year. */
export const Grootboekbestand = z
  .object({
    id: Id,
    jaar: z.number().int(),
    /** The version of that year. */
    nummer: z.number().int(),
    soort: Soort,
    naam: z.string(),
    sha256: z.string(),
    /** `geldt` for all its quarters, for a part of them, or for none: another version came after it. */
    status: z.enum(['geldt', 'geldt_deels', 'vervangen']),
    kwartaalVan: Kwartaal,
    kwartaalTot: Kwartaal,
    /** The quarters for which this version is in force. */
    geldtVoor: z.array(Kwartaal),
    /** False: one amount for several quarters together, kept at the last of them. */
    perKwartaal: z.boolean(),
    aantal: z.number().int(),
    debet: BedragTekst,
    credit: BedragTekst,
    /** Debit minus credit. */
    saldo: BedragTekst,
    aantalRekeningen: z.number().int(),
    weggelaten: z.array(Weggelaten),
    fictief: z.boolean(),
    opgenomenOp: z.iso.datetime(),
    persoonNaam: z.string(),
    vervangt: z.object({ id: Id, nummer: z.number().int() }).nullable(),
  })
  .meta({ id: 'Grootboekbestand' })
/** See {@link Grootboekbestand}. */
export type Grootboekbestand = z.output<typeof Grootboekbestand>

/** An account in a version: its balance, and in each quarter. */
export const Rekeningsaldo = z
  .object({
    rekening: z.string(),
    rekeningNaam: z.string(),
    bedrag: BedragTekst,
    /** Quarter 1 to 4. */
    perKwartaal: z.array(BedragTekst),
    regels: z.number().int(),
  })
  .meta({ id: 'Rekeningsaldo' })
/** See {@link Rekeningsaldo}. */
export type Rekeningsaldo = z.output<typeof Rekeningsaldo>

/** One line of the ledger. */
export const Grootboekregel = z
  .object({
    volgnummer: z.number().int(),
    rekening: z.string(),
    rekeningNaam: z.string(),
    kostenplaats: z.string().nullable(),
    boekdatum: DatumTekst.nullable(),
    kwartaal: Kwartaal,
    omschrijving: z.string(),
    stuknummer: z.string(),
    /** Debit minus credit. */
    bedrag: BedragTekst,
  })
  .meta({ id: 'Grootboekregel' })
/** See {@link Grootboekregel}. */
export type Grootboekregel = z.output<typeof Grootboekregel>

/** What an account was and becomes; null: it is not in that version. */
export const Grootboekverschil = z
  .object({
    rekening: z.string(),
    rekeningNaam: z.string(),
    oud: BedragTekst.nullable(),
    nieuw: BedragTekst.nullable(),
    verschil: BedragTekst,
  })
  .meta({ id: 'Grootboekverschil' })
/** See {@link Grootboekverschil}. */
export type Grootboekverschil = z.output<typeof Grootboekverschil>

const Verschillen = z.object({
  /** The versions on the old side; empty: there was none for these quarters. */
  vergelekenMet: z.array(z.object({ id: Id, nummer: z.number().int() })),
  /** All together. */
  verschil: BedragTekst,
  resultaten: z.array(Grootboekverschil),
})

/** How a file is read: its kind, its period and which column is what. */
export const Koppeling = z
  .strictObject({
    soort: Soort,
    jaar: z.int('Vul een jaar in.').min(2000, 'Kies een jaar vanaf 2000.').max(2100, 'Kies een jaar tot en met 2100.'),
    kwartaalVan: Kwartaal.nullable(),
    kwartaalTot: Kwartaal.nullable(),
    kopregel: z
      .int('Vul het nummer van de regel in.')
      .min(1, 'Kies een regel van het bestand.')
      .max(1000, 'Kies een regel bovenaan het bestand.'),
    tekenOmkeren: z.boolean(),
    kolommen: z.record(
      z.string().regex(/^[A-Z]{1,3}$/, 'Gebruik de letters van de kolom, bijvoorbeeld A.'),
      z.enum(grootboekvelden, `Kies een van deze velden: ${grootboekvelden.join(', ')}.`).nullable(),
    ),
  })
  .meta({ id: 'Grootboekkoppeling' })

const Uitkomst = z.object({
  aantal: z.number().int(),
  /** A line above the heads says that the ledger is made up. */
  fictief: z.boolean(),
  debet: BedragTekst,
  credit: BedragTekst,
  saldo: BedragTekst,
  aantalRekeningen: z.number().int(),
  aantalKostenplaatsen: z.number().int(),
  /** The lines without a cost centre. */
  zonderKostenplaats: z.object({ aantal: z.number().int(), debet: BedragTekst, credit: BedragTekst }),
  kwartaalVan: Kwartaal,
  kwartaalTot: Kwartaal,
  perKwartaal: z.boolean(),
  weggelaten: z.array(Weggelaten),
  /** A total in the file that is not the sum of the lines. */
  totaalverschil: z.object({ rij: z.number().int(), bestand: BedragTekst, regels: BedragTekst }).nullable(),
  aantalFouten: z.number().int(),
  rijenMetFout: z.number().int(),
  /** Why the file as a whole cannot be saved, and what to do; null: it can. */
  bezwaar: z.string().nullable(),
})
/** What a dry run found. */
export type Uitkomst = z.output<typeof Uitkomst>

/** A file that is being read in: its columns, and what a dry run found. */
export const Grootboekinlezing = z
  .object({
    id: Id,
    bestandsnaam: z.string(),
    vorm: z.enum(['csv', 'xlsx']),
    status: z.enum(grootboekinlezingStatussen),
    melding: z.string(),
    aantalRijen: z.number().int(),
    voortgang: z.object({ stap: z.string(), gedaan: z.number().int(), totaal: z.number().int() }),
    kolommen: z.array(z.object({ kolom: z.string(), kop: z.string(), voorbeelden: z.array(z.string()) })),
    eersteRijen: z.array(z.object({ nummer: z.number().int(), cellen: z.array(z.string()) })),
    voorstel: Koppeling,
    /** Whether the proposal is how the last file with these heads was read. */
    isHerinnerd: z.boolean(),
    koppeling: Koppeling.nullable(),
    uitkomst: Uitkomst.nullable(),
    /** The same file, when it is in force already. */
    alVastgelegd: z.object({ id: Id, jaar: z.number().int(), nummer: z.number().int(), opgenomenOp: z.iso.datetime() }).nullable(),
    /** The version that it became. */
    bestandId: Id.nullable(),
    persoonNaam: z.string(),
    gemaaktOp: z.iso.datetime(),
  })
  .meta({ id: 'Grootboekinlezing' })
/** See {@link Grootboekinlezing}. */
export type Grootboekinlezing = z.output<typeof Grootboekinlezing>

/** One cell that is wrong, and what to do. */
export const Grootboekfout = z
  .object({ rij: z.number().int(), kolom: z.string(), kop: z.string(), waarde: z.string(), code: z.string(), melding: z.string() })
  .meta({ id: 'Grootboekfout' })
/** See {@link Grootboekfout}. */
export type Grootboekfout = z.output<typeof Grootboekfout>

const metId = z.strictObject({ id: Id })
const zoekCode = z.string().max(30, 'Een code heeft ten hoogste 30 tekens.').optional()
const kwartaalVraag = z.coerce.number().int().min(1, 'Kies kwartaal 1, 2, 3 of 4.').max(4, 'Kies kwartaal 1, 2, 3 of 4.').optional()

/** Operations about files of the ledger and their lines. */
export const grootboekApi = {
  listGrootboekbestanden: operation({
    method: 'GET',
    path: '/grootboekbestanden',
    tag,
    summary: 'Lijst van versies van het grootboek, per jaar.',
    permission: 'grootboek.lezen',
    query: LijstVraag.extend({ jaar: z.coerce.number().int().optional() }),
    response: lijst(Grootboekbestand).extend({
      /** Whether the asker reads ledgers in; if not, why, and who does. */
      inlezen: z.object({ mag: z.boolean(), reden: z.string() }),
    }),
  }),
  readGrootboekbestand: operation({
    method: 'GET',
    path: '/grootboekbestanden/{id}',
    tag,
    summary: 'Lees een versie van het grootboek.',
    permission: 'grootboek.lezen',
    params: metId,
    response: Grootboekbestand,
  }),
  listRekeningsaldi: operation({
    method: 'GET',
    path: '/grootboekbestanden/{id}/saldi',
    tag,
    summary: 'Lijst van rekeningen in een versie van het grootboek, met hun saldo.',
    permission: 'grootboek.lezen',
    params: metId,
    query: LijstVraag.extend({ kostenplaats: zoekCode, kwartaal: kwartaalVraag }),
    response: lijst(Rekeningsaldo).extend({
      /** All of them together, and in each quarter. */
      bedrag: BedragTekst,
      perKwartaal: z.array(BedragTekst),
      kostenplaatsen: z.array(z.string()),
    }),
  }),
  listGrootboekregels: operation({
    method: 'GET',
    path: '/grootboekbestanden/{id}/regels',
    tag,
    summary: 'Lijst van regels in een versie van het grootboek. Kostenplaats "geen" vindt regels zonder kostenplaats.',
    permission: 'grootboek.lezen',
    params: metId,
    query: LijstVraag.extend({ rekening: zoekCode, kostenplaats: zoekCode, kwartaal: kwartaalVraag }),
    response: lijst(Grootboekregel).extend({
      /** All of them together, on every page. */
      bedrag: BedragTekst,
    }),
  }),
  listGrootboekverschillen: operation({
    method: 'GET',
    path: '/grootboekbestanden/{id}/verschillen',
    tag,
    summary: 'Wat een versie per rekening verschilt van de versie ervoor.',
    permission: 'grootboek.lezen',
    params: metId,
    response: Verschillen,
  }),
  listGrootboekinlezingen: operation({
    method: 'GET',
    path: '/grootboekinlezingen',
    tag,
    summary: 'Lijst van bestanden die nog niet zijn vastgelegd.',
    permission: 'grootboek.inlezen',
    response: z.object({
      resultaten: z.array(Grootboekinlezing.pick({ id: true, bestandsnaam: true, status: true, gemaaktOp: true, persoonNaam: true })),
    }),
  }),
  startGrootboekinlezing: operation({
    method: 'POST',
    path: '/grootboekinlezingen',
    tag,
    summary: 'Lees een bestand; er wordt nog niets vastgelegd.',
    permission: 'grootboek.inlezen',
    rawBody: MAX_GROOTBOEK,
    opensOwnScope: true,
    query: z.strictObject({ bestandsnaam: tekst('de naam van het bestand') }),
    response: Grootboekinlezing,
    refusals: ['geen-opdrachtnemer'],
  }),
  readGrootboekinlezing: operation({
    method: 'GET',
    path: '/grootboekinlezingen/{id}',
    tag,
    summary: 'Lees hoe ver het inlezen is en wat er in het bestand staat.',
    permission: 'grootboek.inlezen',
    params: metId,
    response: Grootboekinlezing,
  }),
  removeGrootboekinlezing: operation({
    method: 'DELETE',
    path: '/grootboekinlezingen/{id}',
    tag,
    summary: 'Gooi een bestand weg dat niet is vastgelegd.',
    permission: 'grootboek.inlezen',
    params: metId,
    refusals: ['inlezing-vastgelegd', 'inlezing-bezig'],
  }),
  koppelGrootboekinlezing: operation({
    method: 'PUT',
    path: '/grootboekinlezingen/{id}/koppeling',
    tag,
    summary: 'Zeg welke kolom wat is en doe een proef; er wordt nog niets vastgelegd.',
    permission: 'grootboek.inlezen',
    params: metId,
    status: 202,
    body: Koppeling,
    response: Grootboekinlezing,
    refusals: ['inlezing-bezig', 'inlezing-vastgelegd'],
  }),
  listGrootboekfouten: operation({
    method: 'GET',
    path: '/grootboekinlezingen/{id}/fouten',
    tag,
    summary: 'Lijst van fouten in het bestand, per cel; ten hoogste de eerste duizend.',
    permission: 'grootboek.inlezen',
    params: metId,
    query: LijstVraag,
    response: lijst(Grootboekfout),
  }),
  listInleesverschillen: operation({
    method: 'GET',
    path: '/grootboekinlezingen/{id}/verschillen',
    tag,
    summary: 'Wat het bestand per rekening verschilt van wat nu geldt.',
    permission: 'grootboek.inlezen',
    params: metId,
    response: Verschillen,
  }),
  commitGrootboekinlezing: operation({
    method: 'POST',
    path: '/grootboekinlezingen/{id}/vastleggingen',
    tag,
    summary: 'Leg een bestand vast als nieuwe versie van het grootboek, of niets.',
    permission: 'grootboek.inlezen',
    params: metId,
    status: 202,
    response: Grootboekinlezing,
    refusals: ['inlezing-niet-klaar', 'inlezing-heeft-fouten', 'al-vastgelegd', 'intussen-gewijzigd'],
  }),
} satisfies Contract
