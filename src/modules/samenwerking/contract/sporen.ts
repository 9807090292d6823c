import * as z from 'zod'
import { DatumTekst, Id, lijst, LijstVraag, operation, tekst } from '#platform/http/contract.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'

const metId = z.strictObject({ id: Id })

/** A remark on a thing: on the own side until it is handed in. */
export const Opmerking = z
  .object({
    id: Id,
    onderwerpSoort: z.string(),
    onderwerpId: Id,
    tekst: z.string(),
    persoonNaam: z.string(),
    gemaaktOp: z.iso.datetime(),
    zijde: Zijde,
    versie: z.number().int(),
  })
  .meta({ id: 'Opmerking' })
/** See {@link Opmerking}. */
export type Opmerking = z.output<typeof Opmerking>

/** One line of the journal, as far as the asker may see it. */
export const Journaalregel = z
  .object({
    nummer: z.number().int(),
    tijdstip: z.iso.datetime(),
    persoonNaam: z.string(),
    rol: z.string(),
    organisatieNaam: z.string().nullable(),
    handeling: z.string(),
    onderwerpSoort: z.string(),
    onderwerpId: Id,
    onderwerpNaam: z.string(),
    grond: z.string().nullable(),
    /** Only the fields that differ, by their name. */
    verschillen: z.array(z.object({ veld: z.string(), voor: z.string().nullable(), na: z.string().nullable() })),
    eigenKant: z.boolean(),
    /** The page of the thing itself; null when it has none, or the asker may not see it any more. */
    pad: z.string().nullable(),
  })
  .meta({ id: 'Journaalregel' })
/** See {@link Journaalregel}. */
export type Journaalregel = z.output<typeof Journaalregel>

/** Something found: what it is and where it lives. */
export const Zoekresultaat = z
  .object({ id: Id, soort: z.string(), titel: z.string(), omschrijving: z.string(), pad: z.string() })
  .meta({ id: 'Zoekresultaat' })
/** See {@link Zoekresultaat}. */
export type Zoekresultaat = z.output<typeof Zoekresultaat>

const Pet = z.object({ aanstellingId: Id, regelingNaam: z.string(), organisatieNaam: z.string(), rol: z.string() })

/** What waits for somebody, under which hat; over all their cooperations. */
export const Taak = z
  .object({ soort: z.string(), titel: z.string(), toelichting: z.string(), pad: z.string(), uiterlijk: DatumTekst.nullable(), pet: Pet })
  .meta({ id: 'Taak' })
/** See {@link Taak}. */
export type Taak = z.output<typeof Taak>

/** A date that matters, under which hat. */
export const Termijn = z
  .object({ datum: DatumTekst, titel: z.string(), toelichting: z.string(), pad: z.string(), pet: Pet })
  .meta({ id: 'Termijn' })
/** See {@link Termijn}. */
export type Termijn = z.output<typeof Termijn>

/** Something of a party that is not finished. */
export const OpenPunt = z
  .object({
    soort: z.string(),
    id: Id,
    titel: z.string(),
    stand: z.string(),
    organisatieId: Id,
    organisatieNaam: z.string(),
    eigenaar: z.string(),
    tafel: z.string().nullable(),
    volgendeKeer: DatumTekst.nullable(),
    blokkade: z.string().nullable(),
    sinds: DatumTekst,
    dagenStil: z.number().int(),
    stil: z.boolean(),
    pad: z.string(),
  })
  .meta({ id: 'OpenPunt', description: 'Iets van een partij dat nog loopt: wie aan zet is, waar, wanneer, en wat het ophoudt.' })
/** See {@link OpenPunt}. */
export type OpenPunt = z.output<typeof OpenPunt>

/** Something that partners shared or changed lately. */
export const Stuk = z
  .object({ tijdstip: z.iso.datetime(), titel: z.string(), toelichting: z.string(), handeling: z.string(), pad: z.string(), pet: Pet })
  .meta({ id: 'Stuk' })
/** See {@link Stuk}. */
export type Stuk = z.output<typeof Stuk>

/** A cooperation of the 2016 register, as printed and as read. */
export const RegisterRegel = z
  .object({
    nummer: z.number().int(),
    naam: z.string(),
    soort: z.string(),
    typeZoalsGedrukt: z.string(),
    hoofdgemeente: z.string().nullable(),
    ledentekst: z.string(),
    leden: z.array(
      z.object({ zoalsGedrukt: z.string(), organisatieId: Id.nullable(), organisatieNaam: z.string().nullable(), uitkomst: z.string() }),
    ),
    bevindingen: z.array(z.string()),
  })
  .meta({ id: 'RegisterRegel' })
/** See {@link RegisterRegel}. */
export type RegisterRegel = z.output<typeof RegisterRegel>

/** What reading the register taught. */
export const RegisterBevinding = z
  .object({ code: z.string(), ernst: z.string(), nummers: z.array(z.number().int()), melding: z.string() })
  .meta({ id: 'RegisterBevinding' })
/** See {@link RegisterBevinding}. */
export type RegisterBevinding = z.output<typeof RegisterBevinding>

const Gespiegeld = z
  .object({
    code: z.string(),
    naam: z.string(),
    klaarAls: z.string(),
    stand: z.enum(['af', 'niet_af', 'niet_te_zien']),
    bewijzen: z.array(z.object({ isAf: z.boolean(), zin: z.string(), pad: z.string() })),
  })
  .meta({ id: 'Spiegelstap', description: 'Een stap of factor van een samenwerking die werkt, met wat ervan te zien is.' })

/** Remarks, history, search, the start page and the register. */
export const sporenApi = {
  listOpmerkingen: operation({
    method: 'GET',
    path: '/opmerkingen',
    tag: 'Opmerkingen',
    summary: 'Lijst van opmerkingen bij een onderwerp.',
    permission: 'opmerking.lezen',
    query: LijstVraag.extend({ onderwerpId: Id }),
    response: lijst(Opmerking),
  }),
  addOpmerking: operation({
    method: 'POST',
    path: '/opmerkingen',
    tag: 'Opmerkingen',
    summary: 'Schrijf een opmerking, aan de eigen kant.',
    permission: 'opmerking.schrijven',
    body: z.strictObject({
      onderwerpSoort: z.string().regex(/^[a-z_]{1,40}$/, 'Kies een onderwerp.'),
      onderwerpId: Id,
      tekst: tekst('uw opmerking', 4000),
    }),
    response: Opmerking,
  }),
  submitOpmerking: operation({
    method: 'POST',
    path: '/opmerkingen/{id}/indieningen',
    tag: 'Opmerkingen',
    summary: 'Deel een opmerking met de partners.',
    permission: 'opmerking.indienen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Opmerking,
    ifMatch: true,
    refusals: ['al-ingediend', 'geen-mandaat'],
  }),
  removeOpmerking: operation({
    method: 'DELETE',
    path: '/opmerkingen/{id}',
    tag: 'Opmerkingen',
    summary: 'Gooi een opmerking weg die nog niet is gedeeld.',
    permission: 'opmerking.schrijven',
    params: metId,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
  listHistorie: operation({
    method: 'GET',
    path: '/historie',
    tag: 'Journaal',
    summary: 'Wie deed wat, wanneer en waarom; van een onderwerp of van alles.',
    permission: 'historie.lezen',
    query: LijstVraag.extend({ onderwerpId: Id.optional(), onderwerpSoort: z.string().max(40).optional() }),
    response: lijst(Journaalregel),
  }),
  listZoekresultaten: operation({
    method: 'GET',
    path: '/zoekresultaten',
    tag: 'Zoeken',
    summary: 'Zoek in alles wat u mag zien.',
    permission: 'regeling.lezen',
    query: LijstVraag.extend({
      search: z.string('Vul een zoekwoord in.').trim().min(2, 'Zoek met ten minste 2 tekens.').max(200),
      soort: z.string().max(40).optional(),
    }),
    response: lijst(Zoekresultaat),
  }),
  listTaken: operation({
    method: 'GET',
    path: '/taken',
    tag: 'Start',
    summary: 'Lijst van wat op u wacht, over al uw samenwerkingen.',
    permission: 'aangemeld',
    opensOwnScope: true,
    response: lijst(Taak),
  }),
  listTermijnen: operation({
    method: 'GET',
    path: '/termijnen',
    tag: 'Start',
    summary: 'Lijst van datums die voor u tellen, over al uw samenwerkingen.',
    permission: 'aangemeld',
    opensOwnScope: true,
    response: lijst(Termijn),
  }),
  listOpenPunten: operation({
    method: 'GET',
    path: '/open-punten',
    tag: 'Start',
    summary: 'Lijst van alles wat loopt, van alle deelnemers.',
    permission: 'regeling.lezen',
    query: z.strictObject({ organisatieId: Id.optional(), stil: z.stringbool().optional() }),
    response: lijst(OpenPunt),
  }),
  readSpiegel: operation({
    method: 'GET',
    path: '/spiegel',
    tag: 'Start',
    summary: 'Hoe ver de samenwerking is, gelezen uit wat er echt staat.',
    permission: 'regeling.lezen',
    response: z.object({ stappen: z.array(Gespiegeld), factoren: z.array(Gespiegeld) }).meta({ id: 'Spiegel' }),
  }),
  listStukken: operation({
    method: 'GET',
    path: '/stukken',
    tag: 'Start',
    summary: 'Lijst van wat partners onlangs deelden, over al uw samenwerkingen.',
    permission: 'aangemeld',
    opensOwnScope: true,
    response: lijst(Stuk),
  }),
  listRegister: operation({
    method: 'GET',
    path: '/register-samenwerkingen',
    tag: 'Register 2016',
    summary: 'Lijst van ICT-samenwerkingen in 2016.',
    permission: 'regeling.lezen',
    query: LijstVraag.extend({
      soort: z.string().max(40).optional(),
      organisatieId: Id.optional(),
      bevinding: z.string().max(60).optional(),
      nummer: z.coerce.number().int().optional(),
    }),
    response: lijst(RegisterRegel),
  }),
  listRegisterBevindingen: operation({
    method: 'GET',
    path: '/register-bevindingen',
    tag: 'Register 2016',
    summary: 'Lijst van wat bij het lezen van het register opviel.',
    permission: 'regeling.lezen',
    response: lijst(RegisterBevinding),
  }),
}
