import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, invalid, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { loadVerkenning, zichtbaarOf } from '#modules/verkenning/commands/verkenningen.ts'
import type { Inzending, Verkenning } from '#modules/verkenning/contract.ts'
import type { Oordeel } from '#modules/verkenning/domain/uitkomst.ts'
import { expectOpen, faultsOfOordelen, sprongen } from '#modules/verkenning/domain/verkenning.ts'
import { mayDissent, mayJudge } from '#modules/verkenning/policy.ts'
import { insertTegengeluid, insertWijziging, saveInzending, saveOordelen } from '#modules/verkenning/store/oordelen.ts'
import { lockVerkenning } from '#modules/verkenning/store/verkenningen.ts'

type Gevraagd = { id: string; versie: number }

/**
 * What one person thinks, kept where only he sees it until he hands it in. After that every value that changes is written down with what it was
 * and why; whoever may see the judgement sees that too.
 */
export async function keepOordelen(
  context: Context,
  { id, versie, oordelen, reden }: Gevraagd & { oordelen: Oordeel[]; reden: string },
): Promise<Verkenning> {
  const { was, eigen } = await hold(context, { id, versie })
  const faults = faultsOfOordelen(oordelen, was)
  const sprong = eigen?.ingediendOp ? sprongen(eigen.oordelen, oordelen) : []
  if (sprong.length > 0 && reden === '')
    faults.push({
      name: 'reden',
      code: 'ontbreekt',
      reason: 'U hebt al ingediend. Schrijf waarom u een oordeel wijzigt; anderen lezen dat.',
    })
  if (faults.length > 0) throw invalid(faults)
  const { persoonId, naam, hoed } = actorOf(context)
  const wie = { regelingId: hoed.regelingId, organisatieId: hoed.organisatieId, persoonId, persoonNaam: naam, rol: hoed.rol }
  const inzendingId = eigen?.id ?? makeId()
  await saveOordelen(context.db, wie, { id: inzendingId, verkenningId: id, oordelen })
  if (sprong.length > 0) {
    await insertWijziging(context.db, { id: makeId(), inzendingId, sprongen: sprong, reden, op: context.clock.now() })
    await noted(context, was)
  }
  return loadVerkenning(context, id)
}

/** Hands in what was kept: from here on this person sees what the others think. */
export async function submitOordelen(context: Context, given: Gevraagd): Promise<Verkenning> {
  const { was, eigen } = await hold(context, given)
  if (eigen?.ingediendOp) throw new Problem(409, 'al-ingediend', 'U hebt uw oordelen al ingediend. Wijzigen kan nog, met een reden.')
  if (!eigen || eigen.oordelen.length === 0)
    throw new Problem(409, 'niets-ingevuld', 'U hebt nog niets bewaard. Vul ten minste één oordeel in, of kies “weet ik niet”.')
  await saveInzending(context.db, eigen.id, context.clock.now())
  await noted(context, was)
  return loadVerkenning(context, given.id)
}

/** Says once that the own party sees it differently: after its own judgement, or after the end. */
export async function addTegengeluid(context: Context, { id, tekst }: { id: string; tekst: string }): Promise<Verkenning> {
  const was = await loadVerkenning(context, id)
  insist(
    mayDissent(
      wieOf(context),
      was.gevraagd.map(({ organisatieId }) => organisatieId),
    ),
  )
  if (was.status !== 'afgerond' && !was.diendeIn)
    throw new Problem(
      409,
      'eerst-zelf-oordelen',
      'Dien eerst uw eigen oordeel in. Daarna ziet u wat anderen vinden, en kunt u zeggen wat u anders ziet.',
    )
  const { hoed, naam } = actorOf(context)
  if (was.tegengeluiden.some(({ organisatieId }) => organisatieId === hoed.organisatieId))
    throw new Problem(409, 'een-tegengeluid-per-partij', 'Uw organisatie zei al wat zij anders ziet. Dat blijft staan.')
  await insertTegengeluid(context.db, {
    id: makeId(),
    regelingId: hoed.regelingId,
    verkenningId: id,
    organisatieId: hoed.organisatieId,
    tekst,
    persoonNaam: naam,
    op: context.clock.now(),
  })
  await noted(context, was)
  return loadVerkenning(context, id)
}

async function hold(context: Context, { id, versie }: Gevraagd): Promise<{ was: Verkenning; eigen: Inzending | null }> {
  const seen = await loadVerkenning(context, id)
  insist(
    mayJudge(
      wieOf(context),
      seen.gevraagd.map(({ organisatieId }) => organisatieId),
    ),
  )
  await lockVerkenning(context.db, id)
  const was = await loadVerkenning(context, id)
  accepted(expectOpen(was))
  const { persoonId, hoed } = actorOf(context)
  const eigen = was.inzendingen.find((each) => each.persoonId === persoonId && each.organisatieId === hoed.organisatieId) ?? null
  expectVersion({ versie: eigen?.versie ?? 0 }, versie)
  return { was, eigen }
}

/** That it happened, without a word of what was said: the judgement itself stands behind its own wall. */
async function noted(context: Context, was: Verkenning): Promise<void> {
  await record(context, [{ soort: 'verkenning', id: was.id, naam: was.titel, zichtbaar: zichtbaarOf(was) }])
}
