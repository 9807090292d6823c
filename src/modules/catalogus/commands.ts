import { expectOk } from '#kernel/refusal.ts'
import { parsePost } from '#kernel/totaal.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import type { Product } from '#modules/catalogus/contract.ts'
import { findProduct, insertProduct, insertTarief, type ProductRow, updateProduct } from '#modules/catalogus/store/producten.ts'

/** One product with its price today, or 404. */
export async function loadProduct({ db, clock }: Context, id: string): Promise<Product> {
  const found = await findProduct(db, { id, op: clock.today() })
  if (!found) throw notFound()
  return found
}

/** A new product, still without a price. */
export async function addProduct(context: Context, row: ProductRow): Promise<Product> {
  const id = makeId()
  await insertProduct(context.db, { ...row, id, regelingId: actorOf(context).hoed.regelingId })
  const made = await loadProduct(context, id)
  await record(context, [{ soort: 'product', id, naam: made.naam, na: row }])
  return made
}

/** Another content for a product; its prices stay. */
export async function changeProduct(
  context: Context,
  { id, versie, ...row }: ProductRow & { id: string; versie: number },
): Promise<Product> {
  const was = await loadProduct(context, id)
  expectVersion(was, versie)
  await updateProduct(context.db, id, row)
  const { naam, omschrijving, eenheid, pakket } = was
  await record(context, [{ soort: 'product', id, naam: row.naam, voor: { naam, omschrijving, eenheid, pakket }, na: row }])
  return loadProduct(context, id)
}

/** Another price from a day on. */
export async function setTarief(
  context: Context,
  { id, versie, bedrag, van, grond }: { id: string; versie: number; bedrag: string; van: string; grond: string },
): Promise<Product> {
  const was = await loadProduct(context, id)
  expectVersion(was, versie)
  await insertTarief(context.db, { id: makeId(), productId: id, post: expectOk(parsePost(bedrag)), van, grond })
  await record(context, [{ soort: 'product', id, naam: was.naam, grond, na: { tarief: bedrag, van } }])
  return loadProduct(context, id)
}
