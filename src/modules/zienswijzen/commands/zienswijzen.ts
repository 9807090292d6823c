import { showDatum } from '#kernel/format/datum.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { loadRonde } from '#modules/zienswijzen/commands/rondes.ts'
import type { AangeschrevenRaad, Zienswijze, Zienswijzeronde, Zienswijzevelden } from '#modules/zienswijzen/contract.ts'
import { opgegaanZin } from '#modules/zienswijzen/domain/nota-zinnen.ts'
import { isTeLaat, ontbreekt } from '#modules/zienswijzen/domain/stand.ts'
import { mayForRaad } from '#modules/zienswijzen/policy.ts'
import { ensureRaad } from '#modules/zienswijzen/store/rondes.ts'
import {
  deleteZienswijze,
  findZienswijze,
  insertZienswijze,
  lockZienswijze,
  markSubmitted,
  updateZienswijze,
} from '#modules/zienswijzen/store/zienswijzen.ts'

/** The council of this hat begins to write; after it handed in, what it writes corrects that. */
export async function beginZienswijze(context: Context, { id, ...velden }: Zienswijzevelden & { id: string }): Promise<Zienswijze> {
  const ronde = await loadRonde(context, id)
  const { hoed } = actorOf(context)
  insist(mayForRaad(wieOf(context), 'zienswijze.schrijven', hoed.organisatieId))
  const raad = ownRaad(ronde, hoed.organisatieId)
  if (ronde.verzondenOp === null || !raad)
    throw new Problem(403, 'andere-organisatie', 'De raad van uw organisatie is in deze ronde niets gevraagd.')
  if (raad.concept)
    throw new Problem(
      409,
      'een-zienswijze-per-raad',
      'Iemand van uw organisatie is al aan deze zienswijze begonnen. Bekijk de pagina opnieuw en schrijf daarin verder.',
    )
  expectStillThere(raad)
  const corrigeertId = raad.zienswijze?.id ?? null
  expectReden(corrigeertId, velden)
  if (raad.volgtOp.length > 0) await ensureRaad(context.db, { rondeId: id, organisatieId: hoed.organisatieId })
  const zienswijzeId = makeId()
  await insertZienswijze(context.db, {
    id: zienswijzeId,
    regelingId: hoed.regelingId,
    rondeId: id,
    organisatieId: hoed.organisatieId,
    corrigeertId,
    op: context.clock.now(),
    velden: corrigeertId === null ? { ...velden, correctieReden: '' } : velden,
  })
  const now = await loadZienswijze(context, zienswijzeId)
  await note(context, now, { ronde, na: velden, stil: true })
  return now
}

/** Other words, on the own side. */
export async function changeZienswijze(
  context: Context,
  { id, versie, ...velden }: Zienswijzevelden & { id: string; versie: number },
): Promise<Zienswijze> {
  const was = await holdZienswijze(context, { id, versie }, 'zienswijze.schrijven')
  expectReden(was.corrigeertId, velden)
  const kept = was.corrigeertId === null ? { ...velden, correctieReden: '' } : velden
  await updateZienswijze(context.db, id, { op: context.clock.now(), velden: kept })
  const ronde = await loadRonde(context, was.rondeId)
  await note(context, was, { ronde, voor: stateOf(was), na: kept, stil: true })
  return loadZienswijze(context, id)
}

/** Thrown away before anybody else saw it. */
export async function removeZienswijze(context: Context, given: { id: string; versie: number }): Promise<Record<string, never>> {
  const was = await holdZienswijze(context, given, 'zienswijze.schrijven')
  await deleteZienswijze(context.db, was.id)
  await note(context, was, { ronde: await loadRonde(context, was.rondeId), voor: stateOf(was), stil: true })
  return {}
}

/** The griffier hands in what the council decided, also when that is no view: from here on it stays. Late is accepted, and says so. */
export async function submitZienswijze(context: Context, given: { id: string; versie: number }): Promise<Zienswijze> {
  const was = await holdZienswijze(context, given, 'zienswijze.indienen')
  const faults = ontbreekt(was)
  if (faults.length > 0)
    throw new Problem(409, 'zienswijze-niet-af', 'De zienswijze is nog niet af. Vul eerst de genoemde onderdelen in.').at(faults)
  const vandaag = context.clock.today()
  if (was.raadsbesluitOp !== null && was.raadsbesluitOp > vandaag) {
    const reason = `De raad besluit pas op ${showDatum(was.raadsbesluitOp)}. Dien de zienswijze daarna in.`
    throw new Problem(409, 'raadsbesluit-in-de-toekomst', reason).at([
      { name: 'raadsbesluitOp', code: 'raadsbesluit-in-de-toekomst', reason },
    ])
  }
  const ronde = await loadRonde(context, was.rondeId)
  const raad = ownRaad(ronde, was.organisatieId)
  if (raad) expectStillThere(raad)
  const uiterlijk = ronde.reactieUiterlijk ?? vandaag
  await markSubmitted(context.db, was.id, { op: context.clock.now(), dag: vandaag, door: actorOf(context).naam, uiterlijk })
  const laat = isTeLaat(vandaag, uiterlijk) ? `Te laat: de laatste dag was ${showDatum(uiterlijk)}` : null
  await note(context, was, { ronde, na: stateOf(was), grond: was.correctieReden || laat })
  return loadZienswijze(context, was.id)
}

const ownRaad = ({ raden }: Zienswijzeronde, organisatieId: string): AangeschrevenRaad | undefined =>
  raden.find((raad) => raad.organisatieId === organisatieId)

/** A council that merged speaks no more: its successor does. What it wrote stays on its own side. */
function expectStillThere({ organisatieNaam, opgegaan }: AangeschrevenRaad): void {
  if (opgegaan) throw new Problem(409, 'gemeente-bestaat-niet-meer', opgegaanZin(organisatieNaam, opgegaan))
}

async function loadZienswijze({ db }: Context, id: string): Promise<Zienswijze> {
  const found = await findZienswijze(db, id)
  if (!found) throw notFound()
  return found
}

async function holdZienswijze(
  context: Context,
  { id, versie }: { id: string; versie: number },
  permissie: 'zienswijze.schrijven' | 'zienswijze.indienen',
): Promise<Zienswijze> {
  await lockZienswijze(context.db, id)
  const was = await loadZienswijze(context, id)
  insist(mayForRaad(wieOf(context), permissie, was.organisatieId))
  if (was.ingediendDag !== null)
    throw new Problem(
      409,
      'al-ingediend',
      `Deze zienswijze is op ${showDatum(was.ingediendDag)} ingediend en wijzigt niet meer. Dien zo nodig een correctie in.`,
    )
  expectVersion(was, versie)
  return was
}

function expectReden(corrigeertId: string | null, { correctieReden }: Zienswijzevelden): void {
  if (corrigeertId === null || correctieReden !== '') return
  const reason = 'Uw raad diende al een zienswijze in. Schrijf wat u daaraan corrigeert, en waarom.'
  throw new Problem(409, 'correctie-zonder-reden', reason).at([{ name: 'correctieReden', code: 'leeg', reason }])
}

interface Note {
  ronde: Zienswijzeronde
  voor?: unknown
  na?: unknown
  grond?: string | null
  /** Only for the own organisation: it was not handed in. */
  stil?: boolean
}

async function note(
  context: Context,
  { id, organisatieId, organisatieNaam }: Zienswijze,
  { ronde, stil = false, ...what }: Note,
): Promise<void> {
  const naam = `${ronde.titel}, raad van ${organisatieNaam}`
  await record(context, [{ soort: 'zienswijze', id, naam, ...what, ...(stil ? { zichtbaar: ownSide(organisatieId) } : {}) }])
}

const stateOf = ({ strekking, raadsbesluitOp, raadsbesluitKenmerk, correctieReden, punten }: Zienswijze) => ({
  strekking,
  raadsbesluitOp,
  raadsbesluitKenmerk,
  correctieReden,
  punten: punten.map(({ tekst }) => tekst),
})
