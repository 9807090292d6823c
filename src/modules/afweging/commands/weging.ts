import type { Context } from '#platform/http/context.ts'
import { actorOf } from '#platform/http/context.ts'
import { invalid, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit } from '#platform/own-side/policy.ts'
import { fieldOf } from '#modules/afweging/commands/nareken.ts'
import { loadVoorstel, zichtbaarOf } from '#modules/afweging/commands/voorstellen.ts'
import { GEEN_WEGING, mandaathouders, readWeging } from '#modules/afweging/commands/weging-lezen.ts'
import type { Voorstel, Weging } from '#modules/afweging/contract.ts'
import { faultsOfOpzet, faultsOfSwing, type Opzet, type Swing } from '#modules/afweging/domain/weging-opzet.ts'
import { mayGiveWeights, mayReopen, mayWeigh } from '#modules/afweging/policy.ts'
import {
  type GewichtenRow,
  insertRonde,
  listGewichten,
  listRondes,
  saveGewichten,
  saveWeging,
  submitGewichten,
  type WegingRow,
} from '#modules/afweging/store/weging.ts'

/** What is weighed: by whoever drafts the proposal, until it is handed in. After that only weights and scores come. */
export async function changeWeging(context: Context, { id, versie, ...opzet }: Opzet & { id: string; versie: number }): Promise<Weging> {
  const voorstel = await loadVoorstel(context, id)
  insist(mayEdit(wieOf(context), 'voorstel.opstellen', voorstel.zijde))
  const was = (await listRondes(context.db, id))[0]
  expectVersion(was ?? GEEN_WEGING, versie)
  refuse(faultsOfOpzet(opzet))
  await saveWeging(context.db, id, { ...opzet, id: makeId() })
  await record(context, [
    {
      soort: 'voorstel',
      id,
      naam: voorstel.titel,
      ...(was ? { voor: stateOf(was) } : {}),
      na: stateOf(opzet),
      zichtbaar: ownSide(voorstel.zijde.eigenOrganisatieId),
    },
  ])
  return readWeging(context, id)
}

/** Stops with all faults, named the way a form names its fields. */
export function refuse(faults: ReturnType<typeof faultsOfOpzet>): void {
  if (faults.length > 0) throw invalid(faults.map((fault) => ({ ...fault, name: fieldOf(fault.name) })))
}

const stateOf = ({ criteria, varianten, marge }: Opzet) => ({ criteria: criteria.map(({ naam }) => naam), varianten, marge })

/** The weights of the own organisation by swing, on its own side, by whoever holds its mandate. */
export async function changeGewichten(context: Context, { id, versie, ...swing }: Swing & { id: string; versie: number }): Promise<Weging> {
  const { voorstel, weging, eigen } = await loadForWeights(context, id)
  expectVersion(eigen ?? GEEN_WEGING, versie)
  refuse(faultsOfSwing(swing, weging.criteria))
  const { regelingId, organisatieId } = actorOf(context).hoed
  await saveGewichten(context.db, { ...swing, id: makeId(), regelingId, wegingId: weging.id, organisatieId, geeftGeen: false })
  await record(context, [
    {
      soort: 'voorstel',
      id,
      naam: voorstel.titel,
      ...(eigen ? { voor: { gewichten: eigen.gewichten } } : {}),
      na: { gewichten: swing.gewichten },
      zichtbaar: ownSide(organisatieId),
    },
  ])
  return readWeging(context, id)
}

/** The own weights, shown to whoever sees the proposal. They do not change any more, and from here on the organisation sees scores. */
export async function handInGewichten(context: Context, { id, versie }: { id: string; versie: number }): Promise<Weging> {
  const { voorstel, weging, eigen } = await loadForWeights(context, id)
  if (!eigen) throw new Problem(409, 'gewichten-ontbreken', 'Vul eerst de gewichten van uw organisatie in.')
  expectVersion(eigen, versie)
  await show(context, voorstel, { weging, na: { gewichten: eigen.gewichten } })
  return readWeging(context, id)
}

/** The own organisation gives no weights: it sees scores, and does not count in the outcome. What it prepared is thrown away. */
export async function declineGewichten(context: Context, id: string): Promise<Weging> {
  const { voorstel, weging } = await loadForWeights(context, id)
  const { regelingId, organisatieId } = actorOf(context).hoed
  const none = { gewichten: [], eigenCriteria: [], geeftGeen: true }
  await saveGewichten(context.db, { ...none, id: makeId(), regelingId, wegingId: weging.id, organisatieId })
  await show(context, voorstel, { weging, na: { gewichten: [] } })
  return readWeging(context, id)
}

async function show(context: Context, voorstel: Voorstel, { weging, na }: { weging: WegingRow; na: object }): Promise<void> {
  const { zichtbaarheid, tafelId } = voorstel.zijde
  const { hoed, naam } = actorOf(context)
  const op = context.clock.now()
  const shown = { op, door: naam, rol: hoed.rol, zichtbaarheid, tafelId }
  await submitGewichten(context.db, { ...shown, wegingId: weging.id, organisatieId: hoed.organisatieId })
  await record(context, [{ soort: 'voorstel', id: voorstel.id, naam: voorstel.titel, na, zichtbaar: zichtbaarOf(voorstel) }])
}

/** Weighs a decided proposal anew: the same criteria and variants, everybody's weights and scores from the start. */
export async function reopenWeging(
  context: Context,
  { id, versie, aanleiding }: { id: string; versie: number; aanleiding: string },
): Promise<Weging> {
  const voorstel = await loadVoorstel(context, id)
  insist(mayReopen(wieOf(context), voorstel.status, await mandaathouders(context)))
  const { weging } = await lastRound(context, id)
  expectVersion(weging, versie)
  const { naam } = actorOf(context)
  await insertRonde(context.db, weging.id, { id: makeId(), aanleiding, geopendOp: context.clock.now(), geopendDoor: naam })
  const na = { ronde: weging.ronde + 1, aanleiding }
  await record(context, [{ soort: 'voorstel', id, naam: voorstel.titel, grond: aanleiding, na, zichtbaar: zichtbaarOf(voorstel) }])
  return readWeging(context, id)
}

/** The round that is asked for weights and scores now, with what the own organisation gave in it. */
export async function lastRound(
  context: Context,
  id: string,
): Promise<{ weging: WegingRow; alle: GewichtenRow[]; eigen: GewichtenRow | null }> {
  const weging = (await listRondes(context.db, id)).at(-1)
  if (!weging) throw new Problem(409, 'geen-weging', 'Bij dit voorstel wordt niets gewogen. Wie het opstelde, heeft geen criteria gekozen.')
  const alle = await listGewichten(context.db, weging.id)
  const { organisatieId } = actorOf(context).hoed
  return { weging, alle, eigen: alle.find((each) => each.organisatieId === organisatieId) ?? null }
}

/** A weighing in which this organisation can still give weights, and somebody who may. */
async function loadForWeights(
  context: Context,
  id: string,
): Promise<{ voorstel: Voorstel; weging: WegingRow; eigen: GewichtenRow | null }> {
  const voorstel = await loadVoorstel(context, id)
  const rondes = await listRondes(context.db, id)
  insist(mayWeigh(wieOf(context), { status: voorstel.status, ronde: rondes.length, isLaatste: true }))
  insist(mayGiveWeights(wieOf(context), await mandaathouders(context)))
  const { weging, eigen } = await lastRound(context, id)
  if (eigen && eigen.ingediendOp !== null)
    throw new Problem(409, 'gewichten-al-ingediend', 'De gewichten van uw organisatie zijn al ingediend en wijzigen niet meer.')
  return { voorstel, weging, eigen }
}
