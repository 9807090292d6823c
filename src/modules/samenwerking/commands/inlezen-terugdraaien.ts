import type { Context } from '#platform/http/context.ts'
import { constraintProblem, Problem } from '#platform/http/problems.ts'
import { type KlusContext, plaatsKlus, type Werk } from '#platform/jobs/klussen.ts'
import { type Acting, recordFrom } from '#platform/journal/journal.ts'
import { expectIdle, inleesKlussen, loadInlezing } from '#modules/samenwerking/commands/inlezen.ts'
import { expectMayInlezing, recordInlezing } from '#modules/samenwerking/commands/inlezen-vastleggen.ts'
import type { Inlezing } from '#modules/samenwerking/contract.ts'
import { delenVan, listAndereVersie } from '#modules/samenwerking/store/inlezen-plan.ts'
import { draaiDeelTerug, listInGebruik } from '#modules/samenwerking/store/inlezen-terugdraaien.ts'
import { journaalRegels } from '#modules/samenwerking/store/inlezen-vastleggen.ts'
import { findInlezing, saveInlezingStatus, saveMislukt } from '#modules/samenwerking/store/inlezingen.ts'

/** Asks for an import to be undone. Refused at once, with names, when something of it changed since or others lean on it. */
export async function undoInlezing(context: Context, id: string): Promise<Inlezing> {
  const was = await loadInlezing(context.db, id, { lock: true })
  expectMayInlezing(context, was)
  expectIdle(was)
  if (was.status !== 'vastgelegd')
    throw new Problem(409, 'inlezing-niet-vastgelegd', 'Alleen een vastgelegde inlezing kunt u terugdraaien.')
  await expectUntouched(context, was)
  await saveInlezingStatus(context.db, id, { status: 'terugdraaien_bezig' })
  await plaatsKlus(context, { soort: inleesKlussen.terugdraaien, onderwerpId: id })
  return loadInlezing(context.db, id)
}

async function expectUntouched({ db }: Pick<Context, 'db'>, { id, soort }: Inlezing): Promise<void> {
  const gewijzigd = await listAndereVersie(db, soort, { id, versie: 'na het vastleggen' })
  if (gewijzigd.length > 0)
    throw new Problem(
      409,
      'sindsdien-gewijzigd',
      `Na het vastleggen is hieraan gewerkt: ${gewijzigd.join(', ')}. Terugdraaien zou dat weggooien. Wijzig in plaats daarvan wat niet klopt.`,
    )
  const [gebruik] = await listInGebruik(db, soort, id)
  if (gebruik) throw new Problem(409, 'in-gebruik', `${gebruik.naam} is in gebruik bij ${gebruik.waar}. Terugdraaien kan daarom niet.`)
}

/** Undoes everything in one transaction. Cut off in the middle nothing was undone, and the reader can ask again. */
export const terugdraaiWerk: Werk = {
  run: async (klus) => {
    try {
      await klus.write('undoInlezing', (context) => draaiAllesTerug(klus, context))
    } catch (error) {
      const problem = error instanceof Problem ? error : constraintProblem(error)
      if (!problem) throw error
      await klus.write('undoInlezing', ({ db }) => saveMislukt(db, klus.onderwerpId, `Terugdraaien is niet gelukt. ${problem.message}`))
    }
  },
  onderbroken: (klus) =>
    klus.write('undoInlezing', async ({ db }) => {
      const was = await findInlezing(db, klus.onderwerpId, { lock: true })
      if (was?.status === 'terugdraaien_bezig')
        await saveMislukt(
          db,
          was.id,
          'Het terugdraaien is onderbroken doordat Regiekamer stopte. Er is niets teruggedraaid. Draai de inlezing opnieuw terug.',
        )
    }),
  mislukt: saveMislukt,
}

async function draaiAllesTerug(klus: KlusContext, context: Acting & Pick<Context, 'clock'>): Promise<void> {
  const { db, clock } = context
  const was = await findInlezing(db, klus.onderwerpId, { lock: true })
  if (was?.status !== 'terugdraaien_bezig') return
  expectMayInlezing(context, was)
  await expectUntouched(context, was)
  const totaal = was.aantallen.nieuw + was.aantallen.gewijzigd
  const delen = await delenVan(db, was.soort, was.id)
  for (const [index, deel] of delen.entries()) {
    await klus.vorder({ stap: 'Terugdraaien', gedaan: Math.round((totaal * 0.9 * index) / delen.length), totaal })
    await draaiDeelTerug(db, was.soort, deel)
  }
  await saveInlezingStatus(db, was.id, { status: 'teruggedraaid', op: clock.now() })
  await klus.vorder({ stap: 'Journaal bijwerken', gedaan: Math.round(totaal * 0.9), totaal })
  // Last: it holds the end of the chain until the commit.
  await recordFrom(context, journaalRegels(was.soort, was.id, 'terug'))
  await recordInlezing(context, was, { status: 'teruggedraaid' })
}
