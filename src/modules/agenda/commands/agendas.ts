import { showDatum } from '#kernel/format/datum.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record, type Zichtbaar } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Agenda, Agendapunt, PuntInvoer, Zitplaats } from '#modules/agenda/contract.ts'
import { type AgendaStatus, nummers } from '#modules/agenda/domain/agenda.ts'
import { mayAtTafel } from '#modules/agenda/policy.ts'
import { listVanAgenda } from '#modules/agenda/store/acties.ts'
import { findAgenda, GEEN_AGENDA, holdAgenda, listPetten, listPresentie, touchAgenda, zitAan } from '#modules/agenda/store/agendas.ts'
import { deletePunt, insertPunt, listPunten, orderPunten, type PuntRow, updatePunt } from '#modules/agenda/store/punten.ts'
import { findVergadering } from '#modules/kalender/index.ts'
import { findTafel } from '#modules/samenwerking/index.ts'

type Reading = Pick<Context, 'db' | 'clock'>

/** The agenda of a meeting as far as this hat may see it, or 404. */
export async function loadAgenda({ db, clock }: Reading, id: string): Promise<Agenda> {
  const vergadering = await findVergadering(db, id)
  const tafel = vergadering && (await findTafel(db, { id: vergadering.tafelId, op: vergadering.datum }))
  if (!vergadering || !tafel) throw notFound()
  const aanTafel = await zitAan(db, tafel.id)
  const agenda = (await findAgenda(db, id)) ?? GEEN_AGENDA
  const [punten, acties] = [await listPunten(db, id), await listVanAgenda(db, id, clock.today())]
  const nummer = nummers(punten)
  const { datum, aanvang, plaats, aanleverenUiterlijk, vervallenReden } = vergadering
  return {
    ...agenda,
    // What others count must not tell them that something moved which they do not see.
    versie: aanTafel ? agenda.versie : 0,
    id,
    tafelId: tafel.id,
    tafelNaam: tafel.naam,
    tafelSoort: tafel.soort,
    datum,
    aanvang,
    plaats,
    aanleverenUiterlijk,
    vervallenReden,
    tafelOpenbaarheid: tafel.openbaarheid,
    stemregel: tafel.stemregel,
    aanTafel,
    zitplaatsen: aanTafel || agenda.status === 'vastgesteld' ? await zitplaatsenOf(db, { id, datum, leden: tafel.leden }) : [],
    punten: punten.map((punt, index) =>
      puntOf(punt, {
        nummer: nummer[index]!,
        acties: acties.filter(({ agendapuntId }) => agendapuntId === punt.id),
        isLeesbaar: aanTafel || agenda.status === 'vastgesteld',
      }),
    ),
  }
}

interface Erbij {
  nummer: string
  acties: Agendapunt['acties']
  /** Whether the reader may see what the table is saying: others hear it when the list of decisions is adopted. */
  isLeesbaar: boolean
}

const ONGEZEGD = {
  conclusie: '',
  uitkomst: null,
  stemming: null,
  aantekeningen: [],
  besluitId: null,
  vastgelegdOp: null,
  vastgelegdDoor: null,
  teruggenomen: [],
}

function puntOf({ agendaId: _, ...punt }: PuntRow, { nummer, acties, isLeesbaar }: Erbij): Agendapunt {
  return { ...punt, nummer, ...(isLeesbaar ? { acties } : { ...ONGEZEGD, acties: [], versie: 0 }) }
}

type Leden = NonNullable<Awaited<ReturnType<typeof findTafel>>>['leden']

/** Everybody with a seat on the day of the meeting, whether they are there, and which other hats they wear. */
async function zitplaatsenOf(db: Context['db'], { id, datum, leden }: { id: string; datum: string; leden: Leden }): Promise<Zitplaats[]> {
  const standen = new Map((await listPresentie(db, id)).map((each) => [each.zetelId, each]))
  const personen = leden.map(({ persoonId }) => persoonId)
  const petten = await listPetten(db, personen, datum)
  return leden.map((lid) => ({
    zetelId: lid.id,
    persoonId: lid.persoonId,
    persoonNaam: lid.persoonNaam,
    organisatieId: lid.organisatieId,
    organisatieNaam: lid.organisatieNaam,
    rol: lid.rol,
    stemgewicht: lid.stemgewicht,
    plaatsvervangerVan: lid.plaatsvervangerVan,
    stand: standen.get(lid.id)?.stand ?? null,
    vervangerId: standen.get(lid.id)?.vervangerId ?? null,
    anderePetten: petten
      .filter(({ persoonId, aanstellingId }) => persoonId === lid.persoonId && aanstellingId !== lid.aanstellingId)
      .map(({ rol, organisatieNaam }) => `${rol} van ${organisatieNaam}`),
  }))
}

interface Houvast {
  permissie: 'agenda.opstellen' | 'vergadering.voeren'
  /** Where the meeting may stand for this. */
  statussen: readonly AgendaStatus[]
  /** The version that the caller saw; left out where what changes has a version of its own. */
  versie?: number
}

const statusTekst: Readonly<Record<AgendaStatus, string>> = {
  voorbereiding: 'De vergadering is nog niet begonnen. Open haar eerst.',
  verzonden: 'De vergadering is nog niet begonnen. Open haar eerst.',
  bezig: 'De vergadering is bezig. Dit kan alleen ervoor of erna.',
  gesloten: 'De vergadering is gesloten. Dit wijzigt niet meer.',
  vastgesteld: 'De besluitenlijst is vastgesteld. Er wijzigt niets meer.',
}

/** An agenda that is about to change, for who may: nobody else changes it until this transaction ends. */
export async function takeAgenda(context: Context, id: string, { permissie, statussen, versie }: Houvast): Promise<Agenda> {
  const seen = await loadAgenda(context, id)
  insist(mayAtTafel(wieOf(context), permissie, seen.aanTafel))
  if (seen.vervallenReden !== null)
    throw new Problem(
      409,
      'vergadering-vervallen',
      `Deze vergadering gaat niet door: ${seen.vervallenReden} Zet de punten op een andere vergadering.`,
    )
  await holdAgenda(context.db, { id, regelingId: actorOf(context).hoed.regelingId, tafelId: seen.tafelId, op: context.clock.now() })
  const was = await loadAgenda(context, id)
  if (versie !== undefined) expectVersion(was, versie)
  if (!statussen.includes(was.status)) throw new Problem(409, 'agenda-status', statusTekst[was.status])
  return was
}

/** Only who sits at the table reads what happens before and during a meeting. */
export const alleenTafel = (tafelId: string): Zichtbaar => ({ eigenOrganisatieId: null, zichtbaarheid: 'tafel', tafelId })

/** A name for the journal: `Bestuur, 2026-12-03`. */
export const naamVan = ({ tafelNaam, datum }: Pick<Agenda, 'tafelNaam' | 'datum'>): string => `${tafelNaam}, ${showDatum(datum)}`

/** Something changed: another version, a line in the journal of the table, and the agenda as it is now. */
export async function finishAgenda(
  context: Context,
  was: Agenda,
  change: { grond: string; status?: AgendaStatus; einde?: string | null },
): Promise<Agenda> {
  const { grond, ...rest } = change
  await touchAgenda(context.db, { id: was.id, op: context.clock.now(), ...rest })
  const now = await loadAgenda(context, was.id)
  await record(context, [
    { soort: 'agenda', id: was.id, naam: naamVan(was), grond, voor: stateOf(was), na: stateOf(now), zichtbaar: alleenTafel(was.tafelId) },
  ])
  return now
}

const stateOf = ({ status, einde, punten }: Agenda) => ({
  status,
  einde,
  punten: punten.map(({ nummer, titel, soort, minuten, openbaarheid, uitkomst }) => ({
    nummer,
    titel,
    soort,
    minuten,
    openbaarheid,
    uitkomst,
  })),
})

const VOORAF = ['voorbereiding', 'verzonden'] as const
const TOT_HET_EINDE = [...VOORAF, 'bezig'] as const

/** When the meeting ends. */
export async function changeAgenda(
  context: Context,
  { id, versie, einde }: { id: string; versie: number; einde: string | null },
): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'agenda.opstellen', statussen: VOORAF, versie })
  return finishAgenda(context, was, { grond: 'Eindtijd gewijzigd', einde })
}

type MetPunt = PuntInvoer & { id: string; versie: number }

/** An item at the end; also during the meeting, when something comes up. */
export async function addPunt(context: Context, { id, versie, ...punt }: MetPunt): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'agenda.opstellen', statussen: TOT_HET_EINDE, versie })
  await insertPunt(context.db, { ...punt, id: makeId(), agendaId: id })
  return finishAgenda(context, was, { grond: `Toegevoegd: ${punt.titel}` })
}

/** Other words for an item that the table did not deal with yet. */
export async function changePunt(context: Context, { id, puntId, versie, ...punt }: MetPunt & { puntId: string }): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'agenda.opstellen', statussen: TOT_HET_EINDE, versie })
  const found = puntVan(was, puntId)
  if (found.uitkomst !== null) throw new Problem(409, 'punt-al-besloten', 'De tafel heeft dit punt al behandeld. Dat wijzigt niet.')
  if (found.stapId !== null && punt.openbaarheid === 'geheim')
    throw new Problem(
      409,
      'geheim-bij-voorstel',
      'Dit punt hoort bij een voorstel dat alle partners volgen. Het kan besloten zijn, niet geheim.',
    )
  await updatePunt(context.db, puntId, punt)
  return finishAgenda(context, was, { grond: `Gewijzigd: ${punt.titel}` })
}

/** Takes an item off, as long as the meeting has not begun. */
export async function removePunt(
  context: Context,
  { id, puntId, versie }: { id: string; puntId: string; versie: number },
): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'agenda.opstellen', statussen: VOORAF, versie })
  const { titel } = puntVan(was, puntId)
  await deletePunt(context.db, puntId)
  return finishAgenda(context, was, { grond: `Weggehaald: ${titel}` })
}

/** Another order; it names every item, so that nothing falls off. */
export async function orderAgenda(
  context: Context,
  { id, versie, puntIds }: { id: string; versie: number; puntIds: readonly string[] },
): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'agenda.opstellen', statussen: TOT_HET_EINDE, versie })
  const known = new Set(was.punten.map((punt) => punt.id))
  if (puntIds.length !== known.size || new Set(puntIds).size !== known.size || puntIds.some((puntId) => !known.has(puntId)))
    throw new Problem(409, 'volgorde-onvolledig', 'Noem elk punt van de agenda één keer. Lees de agenda opnieuw en probeer het nog eens.')
  await orderPunten(context.db, puntIds)
  return finishAgenda(context, was, { grond: 'Andere volgorde' })
}

/** Sends the agenda: from now on partners see its open items. */
export async function sendAgenda(context: Context, { id, versie }: { id: string; versie: number }): Promise<Agenda> {
  const was = await takeAgenda(context, id, { permissie: 'agenda.opstellen', statussen: ['voorbereiding'], versie })
  expectPunten(was)
  return finishAgenda(context, was, { grond: 'Agenda verzonden', status: 'verzonden' })
}

/** A meeting is about something. */
export function expectPunten({ punten }: Agenda): void {
  if (punten.length === 0) throw new Problem(409, 'agenda-leeg', 'Er staat nog niets op de agenda. Voeg eerst een punt toe.')
}

/** One item of it, or 404. */
export function puntVan({ punten }: Agenda, puntId: string): Agendapunt {
  const found = punten.find(({ id }) => id === puntId)
  if (!found) throw notFound()
  return found
}
