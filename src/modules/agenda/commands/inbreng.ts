import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { finishAgenda, loadAgenda, takeAgenda } from '#modules/agenda/commands/agendas.ts'
import type { Agenda, Agendapunt, Inbreng } from '#modules/agenda/contract.ts'
import type { Puntsoort, Puntuitkomst } from '#modules/agenda/domain/agenda.ts'
import { mayAtTafel } from '#modules/agenda/policy.ts'
import { holdAgenda, touchAgenda } from '#modules/agenda/store/agendas.ts'
import { findPunt, insertPunt, listGeplandeStappen, listTerug, listVast } from '#modules/agenda/store/punten.ts'
import { copyStukken } from '#modules/agenda/store/stukken.ts'
import { listOpWeg } from '#modules/governance/index.ts'
import { listVergaderingen } from '#modules/kalender/index.ts'

/** What could come on this agenda, for who prepares it. */
export async function listInbreng(context: Context, id: string): Promise<{ resultaten: Inbreng[]; totaal: number }> {
  const agenda = await loadAgenda(context, id)
  insist(mayAtTafel(wieOf(context), 'agenda.opstellen', agenda.aanTafel))
  const resultaten = [
    ...(await wachtend(context, agenda)),
    ...(await terug(context, agenda)),
    ...(await listVast(context.db, agenda.tafelId, id)),
  ]
  return { resultaten, totaal: resultaten.length }
}

async function terug({ db }: Context, { id, tafelId }: Agenda): Promise<Inbreng[]> {
  return (await listTerug(db, tafelId, id)).map(({ uitkomst: _, ...rest }) => rest)
}

const vragen: Readonly<Record<string, string>> = {
  advies: 'wacht op uw advies',
  besluit: 'wacht op uw besluit',
  zienswijze: 'wacht op uw zienswijze',
  kennisname: 'ter kennisname',
}

/** Proposals whose turn it is at this table, or that were planned on this meeting, and that are on no agenda of it yet. */
async function wachtend({ db, clock }: Context, { tafelId, datum }: Agenda): Promise<(Inbreng & { behandelingId: string; rol: string })[]> {
  const gepland = new Set(await listGeplandeStappen(db, tafelId))
  return (await listOpWeg(db, clock.today())).flatMap(({ id: behandelingId, titel, stappen }) => {
    const beurt = Math.min(...stappen.filter(({ uitkomst }) => uitkomst === null).map(({ volgorde }) => volgorde))
    return stappen
      .filter((stap) => stap.tafelId === tafelId && stap.uitkomst === null && !gepland.has(stap.id))
      .filter(({ volgorde, vergadering }) => volgorde === beurt || vergadering === datum)
      .map(({ id, rol }) => ({ soort: 'stap' as const, id, titel, toelichting: vragen[rol] ?? rol, behandelingId, rol }))
  })
}

const soortVanStap: Readonly<Record<string, Puntsoort>> = {
  advies: 'advies',
  besluit: 'besluit',
  zienswijze: 'besluit',
  kennisname: 'kennisname',
}

/** Puts what was chosen at the end of the agenda, all of it or nothing. */
export async function takeInbreng(
  context: Context,
  { id, versie, inbreng }: { id: string; versie: number; inbreng: readonly { soort: Inbreng['soort']; id: string }[] },
): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'agenda.opstellen', statussen: ['voorbereiding', 'verzonden', 'bezig'], versie })
  const offers = (await listInbreng(context, id)).resultaten
  if (inbreng.some((chosen) => !offers.some((offer) => offer.soort === chosen.soort && offer.id === chosen.id)))
    throw new Problem(409, 'inbreng-weg', 'Dit staat intussen op een agenda, of wacht hier niet meer. Lees de lijst opnieuw.')
  const stappen = new Map((await wachtend(context, was)).map((stap) => [stap.id, stap]))
  for (const chosen of inbreng) {
    const stap = chosen.soort === 'stap' ? stappen.get(chosen.id) : undefined
    if (stap) await addStap(context, was, stap)
    else await addAgain(context, { agendaId: id, puntId: chosen.id, isVast: chosen.soort === 'vast' })
  }
  return finishAgenda(context, was, { grond: 'Ingebracht' })
}

async function addStap(
  { db }: Context,
  was: Agenda,
  stap: { id: string; titel: string; behandelingId: string; rol: string },
): Promise<void> {
  const isBesloten = was.tafelOpenbaarheid === 'besloten'
  await insertPunt(db, {
    id: makeId(),
    agendaId: was.id,
    soort: soortVanStap[stap.rol] ?? 'bespreking',
    titel: stap.titel,
    toelichting: '',
    minuten: 15,
    isVast: false,
    openbaarheid: isBesloten ? 'besloten' : 'openbaar',
    grond: isBesloten ? 'Deze tafel vergadert besloten' : '',
    behandelingId: stap.behandelingId,
    stapId: stap.id,
  })
}

/** An item of an earlier meeting, with its newest papers. A standing item begins anew; what comes back remembers where it was. */
async function addAgain(
  context: Context,
  { agendaId, puntId, isVast }: { agendaId: string; puntId: string; isVast: boolean },
): Promise<void> {
  const oud = await findPunt(context.db, puntId)
  if (!oud) throw new Problem(409, 'inbreng-weg', 'Dit punt is er niet meer. Lees de lijst opnieuw.')
  const id = makeId()
  const { soort, titel, toelichting, minuten, openbaarheid, grond, behandelingId, stapId } = oud
  const again = { id, agendaId, soort, titel, toelichting, minuten, isVast: oud.isVast, openbaarheid, grond }
  if (isVast) return insertPunt(context.db, again)
  await insertPunt(context.db, { ...again, behandelingId, stapId, komtVanId: puntId, tweedeVergadering: isTweede(oud.uitkomst) })
  await copyStukken(context.db, puntId, { agendapuntId: id, makeId })
}

/** After a tie or a meeting without quorum the rule of a second meeting holds. */
const isTweede = (uitkomst: Puntuitkomst | null) => uitkomst === 'uitgesteld' || uitkomst === 'geen_quorum'

/**
 * An item on which nothing was decided goes to the next meeting of the table that is planned and not closed. Without one it waits, and is
 * offered when somebody makes that agenda. @returns the day of that meeting, or null
 */
export async function sendOn(context: Context, was: Agenda, punt: Agendapunt): Promise<string | null> {
  const later = await listVergaderingen(context.db, { tafelId: was.tafelId, van: was.datum, status: 'gepland' })
  for (const { id, datum } of later.filter((each) => each.datum > was.datum)) {
    await holdAgenda(context.db, { id, regelingId: actorOf(context).hoed.regelingId, tafelId: was.tafelId, op: context.clock.now() })
    const next = await loadAgenda(context, id)
    if (next.status !== 'voorbereiding' && next.status !== 'verzonden') continue
    await addAgain(context, { agendaId: id, puntId: punt.id, isVast: false })
    await touchAgenda(context.db, { id, op: context.clock.now() })
    return datum
  }
  return null
}
