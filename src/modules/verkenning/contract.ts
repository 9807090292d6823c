import * as z from 'zod'
import { DatumTekst, Id, lijst, LijstVraag, operation, PostTekst, tekst } from '#platform/http/contract.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'
import { sjabloonCodes } from '#modules/verkenning/domain/sjabloon.ts'
import { verkenningStatussen } from '#modules/verkenning/domain/verkenning.ts'

const tag = 'Verkenningen'
const metId = z.strictObject({ id: Id })
const vrij = (wat: string, max: number) => z.string().trim().max(max, `Houd ${wat} bij ten hoogste ${max} tekens.`).default('')
const Sleutel = z.string().regex(/^[a-z0-9-]{1,40}$/, 'Gebruik kleine letters, cijfers en streepjes.')
const Jaar = z
  .number('Vul een jaar in, bijvoorbeeld 2028.')
  .int('Vul een jaar in, bijvoorbeeld 2028.')
  .min(2000, 'Vul een jaar in, bijvoorbeeld 2028.')
  .max(2100, 'Vul een jaar in, bijvoorbeeld 2028.')

const Maatregel = z
  .strictObject({
    id: Sleutel,
    wat: tekst('wat er moet gebeuren', 300),
    jaar: Jaar,
    kwartaal: z.number().int().min(1, 'Kies kwartaal 1 tot en met 4.').max(4, 'Kies kwartaal 1 tot en met 4.').nullable().default(null),
    totJaar: Jaar.nullable().default(null),
    bedrag: PostTekst.nullable().default(null),
    wie: vrij('wie het doet', 200),
    eerst: Sleutel.nullable().default(null),
  })
  .meta({ id: 'Verkenningsmaatregel', description: 'Wat er moet gebeuren, wanneer, voor hoeveel, door wie, en wat eerst moet.' })

const Rij = z
  .strictObject({
    id: Sleutel,
    groep: vrij('de groep', 100),
    titel: tekst('een naam', 200),
    toelichting: vrij('de toelichting', 1000),
    frictiekosten: PostTekst.nullable().default(null),
    ontvlechtingskosten: PostTekst.nullable().default(null),
    transitiekosten: PostTekst.nullable().default(null),
    transitieVan: Jaar.nullable().default(null),
    transitieTot: Jaar.nullable().default(null),
    voorwaarden: z.array(tekst('de voorwaarde', 500)).max(30, 'Noem ten hoogste 30 voorwaarden.').default([]),
    maatregelen: z.array(Maatregel).max(50, 'Noem ten hoogste 50 maatregelen.').default([]),
  })
  .meta({ id: 'Verkenningsrij', description: 'Waarover wordt geoordeeld: een scenario, rechtsvorm, laag, onderwerp of vraagstuk.' })

const Oordeel = z
  .strictObject({
    rij: Sleutel,
    kolom: Sleutel,
    /** Nothing: weet ik niet. */
    waarde: z.number('Kies een waarde.').int('Kies een geheel getal.').nullable(),
    alternatief: z
      .strictObject({ waarde: z.number('Kies een waarde.').int('Kies een geheel getal.'), wanneer: tekst('waar het van afhangt', 200) })
      .nullable()
      .default(null),
    toelichting: vrij('de toelichting', 1000),
    bron: vrij('de bron', 300),
  })
  .meta({ id: 'Verkenningsoordeel', description: 'Wat iemand van een rij vindt op een punt.' })

const Inzending = z
  .object({
    id: Id,
    organisatieId: Id,
    organisatieNaam: z.string(),
    persoonId: Id,
    persoonNaam: z.string(),
    rol: z.string(),
    oordelen: z.array(Oordeel),
    ingediendOp: z.iso.datetime().nullable(),
    wijzigingen: z.array(
      z.object({
        sprongen: z.array(z.object({ rij: z.string(), kolom: z.string(), van: z.number().nullable(), naar: z.number().nullable() })),
        reden: z.string(),
        gewijzigdOp: z.iso.datetime(),
      }),
    ),
    versie: z.number().int(),
  })
  .meta({ id: 'Inzending', description: 'De oordelen van een persoon namens een organisatie.' })
/** See {@link Inzending}. */
export type Inzending = z.output<typeof Inzending>

/** An exploration as a list shows it. */
export const VerkenningKort = z
  .object({
    id: Id,
    titel: z.string(),
    vraag: z.string(),
    sjabloon: z.enum(sjabloonCodes),
    status: z.enum(verkenningStatussen),
    sluitOp: DatumTekst.nullable(),
    wensId: Id.nullable(),
    wensTitel: z.string().nullable(),
    doelId: Id.nullable(),
    doelTitel: z.string().nullable(),
    /** Who is asked, and how many of their people handed in. */
    gevraagd: z.array(z.object({ organisatieId: Id, organisatieNaam: z.string(), aantal: z.number().int() })),
    /** Whether the person who asks handed in. */
    diendeIn: z.boolean(),
    fictief: z.boolean(),
    zijde: Zijde,
    versie: z.number().int(),
  })
  .meta({ id: 'VerkenningKort' })
/** See {@link VerkenningKort}. */
export type VerkenningKort = z.output<typeof VerkenningKort>

/** An exploration with everything that the hat may see of it. */
export const Verkenning = VerkenningKort.extend({
  rijen: z.array(Rij),
  bron: z.string(),
  /** The own one, and those of others once they are in sight. */
  inzendingen: z.array(Inzending),
  tegengeluiden: z.array(
    z.object({ organisatieId: Id, organisatieNaam: z.string(), tekst: z.string(), persoonNaam: z.string(), gegevenOp: z.iso.datetime() }),
  ),
  conclusie: z.string(),
  voorkeur: z.string().nullable(),
  voorkeurWaarom: z.string(),
  afgerondOp: z.iso.datetime().nullable(),
  afgerondDoor: z.string(),
  vorigeId: Id.nullable(),
  /** Explorations that looked at this again, as far as the hat sees them. */
  vervolgen: z.array(z.object({ id: Id, titel: z.string(), status: z.enum(verkenningStatussen) })),
}).meta({ id: 'Verkenning' })
/** See {@link Verkenning}. */
export type Verkenning = z.output<typeof Verkenning>

const VerkenningInvoer = z.strictObject({
  titel: tekst('een titel', 200),
  vraag: tekst('de vraag die u wilt beantwoorden', 1000),
  sjabloon: z.enum(sjabloonCodes, 'Kies een sjabloon.'),
  wensId: Id.nullable().default(null),
  doelId: Id.nullable().default(null),
  gevraagd: z.array(Id).max(100),
  sluitOp: DatumTekst.nullable().default(null),
  rijen: z.array(Rij).max(60, 'Houd het bij ten hoogste 60 rijen.'),
})
/** What a person fills in. */
export type VerkenningInvoer = z.output<typeof VerkenningInvoer>

const opstellen = {
  draftVerkenning: operation({
    method: 'POST',
    path: '/verkenningen',
    tag,
    summary: 'Begin een verkenning, aan de eigen kant.',
    permission: 'verkenning.opstellen',
    body: VerkenningInvoer,
    response: Verkenning,
  }),
  changeVerkenning: operation({
    method: 'PUT',
    path: '/verkenningen/{id}',
    tag,
    summary: 'Wijzig een verkenning die nog niet is voorgelegd.',
    permission: 'verkenning.opstellen',
    params: metId,
    body: VerkenningInvoer,
    response: Verkenning,
    ifMatch: true,
    refusals: ['verkenning-niet-wijzigbaar'],
  }),
  removeVerkenning: operation({
    method: 'DELETE',
    path: '/verkenningen/{id}',
    tag,
    summary: 'Gooi een concept weg.',
    permission: 'verkenning.opstellen',
    params: metId,
    ifMatch: true,
    refusals: ['verkenning-niet-wijzigbaar'],
  }),
  submitVerkenning: operation({
    method: 'POST',
    path: '/verkenningen/{id}/indieningen',
    tag,
    summary: 'Leg een verkenning voor aan wie wordt gevraagd.',
    permission: 'verkenning.indienen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Verkenning,
    ifMatch: true,
    refusals: ['verkenning-niet-voor-te-leggen', 'geen-mandaat'],
  }),
  closeVerkenning: operation({
    method: 'POST',
    path: '/verkenningen/{id}/afrondingen',
    tag,
    summary: 'Rond een verkenning af met een conclusie; daarna wijzigt zij niet meer.',
    permission: 'verkenning.indienen',
    params: metId,
    body: z
      .strictObject({
        conclusie: tekst('de conclusie', 4000),
        voorkeur: Sleutel.nullable().default(null),
        voorkeurWaarom: vrij('waarom dit de voorkeur heeft', 2000),
      })
      .refine(({ voorkeur, voorkeurWaarom }) => voorkeur === null || voorkeurWaarom !== '', {
        path: ['voorkeurWaarom'],
        message: 'Schrijf waarom dit de voorkeur heeft.',
      }),
    response: Verkenning,
    ifMatch: true,
    refusals: ['verkenning-niet-open', 'eerst-zelf-oordelen', 'voorkeur-onbekend', 'geen-mandaat'],
  }),
  repeatVerkenning: operation({
    method: 'POST',
    path: '/verkenningen/{id}/vervolgen',
    tag,
    summary: 'Verken hetzelfde opnieuw: dezelfde rijen, nog zonder oordelen.',
    permission: 'verkenning.opstellen',
    params: metId,
    response: Verkenning,
    refusals: ['verkenning-niet-afgerond'],
  }),
}

const oordelen = {
  saveOordelen: operation({
    method: 'PUT',
    path: '/verkenningen/{id}/oordelen',
    tag,
    summary: 'Bewaar uw eigen oordelen; na het indienen met een reden.',
    permission: 'verkenning.oordelen',
    params: metId,
    body: z.strictObject({ oordelen: z.array(Oordeel).max(600), reden: vrij('de reden', 500) }),
    response: Verkenning,
    ifMatch: true,
    refusals: ['verkenning-niet-open', 'niet-gevraagd'],
  }),
  submitOordelen: operation({
    method: 'POST',
    path: '/verkenningen/{id}/inzendingen',
    tag,
    summary: 'Dien uw oordelen in; daarna ziet u die van anderen.',
    permission: 'verkenning.oordelen',
    params: metId,
    response: Verkenning,
    ifMatch: true,
    refusals: ['verkenning-niet-open', 'niet-gevraagd', 'al-ingediend', 'niets-ingevuld'],
  }),
  addTegengeluid: operation({
    method: 'POST',
    path: '/verkenningen/{id}/tegengeluiden',
    tag,
    summary: 'Zeg eenmaal dat uw partij het anders ziet, en waarom.',
    permission: 'verkenning.indienen',
    params: metId,
    body: z.strictObject({ tekst: tekst('wat uw partij anders ziet', 2000) }),
    response: Verkenning,
    refusals: ['niet-gevraagd', 'geen-mandaat', 'eerst-zelf-oordelen', 'een-tegengeluid-per-partij'],
  }),
}

/** Every operation of this room. */
export const verkenningApi = {
  listVerkenningen: operation({
    method: 'GET',
    path: '/verkenningen',
    tag,
    summary: 'Lijst van verkenningen.',
    permission: 'verkenning.lezen',
    query: LijstVraag.extend({
      sjabloon: VerkenningKort.shape.sjabloon.optional(),
      status: VerkenningKort.shape.status.optional(),
      wensId: Id.optional(),
    }),
    response: lijst(VerkenningKort),
  }),
  readVerkenning: operation({
    method: 'GET',
    path: '/verkenningen/{id}',
    tag,
    summary: 'Lees een verkenning, met de oordelen die u mag zien.',
    permission: 'verkenning.lezen',
    params: metId,
    response: Verkenning,
  }),
  readVerkenningsbestand: operation({
    method: 'GET',
    path: '/verkenningen/{id}/bijlage',
    tag,
    summary: 'De verkenning als PDF of DOCX, met wat u ervan mag zien.',
    permission: 'verkenning.lezen',
    params: metId,
    query: z.strictObject({ vorm: z.enum(['pdf', 'docx'], 'Kies pdf of docx.').default('pdf') }),
    produces: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    response: z.string(),
  }),
  ...opstellen,
  ...oordelen,
}
