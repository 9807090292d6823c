import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayHandIn } from '#platform/own-side/policy.ts'
import { loadWens, recorded } from '#modules/vraag/commands/wensen.ts'
import type { Wens } from '#modules/vraag/contract.ts'
import { merge, separate } from '#modules/vraag/domain/samenvoegen.ts'
import {
  findLopende,
  insertSamenvoeging,
  type LopendeSamenvoeging,
  lockWensen,
  mergeWens,
  saveAntwoord,
  separateWens as takeApart,
} from '#modules/vraag/store/samenvoegen.ts'

type Stap = { id: string; versie: number }

/** The owner asks to let a wish go on in another one; who owns both, does it with the same act. */
export async function proposeSamenvoeging(
  context: Context,
  { id, versie, naarId, reden }: Stap & { naarId: string; reden: string },
): Promise<Wens> {
  await lockWensen(context.db, [id, naarId])
  const [was, naar] = [await loadWens(context, id), await loadWens(context, naarId)]
  expectOwner(context, was)
  expectVersion(was, versie)
  accepted(merge(was, naar))
  if (await findLopende(context.db, id))
    throw new Problem(409, 'een-samenvoeging-tegelijk', 'Voor deze wens ligt al een voorstel om samen te voegen. Trek dat eerst in.')
  const { hoed, naam } = actorOf(context)
  const isMeteen = naar.zijde.eigenOrganisatieId === hoed.organisatieId
  const vraag = { id: makeId(), wensId: id, naarId, organisatieId: hoed.organisatieId, reden, persoonNaam: naam, op: context.clock.now() }
  await insertSamenvoeging(context.db, { ...vraag, isMeteen })
  if (isMeteen) await goOn(context, { was, naar, reden })
  return recorded(context, was, reden)
}

/** The owner of the other wish says yes or no; with yes it happens at once. */
export async function answerSamenvoeging(
  context: Context,
  { id, versie, antwoord, reden }: Stap & { antwoord: 'aanvaard' | 'afgewezen'; reden: string },
): Promise<Wens> {
  const { was, lopende } = await hold(context, id)
  const naar = await loadWens(context, lopende.naarId)
  expectOwner(context, naar)
  expectVersion(was, versie)
  expectWaiting(lopende)
  if (antwoord === 'aanvaard') {
    accepted(merge(was, naar))
    if (was.zijde.eigenOrganisatieId !== lopende.vanOrganisatieId)
      throw new Problem(409, 'samenvoegen-kan-niet', 'Deze wens kreeg een andere eigenaar. Vraag die om het opnieuw voor te stellen.')
  }
  await saveAntwoord(context.db, {
    id: lopende.id,
    wensId: id,
    status: antwoord,
    antwoord: reden,
    naam: actorOf(context).naam,
    op: context.clock.now(),
  })
  if (antwoord === 'aanvaard') await goOn(context, { was, naar, reden: lopende.reden })
  return recorded(context, was, reden)
}

/** The owner takes the question back. */
export async function withdrawSamenvoeging(context: Context, { id, versie, grond }: Stap & { grond: string }): Promise<Wens> {
  const { was, lopende } = await hold(context, id)
  expectOwner(context, was)
  expectVersion(was, versie)
  expectWaiting(lopende)
  await saveAntwoord(context.db, {
    id: lopende.id,
    wensId: id,
    status: 'ingetrokken',
    antwoord: grond,
    naam: actorOf(context).naam,
    op: context.clock.now(),
  })
  return recorded(context, was, grond)
}

/** A wish of its own again, with its words; what others chose stays where it is. */
export async function separateWens(context: Context, { id, versie, grond }: Stap & { grond: string }): Promise<Wens> {
  const seen = await loadWens(context, id)
  await lockWensen(context.db, [id, ...(seen.samengevoegdIn ? [seen.samengevoegdIn.id] : [])])
  const was = await loadWens(context, id)
  expectOwner(context, was)
  expectVersion(was, versie)
  const geheel = was.samengevoegdIn ? await loadWens(context, was.samengevoegdIn.id) : null
  accepted(separate(was, geheel))
  const lopende = await findLopende(context.db, id)
  await takeApart(context.db, { wensId: id, geheelId: geheel!.id })
  const said = { wensId: id, status: 'losgemaakt', antwoord: grond, naam: actorOf(context).naam, op: context.clock.now() }
  await saveAntwoord(context.db, { id: lopende!.id, ...said })
  await recorded(context, geheel!, grond)
  return recorded(context, was, grond)
}

/** Both wishes held in the order of their ids; which other one it is, is read before and again after. */
async function hold(context: Context, id: string): Promise<{ was: Wens; lopende: LopendeSamenvoeging }> {
  await loadWens(context, id)
  const seen = await findLopende(context.db, id)
  await lockWensen(context.db, [id, ...(seen ? [seen.naarId] : [])])
  const lopende = await findLopende(context.db, id)
  if (!lopende || lopende.id !== seen?.id) throw nobodyAsked()
  return { was: await loadWens(context, id), lopende }
}

const nobodyAsked = () =>
  new Problem(409, 'samenvoegen-kan-niet', 'Er ligt geen voorstel meer om deze wens samen te voegen. Bekijk de pagina opnieuw.')

function expectWaiting({ status }: LopendeSamenvoeging) {
  if (status !== 'voorgesteld') throw nobodyAsked()
}

/** Merging speaks for the organisation whose wish it is: with a mandate for wishes. */
function expectOwner(context: Context, { zijde }: Wens) {
  insist(mayHandIn(wieOf(context), 'wens', zijde.eigenOrganisatieId))
}

/** It happens: the wish goes on in the other, and the other says so in its history too. */
async function goOn(context: Context, { was, naar, reden }: { was: Wens; naar: Wens; reden: string }) {
  await mergeWens(context.db, {
    id: makeId(),
    wensId: was.id,
    naarId: naar.id,
    vanId: was.zijde.eigenOrganisatieId,
    naarEigenaarId: naar.zijde.eigenOrganisatieId,
    reden,
    persoonNaam: was.samenvoeging?.persoonNaam ?? actorOf(context).naam,
    op: context.clock.now(),
  })
  await recorded(context, naar, reden)
}
