import * as z from 'zod'
import { DatumTekst, DecimaalTekst, Id, lijst, LijstVraag, OpDatum, operation, tekst } from '#platform/http/contract.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'
import { Geldigheid } from '#modules/samenwerking/contract/velden.ts'

const tag = 'Organisaties'

/** An organisation in a list, on the chosen day. */
export const Organisatie = z
  .object({
    id: Id,
    naam: z.string(),
    soort: z.enum(['gemeente', 'gemeenschappelijke_regeling', 'werkorganisatie', 'overig']),
    gemeenteCode: z.string().nullable(),
    provincie: z.string().nullable(),
    bestaat: Geldigheid,
    /** Public figure (CBS, 1 January) of the last year not after the chosen day. */
    inwoners: z.number().int().nullable(),
    inwonersPeildatum: DatumTekst.nullable(),
    /** Cooperations of the 2016 register, this organisation's predecessors included. */
    aantalSamenwerkingen: z.number().int(),
    landelijk: z.boolean(),
    fictief: z.boolean(),
    bron: z.string(),
    versie: z.number().int(),
  })
  .meta({ id: 'Organisatie' })
/** See {@link Organisatie}. */
export type Organisatie = z.output<typeof Organisatie>

const Opvolging = z.object({
  organisatieId: Id,
  naam: z.string(),
  datum: DatumTekst,
  soort: z.enum(['samenvoeging', 'splitsing', 'naamswijziging']),
})

/** One organisation with what came before and after it, and its place in cooperations. */
export const OrganisatieDetail = Organisatie.extend({
  voorgangers: z.array(Opvolging),
  opvolgers: z.array(Opvolging),
  /** Participations in the cooperation of the hat, all dates. */
  deelnames: z.array(z.object({ rol: z.string(), geldig: Geldigheid, viaNaam: z.string().nullable() })),
  register: z.array(z.object({ nummer: z.number().int(), naam: z.string(), soort: z.string(), viaVoorganger: z.string().nullable() })),
}).meta({ id: 'OrganisatieDetail' })
/** See {@link OrganisatieDetail}. */
export type OrganisatieDetail = z.output<typeof OrganisatieDetail>

const OrganisatieInvoer = z
  .strictObject({
    naam: tekst('de naam van de organisatie'),
    soort: z.enum(
      ['gemeenschappelijke_regeling', 'werkorganisatie', 'overig'],
      'Kies een soort. Gemeenten staan al in het landelijke register.',
    ),
    van: DatumTekst.nullable().default(null),
    totEnMet: DatumTekst.nullable().default(null),
    bron: tekst('de bron'),
  })
  .refine((invoer) => !invoer.van || !invoer.totEnMet || invoer.totEnMet >= invoer.van, {
    path: ['totEnMet'],
    message: 'De einddatum ligt voor de begindatum: kies een latere einddatum.',
  })

/** Definition of a kenmerk: what is counted, in which unit. */
export const Kenmerk = z
  .object({ code: z.string(), naam: z.string(), eenheid: z.string(), omschrijving: z.string() })
  .meta({ id: 'Kenmerk' })
/** See {@link Kenmerk}. */
export type Kenmerk = z.output<typeof Kenmerk>

/** A figure of an organisation on a date, with its source. `zijde` is null for public statistics. */
export const Kenmerkwaarde = z
  .object({
    id: Id,
    organisatieId: Id,
    organisatieNaam: z.string(),
    kenmerk: z.string(),
    kenmerkNaam: z.string(),
    eenheid: z.string(),
    peildatum: DatumTekst,
    waarde: DecimaalTekst,
    bron: z.string(),
    fictief: z.boolean(),
    zijde: Zijde.nullable(),
    versie: z.number().int(),
  })
  .meta({ id: 'Kenmerkwaarde' })
/** See {@link Kenmerkwaarde}. */
export type Kenmerkwaarde = z.output<typeof Kenmerkwaarde>

const KenmerkwaardeInvoer = z.strictObject({
  kenmerk: tekst('het kenmerk', 40),
  peildatum: DatumTekst,
  waarde: z.string().regex(/^\d{1,14}(\.\d{1,4})?$/, 'Vul een getal in vanaf 0, met ten hoogste 4 decimalen.'),
  bron: tekst('de bron'),
})

const metId = z.strictObject({ id: Id })

/** Organisations and their figures. */
export const organisatiesApi = {
  listOrganisaties: operation({
    method: 'GET',
    path: '/organisaties',
    tag,
    summary: 'Lijst van organisaties op een datum.',
    permission: 'organisatie.lezen',
    query: LijstVraag.extend({
      ...OpDatum.shape,
      soort: Organisatie.shape.soort.optional(),
      provincie: z.string().max(40).optional(),
      deelnemers: z.enum(['ja']).optional(),
      opgeheven: z.enum(['ja', 'nee']).optional(),
    }),
    response: lijst(Organisatie),
  }),
  readOrganisatie: operation({
    method: 'GET',
    path: '/organisaties/{id}',
    tag,
    summary: 'Lees een organisatie.',
    permission: 'organisatie.lezen',
    params: metId,
    query: OpDatum,
    response: OrganisatieDetail,
  }),
  addOrganisatie: operation({
    method: 'POST',
    path: '/organisaties',
    tag,
    summary: 'Voeg een organisatie toe aan de eigen samenwerking.',
    permission: 'organisatie.beheren',
    body: OrganisatieInvoer,
    response: OrganisatieDetail,
    refusals: ['organisatie-naam-in-regeling-is-uniek'],
  }),
  changeOrganisatie: operation({
    method: 'PUT',
    path: '/organisaties/{id}',
    tag,
    summary: 'Wijzig een organisatie van de eigen samenwerking.',
    permission: 'organisatie.beheren',
    params: metId,
    body: OrganisatieInvoer,
    response: OrganisatieDetail,
    ifMatch: true,
    refusals: ['landelijke-organisatie', 'organisatie-naam-in-regeling-is-uniek'],
  }),
  listKenmerken: operation({
    method: 'GET',
    path: '/kenmerken',
    tag,
    summary: 'Lijst van kenmerken met hun definitie.',
    permission: 'kenmerk.lezen',
    response: lijst(Kenmerk),
  }),
  listKenmerkwaarden: operation({
    method: 'GET',
    path: '/kenmerkwaarden',
    tag,
    summary: 'Lijst van cijfers per organisatie en peildatum.',
    permission: 'kenmerk.lezen',
    query: LijstVraag.extend({
      organisatieId: Id.optional(),
      kenmerk: z.string().max(40).optional(),
      peildatumTotEnMet: DatumTekst.optional(),
      deelnemers: z.enum(['ja']).optional(),
      zijde: z.enum(['eigen', 'gedeeld', 'openbaar']).optional(),
    }),
    response: lijst(Kenmerkwaarde),
  }),
  draftKenmerkwaarde: operation({
    method: 'POST',
    path: '/kenmerkwaarden',
    tag,
    summary: 'Leg een cijfer van de eigen organisatie vast, aan de eigen kant.',
    permission: 'kenmerk.opstellen',
    body: KenmerkwaardeInvoer,
    response: Kenmerkwaarde,
    refusals: ['kenmerkwaarde-is-uniek', 'kenmerk-onbekend'],
  }),
  changeKenmerkwaarde: operation({
    method: 'PUT',
    path: '/kenmerkwaarden/{id}',
    tag,
    summary: 'Wijzig een cijfer dat nog niet is ingediend.',
    permission: 'kenmerk.opstellen',
    params: metId,
    body: KenmerkwaardeInvoer,
    response: Kenmerkwaarde,
    ifMatch: true,
    refusals: ['kenmerkwaarde-is-uniek', 'kenmerk-onbekend', 'al-ingediend'],
  }),
  submitKenmerkwaarde: operation({
    method: 'POST',
    path: '/kenmerkwaarden/{id}/indieningen',
    tag,
    summary: 'Dien een cijfer in bij de partners.',
    permission: 'kenmerk.indienen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Kenmerkwaarde,
    ifMatch: true,
    refusals: ['al-ingediend', 'geen-mandaat', 'kenmerkwaarde-is-uniek'],
  }),
  removeKenmerkwaarde: operation({
    method: 'DELETE',
    path: '/kenmerkwaarden/{id}',
    tag,
    summary: 'Gooi een cijfer weg dat nog niet is ingediend.',
    permission: 'kenmerk.opstellen',
    params: metId,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
}
