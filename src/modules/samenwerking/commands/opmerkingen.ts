import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record, type Zichtbaar } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Opmerking } from '#modules/samenwerking/contract.ts'
import { may, mayEdit, mayHandIn } from '#platform/own-side/policy.ts'
import {
  deleteOpmerking,
  findOpmerking,
  insertOpmerking,
  isVisible,
  submitOpmerking as saveSubmitted,
} from '#modules/samenwerking/store/sporen.ts'

/** A remark, for the own organisation until somebody with a mandate shares it. */
export async function addOpmerking(
  context: Context,
  invoer: { onderwerpSoort: string; onderwerpId: string; tekst: string },
): Promise<Opmerking> {
  insist(may(wieOf(context), 'opmerking.schrijven'))
  if (!(await isVisible(context.db, invoer.onderwerpSoort, invoer.onderwerpId))) throw notFound()
  const { hoed, persoonId, naam } = actorOf(context)
  const id = makeId()
  await insertOpmerking(context.db, {
    id,
    regelingId: hoed.regelingId,
    organisatieId: hoed.organisatieId,
    persoonId,
    persoonNaam: naam,
    gemaaktOp: context.clock.now(),
    ...invoer,
  })
  const made = await load(context, id)
  await record(context, [{ soort: 'opmerking', id, naam: nameOf(made), na: { tekst: made.tekst }, zichtbaar: ownSide(hoed.organisatieId) }])
  return made
}

/** Shares a remark with partners or a table. */
export async function submitOpmerking(
  context: Context,
  { id, versie, zichtbaarheid, tafelId }: { id: string; versie: number; zichtbaarheid: Zichtbaar['zichtbaarheid']; tafelId: string | null },
): Promise<Opmerking> {
  const was = await load(context, id)
  insist(mayHandIn(wieOf(context), 'opmerking', was.zijde.eigenOrganisatieId))
  if (was.zijde.ingediendOp) throw new Problem(409, 'al-ingediend', 'Deze opmerking is al gedeeld.')
  expectVersion(was, versie)
  await saveSubmitted(context.db, { id, op: context.clock.now(), zichtbaarheid, tafelId })
  await record(context, [
    {
      soort: 'opmerking',
      id,
      naam: nameOf(was),
      na: { tekst: was.tekst },
      zichtbaar: { eigenOrganisatieId: was.zijde.eigenOrganisatieId, zichtbaarheid, tafelId },
    },
  ])
  return load(context, id)
}

/** Throws away what was never shared. */
export async function removeOpmerking(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await load(context, id)
  insist(mayEdit(wieOf(context), 'opmerking.schrijven', was.zijde))
  expectVersion(was, versie)
  await deleteOpmerking(context.db, id)
  await record(context, [
    { soort: 'opmerking', id, naam: nameOf(was), voor: { tekst: was.tekst }, zichtbaar: ownSide(was.zijde.eigenOrganisatieId) },
  ])
}

async function load({ db }: Context, id: string): Promise<Opmerking> {
  const found = await findOpmerking(db, id)
  if (!found) throw notFound()
  return found
}

const nameOf = ({ tekst }: Opmerking) => (tekst.length > 60 ? `${tekst.slice(0, 59)}…` : tekst)
