import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, invalid, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record, type Zichtbaar } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit } from '#platform/own-side/policy.ts'
import { findDoel } from '#modules/doelen/index.ts'
import { listDeelnemers, listRollen } from '#modules/samenwerking/index.ts'
import type { Verkenning, VerkenningInvoer } from '#modules/verkenning/contract.ts'
import { isInZicht } from '#modules/verkenning/domain/beeld.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { close, expectConcept, faultsOfRijen, present } from '#modules/verkenning/domain/verkenning.ts'
import { mayExplore, maySpeak } from '#modules/verkenning/policy.ts'
import {
  deleteVerkenning,
  findVerkenning,
  insertVerkenning,
  lockVerkenning,
  saveAfgerond,
  saveVoorgelegd,
  type Slot,
  updateVerkenning,
} from '#modules/verkenning/store/verkenningen.ts'
import { findWens } from '#modules/vraag/index.ts'

/** One exploration, or 404. */
export async function loadVerkenning(context: Context, id: string): Promise<Verkenning> {
  const found = await findVerkenning(context.db, id)
  if (!found) throw notFound()
  const { persoonId, hoed } = actorOf(context)
  // The database keeps this wall as well; this one holds when that one is ever opened too far.
  const inzendingen = found.inzendingen.filter(
    (each) =>
      (each.persoonId === persoonId && each.organisatieId === hoed.organisatieId) || (each.ingediendOp !== null && isInZicht(found)),
  )
  return { ...found, inzendingen }
}

/** A draft on the own side. */
export async function draftVerkenning(context: Context, invoer: VerkenningInvoer): Promise<Verkenning> {
  return begin(context, await checked(context, invoer), null)
}

async function begin(context: Context, invoer: VerkenningInvoer, vorigeId: string | null): Promise<Verkenning> {
  const { hoed } = actorOf(context)
  const rollen = await listRollen(context.db, { organisatieId: hoed.organisatieId, op: context.clock.today() })
  insist(mayExplore(wieOf(context), rollen))
  const id = makeId()
  const { bron } = sjablonen[invoer.sjabloon]
  await insertVerkenning(context.db, { ...invoer, id, regelingId: hoed.regelingId, organisatieId: hoed.organisatieId, vorigeId, bron })
  const made = await loadVerkenning(context, id)
  await record(context, [{ soort: 'verkenning', id, naam: made.titel, na: stateOf(made), zichtbaar: ownSide(hoed.organisatieId) }])
  return made
}

/** Another content for a draft. */
export async function changeVerkenning(
  context: Context,
  { id, versie, ...invoer }: VerkenningInvoer & { id: string; versie: number },
): Promise<Verkenning> {
  const was = await loadVerkenning(context, id)
  accepted(expectConcept(was))
  insist(mayEdit(wieOf(context), 'verkenning.opstellen', was.zijde))
  expectVersion(was, versie)
  await updateVerkenning(context.db, id, await checked(context, invoer))
  const now = await loadVerkenning(context, id)
  await record(context, [
    { soort: 'verkenning', id, naam: now.titel, voor: stateOf(was), na: stateOf(now), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) },
  ])
  return now
}

/** Throws a draft away. */
export async function removeVerkenning(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await loadVerkenning(context, id)
  accepted(expectConcept(was))
  insist(mayEdit(wieOf(context), 'verkenning.opstellen', was.zijde))
  expectVersion(was, versie)
  await deleteVerkenning(context.db, id)
  await record(context, [
    { soort: 'verkenning', id, naam: was.titel, voor: stateOf(was), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) },
  ])
}

type Voorleggen = { id: string; versie: number } & Pick<Zichtbaar, 'zichtbaarheid' | 'tafelId'>

/** From the own side to who is asked, with a mandate. What it points at has to be there for them too. */
export async function submitVerkenning(context: Context, { id, versie, zichtbaarheid, tafelId }: Voorleggen): Promise<Verkenning> {
  const was = await loadVerkenning(context, id)
  insist(maySpeak(wieOf(context), was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  accepted(present(standOf(was), zichtbaarheid))
  expectDag(context, was)
  await expectShared(context, was)
  await saveVoorgelegd(context.db, id, { op: context.clock.now(), zichtbaarheid, tafelId })
  return recorded(context, was)
}

/** The end: a conclusion, and perhaps what is preferred and why. */
export async function closeVerkenning(
  context: Context,
  { id, versie, ...slot }: { id: string; versie: number } & Slot,
): Promise<Verkenning> {
  const was = await loadVerkenning(context, id)
  insist(maySpeak(wieOf(context), was.zijde.eigenOrganisatieId))
  await lockVerkenning(context.db, id)
  expectVersion(was, versie)
  accepted(close(was, { dienderIn: was.diendeIn, voorkeur: slot.voorkeur }))
  await saveAfgerond(context.db, id, { ...slot, op: context.clock.now(), door: actorOf(context).naam })
  return recorded(context, was)
}

/** A new exploration with the same rows and nobody's judgements, that points back. */
export async function repeatVerkenning(context: Context, id: string): Promise<Verkenning> {
  const was = await loadVerkenning(context, id)
  if (was.status !== 'afgerond')
    throw new Problem(409, 'verkenning-niet-afgerond', 'Deze verkenning loopt nog. Rond haar eerst af; daarna kunt u haar opnieuw doen.')
  const { titel, vraag, sjabloon, wensId, doelId, rijen } = was
  const deelnemers = new Set((await listDeelnemers(context.db, context.clock.today())).map(({ organisatieId }) => organisatieId))
  const { organisatieId } = actorOf(context).hoed
  const gevraagd = [...new Set([organisatieId, ...was.gevraagd.map((each) => each.organisatieId)])].filter((each) => deelnemers.has(each))
  return begin(context, { titel, vraag, sjabloon, wensId, doelId, rijen, gevraagd, sluitOp: null }, id)
}

/** What was filled in, with the own organisation among those who are asked; all faults at once. */
async function checked(context: Context, invoer: VerkenningInvoer): Promise<VerkenningInvoer> {
  const deelnemers = new Set((await listDeelnemers(context.db, context.clock.today())).map(({ organisatieId }) => organisatieId))
  const gevraagd = [...new Set([...invoer.gevraagd, actorOf(context).hoed.organisatieId])]
  const faults = faultsOfRijen(invoer.rijen)
  const onbekend = (name: string, reason: string) => faults.push({ name, code: 'onbekend', reason })
  if (gevraagd.some((id) => !deelnemers.has(id))) onbekend('gevraagd', 'Kies organisaties die meedoen aan deze samenwerking.')
  if (invoer.doelId !== null && !(await findDoel(context.db, invoer.doelId)))
    onbekend('doelId', 'Dit doel kennen wij niet. Kies een doel uit de lijst.')
  if (invoer.wensId !== null && !(await findWens(context.db, invoer.wensId)))
    onbekend('wensId', 'Deze wens kennen wij niet. Kies een wens uit de lijst.')
  if (faults.length > 0) throw invalid(faults)
  return { ...invoer, gevraagd }
}

/** Whoever is asked has to have a day left to answer. */
function expectDag({ clock }: Context, { sluitOp }: Verkenning): void {
  if (sluitOp === null || sluitOp >= clock.today()) return
  const reason = 'De dag waarop u de oordelen wilt hebben, is voorbij. Kies eerst een latere dag, of laat haar leeg.'
  throw new Problem(409, 'verkenning-niet-voor-te-leggen', reason)
}

async function expectShared({ db }: Context, { doelId, wensId }: Verkenning): Promise<void> {
  const doel = doelId === null ? null : await findDoel(db, doelId)
  const wens = wensId === null ? null : await findWens(db, wensId)
  const eigen = [doel && !doel.ingediend && `het doel ${doel.titel}`, wens?.status === 'concept' && `de wens ${wens.titel}`].filter(Boolean)
  if (eigen.length === 0) return
  throw new Problem(
    409,
    'verkenning-niet-voor-te-leggen',
    `Aan uw eigen kant staat nog ${eigen.join(' en ')}. Dien dat eerst in, of haal de verwijzing weg.`,
  )
}

const standOf = ({ status, rijen, gevraagd, zijde }: Verkenning) => ({
  status,
  rijen,
  gevraagd: gevraagd.map(({ organisatieId }) => organisatieId),
  eigenOrganisatieId: zijde.eigenOrganisatieId,
})

/** Writes what happened to an exploration that is shared; what it was as a draft stays on the own side. */
async function recorded(context: Context, was: Verkenning): Promise<Verkenning> {
  const now = await loadVerkenning(context, was.id)
  const voor = was.status === 'concept' ? null : stateOf(was)
  await record(context, [{ soort: 'verkenning', id: now.id, naam: now.titel, voor, na: stateOf(now), zichtbaar: zichtbaarOf(now) }])
  return now
}

/** Who sees what happens to a shared thing: whoever sees the thing. */
export const zichtbaarOf = ({ zijde }: Pick<Verkenning, 'zijde'>): Zichtbaar => ({
  eigenOrganisatieId: zijde.eigenOrganisatieId,
  zichtbaarheid: zijde.zichtbaarheid,
  tafelId: zijde.tafelId,
})

/** What the journal keeps: never a judgement, for those have a wall of their own. */
function stateOf({
  titel,
  vraag,
  status,
  wensTitel,
  doelTitel,
  gevraagd,
  sluitOp,
  rijen,
  conclusie,
  voorkeur,
  voorkeurWaarom,
}: Verkenning) {
  return {
    titel,
    vraag,
    status,
    wens: wensTitel,
    doel: doelTitel,
    gevraagd: gevraagd.map(({ organisatieNaam }) => organisatieNaam),
    sluitOp,
    rijen: rijen.map((rij) => rij.titel),
    ...(conclusie ? { conclusie } : {}),
    ...(voorkeur ? { voorkeur: rijen.find(({ id }) => id === voorkeur)?.titel ?? voorkeur, voorkeurWaarom } : {}),
  }
}
