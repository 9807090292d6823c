import { parsePost } from '#kernel/totaal.ts'
import { expectOk } from '#kernel/refusal.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record, type Zichtbaar } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may, mayEdit, mayHandIn } from '#platform/own-side/policy.ts'
import type { Beslispunt, Voorstel, Voorstelregel } from '#modules/afweging/contract.ts'
import { faultsOfPlan } from '#modules/afweging/domain/realisatieplan.ts'
import { faultsOf, type Regel, type Status, toStatus, type Voorstelvorm } from '#modules/afweging/domain/voorstel.ts'
import {
  deleteVoorstel,
  findVoorstel,
  findVoorstelMetRegels,
  insertVoorstel,
  isSleutelGedeeld,
  lockVoorstel,
  nextNummer,
  saveStatus,
  updateVoorstel,
  type VoorstelRow,
} from '#modules/afweging/store/voorstellen.ts'
import { findRealisatieplan } from '#modules/afweging/store/realisatieplan.ts'
import { findWens, markWens } from '#modules/vraag/index.ts'

/** What somebody fills in for a proposal. */
export interface VoorstelInvoer {
  titel: string
  samenvatting: string
  vorm: Voorstelvorm
  verdeelsleutelId: string | null
  beslispunten: readonly Omit<Beslispunt, 'id'>[]
  regels: readonly Omit<Voorstelregel, 'id'>[]
}

/** One proposal, or 404. */
export async function loadVoorstel({ db }: Context, id: string): Promise<Voorstel> {
  const found = await findVoorstel(db, id)
  if (!found) throw notFound()
  return found
}

/** One that is about to change: nobody else changes it until this transaction ends. */
export async function holdVoorstel(context: Context, id: string): Promise<Voorstel> {
  await lockVoorstel(context.db, id)
  return loadVoorstel(context, id)
}

/** A draft from a wish that was handed in. It may still lack lines, a key or evidence. */
export async function draftVoorstel(context: Context, { wensId, ...invoer }: VoorstelInvoer & { wensId: string }): Promise<Voorstel> {
  insist(may(wieOf(context), 'voorstel.opstellen'))
  const wens = await findWens(context.db, wensId)
  if (!wens) throw notFound()
  if (['concept', 'ingetrokken', 'samengevoegd'].includes(wens.status))
    throw new Problem(
      409,
      'wens-niet-ingediend',
      wens.status === 'samengevoegd'
        ? 'Deze wens ging op in een andere wens. Maak een voorstel van die wens.'
        : 'Maak een voorstel van een wens die is ingediend en niet is ingetrokken.',
    )
  const { hoed } = actorOf(context)
  const id = makeId()
  await insertVoorstel(context.db, { ...rowOf(invoer), id, regelingId: hoed.regelingId, organisatieId: hoed.organisatieId, wensId })
  const made = await loadVoorstel(context, id)
  await record(context, [{ soort: 'voorstel', id, naam: made.titel, na: stateOf(made), zichtbaar: ownSide(hoed.organisatieId) }])
  return made
}

/** Another content for a draft. */
export async function changeVoorstel(
  context: Context,
  { id, versie, ...invoer }: VoorstelInvoer & { id: string; versie: number },
): Promise<Voorstel> {
  const was = await holdVoorstel(context, id)
  insist(mayEdit(wieOf(context), 'voorstel.opstellen', was.zijde))
  expectVersion(was, versie)
  await updateVoorstel(context.db, id, rowOf(invoer))
  const now = await loadVoorstel(context, id)
  const zichtbaar = ownSide(was.zijde.eigenOrganisatieId)
  await record(context, [{ soort: 'voorstel', id, naam: now.titel, voor: stateOf(was), na: stateOf(now), zichtbaar }])
  return now
}

/** Throws a draft away. */
export async function removeVoorstel(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await holdVoorstel(context, id)
  insist(mayEdit(wieOf(context), 'voorstel.opstellen', was.zijde))
  expectVersion(was, versie)
  await deleteVoorstel(context.db, id)
  const zichtbaar = ownSide(was.zijde.eigenOrganisatieId)
  await record(context, [{ soort: 'voorstel', id, naam: was.titel, voor: stateOf(was), zichtbaar }])
}

interface Indiening {
  id: string
  versie: number
  zichtbaarheid: Zichtbaar['zichtbaarheid']
  tafelId: string | null
}

/** From the own side to the partners, with a mandate: complete, and with a number. The wish shows that it became a proposal. */
export async function submitVoorstel(context: Context, { id, versie, ...keuze }: Indiening): Promise<Voorstel> {
  const was = await holdVoorstel(context, id)
  insist(mayHandIn(wieOf(context), 'voorstel', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  expectStatus(was.status, 'ingediend')
  const exact = await findVoorstelMetRegels(context.db, id)
  const isGedeeld = was.verdeelsleutelId !== null && (await isSleutelGedeeld(context.db, was.verdeelsleutelId))
  const plan = was.vorm === 'realisatieplan' ? faultsOfPlan((await findRealisatieplan(context.db, id)).elementen) : []
  const faults = [...faultsOf({ ...exact!, isSleutelGedeeld: isGedeeld }), ...plan]
  if (faults.length > 0)
    throw new Problem(409, 'voorstel-niet-indienbaar', 'Dit voorstel is nog niet af. Los eerst de genoemde punten op.').at(
      faults.map((fault) => ({ ...fault, name: fault.name.slice(1).replaceAll('/', '.') })),
    )
  const now = context.clock.now()
  const nummer = await nextNummer(context.db, actorOf(context).hoed.regelingId, Number(context.clock.today().slice(0, 4)))
  await saveStatus(context.db, id, { status: 'ingediend', ingediend: { op: now, nummer, ...keuze } })
  const made = await loadVoorstel(context, id)
  await record(context, [{ soort: 'voorstel', id, naam: made.titel, na: stateOf(made), zichtbaar: zichtbaarOf(made) }])
  await markWens(context, was.wensId, 'in_voorstel')
  return made
}

/** Off the table by whoever handed it in, as long as no table treats it. The wish is open again. */
export async function withdrawVoorstel(
  context: Context,
  { id, versie, grond }: { id: string; versie: number; grond: string },
): Promise<Voorstel> {
  const was = await holdVoorstel(context, id)
  insist(mayHandIn(wieOf(context), 'voorstel', was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  const now = await move(context, was, { status: 'ingetrokken', grond })
  await markWens(context, was.wensId, 'ingediend')
  return now
}

/** A step that a room above takes: a table treats it, decided, refused, or gave it back. */
export async function markVoorstel(
  context: Context,
  id: string,
  { status, grond }: { status: 'in_behandeling' | 'besloten' | 'afgewezen' | 'ingediend'; grond: string },
): Promise<void> {
  const was = await holdVoorstel(context, id)
  await move(context, was, { status, grond })
  if (status === 'besloten') await markWens(context, was.wensId, 'besloten')
  if (status === 'afgewezen') await markWens(context, was.wensId, 'ingediend')
}

async function move(context: Context, was: Voorstel, { status, grond }: { status: Status; grond: string }): Promise<Voorstel> {
  expectStatus(was.status, status)
  await saveStatus(context.db, was.id, { status })
  const now = await loadVoorstel(context, was.id)
  await record(context, [
    { soort: 'voorstel', id: was.id, naam: was.titel, grond, voor: stateOf(was), na: stateOf(now), zichtbaar: zichtbaarOf(now) },
  ])
  return now
}

function expectStatus(from: Status, to: Status): void {
  const step = toStatus(from, to)
  if (!step.ok) throw new Problem(409, step.refusal.code, step.refusal.detail)
}

function rowOf({ beslispunten, regels, ...invoer }: VoorstelInvoer): VoorstelRow {
  const points = beslispunten.length > 0 ? beslispunten : [{ tekst: invoer.titel, raakt: [] }]
  const wrong = regels.findIndex(({ beslispunt }) => beslispunt > points.length)
  if (wrong >= 0)
    throw new Problem(409, 'beslispunt-onbekend', 'Een regel hoort bij een beslispunt dat er niet is.').at([
      { name: `regels.${wrong}.beslispunt`, code: 'onbekend', reason: 'Kies een beslispunt uit dit voorstel.' },
    ])
  return {
    ...invoer,
    beslispunten: points.map((punt) => ({ ...punt, id: makeId() })),
    regels: regels.map(({ post, ...regel }): Regel => ({ ...regel, id: makeId(), post: expectOk(parsePost(post)) })),
  }
}

/** Who may read what happens to a proposal: whoever sees the proposal. */
export const zichtbaarOf = ({ zijde }: Voorstel): Zichtbaar => ({
  eigenOrganisatieId: zijde.eigenOrganisatieId,
  zichtbaarheid: zijde.zichtbaarheid,
  tafelId: zijde.tafelId,
})

const stateOf = ({ titel, nummer, samenvatting, vorm, status, beslispunten, regels, totaal }: Voorstel) => ({
  titel,
  nummer,
  samenvatting,
  vorm,
  status,
  beslispunten: beslispunten.map(({ id: _, ...punt }) => punt),
  regels: regels.map(({ id: _, ...regel }) => regel),
  totaal,
})
