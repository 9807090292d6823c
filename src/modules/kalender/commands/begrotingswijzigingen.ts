import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { readBegrotingsjaar } from '#modules/kalender/commands/begrotingsjaren.ts'
import type { Begrotingsjaar, Begrotingswijziging } from '#modules/kalender/contract.ts'
import { mayKeepYear } from '#modules/kalender/policy.ts'
import {
  deleteVrijstelling,
  deleteWijziging,
  findWijziging,
  insertVrijstelling,
  insertWijziging,
  listVrijstellingen,
  updateWijziging,
} from '#modules/kalender/store/begrotingsjaren.ts'

type Velden = Omit<Begrotingswijziging, 'id' | 'versie'>

/** A change of the budget of a year. */
export async function addBegrotingswijziging(context: Context, { jaar, ...velden }: Velden & { jaar: number }): Promise<Begrotingsjaar> {
  insist(mayKeepYear(wieOf(context)))
  expectInYear(jaar, velden)
  const id = makeId()
  await insertWijziging(context.db, { id, jaar, regelingId: actorOf(context).hoed.regelingId, ...velden })
  await record(context, [{ soort: 'begrotingswijziging', id, naam: velden.titel, na: velden }])
  return readBegrotingsjaar(context.db, jaar)
}

/** Another category, title or days. */
export async function changeBegrotingswijziging(
  context: Context,
  { id, versie, ...velden }: Velden & { id: string; versie: number },
): Promise<Begrotingsjaar> {
  const was = await holdWijziging(context, { id, versie })
  expectInYear(was.jaar, velden)
  await updateWijziging(context.db, { id, ...velden })
  await record(context, [{ soort: 'begrotingswijziging', id, naam: velden.titel, voor: stateOf(was), na: velden }])
  return readBegrotingsjaar(context.db, was.jaar)
}

/** A change that does not go on. */
export async function removeBegrotingswijziging(context: Context, given: { id: string; versie: number }): Promise<Record<string, never>> {
  const was = await holdWijziging(context, given)
  await deleteWijziging(context.db, was.id)
  await record(context, [{ soort: 'begrotingswijziging', id: was.id, naam: was.titel, voor: stateOf(was) }])
  return {}
}

/** The regeling says that the councils give no view on a category. */
export async function addVrijstelling(
  context: Context,
  { categorie, bron }: { categorie: string; bron: string },
): Promise<Record<string, never>> {
  insist(mayKeepYear(wieOf(context)))
  const id = makeId()
  await insertVrijstelling(context.db, { id, regelingId: actorOf(context).hoed.regelingId, categorie, bron })
  await record(context, [{ soort: 'vrijstelling', id, naam: categorie, na: { categorie, bron } }])
  return {}
}

/** The regeling exempts it no more. */
export async function removeVrijstelling(context: Context, { id, versie }: { id: string; versie: number }): Promise<Record<string, never>> {
  insist(mayKeepYear(wieOf(context)))
  const was = (await listVrijstellingen(context.db)).find((each) => each.id === id)
  if (!was) throw notFound()
  expectVersion(was, versie)
  await deleteVrijstelling(context.db, id)
  await record(context, [{ soort: 'vrijstelling', id, naam: was.categorie, voor: { categorie: was.categorie, bron: was.bron } }])
  return {}
}

/** A change can be adopted until the last day of the budget year (Gemeentewet art. 192 through Wgr art. 35 lid 6). */
function expectInYear(jaar: number, { vaststelling }: Velden): void {
  if (vaststelling === null || vaststelling <= `${jaar}-12-31`) return
  const reason = `De begroting ${jaar} kan tot en met 31-12-${jaar} worden gewijzigd. Kies een eerdere dag.`
  throw new Problem(409, 'wijziging-na-het-jaar', reason).at([{ name: 'vaststelling', code: 'wijziging-na-het-jaar', reason }])
}

async function holdWijziging(context: Context, { id, versie }: { id: string; versie: number }) {
  insist(mayKeepYear(wieOf(context)))
  const was = await findWijziging(context.db, id)
  if (!was) throw notFound()
  expectVersion(was, versie)
  return was
}

const stateOf = ({ titel, categorie, vaststelling, aanbieding }: Begrotingswijziging) => ({ titel, categorie, vaststelling, aanbieding })
