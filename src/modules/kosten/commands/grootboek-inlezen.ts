import { createHash } from 'node:crypto'
import type { Db } from '#platform/database/database.ts'
import { scopeOf } from '#platform/http/actor.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, notFound, Problem } from '#platform/http/problems.ts'
import { plaatsKlus } from '#platform/jobs/klussen.ts'
import { readSent } from '#platform/jobs/unreadable.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Oordeel } from '#platform/own-side/policy.ts'
import { leesGrootboekApart, pakIn } from '#modules/kosten/commands/grootboekproces.ts'
import { foutenInGrootboekkoppeling, type Grootboekkoppeling } from '#modules/kosten/domain/grootboek-blad.ts'
import { mayKeepGrootboek } from '#modules/kosten/policy.ts'
import {
  deleteInlezing,
  findInlezing,
  findKoppeling,
  findZelfde,
  insertInlezing,
  type InlezingRow,
  saveKoppeling,
  saveVastleggen,
} from '#modules/kosten/store/grootboekinlezingen.ts'
import { listRollen } from '#modules/samenwerking/index.ts'

/** Kinds of work in the background. */
export const grootboekKlussen = { proef: 'grootboek.proef', vastleggen: 'grootboek.vastleggen' } as const

/** What asks whether somebody keeps the ledger: a request, or work under the hat of who asked for it. */
export type Houder = Pick<Context, 'db' | 'visitor' | 'operation' | 'clock'>

async function oordeelOver(context: Houder): Promise<Oordeel> {
  const wie = wieOf(context)
  return mayKeepGrootboek(wie, await listRollen(context.db, { organisatieId: wie.organisatieId, op: context.clock.today() }))
}

/** The ledger is kept by the controller and the director of the opdrachtnemer. @throws 403 */
export async function expectMayKeep(context: Houder): Promise<void> {
  insist(await oordeelOver(context))
}

/** Whether the asker reads ledgers in, for the page to say. */
export async function magInlezen(context: Houder): Promise<{ mag: boolean; reden: string }> {
  const oordeel = await oordeelOver(context)
  return { mag: oordeel.mag, reden: oordeel.mag ? '' : oordeel.reden }
}

/** One import, or 404. */
export async function loadInlezing(db: Db, id: string, options: { lock?: boolean } = {}): Promise<InlezingRow> {
  const found = await findInlezing(db, id, options)
  if (!found) throw notFound()
  return found
}

/** Reads a file and keeps it on the own side; nothing else happens yet. Holds no connection while it reads. */
export async function startGrootboekinlezing(
  context: Context,
  { bestandsnaam, bytes }: { bestandsnaam: string; bytes: Buffer },
): Promise<InlezingRow> {
  const actor = actorOf(context)
  const { database } = context.request.server.house
  await database.read(scopeOf(actor), (db) => expectMayKeep({ ...context, db }))
  const inhoud = await pakIn(bytes)
  const { voorstel, ...gelezen } = await readSent(leesGrootboekApart({ bytes: inhoud, vandaag: context.clock.today() }))
  const { hoed, persoonId, naam } = actor
  const id = makeId()
  return database.write(scopeOf(actor), async (db) => {
    const eerder = await findKoppeling(db, gelezen.kopsleutel)
    await insertInlezing(db, {
      ...gelezen,
      id,
      bestandsnaam,
      inhoud,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      voorstel: eerder ? { ...eerder, jaar: voorstel.jaar, kopregel: voorstel.kopregel } : voorstel,
      isHerinnerd: eerder !== null,
      regelingId: hoed.regelingId,
      organisatieId: hoed.organisatieId,
      persoonId,
      persoonNaam: naam,
      gemaaktOp: context.clock.now(),
    })
    return loadInlezing(db, id)
  })
}

/** Which column is what: starts a dry run with it. Can be done again until the file is saved. */
export async function koppelGrootboekinlezing(context: Context, id: string, koppeling: Grootboekkoppeling): Promise<InlezingRow> {
  const was = await loadInlezing(context.db, id, { lock: true })
  await expectMayKeep(context)
  expectOpen(was)
  const fouten = foutenInGrootboekkoppeling(
    koppeling,
    was.kolommen.map(({ kolom }) => kolom),
  )
  if (fouten.length > 0) throw invalid(fouten.map(({ naam, code, melding }) => ({ name: naam, code, reason: melding })))
  await saveKoppeling(context.db, id, koppeling)
  await plaatsKlus(context, { soort: grootboekKlussen.proef, onderwerpId: id })
  return loadInlezing(context.db, id)
}

/** Work that runs has to end first, and what was saved stays. @throws 409 */
function expectOpen({ status }: InlezingRow): void {
  if (status.endsWith('_bezig'))
    throw new Problem(409, 'inlezing-bezig', 'Dit bestand is nog bezig. Wacht tot het klaar is en probeer het dan opnieuw.')
  if (status === 'vastgelegd')
    throw new Problem(409, 'inlezing-vastgelegd', 'Dit bestand is vastgelegd. Lees een verbeterd bestand in: dat wordt een nieuwe versie.')
}

/** Throws away what was not saved. */
export async function removeGrootboekinlezing(context: Context, id: string): Promise<void> {
  expectOpen(await loadInlezing(context.db, id, { lock: true }))
  await expectMayKeep(context)
  await deleteInlezing(context.db, id)
}

/** Asks for a file to be saved. Refused at once when something is wrong with it, or when it is in force already. */
export async function commitGrootboekinlezing(context: Context, id: string): Promise<InlezingRow> {
  const was = await loadInlezing(context.db, id, { lock: true })
  await expectMayKeep(context)
  expectOpen(was)
  if (was.status !== 'proef_klaar' || !was.uitkomst || !was.koppeling)
    throw new Problem(409, 'inlezing-niet-klaar', 'Kies eerst welke kolom wat is en doe een proef.')
  if (was.uitkomst.aantalFouten > 0)
    throw new Problem(
      409,
      'inlezing-heeft-fouten',
      `In ${was.uitkomst.rijenMetFout === 1 ? '1 rij zit' : `${was.uitkomst.rijenMetFout} rijen zitten`} nog fouten. Verbeter het bestand en lees het opnieuw in.`,
    )
  if (was.uitkomst.bezwaar !== null) throw new Problem(409, 'inlezing-heeft-fouten', was.uitkomst.bezwaar)
  await expectNieuw(context.db, was)
  await saveVastleggen(context.db, id)
  await plaatsKlus(context, { soort: grootboekKlussen.vastleggen, onderwerpId: id })
  return loadInlezing(context.db, id)
}

/** The same file, read in the same way, changes nothing. @throws 409 */
export async function expectNieuw(db: Db, { sha256, koppeling }: InlezingRow): Promise<void> {
  const zelfde = await findZelfde(db, sha256)
  if (!zelfde || kenmerk(zelfde.koppeling) !== kenmerk(koppeling!)) return
  throw new Problem(
    409,
    'al-vastgelegd',
    `Dit bestand is al vastgelegd: het is versie ${zelfde.nummer} van ${zelfde.jaar}. Er is niets veranderd.`,
  )
}

/** A mapping as text in which the order of its keys does not count. */
function kenmerk({ kolommen, ...rest }: Grootboekkoppeling): string {
  const opNaam = (gegeven: object) => Object.entries(gegeven).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([opNaam(rest), opNaam(kolommen).filter(([, veld]) => veld !== null)])
}
