import * as z from 'zod'
import { DatumTekst, Id, lijst, LijstVraag, operation, tekst } from '#platform/http/contract.ts'
import { impacten, onderwerpen, partijstanden } from '#modules/wetten/domain/analyse.ts'
import { aandachten, uitkomsten, wetSoorten, wetStatussen, zekerheden } from '#modules/wetten/domain/wet.ts'

/** Group in the API documentation. */
export const tag = 'Wettenagenda'
/** Path parameter of one law. */
export const metId = z.strictObject({ id: Id })

const velden = {
  soort: z.enum(wetSoorten),
  naam: z.string(),
  citeertitel: z.string(),
  vindplaats: z.string(),
  link: z.string(),
  verandering: z.string(),
  inwerkingOp: DatumTekst.nullable(),
  zekerheid: z.enum(zekerheden),
}

const Partij = z.object({
  organisatieId: Id,
  organisatieNaam: z.string(),
  stand: z.enum(partijstanden),
})

/** A law as a row of the agenda. */
export const WetInLijst = z
  .object({
    id: Id,
    ...velden,
    status: z.enum(wetStatussen),
    /** What is late: nobody leads within a year of the day, or no analysis was shared within half a year of it. */
    aandacht: z.enum(aandachten).nullable(),
    organisatieId: Id,
    organisatieNaam: z.string(),
    trekkerId: Id.nullable(),
    trekkerNaam: z.string().nullable(),
    trekkerPersoon: z.string().nullable(),
    /** Number of the last analysis that was shared. */
    analyse: z.number().int().nullable(),
    /** Municipalities of the cooperation with what each handed in. */
    partijen: z.array(Partij),
    /** Day of the last movement. */
    sinds: DatumTekst,
    versie: z.number().int(),
  })
  .meta({ id: 'WetInLijst', description: 'Een wet op de agenda.' })
/** See {@link WetInLijst}. */
export type WetInLijst = z.output<typeof WetInLijst>

const Onderdeel = z.object({ onderwerp: z.enum(onderwerpen), impact: z.enum(impacten), tekst: z.string() })

/** An analysis: a draft of the own organisation (without a number), or a version that everybody reads. */
export const Analyse = z
  .object({
    id: Id,
    nummer: z.number().int().nullable(),
    onderdelen: z.array(Onderdeel),
    minimum: z.string(),
    wijziging: z.string(),
    organisatieId: Id,
    organisatieNaam: z.string(),
    persoonNaam: z.string(),
    bijgewerktOp: z.iso.datetime(),
    ingediendOp: z.iso.datetime().nullable(),
    fictief: z.boolean(),
    versie: z.number().int(),
  })
  .meta({ id: 'Analyse', description: 'Wat een wet digitaal vraagt, per onderwerp, en wat er op de datum ten minste klaar moet zijn.' })
/** See {@link Analyse}. */
export type Analyse = z.output<typeof Analyse>

/** How it is at one municipality, beside one version of the analysis. */
export const Afwijking = z
  .object({
    id: Id,
    bijNummer: z.number().int(),
    oordeel: z.enum(['hetzelfde', 'anders']),
    onderdelen: z.array(z.object({ onderwerp: z.enum(onderwerpen), tekst: z.string() })),
    organisatieId: Id,
    organisatieNaam: z.string(),
    persoonNaam: z.string(),
    bijgewerktOp: z.iso.datetime(),
    ingediendOp: z.iso.datetime().nullable(),
    fictief: z.boolean(),
    versie: z.number().int(),
  })
  .meta({ id: 'Afwijking' })
/** See {@link Afwijking}. */
export type Afwijking = z.output<typeof Afwijking>

/** Time that somebody spent on a law. */
export const Uren = z
  .object({
    id: Id,
    organisatieId: Id,
    organisatieNaam: z.string(),
    persoonNaam: z.string(),
    van: DatumTekst,
    totEnMet: DatumTekst,
    minuten: z.number().int(),
    waaraan: z.string(),
    gedeeld: z.boolean(),
    fictief: z.boolean(),
    versie: z.number().int(),
  })
  .meta({ id: 'Uren', description: 'Tijd die iemand aan een wet besteedde, in minuten.' })
/** See {@link Uren}. */
export type Uren = z.output<typeof Uren>

const Balansregel = z.object({
  organisatieId: Id,
  organisatieNaam: z.string(),
  /** Shared minutes that it gave, its share of all of them, and the difference; null as long as the key cannot divide. */
  gegeven: z.number().int(),
  aandeel: z.number().int().nullable(),
  verschil: z.number().int().nullable(),
  /** Its estimate of doing it alone, in minutes. */
  raming: z.number().int().nullable(),
  /** Whether it shares in the work; who does not, gives only. */
  deelt: z.boolean(),
})

/** A law with everything that this hat may see of it. */
export const Wet = WetInLijst.extend({
  geplaatstDoor: z.string(),
  geplaatstOp: z.iso.datetime(),
  uitkomstReden: z.string(),
  sleutelId: Id.nullable(),
  sleutelNaam: z.string().nullable(),
  /** Why the chosen key cannot divide; empty when it can. */
  sleutelFout: z.string(),
  trekkers: z.array(
    z.object({
      nummer: z.number().int(),
      organisatieId: Id,
      organisatieNaam: z.string(),
      persoonNaam: z.string(),
      reden: z.string(),
      sinds: z.iso.datetime(),
      fictief: z.boolean(),
    }),
  ),
  /** Shared versions, the newest first. */
  analyses: z.array(Analyse),
  /** The draft of the own organisation. */
  conceptAnalyse: Analyse.nullable(),
  /** What municipalities handed in, the newest first. */
  afwijkingen: z.array(Afwijking),
  /** The draft of the own organisation. */
  conceptAfwijking: Afwijking.nullable(),
  uren: z.array(Uren),
  balans: z.array(Balansregel),
  /** Wishes that came of it, as far as the hat may see them. */
  wensen: z.array(
    z.object({
      id: Id,
      titel: z.string(),
      status: z.string(),
      organisatieId: Id,
      organisatieNaam: z.string(),
      eigenKant: z.boolean(),
      /** Whether every partner sees the wish, and so that it came of this law. */
      voorPartners: z.boolean(),
      koppelaarId: Id,
    }),
  ),
}).meta({ id: 'Wet', description: 'Een wet met de analyse, de lokale afwijkingen en de uren.' })
/** See {@link Wet}. */
export type Wet = z.output<typeof Wet>

const tekstTot = (max: number, wat: string) => z.string().trim().max(max, `Houd ${wat} bij ten hoogste ${max} tekens.`).default('')

const WetInvoer = z
  .strictObject({
    soort: z.enum(wetSoorten, 'Kies wat voor regel dit is.'),
    naam: tekst('de naam van de wet'),
    citeertitel: tekstTot(300, 'de officiële naam'),
    vindplaats: tekst('de vindplaats', 300),
    link: z
      .url({ protocol: /^https$/, error: 'Vul een adres in dat met https:// begint, of laat dit leeg.' })
      .max(500)
      .or(z.literal(''))
      .default(''),
    verandering: tekst('wat er verandert', 1000),
    inwerkingOp: DatumTekst.refine((dag) => dag >= '2000-01-01' && dag <= '2100-12-31', 'Vul een datum in tussen 2000 en 2100.')
      .nullable()
      .default(null),
    zekerheid: z.enum(zekerheden, 'Kies hoe zeker de datum is.'),
  })
  .refine(({ zekerheid, inwerkingOp }) => (zekerheid === 'onbekend') === (inwerkingOp === null), {
    path: ['inwerkingOp'],
    message: 'Vul de datum in waarop de wet ingaat, of kies dat die nog niet bekend is.',
    when: () => true,
  })
/** What a person fills in of a law. */
export type WetInvoer = z.output<typeof WetInvoer>

/** What a law asks at least on its day: the evidence that something is needed by law. */
export const Wetbewijs = z
  .object({
    wetId: Id,
    naam: z.string(),
    vindplaats: z.string(),
    inwerkingOp: DatumTekst.nullable(),
    zekerheid: z.enum(zekerheden),
    minimum: z.string(),
  })
  .meta({ id: 'Wetbewijs', description: 'Wat een wet op haar datum ten minste vraagt, uit de gedeelde analyse.' })
/** See {@link Wetbewijs}. */
export type Wetbewijs = z.output<typeof Wetbewijs>

const WetVraag = LijstVraag.extend({
  status: z.enum(wetStatussen).optional(),
  soort: z.enum(wetSoorten).optional(),
  trekkerId: Id.optional(),
  aandacht: z.enum(aandachten).optional(),
})
/** How the list is narrowed. */
export type WetVraag = z.output<typeof WetVraag>

/** The laws themselves and who leads. */
export const wetApi = {
  listWetten: operation({
    method: 'GET',
    path: '/wetten',
    tag,
    summary: 'De wettenagenda: nieuwe wetten, op volgorde van ingaan.',
    permission: 'wet.lezen',
    query: WetVraag,
    response: lijst(WetInLijst),
  }),
  readWettenagenda: operation({
    method: 'GET',
    path: '/wettenagenda',
    tag,
    summary: 'De wettenagenda als Excel of CSV.',
    permission: 'wet.lezen',
    query: WetVraag.pick({ status: true, soort: true, trekkerId: true, aandacht: true, search: true, sort: true }).extend({
      vorm: z.enum(['xlsx', 'csv'], 'Kies xlsx of csv.').default('xlsx'),
    }),
    produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
    response: z.string(),
  }),
  readWet: operation({
    method: 'GET',
    path: '/wetten/{id}',
    tag,
    summary: 'Lees een wet met de analyse, de afwijkingen en de uren.',
    permission: 'wet.lezen',
    params: metId,
    response: Wet,
  }),
  placeWet: operation({
    method: 'POST',
    path: '/wetten',
    tag,
    summary: 'Zet een wet op de agenda; alle partners zien haar meteen.',
    permission: 'wet.schrijven',
    body: WetInvoer,
    response: Wet,
  }),
  changeWet: operation({
    method: 'PUT',
    path: '/wetten/{id}',
    tag,
    summary: 'Wijzig wat er over een wet bekend is.',
    permission: 'wet.schrijven',
    params: metId,
    body: WetInvoer,
    response: Wet,
    ifMatch: true,
    refusals: ['wet-is-afgerond'],
  }),
  leadWet: operation({
    method: 'POST',
    path: '/wetten/{id}/trekkers',
    tag,
    summary: 'Trek de analyse van deze wet, of neem haar over met een reden.',
    permission: 'wet.schrijven',
    params: metId,
    body: z.strictObject({
      persoonNaam: tekst('de naam van wie het doet', 100),
      reden: tekstTot(500, 'de reden'),
    }),
    response: Wet,
    ifMatch: true,
    refusals: ['wet-is-afgerond', 'overnemen-heeft-reden'],
  }),
  closeWet: operation({
    method: 'POST',
    path: '/wetten/{id}/afrondingen',
    tag,
    summary: 'Haal een wet van de agenda: ingeregeld of vervallen, met een reden.',
    permission: 'wet.schrijven',
    params: metId,
    body: z.strictObject({ uitkomst: z.enum(uitkomsten, 'Kies: ingeregeld of vervallen.'), grond: tekst('de reden', 500) }),
    response: Wet,
    ifMatch: true,
    refusals: ['wet-is-afgerond'],
  }),
  reopenWet: operation({
    method: 'POST',
    path: '/wetten/{id}/heropeningen',
    tag,
    summary: 'Zet een afgeronde wet terug op de agenda.',
    permission: 'wet.schrijven',
    params: metId,
    body: z.strictObject({ grond: tekst('de reden', 500) }),
    response: Wet,
    ifMatch: true,
    refusals: ['wet-is-niet-afgerond'],
  }),
  listWetbewijzen: operation({
    method: 'GET',
    path: '/wetbewijzen',
    tag,
    summary: 'Wat de wetten waar een wens uit komt, ten minste vragen.',
    permission: 'wet.lezen',
    query: z.strictObject({ wensId: Id }),
    response: lijst(Wetbewijs),
  }),
  linkWens: operation({
    method: 'POST',
    path: '/wetten/{id}/wensen',
    tag,
    summary: 'Leg vast dat een wens uit deze wet komt.',
    permission: 'wet.schrijven',
    params: metId,
    body: z.strictObject({ wensId: Id }),
    response: Wet,
    refusals: ['wens-onbekend', 'wens-al-gekoppeld'],
  }),
  unlinkWens: operation({
    method: 'DELETE',
    path: '/wetten/{id}/wensen/{wensId}',
    tag,
    summary: 'Haal een wens weer bij deze wet weg.',
    permission: 'wet.schrijven',
    params: metId.extend({ wensId: Id }),
    refusals: ['andere-organisatie'],
  }),
}
