import * as z from 'zod'
import { BedragTekst, Id, lijst, LijstVraag, operation, PostTekst, tekst, TotaalTekst } from '#platform/http/contract.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'
import { klassen, raakvlakken, soorten, vormen } from '#modules/afweging/domain/voorstel.ts'

const tag = 'Voorstellen'
const metId = z.strictObject({ id: Id })

const RegelVelden = {
  omschrijving: tekst('de omschrijving', 300),
  klasse: z.enum(klassen, 'Kies: wettelijk noodzakelijk, onvermijdelijk of wenselijk.'),
  bewijs: z.string().trim().max(1000, 'Houd het bewijs bij ten hoogste 1000 tekens.').default(''),
  jaar: z
    .number('Vul een jaar in.')
    .int('Vul een jaar in.')
    .min(2000, 'Vul een jaar vanaf 2000 in.')
    .max(2100, 'Vul een jaar tot en met 2100 in.'),
  soort: z.enum(soorten, 'Kies: incidenteel of structureel.'),
  post: PostTekst,
  /** To which point it belongs: 1 is the first. */
  beslispunt: z.number('Kies een beslispunt.').int().min(1, 'Kies een beslispunt.').max(20, 'Kies een beslispunt.').default(1),
}

const Raakt = z
  .strictObject({ soort: z.enum(raakvlakken, 'Kies wat er verandert.'), wat: tekst('welke het is', 200) })
  .meta({ id: 'Raakt', description: 'Wat een besluit verandert, bij naam.' })

const BeslispuntVelden = {
  tekst: tekst('het beslispunt', 1000),
  raakt: z.array(Raakt).max(20, 'Noem ten hoogste 20 dingen.').default([]),
}

/** One point that a table is asked to decide. */
export const Beslispunt = z.object({ id: Id, ...BeslispuntVelden }).meta({ id: 'Beslispunt' })
/** See {@link Beslispunt}. */
export type Beslispunt = z.output<typeof Beslispunt>

/** A line of a proposal. */
export const Voorstelregel = z.object({ id: Id, ...RegelVelden }).meta({ id: 'Voorstelregel' })
/** See {@link Voorstelregel}. */
export type Voorstelregel = z.output<typeof Voorstelregel>

const PerKlasse = z.object({ klasse: z.enum(klassen), totaal: TotaalTekst })
const PerPeriode = z.object({ jaar: z.number().int(), soort: z.enum(soorten), totaal: TotaalTekst })

/** A proposal with its lines and their sums. */
export const Voorstel = z
  .object({
    id: Id,
    nummer: z.string().nullable(),
    titel: z.string(),
    samenvatting: z.string(),
    /** What it shows to be believed. */
    vorm: z.enum(vormen),
    status: z.enum(['concept', 'ingediend', 'in_behandeling', 'besloten', 'afgewezen', 'ingetrokken']),
    wensId: Id,
    /** Null when this hat may not see the wish. */
    wensTitel: z.string().nullable(),
    verdeelsleutelId: Id.nullable(),
    /** Null without a key, or when this hat may not see it. */
    verdeelsleutelNaam: z.string().nullable(),
    beslispunten: z.array(Beslispunt),
    regels: z.array(Voorstelregel),
    totaal: TotaalTekst,
    /** Sums per class, in the order of the classes; a class without lines is not there. */
    perKlasse: z.array(PerKlasse),
    /** Sums per year and kind, in order of time. */
    perPeriode: z.array(PerPeriode),
    fictief: z.boolean(),
    zijde: Zijde,
    versie: z.number().int(),
  })
  .meta({ id: 'Voorstel' })
/** See {@link Voorstel}. */
export type Voorstel = z.output<typeof Voorstel>

/** What everyone pays of a proposal over its key, per year and kind. */
export const Voorsteleffect = z
  .object({
    verdeelsleutelId: Id.nullable(),
    verdeelsleutelNaam: z.string().nullable(),
    /** Per year and kind what is asked, what of it is divided, and what not: PM, and everything without a key. */
    perioden: z.array(PerPeriode.extend({ verdeeld: BedragTekst, nietVerdeeld: TotaalTekst })),
    /** Per party what it pays in each of the periods, in their order. */
    deelnemers: z.array(z.object({ organisatieId: Id, organisatieNaam: z.string(), bedragen: z.array(BedragTekst) })),
  })
  .meta({ id: 'Voorsteleffect' })
/** See {@link Voorsteleffect}. */
export type Voorsteleffect = z.output<typeof Voorsteleffect>

/** What somebody fills in for a proposal; lines are given whole, in their order. */
const VoorstelInvoer = z.strictObject({
  titel: tekst('de titel'),
  samenvatting: z.string().trim().max(4000, 'Houd de samenvatting bij ten hoogste 4000 tekens.').default(''),
  vorm: z.enum(vormen, 'Kies business case of realisatieplan.').default('businesscase'),
  verdeelsleutelId: Id.nullable().default(null),
  /** Without any there is one: the title. */
  beslispunten: z.array(z.strictObject(BeslispuntVelden)).max(20, 'Zet ten hoogste 20 beslispunten in één voorstel.').default([]),
  regels: z.array(z.strictObject(RegelVelden)).max(200, 'Zet ten hoogste 200 regels in één voorstel.').default([]),
})

/** Proposals: made from a wish on the own side, handed in with a mandate. */
export const voorstellenApi = {
  listVoorstellen: operation({
    method: 'GET',
    path: '/voorstellen',
    tag,
    summary: 'Lijst van voorstellen.',
    permission: 'voorstel.lezen',
    query: LijstVraag.extend({ status: Voorstel.shape.status.optional(), wensId: Id.optional() }),
    response: lijst(Voorstel),
  }),
  readVoorstel: operation({
    method: 'GET',
    path: '/voorstellen/{id}',
    tag,
    summary: 'Lees een voorstel.',
    permission: 'voorstel.lezen',
    params: metId,
    response: Voorstel,
  }),
  readEffect: operation({
    method: 'GET',
    path: '/voorstellen/{id}/effect',
    tag,
    summary: 'Lees wat ieder van een voorstel betaalt, naar de gekozen verdeelsleutel.',
    permission: 'voorstel.lezen',
    params: metId,
    response: Voorsteleffect,
    refusals: ['kenmerk-ontbreekt'],
  }),
  draftVoorstel: operation({
    method: 'POST',
    path: '/voorstellen',
    tag,
    summary: 'Maak van een wens een voorstel, aan de eigen kant.',
    permission: 'voorstel.opstellen',
    body: VoorstelInvoer.extend({ wensId: Id }),
    response: Voorstel,
    refusals: ['wens-niet-ingediend', 'beslispunt-onbekend'],
  }),
  changeVoorstel: operation({
    method: 'PUT',
    path: '/voorstellen/{id}',
    tag,
    summary: 'Wijzig een voorstel dat nog niet is ingediend.',
    permission: 'voorstel.opstellen',
    params: metId,
    body: VoorstelInvoer,
    response: Voorstel,
    ifMatch: true,
    refusals: ['al-ingediend', 'beslispunt-onbekend'],
  }),
  removeVoorstel: operation({
    method: 'DELETE',
    path: '/voorstellen/{id}',
    tag,
    summary: 'Gooi een voorstel weg dat nog niet is ingediend.',
    permission: 'voorstel.opstellen',
    params: metId,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
  submitVoorstel: operation({
    method: 'POST',
    path: '/voorstellen/{id}/indieningen',
    tag,
    summary: 'Dien een voorstel in bij de partners.',
    permission: 'voorstel.indienen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Voorstel,
    ifMatch: true,
    refusals: ['voorstel-niet-indienbaar', 'voorstel-status', 'geen-mandaat'],
  }),
  withdrawVoorstel: operation({
    method: 'POST',
    path: '/voorstellen/{id}/intrekkingen',
    tag,
    summary: 'Trek een ingediend voorstel in.',
    permission: 'voorstel.indienen',
    params: metId,
    body: z.strictObject({ grond: tekst('de reden', 500) }),
    response: Voorstel,
    ifMatch: true,
    refusals: ['voorstel-status', 'geen-mandaat'],
  }),
}
