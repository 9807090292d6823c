import { constraintProblem, Problem } from '#platform/http/problems.ts'
import type { KlusContext, Werk } from '#platform/jobs/klussen.ts'
import { record } from '#platform/journal/journal.ts'
import { actorOf } from '#platform/http/context.ts'
import { makeId } from '#platform/make-id.ts'
import { expectMayKeep, expectNieuw, type Houder } from '#modules/kosten/commands/grootboek-inlezen.ts'
import { metVoortgang } from '#modules/kosten/commands/grootboek-proef.ts'
import { type GrootboekInStukken, leesRegelsApart } from '#modules/kosten/commands/grootboekproces.ts'
import { saldiVoor } from '#modules/kosten/store/grootboek.ts'
import { insertBestand, insertRegels, insertSaldi, lockJaar } from '#modules/kosten/store/grootboek-opnemen.ts'
import { findInlezing, type InlezingRow, readInhoud, saveMislukt, saveVastgelegd } from '#modules/kosten/store/grootboekinlezingen.ts'

const operation = 'commitGrootboekinlezing'

/** Saves a file as a version, in one transaction. Cut off in the middle nothing was saved, and the reader can ask again. */
export const grootboekVastlegWerk: Werk = {
  run: async (klus) => {
    const vraag = await klus.write(operation, async ({ db }) => {
      const was = await findInlezing(db, klus.onderwerpId)
      if (was?.status !== 'vastleggen_bezig' || !was.koppeling) return null
      return { koppeling: was.koppeling, aantalRijen: was.aantalRijen, bytes: await readInhoud(db, was.id) }
    })
    if (!vraag) return
    const { aantalRijen, ...gegevens } = vraag
    const gelezen = await metVoortgang(klus, { stap: 'Regels lezen', totaal: aantalRijen * 2 }, (given) => leesRegelsApart(gegevens, given))
    if (!gelezen) return
    try {
      await klus.write(operation, (context) => legVast(klus, context, gelezen))
    } catch (error) {
      const problem = error instanceof Problem ? error : constraintProblem(error)
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

async function legVast(klus: KlusContext, context: Houder, gelezen: GrootboekInStukken): Promise<void> {
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
  const nummer = await insertBestand(db, { ...kopVan(context, was, gelezen), id, vervangt })
  for (const stuk of gelezen.stukken) {
    await insertRegels(db, id, stuk)
    await klus.vorder({ stap: 'Regels vastleggen', gedaan: was.aantalRijen + stuk.na + stuk.aantal, totaal: was.aantalRijen * 2 })
  }
  await insertSaldi(db, id)
  await saveVastgelegd(db, was.id, id)
  const na = { bestand: was.bestandsnaam, regels: gelezen.aantal, debet: was.uitkomst!.debet, credit: was.uitkomst!.credit }
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

function kopVan(context: Houder, was: InlezingRow, { uitkomst, aantal, kop, fictief }: GrootboekInStukken) {
  const { hoed, naam } = actorOf(context)
  return {
    regelingId: hoed.regelingId,
    organisatieId: hoed.organisatieId,
    jaar: was.koppeling!.jaar,
    soort: was.koppeling!.soort,
    naam: was.bestandsnaam,
    sha256: was.sha256,
    kopsleutel: kop.kopsleutel,
    koppeling: was.koppeling!,
    aantal,
    debetCent: uitkomst.debetCent,
    creditCent: uitkomst.creditCent,
    kwartaalVan: uitkomst.kwartaalVan,
    kwartaalTot: uitkomst.kwartaalTot,
    perKwartaal: uitkomst.perKwartaal,
    weggelaten: uitkomst.weggelaten,
    fictief,
    opgenomenOp: context.clock.now(),
    persoonNaam: naam,
  }
}
