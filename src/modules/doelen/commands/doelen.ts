import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, invalid, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record, type Zichtbaar } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may, mayEdit, mayHandIn } from '#platform/own-side/policy.ts'
import type { Doel, DoelInvoer } from '#modules/doelen/contract.ts'
import { adopt, expectConcept, submit, withdraw } from '#modules/doelen/domain/doel.ts'
import { deleteDoel, findDoel, insertDoel, saveStap, updateDoel } from '#modules/doelen/store/doelen.ts'

/** One goal, or 404. */
export async function loadDoel({ db }: Pick<Context, 'db'>, id: string): Promise<Doel> {
  const found = await findDoel(db, id)
  if (!found) throw notFound()
  return found
}

/** A goal on the own side. */
export async function draftDoel(context: Context, invoer: DoelInvoer): Promise<Doel> {
  insist(may(wieOf(context), 'doel.opstellen'))
  await expectGezamenlijk(context, invoer)
  const { hoed } = actorOf(context)
  const id = makeId()
  await insertDoel(context.db, { ...invoer, id, regelingId: hoed.regelingId, organisatieId: hoed.organisatieId })
  const made = await loadDoel(context, id)
  await record(context, [{ soort: 'doel', id, naam: made.titel, na: stateOf(made), zichtbaar: ownSide(hoed.organisatieId) }])
  return made
}

/** Another content for a draft. */
export async function changeDoel(context: Context, { id, versie, ...invoer }: DoelInvoer & { id: string; versie: number }): Promise<Doel> {
  const was = await loadDoel(context, id)
  accepted(expectConcept(was))
  insist(mayEdit(wieOf(context), 'doel.opstellen', was.zijde))
  expectVersion(was, versie)
  await expectGezamenlijk(context, invoer)
  await updateDoel(context.db, { ...invoer, id })
  const now = await loadDoel(context, id)
  await record(context, [
    { soort: 'doel', id, naam: now.titel, voor: stateOf(was), na: stateOf(now), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) },
  ])
  return now
}

/** Throws a draft away. */
export async function removeDoel(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await loadDoel(context, id)
  accepted(expectConcept(was))
  insist(mayEdit(wieOf(context), 'doel.opstellen', was.zijde))
  expectVersion(was, versie)
  await deleteDoel(context.db, id)
  await record(context, [{ soort: 'doel', id, naam: was.titel, voor: stateOf(was), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) }])
}

type Indiening = { id: string; versie: number } & Pick<Zichtbaar, 'zichtbaarheid' | 'tafelId'>

/** From the own side to the partners (or a table), with a mandate. The joint goal that it stands to has to be there for them too. */
export async function submitDoel(context: Context, { id, versie, zichtbaarheid, tafelId }: Indiening): Promise<Doel> {
  const was = await loadDoel(context, id)
  insist(mayHandIn(wieOf(context), 'doel', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  const status = accepted(submit(was))
  const gezamenlijk = was.gezamenlijkId === null ? null : await findDoel(context.db, was.gezamenlijkId)
  if (gezamenlijk !== null && gezamenlijk.zijde.ingediendOp === null)
    throw new Problem(
      409,
      'doel-niet-indienbaar',
      `Dien eerst het gezamenlijke doel ${gezamenlijk.titel} in: dat staat nog aan uw eigen kant.`,
    )
  await saveStap(context.db, id, { status, ingediendOp: context.clock.now(), zichtbaarheid, tafelId })
  return recorded(context, was, null)
}

/** Off the table for good; it stays readable, with the reason. */
export async function withdrawDoel(context: Context, { id, versie, grond }: { id: string; versie: number; grond: string }): Promise<Doel> {
  const was = await loadDoel(context, id)
  insist(mayHandIn(wieOf(context), 'doel', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  await saveStap(context.db, id, { status: accepted(withdraw(was)) })
  return recorded(context, was, grond)
}

interface Vaststelling {
  id: string
  versie: number
  besluit: { gremium: string; datum: string; kenmerk: string }
}

/** Records that a table adopted a joint goal. */
export async function adoptDoel(context: Context, { id, versie, besluit }: Vaststelling): Promise<Doel> {
  insist(may(wieOf(context), 'doel.vaststellen'))
  const was = await loadDoel(context, id)
  expectVersion(was, versie)
  const status = accepted(adopt(was))
  if (besluit.datum > context.clock.today())
    throw invalid([{ name: 'datum', code: 'toekomst', reason: 'Vul de datum in waarop is besloten. Die kan niet in de toekomst liggen.' }])
  await saveStap(context.db, id, { status, besluit })
  return recorded(context, was, `${besluit.gremium}, ${besluit.datum}, ${besluit.kenmerk}`)
}

async function recorded(context: Context, was: Doel, grond: string | null): Promise<Doel> {
  const now = await loadDoel(context, was.id)
  const voor = was.status === 'concept' ? null : stateOf(was)
  await record(context, [{ soort: 'doel', id: now.id, naam: now.titel, grond, voor, na: stateOf(now), zichtbaar: zichtbaarOf(now) }])
  return now
}

/** The joint goal that a goal stands to is one that this hat sees, and still on the table. */
async function expectGezamenlijk(context: Context, { gezamenlijkId }: DoelInvoer) {
  if (gezamenlijkId === null) return
  const found = await findDoel(context.db, gezamenlijkId)
  if (!found || found.soort !== 'gezamenlijk' || found.status === 'ingetrokken')
    throw invalid([
      { name: 'gezamenlijkId', code: 'onbekend', reason: 'Dit gezamenlijke doel kennen wij niet. Kies een doel uit de lijst.' },
    ])
}

/** Who sees what happens to a goal: whoever sees the goal. */
export const zichtbaarOf = ({ zijde }: Doel): Zichtbaar =>
  zijde.ingediendOp === null
    ? ownSide(zijde.eigenOrganisatieId)
    : { eigenOrganisatieId: zijde.eigenOrganisatieId, zichtbaarheid: zijde.zichtbaarheid, tafelId: zijde.tafelId }

function stateOf({ id: _, zijde: __, versie: ___, bron: ____, fictief: _____, ...state }: Doel) {
  return state
}
