import { pointer } from '#kernel/fault.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { loadVoorstel } from '#modules/afweging/commands/voorstellen.ts'
import { lastRound, refuse } from '#modules/afweging/commands/weging.ts'
import { readWeging, standOf } from '#modules/afweging/commands/weging-lezen.ts'
import type { Score, Weging } from '#modules/afweging/contract.ts'
import { sameDecimaal } from '#modules/afweging/domain/score.ts'
import { faultsOfScores, plek, type ScoreInvoer } from '#modules/afweging/domain/weging-opzet.ts'
import { mayScore } from '#modules/afweging/policy.ts'
import { type Handtekening, insertWijzigingen, scoreVersieOf, type ScoreSprong, upsertScores } from '#modules/afweging/store/scores.ts'

/**
 * Signs scores for the own organisation, after its weights. A score that changes is written down with what it was, and whether the
 * outcome was known by then: that is allowed with a reason, and everybody sees it. What is the same as before is not signed again.
 */
export async function signScores(
  context: Context,
  { id, versie, scores, reden }: { id: string; versie: number; scores: readonly ScoreInvoer[]; reden: string },
): Promise<Weging> {
  const voorstel = await loadVoorstel(context, id)
  const { weging, alle, eigen } = await lastRound(context, id)
  const gaf = eigen !== null && eigen.ingediendOp !== null
  insist(mayScore(wieOf(context), { status: voorstel.status, ronde: weging.ronde, isLaatste: true }, gaf))
  const { hoed, naam } = actorOf(context)
  const { organisatieId, regelingId } = hoed
  expectVersion({ versie: await scoreVersieOf(context.db, weging.id, organisatieId) }, versie)
  const criteria = [...weging.criteria, ...(eigen?.eigenCriteria ?? [])].map((criterium) => criterium.naam)
  refuse(faultsOfScores(scores, { varianten: weging.varianten, criteria }))
  const was = await standOf(context, weging, { alle, opsteller: voorstel.zijde.eigenOrganisatieId })
  const own = was.scores.filter((score) => score.organisatieId === organisatieId)
  const changed = scores.filter((score) => !isSame(score, own))
  const sign: Handtekening = { regelingId, wegingId: weging.id, organisatieId, op: context.clock.now(), door: naam, rol: hoed.rol }
  const sprongen = sprongenOf(changed, own)
  const uitkomstBekend = was.uitkomst !== null
  if (sprongen.length > 0 && uitkomstBekend && reden === '') refuse([REDEN_ONTBREEKT])
  await insertWijzigingen(context.db, sign, { sprongen, uitkomstBekend, reden })
  if (changed.length > 0) await upsertScores(context.db, sign, changed)
  const voor = own.filter((score) => changed.some((each) => plek(each) === plek(score)))
  await record(context, [
    {
      soort: 'voorstel',
      id,
      naam: voorstel.titel,
      voor: { scores: voor.map(textOf) },
      na: { scores: changed.map(textOf) },
      zichtbaar: ownSide(organisatieId),
    },
  ])
  return readWeging(context, id)
}

const REDEN_ONTBREEKT = {
  name: pointer(['reden']),
  code: 'ontbreekt',
  reason: 'De uitkomst is al bekend. Schrijf waarom u een score wijzigt; iedereen die de scores ziet, leest dat.',
}

const textOf = ({ variant, criterium, score }: Pick<ScoreInvoer, 'variant' | 'criterium' | 'score'>) => `${variant}, ${criterium}: ${score}`

const find = (score: ScoreInvoer, own: readonly Score[]) => own.find((each) => plek(each) === plek(score))

function isSame(score: ScoreInvoer, own: readonly Score[]): boolean {
  const was = find(score, own)
  return (
    was !== undefined &&
    was.bron === score.bron &&
    sameDecimaal(was.score, score.score) &&
    sameDecimaal(was.laag, score.laag) &&
    sameDecimaal(was.hoog, score.hoog)
  )
}

/** Of the scores that are signed anew, those of which the number itself is another. */
function sprongenOf(changed: readonly ScoreInvoer[], own: readonly Score[]): ScoreSprong[] {
  return changed.flatMap((score) => {
    const was = find(score, own)
    if (!was || sameDecimaal(was.score, score.score)) return []
    return [{ variant: score.variant, criterium: score.criterium, van: was.score, naar: score.score }]
  })
}
