import { parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { constraintProblem, Problem } from '#platform/http/problems.ts'
import type { KlusContext, Werk } from '#platform/jobs/klussen.ts'
import { SideFault } from '#platform/jobs/side-process.ts'
import { record } from '#platform/journal/journal.ts'
import { actorOf } from '#platform/http/context.ts'
import { makeId } from '#platform/make-id.ts'
import { expectMayKeep, expectNieuw, type Houder } from '#modules/kosten/commands/grootboek-inlezen.ts'
import { leesRegelsApart } from '#modules/kosten/commands/grootboekproces.ts'
import { saldiVoor } from '#modules/kosten/store/grootboek.ts'
import { insertBestand, insertRegels, insertSaldi, lockJaar, type Regelstuk } from '#modules/kosten/store/grootboek-opnemen.ts'
import { findInlezing, type InlezingRow, readInhoud, saveMislukt, saveVastgelegd } from '#modules/kosten/store/grootboekinlezingen.ts'

const operation = 'commitGrootboekinlezing'

/** Saves a file as a version, in one transaction. Cut off in the middle nothing was saved, and the reader can ask again. */
export const grootboekVastlegWerk: Werk = {
  run: async (klus) => {
    const vraag = await klus.write(operation, async ({ db }) => {
      const was = await findInlezing(db, klus.onderwerpId)
      if (was?.status !== 'vastleggen_bezig' || !was.koppeling) return null
      return { koppeling: was.koppeling, bytes: await readInhoud(db, was.id) }
    })
    if (!vraag) return
    try {
      await klus.write(operation, (context) => legVast(klus, context, () => leesRegelsApart(vraag, { signal: klus.signal })))
    } catch (error) {
      const problem = error instanceof Problem || (error instanceof SideFault && !klus.signal.aborted) ? error : constraintProblem(error)
      if (!problem) throw error
      await klus.write(operation, ({ db }) => saveMislukt(db, klus.onderwerpId, problem.message))
    }
  },
  onderbroken: (klus) =>
    klus.write(operation, async ({ db }) => {
      const was = await findInlezing(db, klus.onderwerpId, { lock: true })
      if (was?.status === 'vastleggen_bezig')
        await saveMislukt(
          db,
          was.id,
          'Het vastleggen is onderbroken doordat Regiekamer stopte. Er is niets vastgelegd. Leg het bestand opnieuw vast.',
        )
    }),
  mislukt: saveMislukt,
}

/** The file is read while its lines are saved; the database refuses a version whose lines are not what the dry run found. */
async function legVast(klus: KlusContext, context: Houder, lees: () => AsyncIterable<Regelstuk>): Promise<void> {
  const { db } = context
  const was = await findInlezing(db, klus.onderwerpId, { lock: true })
  if (was?.status !== 'vastleggen_bezig') return
  await expectMayKeep(context)
  const { hoed } = actorOf(context)
  const { jaar } = was.koppeling!
  await lockJaar(db, { regelingId: hoed.regelingId, jaar })
  await expectNieuw(db, was)
  const vervangt = await expectZelfdeVersies(context, was)
  const id = makeId()
  const nummer = await insertBestand(db, { ...kopVan(context, was), id, vervangt })
  for await (const stuk of lees()) {
    await Promise.all([
      insertRegels(db, id, stuk),
      klus.vorder({ stap: 'Regels vastleggen', gedaan: stuk.na, totaal: was.uitkomst!.aantal }),
    ])
  }
  await insertSaldi(db, id)
  await saveVastgelegd(db, was.id, id)
  const na = { bestand: was.bestandsnaam, regels: was.uitkomst!.aantal, debet: was.uitkomst!.debet, credit: was.uitkomst!.credit }
  await record(context, [{ soort: 'grootboek', id, naam: `Grootboek ${jaar}, versie ${nummer}`, na }])
}

/** What the reader saw the differences with is still in force. @returns the last version that this one replaces. @throws 409 */
async function expectZelfdeVersies({ db }: Houder, was: InlezingRow): Promise<string | null> {
  const { kwartaalVan: van, kwartaalTot: tot } = was.uitkomst!
  const { bestanden } = await saldiVoor(db, { jaar: was.koppeling!.jaar, van, tot, nummer: null })
  const nu = new Set(bestanden.map(({ id }) => id))
  if (nu.size !== was.vergelekenMet.length || was.vergelekenMet.some((id) => !nu.has(id)))
    throw new Problem(
      409,
      'intussen-gewijzigd',
      'Na de proef is een andere versie vastgelegd. Doe de proef opnieuw en bekijk het verschil.',
    )
  return bestanden.at(-1)?.id ?? null
}

function kopVan(context: Houder, was: InlezingRow) {
  const { hoed, naam } = actorOf(context)
  const uitkomst = was.uitkomst!
  return {
    regelingId: hoed.regelingId,
    organisatieId: hoed.organisatieId,
    jaar: was.koppeling!.jaar,
    soort: was.koppeling!.soort,
    naam: was.bestandsnaam,
    sha256: was.sha256,
    kopsleutel: was.kopsleutel,
    koppeling: was.koppeling!,
    aantal: uitkomst.aantal,
    debetCent: expectOk(parseBedrag(uitkomst.debet)),
    creditCent: expectOk(parseBedrag(uitkomst.credit)),
    kwartaalVan: uitkomst.kwartaalVan,
    kwartaalTot: uitkomst.kwartaalTot,
    perKwartaal: uitkomst.perKwartaal,
    weggelaten: uitkomst.weggelaten,
    fictief: uitkomst.fictief,
    opgenomenOp: context.clock.now(),
    persoonNaam: naam,
  }
}
