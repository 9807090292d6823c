import * as z from 'zod'
import { BedragTekst, DatumTekst, DecimaalTekst, Id, lijst, operation, tekst } from '#platform/http/contract.ts'
import { plaatssoorten } from '#modules/kosten/domain/kostenmodel.ts'
import { methodes } from '#modules/kosten/domain/netwerk.ts'

const tag = 'Kostprijs'
const metId = z.strictObject({ id: Id })
const xlsx = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const

const Code = z
  .string('Vul een code in.')
  .trim()
  .min(1, 'Vul een code in.')
  .max(20, 'Houd de code bij ten hoogste 20 tekens.')
  .regex(/^[^\s,;]+$/, 'Gebruik in een code geen spatie, komma of puntkomma.')
const Rekening = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z.]{1,20}$/, 'Vul een rekening in met cijfers, letters of punten.')

const Kostensoort = z.strictObject({
  code: Code,
  naam: tekst('de naam', 120),
  rekeningen: z
    .array(
      z
        .strictObject({ van: Rekening, totEnMet: Rekening })
        .refine(({ van, totEnMet }) => van <= totEnMet, 'De eerste rekening komt na de laatste. Draai ze om.'),
    )
    .min(1, 'Vul ten minste één rekening in.')
    .max(50, 'Vul ten hoogste 50 reeksen in.'),
  isBuiten: z.boolean().default(false),
})

const Kostenplaats = z.strictObject({
  code: Code,
  naam: tekst('de naam', 120),
  soort: z.enum(plaatssoorten, 'Kies: hulp, hoofd of activiteit.'),
  driver: z.strictObject({
    naam: tekst('de driver', 120),
    eenheid: tekst('de eenheid', 60),
    soort: z.enum(['vast', 'volume'], 'Kies: vast of volume.'),
    bron: z.string().trim().max(200, 'Houd de bron bij ten hoogste 200 tekens.').default(''),
    peildatum: DatumTekst.nullable().default(null),
  }),
})

const Levering = z.strictObject({
  van: Code,
  naar: z.string().trim().min(1).max(60),
  hoeveelheden: z
    .array(DecimaalTekst)
    .refine(
      (each) => each.length === 1 || each.length === 4,
      'Vul één hoeveelheid in voor alle kwartalen, of vier: voor elk kwartaal één.',
    ),
})

/** The content of a cost model as it goes over the wire; rules between the parts are told by a trial. */
export const ModelInhoud = z
  .strictObject({
    methode: z.enum(methodes, 'Kies: direct, trapsgewijs of wederkerig.'),
    volgorde: z.array(Code).max(500).default([]),
    kostensoorten: z.array(Kostensoort).max(500, 'Gebruik ten hoogste 500 kostensoorten.'),
    kostenplaatsen: z.array(Kostenplaats).max(500, 'Gebruik ten hoogste 500 kostenplaatsen.'),
    producten: z.array(Id).max(500, 'Gebruik ten hoogste 500 producten.'),
    leveringen: z.array(Levering).max(20_000, 'Gebruik ten hoogste 20.000 leveringen.'),
  })
  .meta({ id: 'Kostenmodelinhoud' })

const KostenmodelVelden = {
  id: Id,
  naam: z.string(),
  status: z.enum(['concept', 'vastgesteld']),
  geldig: z.object({ van: DatumTekst.nullable(), totEnMet: DatumTekst.nullable() }).nullable(),
  grond: z.string(),
  besluit: z.object({ id: Id, nummer: z.string() }).nullable(),
  fictief: z.boolean(),
  bron: z.string(),
  versie: z.number().int(),
}
/** A version of the model in a list. */
export const KostenmodelInLijst = z.object(KostenmodelVelden).meta({ id: 'KostenmodelInLijst' })
/** See {@link KostenmodelInLijst}. */
export type KostenmodelInLijst = z.output<typeof KostenmodelInLijst>

const Plek = z.object({
  soort: z.string(),
  code: z.string().optional(),
  naar: z.string().nullable().optional(),
  kwartaal: z.number().int().optional(),
  productId: z.string().optional(),
})
/** What is in the way of a run, and where it is mended. */
export const Modelfout = z.object({ code: z.string(), melding: z.string(), plek: Plek }).meta({ id: 'Modelfout' })
/** See {@link Modelfout}. */
export type Modelfout = z.output<typeof Modelfout>

/** One version of the model with everything in it, and what is wrong with it by itself. */
export const Kostenmodel = z
  .object({
    ...KostenmodelVelden,
    inhoud: ModelInhoud,
    /** Names of products, also of those that left the catalogue. */
    producten: z.array(z.object({ id: Id, naam: z.string(), eenheid: z.string(), telling: z.enum(['stand', 'verbruik']) })),
    fouten: z.array(Modelfout),
  })
  .meta({ id: 'Kostenmodel' })
/** See {@link Kostenmodel}. */
export type Kostenmodel = z.output<typeof Kostenmodel>

const Saldo = z.object({ rekening: z.string(), rekeningNaam: z.string(), kostenplaats: z.string().nullable(), bedrag: BedragTekst })

/** Everything that a run looks at; amounts as text. With it anybody gets the same outcome. */
export const Toerekeninvoer = z
  .object({
    model: ModelInhoud,
    producten: z.array(z.object({ id: Id, naam: z.string(), eenheid: z.string(), telling: z.enum(['stand', 'verbruik']) })),
    kwartalen: z.array(z.number().int()),
    saldi: z.array(Saldo),
    tellingen: z.array(z.object({ productId: Id, deelnemer: Id, kwartaal: z.number().int(), aantal: DecimaalTekst.nullable() })),
    deelnemers: z.array(z.object({ code: Id, naam: z.string() })),
    /** Price of each product over the period at its tariff; null for PM or none. */
    tarieven: z.array(z.object({ productId: Id, tarief: BedragTekst.nullable() })),
  })
  .meta({ id: 'Toerekeninvoer' })
/** See {@link Toerekeninvoer}. */
export type Toerekeninvoer = z.output<typeof Toerekeninvoer>

const Perioden = {
  jaar: z.coerce
    .number('Vul een jaar in.')
    .int('Vul een jaar in.')
    .min(2000, 'Vul een jaar vanaf 2000 in.')
    .max(2100, 'Vul een jaar tot en met 2100 in.'),
  /** Null for all quarters of the year that the ledger holds. */
  kwartaal: z.number().int().min(1, 'Kies kwartaal 1, 2, 3 of 4.').max(4, 'Kies kwartaal 1, 2, 3 of 4.').nullable().default(null),
}

/** What a run would work with; and what is in the way before it can. */
export const Proef = z
  .object({
    invoer: Toerekeninvoer,
    bestanden: z.array(z.object({ id: Id, naam: z.string(), nummer: z.number().int() })),
    fouten: z.array(Modelfout),
    /** The last run of the same period, to see what moves; null when there was none. */
    vorige: z.object({ id: Id, invoer: Toerekeninvoer }).nullable(),
  })
  .meta({ id: 'Toerekenproef' })
/** See {@link Proef}. */
export type Proef = z.output<typeof Proef>

const ToerekeningVelden = {
  id: Id,
  jaar: z.number().int(),
  kwartaal: z.number().int().nullable(),
  kwartalen: z.array(z.number().int()),
  kostenmodel: z.object({ id: Id, naam: z.string() }),
  bestanden: z.array(z.object({ id: Id, naam: z.string(), nummer: z.number().int() })),
  persoonNaam: z.string(),
  gemaaktOp: z.iso.datetime(),
  /** Its model or its ledger is made up. */
  fictief: z.boolean(),
}
/** A run in a list; the first of a period is the one that counts. */
export const ToerekeningInLijst = z.object(ToerekeningVelden).meta({ id: 'ToerekeningInLijst' })
/** See {@link ToerekeningInLijst}. */
export type ToerekeningInLijst = z.output<typeof ToerekeningInLijst>

/** A run with what went in; what came out follows from it, in the browser as on the server. */
export const Toerekening = z
  .object({
    ...ToerekeningVelden,
    invoer: Toerekeninvoer,
    /** Whether the stored outcome is what the stored input gives today. */
    isNagerekend: z.boolean(),
  })
  .meta({ id: 'Toerekening' })
/** See {@link Toerekening}. */
export type Toerekening = z.output<typeof Toerekening>

/** What a product cost in a period, by the run that counts. */
export const Periodekostprijs = z
  .object({
    toerekeningId: Id,
    jaar: z.number().int(),
    kwartaal: z.number().int().nullable(),
    kwartalen: z.array(z.number().int()),
    kosten: BedragTekst,
    volume: z.string(),
    kostprijs: BedragTekst,
    /** Its price over the period at the tariff of then; null for PM or none. */
    tarief: BedragTekst.nullable(),
  })
  .meta({ id: 'Periodekostprijs' })
/** See {@link Periodekostprijs}. */
export type Periodekostprijs = z.output<typeof Periodekostprijs>

/** Operations about cost models and their runs. */
export const kostenmodelApi = {
  listKostenmodellen: operation({
    method: 'GET',
    path: '/kostenmodellen',
    tag,
    summary: 'Lijst van kostenmodellen, het laatste eerst.',
    permission: 'kosten.lezen',
    response: lijst(KostenmodelInLijst),
  }),
  readKostenmodel: operation({
    method: 'GET',
    path: '/kostenmodellen/{id}',
    tag,
    summary: 'Lees een kostenmodel.',
    permission: 'kosten.lezen',
    params: metId,
    response: Kostenmodel,
  }),
  draftKostenmodel: operation({
    method: 'POST',
    path: '/kostenmodellen',
    tag,
    summary: 'Begin een kostenmodel: leeg, of als kopie van een ander.',
    permission: 'kosten.beheren',
    body: z.strictObject({ naam: tekst('de naam', 120), vanId: Id.nullable().default(null) }),
    response: Kostenmodel,
  }),
  changeKostenmodel: operation({
    method: 'PUT',
    path: '/kostenmodellen/{id}',
    tag,
    summary: 'Bewaar een kostenmodel dat nog niet is vastgesteld.',
    permission: 'kosten.beheren',
    params: metId,
    body: z.strictObject({ naam: tekst('de naam', 120), inhoud: ModelInhoud }),
    response: Kostenmodel,
    ifMatch: true,
    refusals: ['vastgesteld-model-blijft'],
  }),
  removeKostenmodel: operation({
    method: 'DELETE',
    path: '/kostenmodellen/{id}',
    tag,
    summary: 'Verwijder een kostenmodel dat nog niet is vastgesteld.',
    permission: 'kosten.beheren',
    params: metId,
    ifMatch: true,
  }),
  adoptKostenmodel: operation({
    method: 'POST',
    path: '/kostenmodellen/{id}/vaststellingen',
    tag,
    summary: 'Stel een kostenmodel vast vanaf een dag; het model van ervoor eindigt de dag ervoor.',
    permission: 'kosten.beheren',
    params: metId,
    body: z.strictObject({
      van: DatumTekst,
      grond: tekst('de reden of het besluit', 500),
      besluitId: Id.nullable().default(null),
      /** Also when it counts in periods that were worked through: another run of those gives other cost prices. */
      ookDoorgerekend: z.boolean().default(false),
    }),
    response: Kostenmodel,
    ifMatch: true,
    refusals: ['een-kostenmodel-tegelijk', 'model-heeft-fouten', 'al-doorgerekend'],
  }),
  writeModelwerkblad: operation({
    method: 'GET',
    path: '/kostenmodellen/{id}/werkblad',
    tag,
    summary: 'Het kostenmodel als werkblad (XLSX): kostensoorten, kostenplaatsen en leveringen, elk op een eigen blad.',
    permission: 'kosten.lezen',
    params: metId,
    response: z.string().meta({ format: 'binary' }),
    produces: xlsx,
  }),
  readModelwerkblad: operation({
    method: 'PUT',
    path: '/kostenmodellen/{id}/werkblad',
    tag,
    summary: 'Lees een werkblad in: elk blad dat erin staat vervangt zijn deel van het kostenmodel, of er verandert niets.',
    permission: 'kosten.beheren',
    params: metId,
    response: Kostenmodel,
    ifMatch: true,
    rawBody: 5_000_000,
    takes: xlsx,
  }),
  tryKostenmodel: operation({
    method: 'GET',
    path: '/kostenmodellen/{id}/proef',
    tag,
    summary: 'Waarmee dit kostenmodel zou rekenen in een periode, en wat er nog in de weg staat. Er wordt niets bewaard.',
    permission: 'kosten.lezen',
    params: metId,
    query: z.strictObject({ jaar: Perioden.jaar, kwartaal: z.coerce.number().int().min(1).max(4).optional() }),
    response: Proef,
  }),
  listToerekeningen: operation({
    method: 'GET',
    path: '/toerekeningen',
    tag,
    summary: 'Lijst van toerekeningen, de laatste eerst.',
    permission: 'kosten.lezen',
    query: z.strictObject({ jaar: Perioden.jaar.optional() }),
    response: lijst(ToerekeningInLijst),
  }),
  listKostprijzen: operation({
    method: 'GET',
    path: '/kostprijzen',
    tag,
    summary: 'De kostprijs van een product in elke periode die is doorgerekend, de laatste periode eerst.',
    permission: 'kosten.lezen',
    query: z.strictObject({ productId: Id }),
    response: lijst(Periodekostprijs),
  }),
  readToerekening: operation({
    method: 'GET',
    path: '/toerekeningen/{id}',
    tag,
    summary: 'Lees een toerekening met alles waarmee is gerekend.',
    permission: 'kosten.lezen',
    params: metId,
    response: Toerekening,
  }),
  runToerekening: operation({
    method: 'POST',
    path: '/toerekeningen',
    tag,
    summary: 'Reken een periode door met het kostenmodel dat dan geldt, en bewaar de uitkomst.',
    permission: 'kosten.beheren',
    body: z.strictObject(Perioden),
    response: Toerekening,
    refusals: ['toerekening-kan-niet'],
  }),
}
