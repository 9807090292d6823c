import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Geschil } from '#modules/governance/contract.ts'
import { type Geschilstatus, mayOmhoog } from '#modules/governance/domain/geschil.ts'
import { mayVoeren } from '#modules/governance/policy.ts'
import { findBehandeling } from '#modules/governance/store/behandelingen.ts'
import {
  closeTrede,
  findGeschil,
  insertGeschil,
  insertTrede,
  lockGeschil,
  saveStandpunt,
  touchGeschil,
} from '#modules/governance/store/geschillen.ts'
import { listDeelnemers } from '#modules/samenwerking/index.ts'

/** One difference, or 404. */
export async function loadGeschil({ db }: Context, id: string): Promise<Geschil> {
  const found = await findGeschil(db, id)
  if (!found) throw notFound()
  return found
}

interface Opening {
  titel: string
  omschrijving: string
  aard: Geschil['aard']
  onderwerp: Geschil['onderwerp']
  behandelingId: string | null
  partijIds: readonly string[]
  standpunt: string
}

/** Writes down that parties differ; only a party that is in it itself, or the joint organisation for its partners. */
export async function openGeschil(context: Context, { standpunt, ...invoer }: Opening): Promise<Geschil> {
  insist(mayVoeren(wieOf(context), invoer.partijIds))
  const { hoed, naam } = actorOf(context)
  const today = context.clock.today()
  if (invoer.behandelingId !== null && !(await findBehandeling(context.db, invoer.behandelingId, today))) throw notFound()
  const known = new Set((await listDeelnemers(context.db, today)).map(({ organisatieId }) => organisatieId))
  if (invoer.partijIds.some((id) => !known.has(id)))
    throw new Problem(409, 'partij-onbekend', 'Een van de partijen doet niet mee in deze samenwerking. Kies een andere.').at([
      { name: 'partijIds', code: 'onbekend', reason: 'Kies organisaties die meedoen.' },
    ])
  const id = makeId()
  const op = context.clock.now()
  await insertGeschil(context.db, { ...invoer, id, regelingId: hoed.regelingId, op })
  if (standpunt !== '')
    await saveStandpunt(context.db, {
      geschilId: id,
      organisatieId: hoed.organisatieId,
      tekst: standpunt,
      persoonNaam: naam,
      rol: hoed.rol,
      op,
    })
  const made = await loadGeschil(context, id)
  await record(context, [{ soort: 'geschil', id, naam: made.titel, na: stateOf(made) }])
  return made
}

/** What the own organisation wants, in its own words. */
export async function giveStandpunt(
  context: Context,
  { id, versie, tekst }: { id: string; versie: number; tekst: string },
): Promise<Geschil> {
  const was = await hold(context, { id, versie })
  const { hoed, naam } = actorOf(context)
  await saveStandpunt(context.db, {
    geschilId: id,
    organisatieId: hoed.organisatieId,
    tekst,
    persoonNaam: naam,
    rol: hoed.rol,
    op: context.clock.now(),
  })
  return finish(context, was, { status: 'open', grond: `Standpunt van ${hoed.organisatieNaam}` })
}

/** To the next table, with what was tried before; that is how the rung below ended. */
export async function raiseGeschil(
  context: Context,
  { id, versie, geprobeerd, uiterlijk }: { id: string; versie: number; geprobeerd: string; uiterlijk: string },
): Promise<Geschil> {
  const was = await hold(context, { id, versie })
  const next = mayOmhoog(was.status, was.treden, { vandaag: context.clock.today(), uiterlijk })
  if (!next.ok) throw new Problem(409, next.refusal.code, next.refusal.detail)
  const door = whoIs(context)
  const op = context.clock.now()
  await closeTrede(context.db, { geschilId: id, uitkomst: geprobeerd, op, door })
  await insertTrede(context.db, {
    id: makeId(),
    geschilId: id,
    volgorde: was.treden.length + 1,
    niveau: next.value,
    geprobeerd,
    uiterlijk,
    op,
    door,
  })
  return finish(context, was, { status: 'open', grond: geprobeerd })
}

/** How it ended: settled, or no longer there. */
export async function closeGeschil(
  context: Context,
  { id, versie, status, uitkomst }: { id: string; versie: number; status: 'opgelost' | 'ingetrokken'; uitkomst: string },
): Promise<Geschil> {
  const was = await hold(context, { id, versie })
  await closeTrede(context.db, { geschilId: id, uitkomst, op: context.clock.now(), door: whoIs(context) })
  return finish(context, was, { status, grond: uitkomst })
}

/** One that is open, of this party, in the version that was seen; nobody else changes it until this transaction ends. */
async function hold(context: Context, { id, versie }: { id: string; versie: number }): Promise<Geschil> {
  await lockGeschil(context.db, id)
  const was = await loadGeschil(context, id)
  insist(
    mayVoeren(
      wieOf(context),
      was.partijen.map(({ organisatieId }) => organisatieId),
    ),
  )
  expectVersion(was, versie)
  if (was.status !== 'open') throw new Problem(409, 'geschil-gesloten', 'Dit verschil is al afgerond. Open zo nodig een nieuw.')
  return was
}

async function finish(context: Context, was: Geschil, { status, grond }: { status: Geschilstatus; grond: string }): Promise<Geschil> {
  await touchGeschil(context.db, { id: was.id, status, op: context.clock.now() })
  const now = await loadGeschil(context, was.id)
  await record(context, [{ soort: 'geschil', id: was.id, naam: was.titel, grond, voor: stateOf(was), na: stateOf(now) }])
  return now
}

function whoIs(context: Context): string {
  const { hoed, naam } = actorOf(context)
  return `${naam}, ${hoed.organisatieNaam}`
}

const stateOf = ({ titel, aard, status, partijen, treden }: Geschil) => ({
  titel,
  aard,
  status,
  partijen: partijen.map(({ organisatieNaam, standpunt }) => ({ organisatie: organisatieNaam, standpunt })),
  treden: treden.map(({ niveau, uiterlijk, uitkomst }) => ({ niveau, uiterlijk, uitkomst })),
})
