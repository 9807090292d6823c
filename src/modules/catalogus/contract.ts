import * as z from 'zod'
import { DatumTekst, Id, lijst, LijstVraag, OpDatum, operation, PostTekst, tekst } from '#platform/http/contract.ts'

const tag = 'Catalogus'
const metId = z.strictObject({ id: Id })

/** In which package a product is: for everybody, for who wants it, or made for one. */
export const pakketten = ['basis', 'plus', 'maatwerk'] as const

const ProductVelden = {
  naam: tekst('de naam', 120),
  omschrijving: z.string().trim().max(1000, 'Houd de omschrijving bij ten hoogste 1000 tekens.').default(''),
  eenheid: tekst('de eenheid', 60),
  pakket: z.enum(pakketten, 'Kies: basis, plus of maatwerk.'),
}

const Tarief = z.object({ bedrag: PostTekst, van: DatumTekst, totEnMet: DatumTekst.nullable(), grond: z.string() })

/** A product with what one unit of it costs in a year. */
export const Product = z
  .object({
    id: Id,
    ...ProductVelden,
    omschrijving: z.string(),
    bron: z.string(),
    fictief: z.boolean(),
    /** The price on the day that was asked; null when there is none. */
    tarief: Tarief.nullable(),
    /** Every price, the last one first. */
    tarieven: z.array(Tarief),
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

/** Every operation of this room. */
export const catalogusApi = {
  listProducten: operation({
    method: 'GET',
    path: '/producten',
    tag,
    summary: 'Lijst van producten met hun tarief op een dag.',
    permission: 'product.lezen',
    query: LijstVraag.extend(OpDatum.shape).extend({ pakket: z.enum(pakketten).optional() }),
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
    body: z.strictObject(ProductVelden),
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
    body: z.strictObject(ProductVelden),
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
}
