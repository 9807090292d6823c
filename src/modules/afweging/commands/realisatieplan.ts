import { type Vorm, sendDocument } from '#platform/documents/send.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit } from '#platform/own-side/policy.ts'
import { holdVoorstel, loadVoorstel } from '#modules/afweging/commands/voorstellen.ts'
import type { Realisatieplan, RealisatieplanInvoer } from '#modules/afweging/contract/realisatieplan.ts'
import { realisatieplanOf } from '#modules/afweging/realisatieplan.ts'
import { readNamen } from '#modules/afweging/store/businesscase.ts'
import { findRealisatieplan, saveRealisatieplan } from '#modules/afweging/store/realisatieplan.ts'

/** The realisatieplan of a proposal, as far as it was written. */
export async function readRealisatieplan(context: Context, id: string): Promise<Realisatieplan> {
  await loadVoorstel(context, id)
  return findRealisatieplan(context.db, id)
}

/** Another plan for a draft: whole, element by element. What is missing is asked for at handing in. */
export async function changeRealisatieplan(
  context: Context,
  { id, versie, elementen }: RealisatieplanInvoer & { id: string; versie: number },
): Promise<Realisatieplan> {
  const voorstel = await holdVoorstel(context, id)
  insist(mayEdit(wieOf(context), 'voorstel.opstellen', voorstel.zijde))
  if (voorstel.vorm !== 'realisatieplan')
    throw new Problem(409, 'geen-realisatieplan', 'Dit voorstel is een business case. Kies bij het voorstel eerst voor een realisatieplan.')
  const was = await findRealisatieplan(context.db, id)
  expectVersion(was, versie)
  const namen = await readNamen(
    context.db,
    elementen.flatMap(({ trekkerId }) => trekkerId ?? []),
  )
  const unknown = elementen.flatMap(({ trekkerId }, index) =>
    trekkerId === null || namen.has(trekkerId)
      ? []
      : [{ name: `elementen.${index}.trekkerId`, code: 'onbekend', reason: 'Kies wie dit trekt uit de lijst.' }],
  )
  if (unknown.length > 0) throw invalid(unknown)
  await saveRealisatieplan(context.db, id, elementen)
  const now = await findRealisatieplan(context.db, id)
  await record(context, [
    {
      soort: 'voorstel',
      id,
      naam: voorstel.titel,
      voor: { realisatieplan: stateOf(was) },
      na: { realisatieplan: stateOf(now) },
      zichtbaar: ownSide(voorstel.zijde.eigenOrganisatieId),
    },
  ])
  return now
}

const stateOf = ({ elementen }: Realisatieplan) =>
  elementen.map(({ element, tekst, isNvt, trekkerNaam }) => ({ element, tekst, isNvt, trekker: trekkerNaam }))

/** The plan as a file, as it is now. */
export async function sendRealisatieplan(context: Context, { id, vorm }: { id: string; vorm: Vorm }): Promise<string> {
  const voorstel = await loadVoorstel(context, id)
  const plan = await findRealisatieplan(context.db, id)
  const document = realisatieplanOf(plan, { voorstel, naam: actorOf(context).hoed.regelingNaam, vandaag: context.clock.today() })
  return sendDocument(context, { document, naam: `realisatieplan ${voorstel.nummer ?? 'concept'}`, vorm })
}
