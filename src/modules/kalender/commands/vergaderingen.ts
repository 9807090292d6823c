import { addDays, datum } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { emit } from '#platform/http/events.ts'
import { type InvalidParam, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { findTafel } from '#modules/samenwerking/index.ts'
import type { Vergadering } from '#modules/kalender/contract.ts'
import { vergaderingGewijzigd } from '#modules/kalender/events.ts'
import { mayPlan } from '#modules/kalender/policy.ts'
import {
  cancelVergadering as saveCancelled,
  saveGehouden,
  findVergadering,
  insertVergaderingen,
  listVergaderingen,
  lockVergadering,
  updateVergadering,
} from '#modules/kalender/store/vergaderingen.ts'

interface Plek {
  aanvang: string | null
  plaats: string
}

async function loadTafel({ db, clock }: Context, id: string) {
  const found = await findTafel(db, { id, op: clock.today() })
  if (!found) throw notFound()
  return found
}

/** Plans one meeting of a table, or a series, all of them or none; papers are due as many days before as the table asks. */
export async function planVergaderingen(
  context: Context,
  { tafelId, dagen, aanvang, plaats }: Plek & { tafelId: string; dagen: readonly string[] },
): Promise<Vergadering[]> {
  const tafel = await loadTafel(context, tafelId)
  insist(mayPlan(wieOf(context), tafel.organisatieId))
  const bezet = new Set(
    (await listVergaderingen(context.db, { tafelId })).flatMap((each) => (each.status === 'vervallen' ? [] : each.datum)),
  )
  const faults = faultsOfDagen(dagen, bezet)
  if (faults.length > 0)
    throw new Problem(409, 'dag-bezet', `${tafel.naam} vergadert al op een van deze dagen. Haal die dag weg of kies een andere.`).at(faults)
  const rows = dagen.map((dag) => ({
    id: makeId(),
    datum: dag,
    aanvang,
    plaats,
    aanleverenUiterlijk: addDays(datum(dag), -tafel.aanleverdagen),
  }))
  await insertVergaderingen(context.db, { regelingId: actorOf(context).hoed.regelingId, tafelId, bron: '' }, rows)
  const made = await Promise.all(rows.map(({ id }) => loadVergadering(context, id)))
  await record(
    context,
    made.map((each) => ({ soort: 'vergadering', id: each.id, naam: naamVan(each), na: stateOf(each) })),
  )
  return made.toSorted((a, b) => a.datum.localeCompare(b.datum))
}

function faultsOfDagen(dagen: readonly string[], bezet: ReadonlySet<string>): InvalidParam[] {
  return dagen.flatMap((dag, index) => {
    const isDouble = dagen.indexOf(dag) !== index
    if (!isDouble && !bezet.has(dag)) return []
    const reason = isDouble ? `${showDatum(dag)} staat er twee keer. Haal er één weg.` : `Op ${showDatum(dag)} is er al een vergadering.`
    return [{ name: `dagen.${index}`, code: 'dag-bezet', reason }]
  })
}

/** Another day, time or place for a planned meeting. What was planned on the old day hears of it in this transaction. */
export async function changeVergadering(
  context: Context,
  { id, versie, grond, ...nieuw }: Plek & { id: string; versie: number; datum: string; grond: string },
): Promise<Vergadering> {
  const was = await holdPlanned(context, { id, versie })
  const tafel = await loadTafel(context, was.tafelId)
  const uiterlijk = nieuw.datum === was.datum ? was.aanleverenUiterlijk : addDays(datum(nieuw.datum), -tafel.aanleverdagen)
  await updateVergadering(context.db, { id, ...nieuw, aanleverenUiterlijk: uiterlijk })
  const now = await finish(context, was, grond)
  if (now.datum !== was.datum) await tell(context, was, { nu: now.datum, reden: grond })
  return now
}

/** A planned meeting that does not take place; it stays to be seen, with the reason. */
export async function cancelVergadering(
  context: Context,
  { id, versie, grond }: { id: string; versie: number; grond: string },
): Promise<Vergadering> {
  const was = await holdPlanned(context, { id, versie })
  await saveCancelled(context.db, id, grond)
  const now = await finish(context, was, grond)
  await tell(context, was, { nu: null, reden: grond })
  return now
}

/** Another day for a planned meeting, at its hour and its place; `null` when it does not take place. For the room that plans routes. */
export async function moveVergadering(
  context: Context,
  { datum: dag, ...gezien }: { id: string; versie: number; datum: string | null; grond: string },
): Promise<Vergadering> {
  if (dag === null) return cancelVergadering(context, gezien)
  const { aanvang, plaats } = await loadVergadering(context, gezien.id)
  return changeVergadering(context, { ...gezien, aanvang, plaats, datum: dag })
}

/** The meeting began: it cannot be moved or cancelled any more. For the room that runs meetings. */
export async function markGehouden(context: Context, id: string): Promise<void> {
  await lockVergadering(context.db, id)
  const was = await loadVergadering(context, id)
  if (was.status !== 'gepland') return
  await saveGehouden(context.db, id)
  await finish(context, was, 'De vergadering is geopend')
}

async function loadVergadering({ db }: Context, id: string): Promise<Vergadering> {
  const found = await findVergadering(db, id)
  if (!found) throw notFound()
  return found
}

async function holdPlanned(context: Context, { id, versie }: { id: string; versie: number }): Promise<Vergadering> {
  await loadVergadering(context, id)
  await lockVergadering(context.db, id)
  const was = await loadVergadering(context, id)
  insist(mayPlan(wieOf(context), was.tafelOrganisatieId))
  expectVersion(was, versie)
  if (was.status === 'gepland') return was
  throw new Problem(
    409,
    'vergadering-staat-vast',
    was.status === 'vervallen'
      ? 'Deze vergadering is al vervallen. Plan een nieuwe.'
      : 'Deze vergadering is al gehouden. Dat wijzigt niet.',
  )
}

async function finish(context: Context, was: Vergadering, grond: string): Promise<Vergadering> {
  const now = await loadVergadering(context, was.id)
  await record(context, [{ soort: 'vergadering', id: was.id, naam: naamVan(now), grond, voor: stateOf(was), na: stateOf(now) }])
  return now
}

async function tell(context: Context, was: Vergadering, { nu, reden }: { nu: string | null; reden: string }): Promise<void> {
  const { id, tafelId, tafelNaam, datum: dag } = was
  await emit(context, vergaderingGewijzigd, { vergaderingId: id, tafelId, tafelNaam, was: dag, nu, reden })
}

const naamVan = ({ tafelNaam, datum: dag }: Vergadering) => `${tafelNaam}, ${showDatum(dag)}`

const stateOf = ({ datum: dag, aanvang, plaats, aanleverenUiterlijk, status, vervallenReden }: Vergadering) => ({
  datum: dag,
  aanvang,
  plaats,
  aanleverenUiterlijk,
  status,
  vervallenReden,
})
