import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Deelname, Dienstonderdeel, OrganisatieDetail, Rechtsvorm, Regeling } from '#modules/samenwerking/contract.ts'
import { may } from '#platform/own-side/policy.ts'
import { existsOn, findOrganisatie, insertOrganisatie, updateOrganisatie } from '#modules/samenwerking/store/organisaties.ts'
import {
  endValidity,
  findDeelname,
  insertDeelname,
  insertDienstonderdeel,
  insertRechtsvorm,
  listDienstonderdelen,
  listRechtsvormen,
  readRegeling,
  updateRegeling,
} from '#modules/samenwerking/store/regeling.ts'

/** The cooperation of the hat; every hat has one. */
export async function loadRegeling({ db }: Context, op: string): Promise<Regeling> {
  const found = await readRegeling(db, op)
  if (!found) throw notFound()
  return found
}

/** New name and description of the cooperation. */
export async function changeRegeling(
  context: Context,
  { versie, ...invoer }: { versie: number; naam: string; korteNaam: string; omschrijving: string },
): Promise<Regeling> {
  insist(may(wieOf(context), 'regeling.beheren'))
  const was = await loadRegeling(context, context.clock.today())
  expectVersion(was, versie)
  await updateRegeling(context.db, { id: was.id, ...invoer })
  const now = await loadRegeling(context, context.clock.today())
  const state = ({ naam, korteNaam, omschrijving }: Regeling) => ({ naam, korteNaam, omschrijving })
  await record(context, [{ soort: 'regeling', id: was.id, naam: now.korteNaam, voor: state(was), na: state(now) }])
  return now
}

/** A new legal form from a day on: the calendar of the law follows it. */
export async function addRechtsvorm(
  context: Context,
  { vorm, van, bron }: { vorm: string; van: string; bron: string },
): Promise<Rechtsvorm> {
  insist(may(wieOf(context), 'regeling.beheren'))
  const { hoed } = actorOf(context)
  const id = makeId()
  await insertRechtsvorm(context.db, { id, regelingId: hoed.regelingId, vorm, van, bron })
  await record(context, [{ soort: 'regeling', id: hoed.regelingId, naam: hoed.regelingNaam, grond: bron, na: { rechtsvorm: vorm, van } }])
  return (await listRechtsvormen(context.db)).find((made) => made.id === id)!
}

/** A new service unit of the joint organisation. */
export async function addDienstonderdeel(
  context: Context,
  invoer: { naam: string; omschrijving: string; van: string; bron: string },
): Promise<Dienstonderdeel> {
  insist(may(wieOf(context), 'regeling.beheren'))
  const { hoed } = actorOf(context)
  const id = makeId()
  await insertDienstonderdeel(context.db, { id, regelingId: hoed.regelingId, ...invoer })
  await record(context, [
    {
      soort: 'regeling',
      id: hoed.regelingId,
      naam: hoed.regelingNaam,
      grond: invoer.bron,
      na: { dienstonderdeel: invoer.naam, van: invoer.van },
    },
  ])
  return (await listDienstonderdelen(context.db, invoer.van)).find((made) => made.id === id)!
}

interface NieuweDeelname {
  organisatieId: string
  rol: string
  viaId: string | null
  van: string
  totEnMet: string | null
  bron: string
}

/** Lets an organisation take part in a role; it has to exist on the first day. */
export async function addDeelname(context: Context, invoer: NieuweDeelname): Promise<Deelname> {
  insist(may(wieOf(context), 'deelname.beheren'))
  if (invoer.totEnMet && invoer.totEnMet < invoer.van)
    throw new Problem(409, 'einde-voor-begin', 'De einddatum ligt voor de begindatum. Kies een latere einddatum.')
  if (!(await existsOn(context.db, invoer.organisatieId, invoer.van))) {
    throw new Problem(
      409,
      'organisatie-bestaat-dan-niet',
      'Deze organisatie bestaat niet op de begindatum. Kies een andere datum, of de opvolger.',
    )
  }
  const { hoed } = actorOf(context)
  const id = makeId()
  await insertDeelname(context.db, { id, regelingId: hoed.regelingId, ...invoer })
  const made = await loadDeelname(context, id)
  await record(context, [{ soort: 'deelname', id, naam: nameOf(made), grond: invoer.bron, na: stateOf(made) }])
  return made
}

/** The last day of a participation; what was before stays as it was. */
export async function endDeelname(
  context: Context,
  { id, versie, totEnMet, grond }: { id: string; versie: number; totEnMet: string; grond: string },
): Promise<Deelname> {
  insist(may(wieOf(context), 'deelname.beheren'))
  const was = await loadDeelname(context, id)
  expectVersion(was, versie)
  expectAfterStart(was.geldig, totEnMet)
  await endValidity(context.db, 'deelname', { id, totEnMet })
  const now = await loadDeelname(context, id)
  await record(context, [{ soort: 'deelname', id, naam: nameOf(was), grond, voor: stateOf(was), na: stateOf(now) }])
  return now
}

/** An end before the beginning would make the validity empty. @throws 409 */
export function expectAfterStart(geldig: { van: string | null }, totEnMet: string): void {
  if (geldig.van === null || totEnMet >= geldig.van) return
  throw new Problem(409, 'einde-voor-begin', `Dit begon op ${geldig.van}: kies een einddatum op of na die dag.`)
}

interface OrganisatieInvoer {
  naam: string
  soort: string
  van: string | null
  totEnMet: string | null
  bron: string
}

/** An organisation that only this cooperation knows; municipalities are in the national register already. */
export async function addOrganisatie(context: Context, invoer: OrganisatieInvoer): Promise<OrganisatieDetail> {
  insist(may(wieOf(context), 'organisatie.beheren'))
  const id = makeId()
  await insertOrganisatie(context.db, { id, regelingId: actorOf(context).hoed.regelingId, ...invoer })
  const made = await loadOrganisatie(context, id, context.clock.today())
  await record(context, [{ soort: 'organisatie', id, naam: made.naam, na: organisatieState(made) }])
  return made
}

/** Name, kind and dates of an organisation of this cooperation. */
export async function changeOrganisatie(
  context: Context,
  { id, versie, ...invoer }: OrganisatieInvoer & { id: string; versie: number },
): Promise<OrganisatieDetail> {
  insist(may(wieOf(context), 'organisatie.beheren'))
  const was = await loadOrganisatie(context, id, context.clock.today())
  if (was.landelijk)
    throw new Problem(409, 'landelijke-organisatie', 'Deze organisatie staat in het landelijke register en wijzigt hier niet.')
  expectVersion(was, versie)
  await updateOrganisatie(context.db, { id, ...invoer })
  const now = await loadOrganisatie(context, id, context.clock.today())
  await record(context, [{ soort: 'organisatie', id, naam: now.naam, voor: organisatieState(was), na: organisatieState(now) }])
  return now
}

/** One organisation on a day, or 404. */
export async function loadOrganisatie({ db }: Context, id: string, op: string): Promise<OrganisatieDetail> {
  const found = await findOrganisatie(db, id, op)
  if (!found) throw notFound()
  return found
}

async function loadDeelname({ db }: Context, id: string): Promise<Deelname> {
  const found = await findDeelname(db, id)
  if (!found) throw notFound()
  return found
}

const nameOf = (deelname: Deelname) => `${deelname.organisatieNaam} als ${deelname.rol}`
const stateOf = ({ organisatieNaam, rol, viaNaam, geldig, bron }: Deelname) => ({
  organisatie: organisatieNaam,
  rol,
  via: viaNaam,
  van: geldig.van,
  totEnMet: geldig.totEnMet,
  bron,
})
const organisatieState = ({ naam, soort, bestaat, bron }: OrganisatieDetail) => ({
  naam,
  soort,
  van: bestaat.van,
  totEnMet: bestaat.totEnMet,
  bron,
})
