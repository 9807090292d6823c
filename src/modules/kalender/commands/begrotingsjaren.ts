import { showDatum } from '#kernel/format/datum.ts'
import { makeId } from '#platform/make-id.ts'
import type { Db } from '#platform/database/database.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { listRechtsvormen } from '#modules/samenwerking/index.ts'
import type { Begrotingsjaar } from '#modules/kalender/contract.ts'
import { pckalenderVan } from '#modules/kalender/domain/begrotingsjaar.ts'
import { vormenVoorJaar } from '#modules/kalender/domain/jaarinvoer.ts'
import type { Stapcode } from '#modules/kalender/domain/pckalender.ts'
import { mayKeepYear } from '#modules/kalender/policy.ts'
import {
  deleteVerzending,
  findJaar,
  insertJaar,
  listBestuursvergaderingen,
  listRaadskalenders,
  listVrijstellingen,
  listWijzigingen,
  lockJaar,
  saveAnkers,
  saveVerzending,
  touchJaar,
} from '#modules/kalender/store/begrotingsjaren.ts'

/** A budget year with everything that its calendar is worked out from; also when nothing was written down of it yet. */
export async function readBegrotingsjaar(db: Db, jaar: number): Promise<Begrotingsjaar> {
  const row = await findJaar(db, jaar)
  return {
    jaar,
    ...vormenVoorJaar(await listRechtsvormen(db), jaar),
    vaststelling: row?.vaststelling ?? null,
    aanbieding: row?.aanbieding ?? null,
    bestuursvergaderingen: await listBestuursvergaderingen(db, jaar - 1),
    raden: await listRaadskalenders(db, jaar - 1),
    verzendingen: row?.verzendingen ?? [],
    vrijstellingen: await listVrijstellingen(db),
    wijzigingen: await listWijzigingen(db, jaar),
    versie: row?.versie ?? 0,
  }
}

/** Which meeting adopts the budget, and when the algemeen bestuur gets it. */
export async function planBegrotingsjaar(
  context: Context,
  { jaar, versie, ...ankers }: { jaar: number; versie: number; vaststellingId: string | null; aanbieding: string | null },
): Promise<Begrotingsjaar> {
  const was = await holdJaar(context, { jaar, versie })
  expectAnkers(was, ankers)
  const id = await ensureJaar(context, jaar)
  await saveAnkers(context.db, { id, ...ankers })
  return finish(context, was, { id, grond: 'Vaststelling en aanbieding gekozen' })
}

/** The meeting is one of the board in the year before, and the offering is not after it. All faults at once. */
function expectAnkers(
  { jaar, bestuursvergaderingen, vaststelling }: Begrotingsjaar,
  { vaststellingId, aanbieding }: { vaststellingId: string | null; aanbieding: string | null },
): void {
  const chosen = bestuursvergaderingen.find(({ id }) => id === vaststellingId)
  const faults: { name: string; code: string; reason: string }[] = []
  if (vaststellingId !== null && !chosen && vaststelling?.vergaderingId !== vaststellingId)
    faults.push({
      name: 'vaststellingId',
      code: 'vergadering-past-niet',
      reason: `Kies een vergadering van het bestuur in ${jaar - 1}: in dat jaar wordt de begroting ${jaar} vastgesteld.`,
    })
  if (aanbieding !== null && !aanbieding.startsWith(String(jaar - 1)))
    faults.push({ name: 'aanbieding', code: 'aanbieding-past-niet', reason: `Kies een dag in ${jaar - 1}.` })
  else if (aanbieding !== null && chosen && aanbieding > chosen.datum)
    faults.push({
      name: 'aanbieding',
      code: 'aanbieding-past-niet',
      reason: `Kies een dag op of voor de vergadering van ${showDatum(chosen.datum)}.`,
    })
  if (faults[0]) throw new Problem(409, faults[0].code, faults[0].reason).at(faults)
}

/** When a step was done, with who says so; `null` takes it back. */
export async function recordVerzending(
  context: Context,
  { jaar, stap, versie, verzondenOp }: { jaar: number; stap: Stapcode; versie: number; verzondenOp: string | null },
): Promise<Begrotingsjaar> {
  const was = await holdJaar(context, { jaar, versie })
  const step = pckalenderVan(was).stappen.find(({ code }) => code === stap)
  if (!step && verzondenOp !== null)
    throw new Problem(409, 'stap-niet-in-dit-jaar', 'Deze stap hoort niet bij de rechtsvorm in dit jaar. U hoeft niets vast te leggen.')
  if (verzondenOp !== null && verzondenOp > context.clock.today())
    throw new Problem(409, 'verzending-in-de-toekomst', 'Deze dag moet nog komen. Leg de stap vast als hij is gedaan.').at([
      { name: 'verzondenOp', code: 'verzending-in-de-toekomst', reason: 'Kies vandaag of een dag daarvoor.' },
    ])
  const id = await ensureJaar(context, jaar)
  const { naam, hoed } = actorOf(context)
  if (verzondenOp === null) await deleteVerzending(context.db, id, stap)
  else await saveVerzending(context.db, { jaarId: id, stap, verzondenOp, op: context.clock.now(), door: naam, rol: hoed.rol })
  const said = verzondenOp === null ? 'niet gedaan' : `gedaan op ${showDatum(verzondenOp)}`
  return finish(context, was, { id, grond: `${step?.omschrijving ?? stap}: ${said}` })
}

/**
 * Another room did a step of the year (the draft went to the councils): it stands in the calendar from the same transaction on. What
 * somebody wrote down earlier stays; a step that this year does not have is no step.
 */
export async function noteVerzending(
  context: Context,
  { jaar, stap, grond }: { jaar: number; stap: Stapcode; grond: string },
): Promise<void> {
  await lockJaar(context.db, jaar)
  const was = await readBegrotingsjaar(context.db, jaar)
  const isStap = pckalenderVan(was).stappen.some(({ code }) => code === stap)
  if (!isStap || was.verzendingen.some((each) => each.stap === stap)) return
  const id = await ensureJaar(context, jaar)
  const { naam, hoed } = actorOf(context)
  const [op, verzondenOp] = [context.clock.now(), context.clock.today()]
  await saveVerzending(context.db, { jaarId: id, stap, verzondenOp, op, door: naam, rol: hoed.rol })
  await finish(context, was, { id, grond })
}

async function holdJaar(context: Context, { jaar, versie }: { jaar: number; versie: number }): Promise<Begrotingsjaar> {
  insist(mayKeepYear(wieOf(context)))
  await lockJaar(context.db, jaar)
  const was = await readBegrotingsjaar(context.db, jaar)
  expectVersion(was, versie)
  return was
}

async function ensureJaar(context: Context, jaar: number): Promise<string> {
  const found = await findJaar(context.db, jaar)
  if (found) {
    await touchJaar(context.db, found.id)
    return found.id
  }
  const id = makeId()
  await insertJaar(context.db, { id, regelingId: actorOf(context).hoed.regelingId, jaar })
  return id
}

async function finish(context: Context, was: Begrotingsjaar, { id, grond }: { id: string; grond: string }): Promise<Begrotingsjaar> {
  const now = await readBegrotingsjaar(context.db, was.jaar)
  await record(context, [{ soort: 'begrotingsjaar', id, naam: `Begrotingsjaar ${was.jaar}`, grond, voor: stateOf(was), na: stateOf(now) }])
  return now
}

const stateOf = ({ vaststelling, aanbieding, verzendingen }: Begrotingsjaar) => ({
  vaststelling: vaststelling && { tafel: vaststelling.tafelNaam, datum: vaststelling.datum },
  aanbieding,
  verzendingen: verzendingen.map(({ stap, verzondenOp }) => ({ stap, verzondenOp })),
})
