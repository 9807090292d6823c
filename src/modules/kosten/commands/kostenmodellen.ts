import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { listProductNamen } from '#modules/catalogus/index.ts'
import { listRollen } from '#modules/samenwerking/index.ts'
import type { Kostenmodel } from '#modules/kosten/contract/kostenmodel.ts'
import { LEEG_MODEL, type Kostenmodel as Inhoud } from '#modules/kosten/domain/kostenmodel.ts'
import { type Modelfout, modelfouten } from '#modules/kosten/domain/modelfouten.ts'
import { periodeTekst, raaktDoorgerekend } from '#modules/kosten/domain/periode.ts'
import { mayKeepKosten } from '#modules/kosten/policy.ts'
import {
  adoptKostenmodel as adopt,
  deleteKostenmodel,
  findKostenmodel,
  insertKostenmodel,
  updateKostenmodel,
} from '#modules/kosten/store/kostenmodellen.ts'
import { listToerekeningen } from '#modules/kosten/store/toerekeningen.ts'

/** One version of the model with what is wrong with it, or 404. */
export async function loadKostenmodel({ db }: Pick<Context, 'db'>, id: string): Promise<Kostenmodel> {
  const found = await findKostenmodel(db, id)
  if (!found) throw notFound()
  const producten = await listProductNamen(db)
  return { ...asWire(found), producten, fouten: modelfouten(found.inhoud, namenVan(producten)) }
}

const namenVan = (producten: readonly { id: string; naam: string }[]) => new Map(producten.map(({ id, naam }) => [id, naam]))

/** What the contract names as arrays may be changed by nobody; the types on either side say so differently. */
const asWire = <T extends { inhoud: Inhoud }>(row: T) => row as unknown as Omit<T, 'inhoud'> & Pick<Kostenmodel, 'inhoud'>

/** A draft: empty, or with the content of another version. */
export async function draftKostenmodel(context: Context, { naam, vanId }: { naam: string; vanId: string | null }): Promise<Kostenmodel> {
  await insistOnKeeping(context)
  const from = vanId === null ? null : await findKostenmodel(context.db, vanId)
  if (vanId !== null && !from) throw notFound()
  const id = makeId()
  await insertKostenmodel(context.db, {
    id,
    regelingId: actorOf(context).hoed.regelingId,
    naam,
    inhoud: from?.inhoud ?? LEEG_MODEL,
    ...(from ? { bron: from.bron, fictief: from.fictief } : {}),
  })
  await record(context, [{ soort: 'kostenmodel', id, naam, na: { naam, ...(from ? { kopieVan: from.naam } : {}) } }])
  return loadKostenmodel(context, id)
}

/** Another content for a draft. Faults between its parts are told, not refused: a draft may be half done. */
export async function changeKostenmodel(
  context: Context,
  { id, versie, naam, inhoud }: { id: string; versie: number; naam: string; inhoud: Inhoud },
): Promise<Kostenmodel> {
  const was = await draftOf(context, { id, versie })
  await updateKostenmodel(context.db, { id, naam, inhoud })
  await record(context, [{ soort: 'kostenmodel', id, naam, voor: telling(was), na: telling({ naam, inhoud }) }])
  return loadKostenmodel(context, id)
}

/** How big the model is, for the history; the content itself is kept by version when it is adopted. */
const telling = ({ naam, inhoud }: { naam: string; inhoud: Inhoud }) => ({
  naam,
  methode: inhoud.methode,
  kostensoorten: inhoud.kostensoorten.length,
  kostenplaatsen: inhoud.kostenplaatsen.length,
  producten: inhoud.producten.length,
  leveringen: inhoud.leveringen.length,
})

/** Away with a draft. */
export async function removeKostenmodel(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await draftOf(context, { id, versie })
  await deleteKostenmodel(context.db, id)
  await record(context, [{ soort: 'kostenmodel', id, naam: was.naam, voor: telling(was) }])
}

interface Vaststelling {
  id: string
  versie: number
  van: string
  grond: string
  besluitId: string | null
  /** Also in periods that were worked through with the model before. */
  ookDoorgerekend: boolean
}

/** The model counts from a day on; only when nothing is wrong with it. */
export async function adoptKostenmodel(
  context: Context,
  { id, versie, ookDoorgerekend, ...vaststelling }: Vaststelling,
): Promise<Kostenmodel> {
  const was = await draftOf(context, { id, versie })
  if (was.fouten.length > 0)
    throw new Problem(409, 'model-heeft-fouten', 'Dit model is nog niet af. Los eerst op wat er mist.').at(was.fouten.map(paramOf))
  await adopt(context.db, { id, ...vaststelling })
  const { grond, van } = vaststelling
  const geraakt = raaktDoorgerekend(await listToerekeningen(context.db, {}), van).map(periodeTekst)
  if (geraakt.length > 0 && !ookDoorgerekend)
    throw new Problem(
      409,
      'al-doorgerekend',
      `Al doorgerekend met het vorige model: ${geraakt.join(', ')}. Wie die opnieuw doorrekent, krijgt met dit model andere kostprijzen. Kies een latere dag, of bevestig dat u dit wilt.`,
    )
  const na = { vastgesteldVanaf: van, ...(geraakt.length > 0 ? { ookVoor: geraakt.join(', ') } : {}) }
  await record(context, [{ soort: 'kostenmodel', id, naam: was.naam, grond, na }])
  return loadKostenmodel(context, id)
}

/** A fault of the model as a fault of the request. */
export const paramOf = ({
  code,
  melding,
  plek,
}: Pick<Modelfout, 'code' | 'melding'> & { plek: { soort: string; code?: string | undefined } }) => ({
  name: plek.code ? `${plek.soort}.${plek.code}` : plek.soort,
  code,
  reason: melding,
})

async function draftOf(context: Context, { id, versie }: { id: string; versie: number }): Promise<Kostenmodel> {
  const found = await loadKostenmodel(context, id)
  await insistOnKeeping(context)
  expectVersion(found, versie)
  if (found.status === 'vastgesteld')
    throw new Problem(
      409,
      'vastgesteld-model-blijft',
      'Een vastgesteld kostenmodel wijzigt niet meer. Maak een kopie en stel die vast vanaf een dag.',
    )
  return found
}

/** Ledger, model and runs are kept by the opdrachtnemer. */
export async function insistOnKeeping(context: Context): Promise<void> {
  const { organisatieId } = actorOf(context).hoed
  insist(mayKeepKosten(wieOf(context), await listRollen(context.db, { organisatieId, op: context.clock.today() })))
}
