import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { alleenTafel } from '#modules/agenda/commands/agendas.ts'
import type { Actie } from '#modules/agenda/contract.ts'
import { mayOnActie } from '#modules/agenda/policy.ts'
import { closeActie, findActie, insertActie, kentEigenaar, updateActie } from '#modules/agenda/store/acties.ts'
import { findAgenda, zitAan } from '#modules/agenda/store/agendas.ts'
import { findPunt } from '#modules/agenda/store/punten.ts'
import { findVergadering } from '#modules/kalender/index.ts'
import { findTafel } from '#modules/samenwerking/index.ts'

interface Eigenaar {
  organisatieId: string
  persoonId: string | null
}

interface ActieInvoer extends Eigenaar {
  tekst: string
  uiterlijk: string
}

async function loadActie({ db, clock }: Context, id: string): Promise<Actie> {
  const found = await findActie(db, id, clock.today())
  if (!found) throw notFound()
  return found
}

/** Where an action comes from: the table, and whether others may know. */
interface Herkomst {
  tafelId: string | null
  isVertrouwelijk: boolean
}

type NieuweInvoer = ActieInvoer & {
  soort: 'actie' | 'toezegging'
  tafelId: string | null
  agendapuntId: string | null
  aanTafelId: string | null
}

/** Somebody will do something: from an item, at a table, or loose. As confidential as the item or the table that it comes from. */
export async function addActie(context: Context, { agendapuntId, ...invoer }: NieuweInvoer): Promise<Actie> {
  const herkomst = agendapuntId === null ? await vanTafel(context, invoer.tafelId) : await vanPunt(context, agendapuntId)
  await expectEigenaar(context, invoer, herkomst)
  if (invoer.aanTafelId !== null) await expectRaad(context, invoer.aanTafelId)
  const { hoed, naam } = actorOf(context)
  const id = makeId()
  await insertActie(context.db, {
    ...invoer,
    ...herkomst,
    id,
    agendapuntId,
    regelingId: hoed.regelingId,
    op: context.clock.now(),
    door: naam,
  })
  const made = await loadActie(context, id)
  await note(context, { na: made })
  return made
}

async function vanPunt(context: Context, agendapuntId: string): Promise<Herkomst> {
  const punt = await findPunt(context.db, agendapuntId)
  const vergadering = punt && (await findVergadering(context.db, punt.agendaId))
  if (!punt || !vergadering) throw notFound()
  await expectAanTafel(context, vergadering.tafelId)
  if ((await findAgenda(context.db, punt.agendaId))?.status === 'vastgesteld')
    throw new Problem(409, 'agenda-status', 'De besluitenlijst is vastgesteld. Leg de actie los van dit punt vast.')
  return { tafelId: vergadering.tafelId, isVertrouwelijk: punt.openbaarheid !== 'openbaar' }
}

async function vanTafel(context: Context, tafelId: string | null): Promise<Herkomst> {
  if (tafelId === null) return { tafelId: null, isVertrouwelijk: false }
  await expectAanTafel(context, tafelId)
  const tafel = await findTafel(context.db, { id: tafelId, op: context.clock.today() })
  return { tafelId, isVertrouwelijk: tafel?.openbaarheid === 'besloten' }
}

async function expectAanTafel({ db }: Context, tafelId: string): Promise<void> {
  if (!(await zitAan(db, tafelId)))
    throw new Problem(409, 'niet-aan-tafel', 'U zit niet aan deze tafel. Vraag iemand die er zit, of leg de actie los van de tafel vast.')
}

/** Who has to do it is known here, and may know of it. */
async function expectEigenaar(
  { db, clock }: Context,
  { organisatieId, persoonId }: Eigenaar,
  { tafelId, isVertrouwelijk }: Herkomst,
): Promise<void> {
  const op = clock.today()
  if (!(await kentEigenaar(db, { organisatieId, persoonId, op })))
    throw new Problem(409, 'eigenaar-onbekend', 'Deze persoon of organisatie doet vandaag niet mee in de samenwerking. Kies een ander.').at(
      [{ name: persoonId === null ? 'organisatieId' : 'persoonId', code: 'onbekend', reason: 'Kies iemand die meedoet.' }],
    )
  if (!isVertrouwelijk || tafelId === null) return
  const leden = (await findTafel(db, { id: tafelId, op }))?.leden ?? []
  if (leden.some((lid) => lid.organisatieId === organisatieId && (persoonId === null || lid.persoonId === persoonId))) return
  throw new Problem(409, 'eigenaar-niet-aan-tafel', 'Dit is niet openbaar. Kies iemand die aan deze tafel zit.').at([
    { name: persoonId === null ? 'organisatieId' : 'persoonId', code: 'niet-aan-tafel', reason: 'Kies iemand die aan deze tafel zit.' },
  ])
}

async function expectRaad({ db, clock }: Context, aanTafelId: string): Promise<void> {
  const tafel = await findTafel(db, { id: aanTafelId, op: clock.today() })
  if (tafel?.soort !== 'raad') throw new Problem(409, 'geen-raad', 'Een toezegging doet u aan een raad. Kies een gemeenteraad.')
}

/** An action that is still open, for who may change it. */
async function takeActie(context: Context, { id, versie }: { id: string; versie: number }): Promise<Actie> {
  const was = await loadActie(context, id)
  insist(mayOnActie(wieOf(context), was))
  expectVersion(was, versie)
  if (was.status !== 'open') throw new Problem(409, 'actie-afgerond', 'Deze actie is al afgerond. Leg zo nodig een nieuwe vast.')
  return was
}

/** Other words, another owner or another day. */
export async function changeActie(
  context: Context,
  { id, versie, ...invoer }: ActieInvoer & { id: string; versie: number },
): Promise<Actie> {
  const was = await takeActie(context, { id, versie })
  await expectEigenaar(context, invoer, was)
  await updateActie(context.db, id, invoer)
  const now = await loadActie(context, id)
  await note(context, { voor: was, na: now })
  return now
}

/** Done, or no longer needed, with what was done about it. */
export async function finishActie(
  context: Context,
  { id, versie, status, reactie }: { id: string; versie: number; status: 'gedaan' | 'vervallen'; reactie: string },
): Promise<Actie> {
  const was = await takeActie(context, { id, versie })
  await closeActie(context.db, id, { status, reactie, op: context.clock.now(), door: actorOf(context).naam })
  const now = await loadActie(context, id)
  await note(context, { voor: was, na: now, grond: reactie })
  return now
}

async function note(context: Context, { voor, na, grond = null }: { voor?: Actie; na: Actie; grond?: string | null }): Promise<void> {
  const state = ({ tekst, organisatieNaam, persoonNaam, uiterlijk, status, reactie }: Actie) => ({
    tekst,
    eigenaar: persoonNaam ?? organisatieNaam,
    uiterlijk,
    status,
    reactie,
  })
  const zichtbaar = na.isVertrouwelijk && na.tafelId !== null ? { zichtbaar: alleenTafel(na.tafelId) } : {}
  const { soort, id, tekst } = na
  await record(context, [
    { soort, id, naam: tekst.slice(0, 120), grond, ...(voor ? { voor: state(voor) } : {}), na: state(na), ...zichtbaar },
  ])
}
