import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may } from '#platform/own-side/policy.ts'
import { briefOf } from '#modules/verslag/commands/brieven.ts'
import { type CijfersKeuze, freezeMomentopname, loadMomentopname } from '#modules/verslag/commands/momentopnamen.ts'
import type { Briefronde } from '#modules/verslag/contract.ts'
import {
  addCijfers,
  findRonde,
  insertBrieven,
  insertRonde,
  listBestaan,
  listBrieven,
  listRondes,
  lockRonde,
  type RondeInvoer,
  type RondeRow,
  updateRonde,
} from '#modules/verslag/store/brieven.ts'

/** Rounds with where each letter stands. */
export async function readRondes(context: Context): Promise<{ resultaten: Briefronde[]; totaal: number }> {
  const brieven = await listBrieven(context.db)
  const rondes = await listRondes(context.db)
  const resultaten = rondes.map(({ sinds: _, ...ronde }) => ({
    ...ronde,
    brieven: brieven.filter(({ rondeId }) => rondeId === ronde.id).map((brief) => briefOf(brief, context.clock.today())),
  }))
  return { resultaten, totaal: resultaten.length }
}

/** One round, or 404. */
export async function loadRonde(context: Context, id: string): Promise<Briefronde> {
  const { sinds: _, ...ronde } = await loadRow(context, id)
  return { ...ronde, brieven: (await listBrieven(context.db, id)).map((brief) => briefOf(brief, context.clock.today())) }
}

async function loadRow({ db }: Context, id: string): Promise<RondeRow> {
  const found = await findRonde(db, id)
  if (!found) throw notFound()
  return found
}

/** The director prepares: what is the same for every council, on frozen figures, for a day that is agreed. */
export async function prepareRonde(
  context: Context,
  { besluitId, programmaId, ...invoer }: RondeInvoer & CijfersKeuze,
): Promise<Briefronde> {
  insist(may(wieOf(context), 'briefronde.voorbereiden'))
  expectNotPassed(context, invoer)
  const cijfers = await freezeMomentopname(context, { besluitId, programmaId })
  const { hoed } = actorOf(context)
  const id = makeId()
  await insertRonde(context.db, {
    ...invoer,
    id,
    regelingId: hoed.regelingId,
    organisatieId: hoed.organisatieId,
    momentopnameId: cijfers.id,
    op: context.clock.now(),
  })
  await record(context, [{ soort: 'briefronde', id, naam: invoer.onderwerp, na: invoer, zichtbaar: ownSide(hoed.organisatieId) }])
  return loadRonde(context, id)
}

/** Other words, as long as nobody else saw them. */
export async function changeRonde(
  context: Context,
  { id, versie, ...invoer }: RondeInvoer & { id: string; versie: number },
): Promise<Briefronde> {
  const was = await ownRow(context, { id, versie })
  expectPreparing(was)
  expectNotPassed(context, invoer)
  await updateRonde(context.db, id, { op: context.clock.now(), invoer })
  await record(context, [
    { soort: 'briefronde', id, naam: invoer.onderwerp, voor: wordsOf(was), na: invoer, zichtbaar: ownSide(was.eigenOrganisatieId) },
  ])
  return loadRonde(context, id)
}

/** Offers the letter to every municipality that pays: from here each college decides about its own. */
export async function offerRonde(context: Context, { id, versie }: { id: string; versie: number }): Promise<Briefronde> {
  const was = await ownRow(context, { id, versie })
  expectPreparing(was)
  expectNotPassed(context, was)
  const { cijfers } = await loadMomentopname(context, was.cijfers.at(-1)!.momentopnameId)
  const payers = [...new Set(cijfers.bijdragen.map(({ organisatieId }) => organisatieId))]
  const gemeenten = (await listBestaan(context.db, payers, was.afgesprokenOp)).filter(({ isGemeente, bestaat }) => isGemeente && bestaat)
  if (gemeenten.length === 0)
    throw new Problem(
      409,
      'geen-gemeenten',
      'In deze cijfers betaalt geen gemeente die op de afgesproken dag bestaat. Kies andere cijfers of een andere dag.',
    )
  const op = context.clock.now()
  const { hoed } = actorOf(context)
  await updateRonde(context.db, id, { op, status: 'aangeboden' })
  await insertBrieven(
    context.db,
    id,
    gemeenten.map((gemeente) => ({ id: makeId(), regelingId: hoed.regelingId, organisatieId: gemeente.id, op })),
  )
  const grond = `Aangeboden aan ${gemeenten.map(({ naam }) => naam).join(', ')}`
  await record(context, [{ soort: 'briefronde', id, naam: was.onderwerp, grond, na: wordsOf(was) }])
  return loadRonde(context, id)
}

/** Other figures after the fact: letters that were released stay as they are and say so, the others take the new figures. */
export async function correctRonde(
  context: Context,
  { id, versie, besluitId, programmaId, grond }: CijfersKeuze & { id: string; versie: number; grond: string },
): Promise<Briefronde> {
  const was = await ownRow(context, { id, versie })
  const nieuw = await freezeMomentopname(context, { besluitId, programmaId })
  const op = context.clock.now()
  await addCijfers(context.db, { rondeId: id, momentopnameId: nieuw.id, grond, op })
  await updateRonde(context.db, id, { op })
  const na = { controlecode: nieuw.controlecode, momentopname: nieuw.titel }
  const stil = was.status === 'in_voorbereiding' ? { zichtbaar: ownSide(was.eigenOrganisatieId) } : {}
  await record(context, [{ soort: 'briefronde', id, naam: was.onderwerp, grond, na, ...stil }])
  return loadRonde(context, id)
}

async function ownRow(context: Context, { id, versie }: { id: string; versie: number }): Promise<RondeRow> {
  await lockRonde(context.db, id)
  const was = await loadRow(context, id)
  insist(may(wieOf(context), 'briefronde.voorbereiden'))
  if (was.eigenOrganisatieId !== actorOf(context).hoed.organisatieId)
    throw new Problem(403, 'andere-organisatie', 'Deze ronde is van een andere organisatie.')
  expectVersion(was, versie)
  return was
}

function expectPreparing({ status }: RondeRow): void {
  if (status === 'in_voorbereiding') return
  throw new Problem(
    409,
    'ronde-al-aangeboden',
    'Deze brief is al aangeboden aan de gemeenten. Zet zo nodig andere cijfers klaar met een correctie.',
  )
}

/** A day on which all colleges release cannot have been yet. */
function expectNotPassed({ clock }: Context, { afgesprokenOp }: RondeInvoer): void {
  if (afgesprokenOp >= clock.today()) return
  throw new Problem(409, 'afgesproken-dag-voorbij', 'De afgesproken dag is al geweest. Spreek met de gemeenten een nieuwe dag af.').at([
    { name: 'afgesprokenOp', code: 'voorbij', reason: 'Kies vandaag of een latere dag.' },
  ])
}

const wordsOf = ({ onderwerp, aanleiding, kernboodschap, vervolg, afgesprokenOp }: RondeInvoer) => ({
  onderwerp,
  aanleiding,
  kernboodschap,
  vervolg,
  afgesprokenOp,
})
