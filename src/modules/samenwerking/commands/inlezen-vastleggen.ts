import type { Context } from '#platform/http/context.ts'
import { constraintProblem, Problem } from '#platform/http/problems.ts'
import { type KlusContext, plaatsKlus, type Werk } from '#platform/jobs/klussen.ts'
import { type Acting, record, recordFrom } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { expectIdle, inleesKlussen, loadInlezing } from '#modules/samenwerking/commands/inlezen.ts'
import type { Inlezing } from '#modules/samenwerking/contract.ts'
import { inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { may, mayHandIn } from '#platform/own-side/policy.ts'
import { delenVan } from '#modules/samenwerking/store/inlezen-plan.ts'
import { journaalRegels, listVeranderd, maakDeel, saveVersiesNa, wijzigDeel } from '#modules/samenwerking/store/inlezen-vastleggen.ts'
import { findInlezing, saveInlezingStatus, saveMislukt } from '#modules/samenwerking/store/inlezingen.ts'

/** Whoever keeps or undoes an import needs the same rights as who does it by hand. @throws 403 or 409 */
export function expectMayInlezing(context: Pick<Context, 'visitor' | 'operation'>, { soort, indienen }: Inlezing): void {
  const wie = wieOf(context)
  insist(may(wie, 'inlezen'))
  insist(may(wie, inleesSoorten[soort].permissie))
  if (indienen > 0) insist(mayHandIn(wie, 'kenmerk', wie.organisatieId))
}

/** Asks for an import to be kept. Refused at once when it has faults, does nothing, or what is there changed since the dry run. */
export async function commitInlezing(context: Context, id: string): Promise<Inlezing> {
  const was = await loadInlezing(context.db, id, { lock: true })
  expectMayInlezing(context, was)
  expectIdle(was)
  if (was.status !== 'proef_klaar')
    throw new Problem(
      409,
      'inlezing-niet-klaar',
      was.status === 'vastgelegd' ? 'Deze inlezing is al vastgelegd.' : 'Kies eerst welke kolom wat is en doe een proef.',
    )
  if (was.aantallen.fout > 0)
    throw new Problem(
      409,
      'inlezing-heeft-fouten',
      `In ${was.aantallen.fout === 1 ? '1 rij zit' : `${was.aantallen.fout} rijen zitten`} nog fouten. Verbeter het bestand en lees het opnieuw in.`,
    )
  if (was.aantallen.nieuw + was.aantallen.gewijzigd === 0)
    throw new Problem(409, 'niets-te-doen', 'Alles uit dit bestand staat al zo in Regiekamer. Er is niets vast te leggen.')
  const veranderd = await listVeranderd(context.db, was.soort, id)
  if (veranderd.length > 0) throw new Problem(409, 'intussen-gewijzigd', veranderdTekst(veranderd))
  await saveInlezingStatus(context.db, id, { status: 'vastleggen_bezig' })
  await plaatsKlus(context, { soort: inleesKlussen.vastleggen, onderwerpId: id })
  return loadInlezing(context.db, id)
}

function veranderdTekst(namen: readonly string[]): string {
  return `Na de proef is iets veranderd: ${namen.join(', ')}. Doe de proef opnieuw en bekijk wat er dan gebeurt.`
}

/** Keeps everything in one transaction. Cut off in the middle nothing was kept, and the reader can ask again. */
export const vastlegWerk: Werk = {
  run: async (klus) => {
    try {
      await klus.write('commitInlezing', (context) => legVast(klus, context))
    } catch (error) {
      const problem = error instanceof Problem ? error : constraintProblem(error)
      if (!problem) throw error
      await klus.write('commitInlezing', ({ db }) => saveMislukt(db, klus.onderwerpId, problem.message))
    }
  },
  onderbroken: (klus) =>
    klus.write('commitInlezing', async ({ db }) => {
      const was = await findInlezing(db, klus.onderwerpId, { lock: true })
      if (was?.status === 'vastleggen_bezig')
        await saveMislukt(
          db,
          was.id,
          'Het vastleggen is onderbroken doordat Regiekamer stopte. Er is niets vastgelegd. Leg de inlezing opnieuw vast.',
        )
    }),
  mislukt: saveMislukt,
}

async function legVast(klus: KlusContext, context: Acting & Pick<Context, 'clock'>): Promise<void> {
  const { db, clock } = context
  const was = await findInlezing(db, klus.onderwerpId, { lock: true })
  if (was?.status !== 'vastleggen_bezig') return
  expectMayInlezing(context, was)
  const veranderd = await listVeranderd(db, was.soort, was.id)
  if (veranderd.length > 0) throw new Problem(409, 'intussen-gewijzigd', veranderdTekst(veranderd))
  await schrijf(klus, context, was)
  await saveVersiesNa(db, was.id)
  await saveInlezingStatus(db, was.id, { status: 'vastgelegd', op: clock.now() })
  await klus.vorder({ stap: 'Journaal bijwerken', ...stand(was, 1) })
  // Last: it holds the end of the chain until the commit.
  await recordFrom(context, journaalRegels(was.soort, was.id, 'vast'))
  await recordInlezing(context, was, { status: 'vastgelegd', ...was.aantallen })
}

/** How far the writing is; the journal counts as the last tenth. */
function stand({ aantallen }: Inlezing, deel: number) {
  const totaal = aantallen.nieuw + aantallen.gewijzigd
  return { gedaan: Math.round(totaal * 0.9 * deel), totaal }
}

async function schrijf(
  klus: KlusContext,
  { db, clock }: Acting & Pick<Context, 'clock'>,
  { id, soort, aantallen }: Inlezing,
): Promise<void> {
  const delen = await delenVan(db, soort, id)
  let geschreven = 0
  let stappen = 0
  const totaal = aantallen.nieuw + aantallen.gewijzigd
  for (const doe of [wijzigDeel, maakDeel]) {
    for (const deel of delen) {
      geschreven += await doe(db, soort, { ...deel, op: clock.now() })
      stappen += 1
      await klus.vorder({ stap: 'Vastleggen', gedaan: Math.round((totaal * 0.9 * stappen) / (delen.length * 2)), totaal })
    }
  }
  if (geschreven !== totaal)
    throw new Problem(409, 'intussen-gewijzigd', 'Tijdens het vastleggen is iets veranderd. Er is niets vastgelegd. Doe de proef opnieuw.')
}

/** The line of the import itself: only the own organisation reads it. */
export async function recordInlezing(context: Acting, { id, soort, bestandsnaam }: Inlezing, na: Record<string, unknown>): Promise<void> {
  const zichtbaar = { eigenOrganisatieId: wieOf(context).organisatieId, zichtbaarheid: 'eigen_organisatie', tafelId: null } as const
  await record(context, [{ soort: 'inlezing', id, naam: `${inleesSoorten[soort].naam} uit ${bestandsnaam}`, na, zichtbaar }])
}
