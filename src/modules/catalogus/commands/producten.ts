import { expectOk } from '#kernel/refusal.ts'
import { parsePost } from '#kernel/totaal.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, notFound } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { findDoel } from '#modules/doelen/index.ts'
import { listRollen } from '#modules/samenwerking/index.ts'
import type { AfnameInvoer, Product } from '#modules/catalogus/contract.ts'
import { mayTake } from '#modules/catalogus/policy.ts'
import { findProduct, insertProduct, insertTarief, type ProductRow, saveAfname, updateProduct } from '#modules/catalogus/store/producten.ts'

/** One product with its price today, or 404. */
export async function loadProduct({ db, clock }: Context, id: string): Promise<Product> {
  const found = await findProduct(db, { id, op: clock.today() })
  if (!found) throw notFound()
  return found
}

/** A new product, still without a price. */
export async function addProduct(context: Context, row: ProductRow): Promise<Product> {
  await expectDoel(context, row)
  const id = makeId()
  await insertProduct(context.db, { ...row, id, regelingId: actorOf(context).hoed.regelingId })
  const made = await loadProduct(context, id)
  await record(context, [{ soort: 'product', id, naam: made.naam, na: stateOf(made) }])
  return made
}

/** Another content for a product; its prices stay. */
export async function changeProduct(
  context: Context,
  { id, versie, ...row }: ProductRow & { id: string; versie: number },
): Promise<Product> {
  const was = await loadProduct(context, id)
  expectVersion(was, versie)
  if (row.doelId !== (was.doel?.id ?? null)) await expectDoel(context, row)
  await updateProduct(context.db, id, row)
  const now = await loadProduct(context, id)
  await record(context, [{ soort: 'product', id, naam: row.naam, voor: stateOf(was), na: stateOf(now) }])
  return now
}

/** A service is there for all, so it serves a goal that all partners see. */
async function expectDoel({ db }: Context, { doelId }: ProductRow): Promise<void> {
  if (doelId === null || (await findDoel(db, doelId))?.ingediend) return
  throw invalid([{ name: 'doelId', code: 'nietGedeeld', reason: 'Kies een doel dat alle partners zien.' }])
}

const stateOf = ({ naam, omschrijving, eenheid, pakket, telling, opdrachtnemerDoet, gemeenteDoet, doel }: Product) => ({
  naam,
  omschrijving,
  eenheid,
  pakket,
  telling,
  opdrachtnemerDoet,
  gemeenteDoet,
  doel: doel?.titel ?? null,
})

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

/** What the own organisation does with a product; everybody sees it at once, and it may choose again. */
export async function chooseAfname(
  context: Context,
  { id, versie, ...keuze }: AfnameInvoer & { id: string; versie: number },
): Promise<Product> {
  const was = await loadProduct(context, id)
  const { hoed, naam } = actorOf(context)
  insist(mayTake(wieOf(context), await listRollen(context.db, { organisatieId: hoed.organisatieId, op: context.clock.today() })))
  expectVersion(was, versie)
  await saveAfname(context.db, {
    ...keuze,
    id: makeId(),
    productId: id,
    organisatieId: hoed.organisatieId,
    persoonNaam: naam,
    nu: context.clock.now(),
  })
  const now = await loadProduct(context, id)
  await record(context, [{ soort: 'product', id, naam: was.naam, grond: keuze.reden, voor: afnamesOf(was), na: afnamesOf(now) }])
  return now
}

const afnamesOf = ({ afnames }: Product) => ({
  afname: afnames.map(({ organisatieNaam, keuze, vanafJaar }) => [organisatieNaam, keuze, vanafJaar].filter(Boolean).join(' ')),
})
