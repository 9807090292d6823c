import * as z from 'zod'
import { BedragTekst, DecimaalTekst, Id, operation, PostTekst, tekst, TotaalTekst } from '#platform/http/contract.ts'
import { kostensoorten } from '#modules/afweging/domain/gevoeligheid.ts'

const tag = 'Voorstellen'

const metId = z.strictObject({ id: Id })

const jaar = () =>
  z
    .number('Vul een jaar in.')
    .int('Vul een jaar in.')
    .min(2000, 'Vul een jaar vanaf 2000 in.')
    .max(2100, 'Vul een jaar tot en met 2100 in.')

const KasstroomVelden = {
  jaar: jaar(),
  organisatieId: z.uuid('Kies een deelnemer.'),
  bedrag: PostTekst,
  soort: z.enum(kostensoorten, 'Kies wat voor geld dit is.').default('overig'),
  /** With the proposal, or what happens anyway. */
  alternatief: z.enum(['voorstel', 'nulalternatief'], 'Kies voorstel of nulalternatief.').default('voorstel'),
  omschrijving: z.string().trim().max(200, 'Houd de omschrijving bij ten hoogste 200 tekens.').default(''),
}

const EffectVelden = {
  /** For whom; null is everybody. */
  organisatieId: z.uuid('Kies een deelnemer.').nullable().default(null),
  omschrijving: tekst('het effect', 300),
  richting: z.enum(['plus', 'nul', 'min'], 'Kies gunstig, geen verschil of ongunstig.'),
  zekerheid: z.enum(['hoog', 'midden', 'laag'], 'Kies hoe zeker dit is.'),
}

/** What a client that pays extra cost says of it. */
export const Klantkeuze = z.strictObject({
  keuze: z.enum(['akkoord', 'niet'], 'Kies: wij betalen dit, of wij willen dit niet.'),
  reden: tekst('de reden', 500),
})
/** See {@link Klantkeuze}. */
export type Klantkeuze = z.output<typeof Klantkeuze>

const KopVelden = {
  /** What happens without the proposal. */
  nulalternatief: tekst('wat er gebeurt als u niets doet', 2000),
  prijsbasis: z.enum(['reeel', 'nominaal'], 'Kies reëel of nominaal.').default('reeel'),
  prijspeil: jaar().nullable().default(null),
  btw: z.enum(['exclusief', 'inclusief', 'onbekend'], 'Kies exclusief of inclusief btw.').default('onbekend'),
}

/** A business case with the exact input that gives it: `regiekamer reken businesscase` gives the same answer. */
export const BerekendeBusinesscase = z
  .object({
    invoer: z.object({
      disconteringsvoet: z.string(),
      basisjaar: z.number().int(),
      kasstromen: z.array(
        z.object({ jaar: z.number().int(), deelnemer: z.string(), bedrag: PostTekst, omschrijving: z.string().optional() }),
      ),
    }),
    uitvoer: z.object({
      status: z.enum(['bepaald', 'niet bepaalbaar']),
      ncw: BedragTekst,
      terugverdientijd: z.string().nullable(),
      verdisconteerdeTerugverdientijd: z.string().nullable(),
      totaal: TotaalTekst,
      pm: z.number().int(),
      deelnemers: z.array(z.object({ code: z.string(), ncw: BedragTekst, terugverdientijd: z.string().nullable() })),
    }),
  })
  .meta({
    id: 'BerekendeBusinesscase',
    description: 'De uitkomst van een business case, met de invoer waarmee iedereen haar kan narekenen.',
  })
/** See {@link BerekendeBusinesscase}. */
export type BerekendeBusinesscase = z.output<typeof BerekendeBusinesscase>

/** The business case of a proposal. */
export const Businesscase = z
  .object({
    disconteringsvoet: z.string(),
    /** Null when nobody made a business case yet. */
    basisjaar: z.number().int().nullable(),
    /** Empty when nobody made a business case yet, or nobody wrote down what happens without the proposal. */
    nulalternatief: z.string(),
    prijsbasis: KopVelden.prijsbasis.unwrap(),
    prijspeil: z.number().int().nullable(),
    btw: KopVelden.btw.unwrap(),
    kasstromen: z.array(
      z.object({
        ...KasstroomVelden,
        id: Id,
        organisatieNaam: z.string(),
        omschrijving: z.string(),
        soort: KasstroomVelden.soort.unwrap(),
        alternatief: KasstroomVelden.alternatief.unwrap(),
      }),
    ),
    /** What has no price. */
    effecten: z.array(
      z.object({ ...EffectVelden, id: Id, organisatieId: Id.nullable(), organisatieNaam: z.string().nullable(), omschrijving: z.string() }),
    ),
    /** Who pays extra cost because it asks for more than all need, and whether it wants that. */
    klanten: z.array(
      z.object({
        organisatieId: Id,
        organisatieNaam: z.string(),
        totaal: TotaalTekst,
        keuze: z.object({ keuze: Klantkeuze.shape.keuze, reden: z.string(), persoonNaam: z.string(), sinds: z.iso.datetime() }).nullable(),
      }),
    ),
    /** The proposal compared with what happens anyway. */
    uitkomst: BerekendeBusinesscase.nullable(),
    /** What the net present value depends on; none while PM keeps it from being determined. */
    gevoeligheid: z.array(
      z.object({ op: z.enum(['kosten', 'uitstel', 'voet']), heen: BerekendeBusinesscase, terug: BerekendeBusinesscase }),
    ),
    /** 0 when nobody made a business case yet. */
    versie: z.number().int(),
  })
  .meta({ id: 'VoorstelBusinesscase' })
/** See {@link Businesscase}. */
export type Businesscase = z.output<typeof Businesscase>

/** What somebody fills in for a business case, checked. */
export const BusinesscaseInvoer = z.strictObject({
  disconteringsvoet: DecimaalTekst.default('0.0225'),
  basisjaar: jaar(),
  ...KopVelden,
  kasstromen: z
    .array(z.strictObject(KasstroomVelden))
    .min(1, 'Zet ten minste één kasstroom in de business case.')
    .max(500, 'Gebruik ten hoogste 500 kasstromen.'),
  effecten: z.array(z.strictObject(EffectVelden)).max(50, 'Noem ten hoogste 50 effecten zonder prijs.').default([]),
})
/** What somebody fills in for a business case; flows are given whole, in their order. */
export type BusinesscaseInvoer = z.output<typeof BusinesscaseInvoer>

const werkbladen = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const
/** More than the largest business case needs. */
const MAX_WERKBLAD = 2_000_000

/** What a proposal costs and yields over the years. */
export const businesscaseApi = {
  readBusinesscase: operation({
    method: 'GET',
    path: '/voorstellen/{id}/business-case',
    tag,
    summary: 'Lees de business case bij een voorstel, met de uitkomst.',
    permission: 'voorstel.lezen',
    params: metId,
    response: Businesscase,
  }),
  saveBusinesscase: operation({
    method: 'PUT',
    path: '/voorstellen/{id}/business-case',
    tag,
    summary: 'Leg de business case bij een voorstel vast.',
    permission: 'voorstel.opstellen',
    params: metId,
    body: BusinesscaseInvoer,
    response: Businesscase,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
  chooseAsKlant: operation({
    method: 'PUT',
    path: '/voorstellen/{id}/klantkeuze',
    tag,
    summary: 'Zeg namens uw organisatie of u de meerkosten betaalt die u als klant vraagt.',
    permission: 'voorstel.indienen',
    params: metId,
    body: Klantkeuze,
    response: Businesscase,
    refusals: ['geen-meerkosten', 'klantkeuze-niet-open', 'geen-mandaat'],
  }),
  readWerkblad: operation({
    method: 'GET',
    path: '/voorstellen/{id}/business-case/werkblad',
    tag,
    summary: 'De business case als werkblad (XLSX) met formules die meerekenen.',
    permission: 'voorstel.lezen',
    params: metId,
    produces: werkbladen,
    response: z.string(),
    refusals: ['geen-business-case'],
  }),
  saveWerkblad: operation({
    method: 'PUT',
    path: '/voorstellen/{id}/business-case/werkblad',
    tag,
    summary: 'Lees een werkblad in: het vervangt de business case, of er verandert niets.',
    permission: 'voorstel.opstellen',
    params: metId,
    rawBody: MAX_WERKBLAD,
    takes: werkbladen,
    response: Businesscase,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
}
