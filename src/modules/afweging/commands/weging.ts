import type { Context } from '#platform/http/context.ts'
import { actorOf } from '#platform/http/context.ts'
import { invalid, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit } from '#platform/own-side/policy.ts'
import { weging as berekening } from '#modules/afweging/berekeningen.ts'
import { fieldOf, rekenMetInvoer } from '#modules/afweging/commands/nareken.ts'
import { loadVoorstel, zichtbaarOf } from '#modules/afweging/commands/voorstellen.ts'
import type { BerekendeWeging, Weging } from '#modules/afweging/contract.ts'
import {
  faultsOfGewichten,
  faultsOfOpzet,
  type Gewicht,
  type Opzet,
  type Weger,
  wegingInvoer,
} from '#modules/afweging/domain/weging-opzet.ts'
import { mayHandInWeights, mayWeigh } from '#modules/afweging/policy.ts'
import {
  findWeging,
  type GewichtenRow,
  listGewichten,
  saveGewichten,
  saveWeging,
  submitGewichten,
  type WegingRow,
} from '#modules/afweging/store/weging.ts'

const NIETS: Weging = {
  criteria: [],
  varianten: [],
  scores: [],
  marge: '0.10',
  gewichten: [],
  eigenGewichten: null,
  uitkomst: null,
  proef: null,
  versie: 0,
}

/** The weighing of a proposal with its outcome over the weights that were handed in, and a trial with the own ones. */
export async function readWeging(context: Context, id: string): Promise<Weging> {
  await loadVoorstel(context, id)
  const found = await findWeging(context.db, id)
  if (!found) return NIETS
  const { id: _, ...opzet } = found
  const alle = await listGewichten(context.db, found.id)
  const ingediend = alle.filter(({ ingediendOp }) => ingediendOp !== null)
  const eigen = ownOf(context, alle)
  return {
    ...opzet,
    gewichten: ingediend,
    eigenGewichten: eigen,
    uitkomst: ingediend.length > 0 ? reken(opzet, ingediend) : null,
    proef: eigen?.ingediendOp === null ? reken(opzet, [...ingediend, eigen]) : null,
  }
}

const ownOf = (context: Context, alle: readonly GewichtenRow[]) =>
  alle.find(({ organisatieId }) => organisatieId === actorOf(context).hoed.organisatieId) ?? null

const reken = (opzet: Opzet, wegers: readonly Weger[]): BerekendeWeging => rekenMetInvoer(berekening, wegingInvoer(opzet, wegers))

/** What is weighed: by whoever drafts the proposal, until it is handed in. After that only weights come. */
export async function changeWeging(context: Context, { id, versie, ...opzet }: Opzet & { id: string; versie: number }): Promise<Weging> {
  const voorstel = await loadVoorstel(context, id)
  insist(mayEdit(wieOf(context), 'voorstel.opstellen', voorstel.zijde))
  const was = await findWeging(context.db, id)
  expectVersion(was ?? NIETS, versie)
  const faults = faultsOfOpzet(opzet)
  if (faults.length > 0) throw invalid(faults.map((fault) => ({ ...fault, name: fieldOf(fault.name) })))
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

const stateOf = ({ criteria, varianten, scores, marge }: Opzet) => ({
  criteria: criteria.map(({ naam }) => naam),
  varianten,
  scores,
  marge,
})

/** The weights of the own organisation, on its own side. */
export async function changeGewichten(
  context: Context,
  { id, versie, gewichten }: { id: string; versie: number; gewichten: readonly Gewicht[] },
): Promise<Weging> {
  const { voorstel, weging, eigen } = await loadOpen(context, id)
  expectVersion(eigen ?? NIETS, versie)
  const faults = faultsOfGewichten(gewichten, weging.criteria)
  if (faults.length > 0) throw invalid(faults.map((fault) => ({ ...fault, name: fieldOf(fault.name) })))
  const { regelingId, organisatieId } = actorOf(context).hoed
  await saveGewichten(context.db, { id: makeId(), regelingId, wegingId: weging.id, organisatieId, gewichten })
  const zichtbaar = ownSide(organisatieId)
  await record(context, [
    {
      soort: 'voorstel',
      id,
      naam: voorstel.titel,
      ...(eigen ? { voor: { gewichten: eigen.gewichten } } : {}),
      na: { gewichten },
      zichtbaar,
    },
  ])
  return readWeging(context, id)
}

/** The own weights, shown to whoever sees the proposal: speaks for the organisation, so it takes a mandate. They do not change any more. */
export async function handInGewichten(context: Context, { id, versie }: { id: string; versie: number }): Promise<Weging> {
  const { voorstel, weging, eigen } = await loadOpen(context, id)
  insist(mayHandInWeights(wieOf(context)))
  if (!eigen) throw new Problem(409, 'gewichten-ontbreken', 'Vul eerst de gewichten van uw organisatie in.')
  expectVersion(eigen, versie)
  const { zichtbaarheid, tafelId } = voorstel.zijde
  const { organisatieId } = actorOf(context).hoed
  await submitGewichten(context.db, { wegingId: weging.id, organisatieId, op: context.clock.now(), zichtbaarheid, tafelId })
  await record(context, [
    { soort: 'voorstel', id, naam: voorstel.titel, na: { gewichten: eigen.gewichten }, zichtbaar: zichtbaarOf(voorstel) },
  ])
  return readWeging(context, id)
}

/** A weighing in which this organisation can still give weights. */
async function loadOpen(
  context: Context,
  id: string,
): Promise<{ voorstel: Awaited<ReturnType<typeof loadVoorstel>>; weging: WegingRow; eigen: GewichtenRow | null }> {
  const voorstel = await loadVoorstel(context, id)
  insist(mayWeigh(wieOf(context), voorstel.status))
  const weging = await findWeging(context.db, id)
  if (!weging) throw new Problem(409, 'geen-weging', 'Bij dit voorstel wordt niets gewogen. Wie het opstelde, heeft geen criteria gekozen.')
  const eigen = ownOf(context, await listGewichten(context.db, weging.id))
  if (eigen && eigen.ingediendOp !== null)
    throw new Problem(409, 'gewichten-al-ingediend', 'De gewichten van uw organisatie zijn al ingediend en wijzigen niet meer.')
  return { voorstel, weging, eigen }
}
