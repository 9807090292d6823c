import { showDatum } from '#kernel/format/datum.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { alleenTafel, expectPunten, finishAgenda, loadAgenda, naamVan, puntVan, takeAgenda } from '#modules/agenda/commands/agendas.ts'
import { lijstVan } from '#modules/agenda/commands/besluitenlijsten.ts'
import { sendOn } from '#modules/agenda/commands/inbreng.ts'
import type { Agenda, Agendapunt } from '#modules/agenda/contract.ts'
import { insertLijst } from '#modules/agenda/store/besluitenlijsten.ts'
import { type PresentieRow, savePresentie, touchAgenda } from '#modules/agenda/store/agendas.ts'
import { findPunt, saveConclusie, saveUitkomst } from '#modules/agenda/store/punten.ts'
import { markGehouden } from '#modules/kalender/index.ts'

interface MetVersie {
  id: string
  versie: number
}

/** The meeting begins: on its day or later, with something to talk about. */
export async function openVergadering(context: Context, { id, versie }: MetVersie): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'vergadering.voeren', statussen: ['voorbereiding', 'verzonden'], versie })
  expectPunten(was)
  if (was.datum > context.clock.today())
    throw new Problem(409, 'vergadering-in-de-toekomst', 'Deze vergadering is nog niet. U kunt haar openen op de dag zelf.')
  await markGehouden(context, id)
  return finishAgenda(context, was, { grond: 'Vergadering geopend', status: 'bezig' })
}

/** Who is there. Only seats of that day, and only a substitute of that seat takes it. */
export async function recordPresentie(
  context: Context,
  { id, standen }: { id: string; standen: readonly PresentieRow[] },
): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'vergadering.voeren', statussen: ['voorbereiding', 'verzonden', 'bezig'] })
  const zetels = new Map(was.zitplaatsen.map((zetel) => [zetel.zetelId, zetel]))
  for (const { zetelId, vervangerId } of standen) {
    if (!zetels.has(zetelId)) throw geenZetel(was)
    if (vervangerId !== null && zetels.get(vervangerId)?.plaatsvervangerVan !== zetelId)
      throw new Problem(
        409,
        'geen-plaatsvervanger',
        'Deze persoon is op die dag geen plaatsvervanger voor deze zetel. Kies een ander, of wijzig eerst de zetels van de tafel.',
      )
  }
  await savePresentie(context.db, id, standen)
  const now = await loadAgenda(context, id)
  const zeg = ({ zitplaatsen }: Agenda) => ({
    aanwezig: Object.fromEntries(zitplaatsen.map(({ persoonNaam, stand }) => [persoonNaam, stand])),
  })
  await record(context, [{ soort: 'agenda', id, naam: naamVan(was), voor: zeg(was), na: zeg(now), zichtbaar: alleenTafel(was.tafelId) }])
  return now
}

/** Somebody without a seat on that day. */
export const geenZetel = ({ datum, tafelNaam }: Agenda): Problem =>
  new Problem(409, 'geen-zetel', `Deze persoon heeft op ${showDatum(datum)} geen zetel aan ${tafelNaam}. Kies iemand uit de lijst.`)

/** An item during its meeting, with the agenda held. */
export async function takePunt(
  context: Context,
  { id, versie }: MetVersie,
  statussen: readonly Agenda['status'][] = ['bezig'],
): Promise<{ was: Agenda; punt: Agendapunt }> {
  const found = await findPunt(context.db, id)
  if (!found) throw notFound()
  const was = await takeAgenda(context, found.agendaId, { permissie: 'vergadering.voeren', statussen })
  const punt = puntVan(was, id)
  if (punt.uitkomst !== null && was.status === 'bezig')
    throw new Problem(409, 'punt-al-besloten', 'De uitkomst van dit punt is al vastgelegd. Er is niets dubbel gedaan.')
  expectVersion(punt, versie)
  return { was, punt }
}

/** What the table is concluding, while somebody types; after the meeting too, until the list is adopted and unless it became a decision. */
export async function writeConclusie(context: Context, { id, versie, conclusie }: MetVersie & { conclusie: string }): Promise<Agendapunt> {
  const { was, punt } = await takePunt(context, { id, versie }, ['bezig', 'gesloten'])
  if (punt.besluitId !== null)
    throw new Problem(
      409,
      'punt-al-besloten',
      'Dit is een besluit in het register. De tekst wijzigt niet; neem zo nodig een nieuw besluit.',
    )
  await saveConclusie(context.db, id, conclusie)
  const now = puntVan(await loadAgenda(context, was.id), id)
  if (was.status === 'gesloten')
    await record(context, [
      {
        soort: 'agenda',
        id: was.id,
        naam: naamVan(was),
        grond: `Tekst van ${punt.titel}`,
        voor: { conclusie: punt.conclusie },
        na: { conclusie },
        zichtbaar: alleenTafel(was.tafelId),
      },
    ])
  return now
}

/** The meeting ends: what was not dealt with comes back, and the list of decisions is there. */
export async function closeVergadering(context: Context, { id, versie }: MetVersie): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'vergadering.voeren', statussen: ['bezig'], versie })
  const { naam, hoed } = actorOf(context)
  for (const punt of was.punten.filter(({ uitkomst }) => uitkomst === null)) {
    await saveUitkomst(context.db, punt.id, {
      conclusie: punt.conclusie,
      uitkomst: 'aangehouden',
      stemming: null,
      aantekeningen: [],
      besluitId: null,
      op: context.clock.now(),
      door: naam,
      rol: hoed.rol,
    })
    if (!punt.isVast) await sendOn(context, was, punt)
  }
  return finishAgenda(context, was, { grond: 'Vergadering gesloten', status: 'gesloten' })
}

/** The list of decisions is adopted: from now on nothing in it moves, and all partners see its open part. */
export async function adoptBesluitenlijst(context: Context, { id, versie }: MetVersie): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'vergadering.voeren', statussen: ['gesloten'], versie })
  const lijst = lijstVan(was)
  await insertLijst(context.db, id, {
    kop: { aanwezig: lijst.aanwezig, afwezig: lijst.afwezig, vervangen: lijst.vervangen },
    regels: lijst.regels,
  })
  await touchAgenda(context.db, { id, op: context.clock.now(), status: 'vastgesteld', vastgesteldDoor: actorOf(context).naam })
  const grond = 'Besluitenlijst vastgesteld'
  await record(context, [{ soort: 'agenda', id, naam: naamVan(was), grond, na: { status: 'vastgesteld' } }])
  return loadAgenda(context, id)
}
