import * as z from 'zod'
import { DatumTekst, Id, lijst, LijstVraag, OpDatum, operation, PostTekst, tekst } from '#platform/http/contract.ts'

const tag = 'Catalogus'
const metId = z.strictObject({ id: Id })

/** What a municipality does with a product: takes it, from a later year, goes along and pays by use only, or not. */
export const afnamekeuzes = ['nu', 'later', 'meeliften', 'niet'] as const

/** In which package a product is: for everybody, for who wants it, or made for one. */
export const pakketten = ['basis', 'plus', 'maatwerk'] as const

const ProductVelden = {
  naam: tekst('de naam', 120),
  omschrijving: z.string().trim().max(1000, 'Houd de omschrijving bij ten hoogste 1000 tekens.').default(''),
  eenheid: tekst('de eenheid', 60),
  pakket: z.enum(pakketten, 'Kies: basis, plus of maatwerk.'),
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

/** A product with what one unit of it costs in a year. */
export const Product = z
  .object({
    id: Id,
    ...ProductVelden,
    omschrijving: z.string(),
    /** Which goal it serves; null when nobody said, or this hat may not see it. */
    doel: z.object({ id: Id, titel: z.string() }).nullable(),
    bron: z.string(),
    fictief: z.boolean(),
    /** The price on the day that was asked; null when there is none. */
    tarief: Tarief.nullable(),
    /** Every price, the last one first. */
    tarieven: z.array(Tarief),
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

/** Every operation of this room. */
export const catalogusApi = {
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
