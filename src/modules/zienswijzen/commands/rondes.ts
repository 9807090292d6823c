import { showDatum } from '#kernel/format/datum.ts'
import { makeId } from '#platform/make-id.ts'
import type { Db } from '#platform/database/database.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { noteVerzending } from '#modules/kalender/index.ts'
import { listRollen } from '#modules/samenwerking/index.ts'
import { kalenderblik, standVanRonde } from '#modules/zienswijzen/commands/ronde-stand.ts'
import type { Rondevelden, Zienswijzeronde, Zienswijzetermijn } from '#modules/zienswijzen/contract.ts'
import type { Rondesoort } from '#modules/zienswijzen/domain/termijn.ts'
import { mayForRonde, mayPrepareRonde } from '#modules/zienswijzen/policy.ts'
import {
  deleteRonde,
  findKeuzes,
  findRonde,
  insertRaden,
  insertRonde,
  listRondes,
  lockRonde,
  updateRonde,
} from '#modules/zienswijzen/store/rondes.ts'
import { listZienswijzen, listZienswijzenVan } from '#modules/zienswijzen/store/zienswijzen.ts'

/** Rounds by their last day: what still runs first, the nearest first, and then what is done, the newest first. */
export async function readRondes({ db, vandaag }: { db: Db; vandaag: string }): Promise<Zienswijzeronde[]> {
  const zienswijzen = await listZienswijzen(db)
  const blik = kalenderblik(db, vandaag)
  const rondes: Zienswijzeronde[] = []
  for (const row of await listRondes(db)) {
    const own = zienswijzen.filter(({ rondeId }) => rondeId === row.id)
    rondes.push(await standVanRonde(row, own, { blik, vandaag }))
  }
  const [open, klaar] = [rondes.filter((each) => !each.isBeantwoord), rondes.filter((each) => each.isBeantwoord)]
  const dag = ({ reactieUiterlijk }: Zienswijzeronde) => reactieUiterlijk ?? '9999'
  return [...open.toSorted((a, b) => dag(a).localeCompare(dag(b))), ...klaar.toSorted((a, b) => dag(b).localeCompare(dag(a)))]
}

/** One round, or 404. */
export async function loadRonde({ db, clock }: Context, id: string): Promise<Zienswijzeronde> {
  const row = await findRonde(db, id)
  if (!row) throw notFound()
  return standVanRonde(row, await listZienswijzenVan(db, id), { blik: kalenderblik(db, clock.today()), vandaag: clock.today() })
}

/** Until when councils can give their view when it is sent today. */
export async function readTermijn(
  { db, clock }: Context,
  {
    soort,
    begrotingsjaar,
    begrotingswijzigingId,
  }: { soort: Rondesoort; begrotingsjaar?: number | undefined; begrotingswijzigingId?: string | undefined },
): Promise<Zienswijzetermijn> {
  const given = { jaar: begrotingsjaar ?? null, wijzigingId: begrotingswijzigingId ?? null, verzending: clock.today() }
  return kalenderblik(db, clock.today()).termijn(soort, given)
}

/** A question that only the own side sees yet. */
export async function prepareRonde(context: Context, velden: Rondevelden): Promise<Zienswijzeronde> {
  const { hoed } = actorOf(context)
  const rollen = await listRollen(context.db, { organisatieId: hoed.organisatieId, op: context.clock.today() })
  insist(mayPrepareRonde(wieOf(context), rollen))
  const invoer = await expectVelden(context, velden)
  const id = makeId()
  await insertRonde(context.db, {
    id,
    regelingId: hoed.regelingId,
    organisatieId: hoed.organisatieId,
    op: context.clock.now(),
    invoer,
  })
  await record(context, [{ soort: 'zienswijzeronde', id, naam: velden.titel, na: velden, zichtbaar: ownSide(hoed.organisatieId) }])
  return loadRonde(context, id)
}

/** Other words, as long as no council has them. */
export async function changeRonde(
  context: Context,
  { id, versie, ...velden }: Rondevelden & { id: string; versie: number },
): Promise<Zienswijzeronde> {
  const was = await holdRonde(context, { id, versie })
  expectConcept(was)
  await updateRonde(context.db, id, { op: context.clock.now(), invoer: await expectVelden(context, velden) })
  await note(context, was, { voor: stateOf(was), na: velden, stil: true })
  return loadRonde(context, id)
}

/** Thrown away before anybody saw it. */
export async function removeRonde(context: Context, given: { id: string; versie: number }): Promise<Record<string, never>> {
  const was = await holdRonde(context, given)
  expectConcept(was)
  await deleteRonde(context.db, was.id)
  await note(context, was, { voor: stateOf(was), stil: true })
  return {}
}

/** To all councils at once; from here on what is asked stays, and the last day stands. */
export async function sendRonde(context: Context, given: { id: string; versie: number }): Promise<Zienswijzeronde> {
  const was = await holdRonde(context, given)
  expectConcept(was)
  const vandaag = context.clock.today()
  const { reactieUiterlijk, raden } = was
  if (reactieUiterlijk === null) throw uiterlijkFault('Kies eerst tot en met welke dag de raden kunnen reageren.')
  if (reactieUiterlijk <= vandaag)
    throw uiterlijkFault(`De raden zouden maar tot en met ${showDatum(reactieUiterlijk)} hebben. Kies een latere dag, met de reden.`)
  if (raden.length === 0)
    throw new Problem(409, 'geen-raden', 'In deze samenwerking doet geen gemeente mee die dan bestaat. Leg eerst de deelnemers vast.')
  const op = context.clock.now()
  await updateRonde(context.db, was.id, { op, verzonden: { op: vandaag, reactieUiterlijk } })
  await insertRaden(
    context.db,
    was.id,
    raden.map(({ organisatieId }) => organisatieId),
  )
  const namen = raden.map(({ organisatieNaam }) => organisatieNaam).join(', ')
  await note(context, was, { na: { ...stateOf(was), reactieUiterlijk }, grond: `Verzonden aan de raden van ${namen}` })
  if (was.soort === 'ontwerpbegroting' && was.begrotingsjaar !== null)
    await noteVerzending(context, {
      jaar: was.begrotingsjaar,
      stap: 'ontwerpbegrotingNaarRaden',
      grond: `Verzonden als zienswijzeronde: ${was.titel}`,
    })
  return loadRonde(context, was.id)
}

/** Another last day or another meeting, with the reason that everybody reads. */
export async function planRonde(
  context: Context,
  {
    id,
    versie,
    reactieUiterlijk,
    vergaderingId,
    reden,
  }: { id: string; versie: number; reactieUiterlijk: string; vergaderingId: string | null; reden: string },
): Promise<Zienswijzeronde> {
  const was = await holdRonde(context, { id, versie })
  if (was.verzondenOp === null) throw new Problem(409, 'ronde-niet-verzonden', 'Deze ronde is nog niet verzonden. Wijzig de ronde zelf.')
  if (reactieUiterlijk !== was.reactieUiterlijk && reactieUiterlijk < context.clock.today())
    throw uiterlijkFault('Deze dag is al geweest. Kies vandaag of een latere dag.')
  if (vergaderingId !== was.vergadering?.id) await expectKeuzes(context, { vergaderingId })
  const uiterlijkReden = reactieUiterlijk === was.reactieUiterlijk ? was.uiterlijkReden : reden
  await updateRonde(context.db, id, { op: context.clock.now(), planning: { reactieUiterlijk, vergaderingId, uiterlijkReden } })
  const now = await loadRonde(context, id)
  await note(context, was, { voor: stateOf(was), na: stateOf(now), grond: reden })
  return now
}

/** One that is about to move, held until this transaction ends. */
export async function holdRonde(
  context: Context,
  { id, versie }: { id: string; versie: number },
  permissie: 'zienswijzeronde.voorbereiden' | 'nota.vaststellen' = 'zienswijzeronde.voorbereiden',
): Promise<Zienswijzeronde> {
  await lockRonde(context.db, id)
  const was = await loadRonde(context, id)
  insist(mayForRonde(wieOf(context), permissie, was.eigenOrganisatieId))
  expectVersion(was, versie)
  return was
}

function expectConcept({ verzondenOp }: Zienswijzeronde): void {
  if (verzondenOp === null) return
  throw new Problem(
    409,
    'ronde-al-verzonden',
    `Deze ronde is op ${showDatum(verzondenOp)} naar de raden verzonden en wijzigt niet meer. De laatste dag en de vergadering kunt u nog verzetten.`,
  )
}

function uiterlijkFault(reason: string): Problem {
  return new Problem(409, 'uiterlijk-past-niet', reason).at([{ name: 'reactieUiterlijk', code: 'uiterlijk-past-niet', reason }])
}

/** A chosen day that is the one of the rules is no choice; another one has a reason, a kind without a rule has a day. */
async function expectVelden(context: Context, velden: Rondevelden): Promise<Rondevelden> {
  await expectKeuzes(context, velden)
  const { soort, begrotingsjaar, begrotingswijzigingId, reactieUiterlijk, uiterlijkReden } = velden
  const { dag } = await kalenderblik(context.db, context.clock.today()).termijn(soort, {
    jaar: begrotingsjaar,
    wijzigingId: begrotingswijzigingId,
    verzending: context.clock.today(),
  })
  if (dag === null && reactieUiterlijk === null)
    throw uiterlijkFault('Hiervoor geeft geen regel een dag. Kies zelf tot en met welke dag de raden kunnen reageren.')
  if (dag === null) return velden
  if (reactieUiterlijk === null || reactieUiterlijk === dag) return { ...velden, reactieUiterlijk: null, uiterlijkReden: '' }
  if (uiterlijkReden !== '') return velden
  const reason = `De regels geven ${showDatum(dag)}. Schrijf waarom u een andere dag kiest, of laat de dag leeg.`
  throw new Problem(409, 'uiterlijk-past-niet', reason).at([{ name: 'uiterlijkReden', code: 'leeg', reason }])
}

/** What was chosen from lists is there. All faults at once. */
async function expectKeuzes(
  { db }: Context,
  {
    vergaderingId = null,
    begrotingswijzigingId = null,
    begrotingsjaar = null,
    behandelingId = null,
  }: Partial<Pick<Rondevelden, 'vergaderingId' | 'begrotingswijzigingId' | 'begrotingsjaar' | 'behandelingId'>>,
): Promise<void> {
  const found = await findKeuzes(db, { vergaderingId, begrotingswijzigingId, begrotingsjaar, behandelingId })
  const faults: { name: string; code: string; reason: string }[] = []
  const fault = (name: string, reason: string) => faults.push({ name, code: 'keuze-past-niet', reason })
  if (vergaderingId !== null && !found.vergadering) fault('vergaderingId', 'Kies een vergadering van het bestuur die doorgaat.')
  if (begrotingswijzigingId !== null && !found.wijziging)
    fault('begrotingswijzigingId', `Kies een begrotingswijziging van ${begrotingsjaar ?? 'dat jaar'}.`)
  if (behandelingId !== null && !found.behandeling) fault('behandelingId', 'Kies een voorstel dat langs de tafels gaat.')
  if (faults[0]) throw new Problem(409, 'keuze-past-niet', faults[0].reason).at(faults)
}

interface Note {
  voor?: unknown
  na?: unknown
  grond?: string
  /** Only for the own organisation: it was not sent. */
  stil?: boolean
}

async function note(context: Context, { id, titel, eigenOrganisatieId }: Zienswijzeronde, { stil = false, ...what }: Note): Promise<void> {
  await record(context, [
    { soort: 'zienswijzeronde', id, naam: titel, ...what, ...(stil ? { zichtbaar: ownSide(eigenOrganisatieId) } : {}) },
  ])
}

const stateOf = ({ soort, titel, vraag, begrotingsjaar, reactieUiterlijk, uiterlijkReden, vergadering }: Zienswijzeronde) => ({
  soort,
  titel,
  vraag,
  begrotingsjaar,
  reactieUiterlijk,
  uiterlijkReden,
  vergadering: vergadering && { tafel: vergadering.tafelNaam, datum: vergadering.datum },
})
