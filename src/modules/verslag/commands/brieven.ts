import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { loadMomentopname } from '#modules/verslag/commands/momentopnamen.ts'
import type { Brief, BriefDetail } from '#modules/verslag/contract.ts'
import { type BriefStatus, ontbreekt, tijdigheid, toStatus } from '#modules/verslag/domain/brief.ts'
import { getypteBedragen } from '#modules/verslag/domain/cijfers.ts'
import { mayReleaseBrief, mayWriteBrief } from '#modules/verslag/policy.ts'
import {
  type BriefRow,
  findBrief,
  findRonde,
  findTekst,
  listBestaan,
  lockBrief,
  saveBrief,
  saveTekst,
} from '#modules/verslag/store/brieven.ts'

/** A letter as everybody sees it on a day. */
export function briefOf({ laatste, momentopnameId, sinds: _, ...row }: BriefRow, vandaag: string): Brief {
  const { afgesprokenOp, vrijgegevenDag } = row
  return {
    ...row,
    tijdigheid: tijdigheid({ status: row.status, vrijgegevenDag }, { afgesprokenOp, vandaag }),
    gecorrigeerd: momentopnameId !== null && momentopnameId !== laatste.momentopnameId ? laatste : null,
  }
}

async function loadRow({ db }: Context, id: string): Promise<BriefRow> {
  const found = await findBrief(db, id)
  if (!found) throw notFound()
  return found
}

/** One that is about to move: nobody else moves it until this transaction ends. */
async function holdRow(context: Context, id: string): Promise<BriefRow> {
  await lockBrief(context.db, id)
  return loadRow(context, id)
}

/** One letter with its figures, the joint words, and its own words as far as this hat may read them. */
export async function loadBrief(context: Context, id: string): Promise<BriefDetail> {
  const row = await loadRow(context, id)
  const ronde = await findRonde(context.db, row.rondeId)
  if (!ronde) throw notFound()
  const tekst = await findTekst(context.db, row)
  const { aanleiding, kernboodschap, vervolg } = ronde
  return {
    ...briefOf(row, context.clock.today()),
    tekst,
    momentopname: await loadMomentopname(context, row.momentopnameId ?? row.laatste.momentopnameId),
    gezamenlijk: { aanleiding, kernboodschap, vervolg },
    getypteBedragen: tekst ? [tekst.inleiding, tekst.lokaal, tekst.dekking].flatMap(getypteBedragen) : [],
  }
}

type Tekst = NonNullable<BriefDetail['tekst']>

/** The municipality's own words. */
export async function changeBrief(
  context: Context,
  { id, versie, ...tekst }: Tekst & { id: string; versie: number },
): Promise<BriefDetail> {
  const was = await holdRow(context, id)
  insist(mayWriteBrief(wieOf(context), was.organisatieId))
  expectVersion(was, versie)
  if (was.status !== 'te_schrijven')
    throw new Problem(409, 'brief-status', 'Deze brief is gereed, vrijgegeven of geweigerd. Open hem eerst opnieuw om te schrijven.')
  const before = await findTekst(context.db, was)
  await saveTekst(context.db, id, tekst)
  await saveBrief(context.db, id, { op: context.clock.now() })
  await note(context, was, { voor: before, na: tekst, eigen: true })
  return loadBrief(context, id)
}

/** Ready for the college; everything that is missing is named at once. */
export async function finishBrief(context: Context, { id, versie }: { id: string; versie: number }): Promise<BriefDetail> {
  const was = await holdRow(context, id)
  insist(mayWriteBrief(wieOf(context), was.organisatieId))
  expectVersion(was, versie)
  expectStatus(was, 'gereed')
  const faults = ontbreekt((await findTekst(context.db, was)) ?? { secretaris: '', burgemeester: '', dekking: '' })
  if (faults.length > 0) throw new Problem(409, 'brief-niet-af', 'De brief is nog niet af. Vul eerst de genoemde onderdelen in.').at(faults)
  return step(context, was, { status: 'gereed' })
}

/** Back to writing: also after a refusal. */
export async function reopenBrief(context: Context, { id, versie }: { id: string; versie: number }): Promise<BriefDetail> {
  const was = await holdRow(context, id)
  insist(mayWriteBrief(wieOf(context), was.organisatieId))
  expectVersion(was, versie)
  expectStatus(was, 'te_schrijven')
  return step(context, was, { status: 'te_schrijven' })
}

/** The college sends its letter to its council: it stays as it is from here on. Before the agreed day it says why. */
export async function releaseBrief(
  context: Context,
  { id, versie, reden }: { id: string; versie: number; reden: string },
): Promise<BriefDetail> {
  const was = await holdRow(context, id)
  insist(mayReleaseBrief(wieOf(context), was.organisatieId))
  expectVersion(was, versie)
  expectStatus(was, 'vrijgegeven')
  const dag = context.clock.today()
  await expectStillThere(context, was, dag)
  if (dag < was.afgesprokenOp && reden === '')
    throw new Problem(409, 'te-vroeg-zonder-reden', 'De afgesproken dag is nog niet gekomen. Schrijf waarom uw college eerder wil.').at([
      { name: 'reden', code: 'leeg', reason: 'Schrijf waarom uw college niet wacht op de afgesproken dag.' },
    ])
  const { naam, hoed } = actorOf(context)
  const momentopnameId = was.laatste.momentopnameId
  await saveBrief(context.db, id, {
    op: context.clock.now(),
    status: 'vrijgegeven',
    reden,
    vrijgave: { dag, door: naam, rol: hoed.rol, momentopnameId },
  })
  await note(context, was, { na: { status: 'vrijgegeven', reden }, grond: reden || 'Op de afgesproken dag' })
  return loadBrief(context, id)
}

/** The college does not send it; the reason is there for all partners. */
export async function refuseBrief(
  context: Context,
  { id, versie, reden }: { id: string; versie: number; reden: string },
): Promise<BriefDetail> {
  const was = await holdRow(context, id)
  insist(mayReleaseBrief(wieOf(context), was.organisatieId))
  expectVersion(was, versie)
  expectStatus(was, 'geweigerd')
  return step(context, was, { status: 'geweigerd', reden })
}

async function step(
  context: Context,
  was: BriefRow,
  { status, reden = '' }: { status: BriefStatus; reden?: string },
): Promise<BriefDetail> {
  await saveBrief(context.db, was.id, { op: context.clock.now(), status, reden })
  await note(context, was, { voor: { status: was.status }, na: { status, reden }, grond: reden || null })
  return loadBrief(context, was.id)
}

function expectStatus(was: BriefRow, to: BriefStatus): void {
  const allowed = toStatus(was.status, to)
  if (!allowed.ok) throw new Problem(409, allowed.refusal.code, allowed.refusal.detail)
}

/** A council that merged cannot be written to any more: its successor gets the letter of the next round. */
async function expectStillThere(context: Context, { organisatieId }: BriefRow, dag: string): Promise<void> {
  const [found] = await listBestaan(context.db, [organisatieId], dag)
  if (!found || found.bestaat) return
  const into = found.opvolger ? ` en ging op in ${found.opvolger}` : ''
  throw new Problem(
    409,
    'gemeente-bestaat-niet-meer',
    `${found.naam} bestaat niet meer${into}. Vraag de directeur om een nieuwe ronde; dan gaat de brief naar de nieuwe raad.`,
  )
}

interface Note {
  voor?: unknown
  na: unknown
  grond?: string | null
  /** Only for the own organisation: words that were not released. */
  eigen?: boolean
}

async function note(
  context: Context,
  { id, organisatieId, organisatieNaam, onderwerp }: BriefRow,
  { eigen = false, ...what }: Note,
): Promise<void> {
  const naam = `${onderwerp}, brief van ${organisatieNaam}`
  await record(context, [{ soort: 'brief', id, naam, ...what, ...(eigen ? { zichtbaar: ownSide(organisatieId) } : {}) }])
}
