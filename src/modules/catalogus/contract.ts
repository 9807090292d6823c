import * as z from 'zod'
import { DatumTekst, DecimaalTekst, Id, lijst, LijstVraag, OpDatum, operation, PostTekst, tekst } from '#platform/http/contract.ts'

const tag = 'Catalogus'
const metId = z.strictObject({ id: Id })

/** What a municipality does with a product: takes it, from a later year, goes along and pays by use only, or not. */
export const afnamekeuzes = ['nu', 'later', 'meeliften', 'niet'] as const

/** In which package a product is: for everybody, for who wants it, or made for one. */
export const pakketten = ['basis', 'plus', 'maatwerk'] as const

/** How a product is counted: what is standing there, at a price for a year, or what was used, at a price for each unit. */
export const tellingen = ['stand', 'verbruik'] as const

/** How a year is settled: not per line, by volume at the budgeted price, or by what it really cost. */
export const afrekenwijzen = ['vaste_prijs', 'volume', 'nacalculatie'] as const

const plicht = z.string().trim().max(1000, 'Houd deze tekst bij ten hoogste 1000 tekens.').default('')

const ProductVelden = {
  naam: tekst('de naam', 120),
  omschrijving: z.string().trim().max(1000, 'Houd de omschrijving bij ten hoogste 1000 tekens.').default(''),
  eenheid: tekst('de eenheid', 60),
  pakket: z.enum(pakketten, 'Kies: basis, plus of maatwerk.'),
  telling: z.enum(tellingen, 'Kies hoe wordt geteld: stand of verbruik.').default('stand'),
  /** What the supplier does for the price, and what the municipality does itself. */
  opdrachtnemerDoet: plicht,
  gemeenteDoet: plicht,
}
/** What somebody fills in for a product. */
const ProductInvoer = z.strictObject({ ...ProductVelden, doelId: Id.nullable().default(null) })

const Tarief = z.object({ bedrag: PostTekst, van: DatumTekst, totEnMet: DatumTekst.nullable(), grond: z.string() })

const Afname = z
  .object({
    organisatieId: Id,
    organisatieNaam: z.string(),
    keuze: z.enum(afnamekeuzes),
    vanafJaar: z.number().int().nullable(),
    reden: z.string(),
    persoonNaam: z.string(),
    sinds: z.iso.datetime(),
  })
  .meta({ id: 'Afname', description: 'Wat een gemeente met een product doet, en waarom.' })
/** See {@link Afname}. */
export type Afname = z.output<typeof Afname>

/** A share of one. */
const Aandeel = DecimaalTekst.refine((text) => Number(text) >= 0 && Number(text) <= 1, 'Vul een deel van 1 in, bijvoorbeeld 0.05.')

const Afspraak = z.object({
  jaar: z.number().int(),
  afrekenwijze: z.enum(afrekenwijzen),
  /** Up to this share of the plan a difference in volume is not settled. */
  bandbreedte: DecimaalTekst,
  /** Which share of the price is for costs that stay when nobody takes it. */
  vastAandeel: DecimaalTekst,
  grond: z.string(),
})

/** A product with what one unit of it costs in a year. */
export const Product = z
  .object({
    id: Id,
    ...ProductVelden,
    omschrijving: z.string(),
    opdrachtnemerDoet: z.string(),
    gemeenteDoet: z.string(),
    /** Which goal it serves; null when nobody said, or this hat may not see it. */
    doel: z.object({ id: Id, titel: z.string() }).nullable(),
    bron: z.string(),
    fictief: z.boolean(),
    /** The price on the day that was asked; null when there is none. */
    tarief: Tarief.nullable(),
    /** Every price, the last one first. */
    tarieven: z.array(Tarief),
    /** How a year is settled, the last year first. */
    afspraken: z.array(Afspraak),
    /** What municipalities do with it, by name; who is not in it did not choose. */
    afnames: z.array(Afname),
    versie: z.number().int(),
  })
  .meta({ id: 'Product' })
/** See {@link Product}. */
export type Product = z.output<typeof Product>

const TariefInvoer = z.strictObject({
  bedrag: PostTekst.refine((text) => !text.startsWith('-'), 'Vul een tarief van nul of hoger in, of PM.'),
  van: DatumTekst,
  grond: tekst('de reden of het besluit', 500),
})

const AfnameInvoer = z
  .strictObject({
    keuze: z.enum(afnamekeuzes, 'Kies wat uw gemeente doet: nu, later, meeliften of niet.'),
    vanafJaar: z
      .number('Vul een jaar in, bijvoorbeeld 2028.')
      .int('Vul een jaar in, bijvoorbeeld 2028.')
      .min(2000, 'Vul een jaar in, bijvoorbeeld 2028.')
      .max(2100, 'Vul een jaar in, bijvoorbeeld 2028.')
      .nullable()
      .default(null),
    reden: tekst('de reden', 500),
  })
  .refine(({ keuze, vanafJaar }) => (keuze === 'later') === (vanafJaar !== null), {
    path: ['vanafJaar'],
    message: 'Vul het jaar in als uw gemeente later afneemt, en laat het anders leeg.',
    when: () => true,
  })
/** What a municipality chooses about a product. */
export type AfnameInvoer = z.output<typeof AfnameInvoer>

const jaar = z.coerce
  .number('Vul een jaar in, bijvoorbeeld 2027.')
  .int('Vul een jaar in, bijvoorbeeld 2027.')
  .min(2000, 'Vul een jaar vanaf 2000 in.')
  .max(2100, 'Vul een jaar tot en met 2100 in.')

const AfspraakInvoer = z
  .strictObject({
    jaar,
    afrekenwijze: z.enum(afrekenwijzen, 'Kies: vaste_prijs, volume of nacalculatie.'),
    bandbreedte: Aandeel,
    vastAandeel: Aandeel,
    grond: tekst('de reden of het besluit', 500),
  })
  .refine(({ afrekenwijze, bandbreedte }) => afrekenwijze === 'volume' || Number(bandbreedte) === 0, {
    path: ['bandbreedte'],
    message: 'Een bandbreedte hoort bij afrekenen op aantal. Vul 0 in, of kies afrekenen op aantal.',
    when: () => true,
  })
/** What is agreed about settling a year of a product. */
export type AfspraakInvoer = z.output<typeof AfspraakInvoer>

const Aantal = DecimaalTekst.refine(
  (text) => !text.startsWith('-') && (text.split('.')[1]?.length ?? 0) <= 4,
  'Vul een aantal van nul of meer in, met ten hoogste vier cijfers na de punt.',
)

const HoeveelheidVelden = {
  productId: Id,
  organisatieId: Id,
  kwartaal: z
    .number('Kies een kwartaal.')
    .int('Kies een kwartaal.')
    .min(1, 'Kies kwartaal 1, 2, 3 of 4.')
    .max(4, 'Kies kwartaal 1, 2, 3 of 4.'),
  begroot: Aantal,
  werkelijk: Aantal.nullable().default(null),
  bron: z.string().trim().max(200, 'Houd de bron bij ten hoogste 200 tekens.').default(''),
  peildatum: DatumTekst.nullable().default(null),
}
const HoeveelheidInvoer = z.strictObject(HoeveelheidVelden)
/** How much one participant takes of one product in one quarter. */
export type HoeveelheidInvoer = z.output<typeof HoeveelheidInvoer>

/** How much everyone takes of everything in a year, planned and counted. */
export const Hoeveelheden = z
  .object({
    jaar: z.number().int(),
    producten: z.array(
      z.object({
        id: Id,
        naam: z.string(),
        eenheid: z.string(),
        pakket: z.enum(pakketten),
        telling: z.enum(tellingen),
        fictief: z.boolean(),
      }),
    ),
    deelnemers: z.array(z.object({ organisatieId: Id, organisatieNaam: z.string() })),
    regels: z.array(z.object({ ...HoeveelheidVelden, begroot: DecimaalTekst, werkelijk: DecimaalTekst.nullable() })),
    /** Nil when nobody wrote anything for this year. */
    versie: z.number().int(),
  })
  .meta({ id: 'Hoeveelheden' })
/** See {@link Hoeveelheden}. */
export type Hoeveelheden = z.output<typeof Hoeveelheden>

/** Every operation of this room. */
export const catalogusApi = {
  readHoeveelheden: operation({
    method: 'GET',
    path: '/hoeveelheden/{jaar}',
    tag,
    summary: 'Lees wat elke deelnemer in een jaar van elk product afneemt: begroot en geteld.',
    permission: 'product.lezen',
    params: z.strictObject({ jaar }),
    response: Hoeveelheden,
  }),
  setHoeveelheden: operation({
    method: 'PUT',
    path: '/hoeveelheden/{jaar}',
    tag,
    summary: 'Leg vast wat deelnemers in een jaar afnemen; wat u niet noemt, blijft staan.',
    permission: 'hoeveelheid.bijhouden',
    params: z.strictObject({ jaar }),
    body: z.strictObject({
      regels: z.array(HoeveelheidInvoer).min(1, 'Vul ten minste één aantal in.').max(5000, 'Stuur ten hoogste 5000 aantallen tegelijk.'),
    }),
    response: Hoeveelheden,
    ifMatch: true,
  }),
  setAfspraak: operation({
    method: 'POST',
    path: '/producten/{id}/afspraken',
    tag,
    summary: 'Leg vast hoe een jaar van dit product wordt afgerekend.',
    permission: 'product.beheren',
    params: metId,
    body: AfspraakInvoer,
    response: Product,
    ifMatch: true,
  }),
  listProducten: operation({
    method: 'GET',
    path: '/producten',
    tag,
    summary: 'Lijst van producten met hun tarief op een dag.',
    permission: 'product.lezen',
    query: LijstVraag.extend(OpDatum.shape).extend({
      pakket: z.enum(pakketten).optional(),
      afname: z.enum(['nog_niet', ...afnamekeuzes], 'Kies: nog_niet, nu, later, meeliften of niet.').optional(),
    }),
    response: lijst(Product),
  }),
  readProduct: operation({
    method: 'GET',
    path: '/producten/{id}',
    tag,
    summary: 'Lees een product met al zijn tarieven.',
    permission: 'product.lezen',
    params: metId,
    response: Product,
  }),
  addProduct: operation({
    method: 'POST',
    path: '/producten',
    tag,
    summary: 'Voeg een product toe.',
    permission: 'product.beheren',
    body: ProductInvoer,
    response: Product,
    refusals: ['product-naam-is-uniek'],
  }),
  changeProduct: operation({
    method: 'PUT',
    path: '/producten/{id}',
    tag,
    summary: 'Wijzig een product.',
    permission: 'product.beheren',
    params: metId,
    body: ProductInvoer,
    response: Product,
    ifMatch: true,
    refusals: ['product-naam-is-uniek'],
  }),
  setTarief: operation({
    method: 'POST',
    path: '/producten/{id}/tarieven',
    tag,
    summary: 'Stel vanaf een dag een ander tarief vast; het tarief van ervoor eindigt de dag ervoor.',
    permission: 'product.beheren',
    params: metId,
    body: TariefInvoer,
    response: Product,
    ifMatch: true,
    refusals: ['een-tarief-tegelijk'],
  }),
  chooseAfname: operation({
    method: 'PUT',
    path: '/producten/{id}/afname',
    tag,
    summary: 'Leg vast wat uw gemeente met een product doet: afnemen, later, meeliften of niet.',
    permission: 'afname.kiezen',
    params: metId,
    body: AfnameInvoer,
    response: Product,
    ifMatch: true,
    refusals: ['geen-mandaat'],
  }),
}
