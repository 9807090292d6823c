import { datum } from '#kernel/datum.ts'
import type { Result } from '#kernel/refusal.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record, type Zichtbaar } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Verdeelsleutel } from '#modules/samenwerking/contract.ts'
import {
  adopt,
  amend,
  draft,
  faultsOf,
  submit,
  supersede,
  type Verdeelsleutel as Sleutel,
  withdraw,
} from '#modules/samenwerking/domain/verdeelsleutel.ts'
import { may, mayEdit, mayHandIn } from '#platform/own-side/policy.ts'
import { bekendFor } from '#modules/samenwerking/store/sleutel-inputs.ts'
import {
  deleteVerdeelsleutel,
  findVerdeelsleutel,
  insertVerdeelsleutel,
  saveStatus,
  type SleutelInvoer,
  updateVerdeelsleutel,
} from '#modules/samenwerking/store/verdeelsleutels.ts'

/** One key, or 404. */
export async function loadVerdeelsleutel({ db }: Pick<Context, 'db'>, id: string): Promise<Verdeelsleutel> {
  const found = await findVerdeelsleutel(db, id)
  if (!found) throw notFound()
  return found
}

/** A draft on the own side. It may still lack figures; what cannot be right at all is refused. */
export async function draftVerdeelsleutel(context: Context, invoer: SleutelInvoer): Promise<Verdeelsleutel> {
  insist(may(wieOf(context), 'verdeelsleutel.opstellen'))
  const { hoed } = actorOf(context)
  await expectSensible(context, invoer)
  const id = makeId()
  value(draft({ id, regelingId: hoed.regelingId, eigenOrganisatieId: hoed.organisatieId }, ontwerpOf(invoer)))
  await insertVerdeelsleutel(context.db, { ...invoer, id, regelingId: hoed.regelingId, organisatieId: hoed.organisatieId })
  const made = await loadVerdeelsleutel(context, id)
  await record(context, [{ soort: 'verdeelsleutel', id, naam: made.naam, na: stateOf(made), zichtbaar: ownSide(hoed.organisatieId) }])
  return made
}

/** Another content for a draft. */
export async function changeVerdeelsleutel(
  context: Context,
  { id, versie, ...invoer }: SleutelInvoer & { id: string; versie: number },
): Promise<Verdeelsleutel> {
  const was = await loadVerdeelsleutel(context, id)
  value(amend(domainOf(context, was), ontwerpOf(invoer)))
  insist(mayEdit(wieOf(context), 'verdeelsleutel.opstellen', was.zijde))
  expectVersion(was, versie)
  await expectSensible(context, invoer)
  await updateVerdeelsleutel(context.db, { ...invoer, id })
  const now = await loadVerdeelsleutel(context, id)
  await record(context, [
    {
      soort: 'verdeelsleutel',
      id,
      naam: now.naam,
      voor: stateOf(was),
      na: stateOf(now),
      zichtbaar: ownSide(was.zijde.eigenOrganisatieId),
    },
  ])
  return now
}

/** Throws a draft away. */
export async function removeVerdeelsleutel(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await loadVerdeelsleutel(context, id)
  if (was.status !== 'concept')
    throw new Problem(409, 'verdeelsleutel-niet-wijzigbaar', 'Alleen een concept kunt u weggooien. Trek een ingediende sleutel in.')
  insist(mayEdit(wieOf(context), 'verdeelsleutel.opstellen', was.zijde))
  expectVersion(was, versie)
  await deleteVerdeelsleutel(context.db, id)
  await record(context, [
    { soort: 'verdeelsleutel', id, naam: was.naam, voor: stateOf(was), zichtbaar: ownSide(was.zijde.eigenOrganisatieId) },
  ])
}

interface Indiening {
  id: string
  versie: number
  zichtbaarheid: Zichtbaar['zichtbaarheid']
  tafelId: string | null
}

/** From the own side to the partners (or a table): with a mandate, and only when it can divide with what everyone can see. */
export async function submitVerdeelsleutel(context: Context, { id, versie, zichtbaarheid, tafelId }: Indiening): Promise<Verdeelsleutel> {
  const was = await loadVerdeelsleutel(context, id)
  insist(mayHandIn(wieOf(context), 'verdeelsleutel', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  value(submit(domainOf(context, was), await bekendFor(context.db, was.opbouw, { ookEigenKant: false })))
  await saveStatus(context.db, id, { status: 'ingediend', ingediendOp: context.clock.now(), zichtbaarheid, tafelId })
  const now = await loadVerdeelsleutel(context, id)
  await record(context, [{ soort: 'verdeelsleutel', id, naam: now.naam, na: stateOf(now), zichtbaar: zichtbaarOf(now) }])
  return now
}

/** Off the table for good; it stays readable, with the reason. */
export async function withdrawVerdeelsleutel(
  context: Context,
  { id, versie, grond }: { id: string; versie: number; grond: string },
): Promise<Verdeelsleutel> {
  const was = await loadVerdeelsleutel(context, id)
  insist(mayHandIn(wieOf(context), 'verdeelsleutel', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  value(withdraw(domainOf(context, was)))
  await saveStatus(context.db, id, { status: 'ingetrokken' })
  const now = await loadVerdeelsleutel(context, id)
  await record(context, [
    { soort: 'verdeelsleutel', id, naam: now.naam, grond, voor: stateOf(was), na: stateOf(now), zichtbaar: zichtbaarOf(now) },
  ])
  return now
}

interface Vaststelling {
  id: string
  versie: number
  besluit: { gremium: string; datum: string; kenmerk: string }
}

/** Records the decision. The key that it replaces ends the day before, in the same transaction. */
export async function adoptVerdeelsleutel(context: Context, { id, versie, besluit }: Vaststelling): Promise<Verdeelsleutel> {
  insist(may(wieOf(context), 'verdeelsleutel.vaststellen'))
  const was = await loadVerdeelsleutel(context, id)
  expectVersion(was, versie)
  const adopted = value(
    adopt(domainOf(context, was), { besluit: { ...besluit, datum: datum(besluit.datum) }, geldigVan: datum(was.geldigVan) }),
  )
  await saveStatus(context.db, id, { status: 'vastgesteld', besluit })
  if (was.vervangtId) await endPredecessor(context, { id: was.vervangtId, opvolger: adopted, besluit })
  const now = await loadVerdeelsleutel(context, id)
  await record(context, [
    {
      soort: 'verdeelsleutel',
      id,
      naam: now.naam,
      grond: groundOf(besluit),
      voor: stateOf(was),
      na: stateOf(now),
      zichtbaar: zichtbaarOf(now),
    },
  ])
  return now
}

async function endPredecessor(
  context: Context,
  { id, opvolger, besluit }: { id: string; opvolger: Sleutel; besluit: Vaststelling['besluit'] },
) {
  const was = await loadVerdeelsleutel(context, id)
  const ended = value(supersede(domainOf(context, was), opvolger))
  await saveStatus(context.db, id, { status: 'vervallen', geldigTotEnMet: ended.geldigTotEnMet! })
  const now = await loadVerdeelsleutel(context, id)
  await record(context, [
    {
      soort: 'verdeelsleutel',
      id,
      naam: now.naam,
      grond: groundOf(besluit),
      voor: stateOf(was),
      na: stateOf(now),
      zichtbaar: zichtbaarOf(now),
    },
  ])
}

/** Figures may still come; unknown or double organisations and impossible weights may not. Also the key that it replaces has to be there. */
async function expectSensible(context: Context, invoer: SleutelInvoer) {
  if (invoer.vervangtId) await loadVerdeelsleutel(context, invoer.vervangtId)
  const bekend = await bekendFor(context.db, invoer.opbouw, { ookEigenKant: true })
  const faults = faultsOf(invoer.opbouw, bekend).filter((fault) => fault.code !== 'kenmerkOntbreekt')
  if (faults.length > 0) throw invalid(faults.map((fault) => ({ ...fault, name: `opbouw${fault.name.replaceAll('/', '.')}` })))
}

/** Goes on with the new value, or stops with the refusal and all its faults. */
function value<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const { code, detail, faults } = result.refusal
  throw new Problem(409, code, detail).at(faults?.map((fault) => ({ ...fault, name: `opbouw${fault.name.replaceAll('/', '.')}` })))
}

function ontwerpOf({ geldigVan, geldigTotEnMet, ...invoer }: SleutelInvoer) {
  return { ...invoer, geldigVan: datum(geldigVan), geldigTotEnMet: geldigTotEnMet === null ? null : datum(geldigTotEnMet) }
}

function domainOf(context: Context, { zijde, besluit, ...sleutel }: Verdeelsleutel): Sleutel {
  return {
    ...sleutel,
    ...ontwerpOf(sleutel),
    regelingId: actorOf(context).hoed.regelingId,
    eigenOrganisatieId: zijde.eigenOrganisatieId,
    besluit: besluit === null ? null : { ...besluit, datum: datum(besluit.datum) },
  }
}

const zichtbaarOf = ({ zijde }: Verdeelsleutel): Zichtbaar => ({
  eigenOrganisatieId: zijde.eigenOrganisatieId,
  zichtbaarheid: zijde.zichtbaarheid,
  tafelId: zijde.tafelId,
})
const groundOf = ({ gremium, datum: op, kenmerk }: Vaststelling['besluit']) => `${gremium}, ${op}, ${kenmerk}`
const stateOf = ({ naam, omschrijving, opbouw, geldigVan, geldigTotEnMet, status, besluit }: Verdeelsleutel) => ({
  naam,
  omschrijving,
  opbouw,
  geldigVan,
  geldigTotEnMet,
  status,
  besluit,
})
