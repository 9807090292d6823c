import { formatBedrag } from '#kernel/bedrag.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insistOnKeeping, paramOf } from '#modules/kosten/commands/kostenmodellen.ts'
import { gatherInvoer } from '#modules/kosten/commands/toerekeninvoer.ts'
import type { Proef, Toerekening } from '#modules/kosten/contract/kostenmodel.ts'
import { dagenVan, type Periode, periodeTekst } from '#modules/kosten/domain/periode.ts'
import { type Modelfout, padVan } from '#modules/kosten/domain/modelfouten.ts'
import { leesInvoer, uitkomstTekst } from '#modules/kosten/domain/toerekening-tekst.ts'
import { rekenModel } from '#modules/kosten/domain/toerekening.ts'
import { findGeldendModel, findKostenmodel } from '#modules/kosten/store/kostenmodellen.ts'
import { zietBedragen } from '#modules/samenwerking/index.ts'
import { findLaatste, findToerekening, insertToerekening, type ToerekeningRow } from '#modules/kosten/store/toerekeningen.ts'

/** What a model would work with in a period, and what is in the way; nothing is kept. */
export async function tryKostenmodel(context: Context, { id, ...periode }: Periode & { id: string }): Promise<Proef> {
  const model = await findKostenmodel(context.db, id)
  if (!model) throw notFound()
  if (!(await zietBedragen(context.db)))
    throw new Problem(
      409,
      'verrekenzicht-gesloten',
      'De proef rekent met het grootboek en de aantallen van alle partijen. Bedragen van anderen zijn afgesproken gesloten. Vraag de controller van de opdrachtnemer.',
    )
  const found = await gatherInvoer(context, periode, model.inhoud)
  const vorige = await findLaatste(context.db, periode)
  return {
    invoer: found.invoer,
    bestanden: found.bestanden,
    fouten: foutenVan(found),
    vorige: vorige && { id: vorige.id, invoer: vorige.invoer },
  }
}

/** A period through the model that counts on its last day; kept with all it was made from, or refused with everything that is missing. */
export async function runToerekening(context: Context, periode: Periode): Promise<Toerekening> {
  await insistOnKeeping(context)
  const { totEnMet: laatsteDag } = dagenVan(periode)
  const model = await findGeldendModel(context.db, laatsteDag)
  const plaats = { modelId: model?.id ?? null, jaar: periode.jaar }
  if (!model) throw cannot([gat(laatsteDag)], plaats)
  const found = await gatherInvoer(context, periode, model.inhoud)
  const { invoer, bestanden, kwartalen } = found
  const fouten = foutenVan(found)
  const resultaat = rekenModel(leesInvoer(invoer))
  if (fouten.length > 0 || !resultaat.ok) throw cannot(fouten, plaats)
  const { hoed, naam } = actorOf(context)
  const id = makeId()
  await insertToerekening(context.db, {
    ...periode,
    id,
    regelingId: hoed.regelingId,
    kostenmodelId: model.id,
    kwartalen,
    bestanden,
    invoer,
    uitkomst: uitkomstTekst(resultaat.uitkomst),
    persoonNaam: naam,
    op: context.clock.now(),
  })
  const na = {
    model: model.naam,
    grootboek: bestanden.map((bestand) => bestand.naam).join(', '),
    totaal: formatBedrag(resultaat.uitkomst.totaal),
  }
  await record(context, [{ soort: 'toerekening', id, naam: `Toerekening van ${periodeTekst(periode)}`, na }])
  return loadToerekening(context, id)
}

const gat = (dag: string): Modelfout => ({
  code: 'geen-geldend-model',
  melding: `Op ${dag} geldt geen kostenmodel. Stel een model vast dat op die dag al geldt.`,
  plek: { soort: 'kostenmodellen' },
})

const cannot = (fouten: readonly Modelfout[], plaats: Parameters<typeof padVan>[1]) =>
  new Problem(409, 'toerekening-kan-niet', 'Er mist nog iets. Er is niets bewaard. Los dit op en reken opnieuw.').at(
    fouten.map((fout) => ({ ...paramOf(fout), pad: padVan(fout.plek, plaats) })),
  )

/** One run with what went in, or 404; and whether its stored outcome is what comes out today. */
export async function loadToerekening({ db }: Pick<Context, 'db'>, id: string): Promise<Toerekening> {
  const found = await findToerekening(db, id)
  if (!found) throw notFound()
  const { uitkomst: _, ...row } = found
  return { ...row, isNagerekend: isNagerekend(found) }
}

/** Whether the stored input still gives the stored outcome, to the letter. */
function isNagerekend({ invoer, uitkomst }: ToerekeningRow): boolean {
  const again = rekenModel(leesInvoer(invoer))
  return again.ok && canonical(uitkomstTekst(again.uitkomst)) === canonical(uitkomst)
}

/** jsonb keeps keys in an order of its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

/** Everything that is in the way: of the ledger, of the model and of the counts. */
function foutenVan({ invoer, grootboekfouten }: Awaited<ReturnType<typeof gatherInvoer>>): Modelfout[] {
  const resultaat = rekenModel(leesInvoer(invoer))
  return resultaat.ok ? grootboekfouten : [...grootboekfouten, ...resultaat.fouten]
}
