import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record, type Zichtbaar } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Kenmerkwaarde } from '#modules/samenwerking/contract.ts'
import { mayEdit, mayHandIn } from '#platform/own-side/policy.ts'
import {
  deleteKenmerkwaarde,
  findKenmerkwaarde,
  insertKenmerkwaarde,
  listKenmerken,
  submitKenmerkwaarde as saveSubmitted,
  updateKenmerkwaarde,
} from '#modules/samenwerking/store/kenmerken.ts'

interface Invoer {
  kenmerk: string
  peildatum: string
  waarde: string
  bron: string
}

/** A new figure of the own organisation, on its own side. */
export async function draftKenmerkwaarde(context: Context, invoer: Invoer): Promise<Kenmerkwaarde> {
  const { hoed } = actorOf(context)
  await expectKnownKenmerk(context, invoer.kenmerk)
  const id = makeId()
  await insertKenmerkwaarde(context.db, { id, regelingId: hoed.regelingId, organisatieId: hoed.organisatieId, ...invoer })
  const made = await load(context, id)
  await record(context, [{ soort: 'kenmerkwaarde', id, naam: nameOf(made), na: stateOf(made), zichtbaar: ownSide(hoed.organisatieId) }])
  return made
}

/** Another value, date or source, while it is on the own side. */
export async function changeKenmerkwaarde(
  context: Context,
  { id, versie, ...invoer }: Invoer & { id: string; versie: number },
): Promise<Kenmerkwaarde> {
  const was = await loadOwn(context, id)
  expectVersion(was, versie)
  await expectKnownKenmerk(context, invoer.kenmerk)
  await updateKenmerkwaarde(context.db, { id, ...invoer })
  const now = await load(context, id)
  await record(context, [
    {
      soort: 'kenmerkwaarde',
      id,
      naam: nameOf(now),
      voor: stateOf(was),
      na: stateOf(now),
      zichtbaar: ownSide(was.zijde.eigenOrganisatieId),
    },
  ])
  return now
}

/** Hands a figure in: from then on keys may divide by it and it does not change any more. */
export async function submitKenmerkwaarde(
  context: Context,
  { id, versie, zichtbaarheid, tafelId }: { id: string; versie: number; zichtbaarheid: Zichtbaar['zichtbaarheid']; tafelId: string | null },
): Promise<Kenmerkwaarde> {
  const was = await load(context, id)
  if (!was.zijde) throw notFound()
  insist(mayHandIn(wieOf(context), 'kenmerk', was.zijde.eigenOrganisatieId))
  if (was.zijde.ingediendOp) throw new Problem(409, 'al-ingediend', 'Dit cijfer is al ingediend.')
  expectVersion(was, versie)
  await saveSubmitted(context.db, { id, op: context.clock.now(), zichtbaarheid, tafelId })
  const now = await load(context, id)
  await record(context, [
    {
      soort: 'kenmerkwaarde',
      id,
      naam: nameOf(now),
      na: stateOf(now),
      zichtbaar: { eigenOrganisatieId: was.zijde.eigenOrganisatieId, zichtbaarheid, tafelId },
    },
  ])
  return now
}

/** Throws away what was never shared. */
export async function removeKenmerkwaarde(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await loadOwn(context, id)
  expectVersion(was, versie)
  await deleteKenmerkwaarde(context.db, id)
  await record(context, [
    { soort: 'kenmerkwaarde', id, naam: nameOf(was), voor: stateOf(was), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) },
  ])
}

async function load({ db }: Context, id: string): Promise<Kenmerkwaarde> {
  const found = await findKenmerkwaarde(db, id)
  if (!found) throw notFound()
  return found
}

async function loadOwn(context: Context, id: string) {
  const found = await load(context, id)
  // A public statistic belongs to nobody here: for changing it does not exist.
  if (!found.zijde) throw notFound()
  insist(mayEdit(wieOf(context), 'kenmerk.opstellen', found.zijde))
  return { ...found, zijde: found.zijde }
}

async function expectKnownKenmerk({ db }: Context, code: string) {
  const known = await listKenmerken(db)
  if (known.some((kenmerk) => kenmerk.code === code)) return
  throw new Problem(409, 'kenmerk-onbekend', `Kies een kenmerk uit de lijst: ${known.map((kenmerk) => kenmerk.code).join(', ')}.`)
}

const nameOf = (waarde: Kenmerkwaarde) => `${waarde.kenmerkNaam} van ${waarde.organisatieNaam} op ${waarde.peildatum}`
const stateOf = ({ kenmerk, peildatum, waarde, bron, zijde }: Kenmerkwaarde) => ({
  kenmerk,
  peildatum,
  waarde,
  bron,
  ingediendOp: zijde?.ingediendOp,
  zichtbaarheid: zijde?.ingediendOp ? zijde.zichtbaarheid : undefined,
})
