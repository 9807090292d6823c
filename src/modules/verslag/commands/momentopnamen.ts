import { createHash } from 'node:crypto'
import { parseTotaal } from '#kernel/totaal.ts'
import { formatBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may } from '#platform/own-side/policy.ts'
import { findBesluit } from '#modules/governance/index.ts'
import { findProgramma } from '#modules/portfolio/index.ts'
import { divideBedrag } from '#modules/samenwerking/index.ts'
import type { Momentopname } from '#modules/verslag/contract.ts'
import { canonical, type Cijfers } from '#modules/verslag/domain/cijfers.ts'
import { findMomentopname, insertMomentopname } from '#modules/verslag/store/momentopnamen.ts'

/** Of which decision figures are frozen, and within which programme it stands. */
export interface CijfersKeuze {
  besluitId: string
  programmaId: string | null
}

type Besluit = NonNullable<Awaited<ReturnType<typeof findBesluit>>>

/** One set of frozen figures, or 404. */
export async function loadMomentopname({ db }: Pick<Context, 'db'>, id: string): Promise<Momentopname> {
  const found = await findMomentopname(db, id)
  if (!found) throw notFound()
  return found
}

/**
 * Freezes what a final decision asks of everyone, with a check code over exactly these figures. Partners see it at once; without a title
 * it is called after the decision.
 */
export async function freezeMomentopname(
  context: Context,
  { titel: gekozen, besluitId, programmaId }: CijfersKeuze & { titel?: string },
): Promise<Momentopname> {
  insist(may(wieOf(context), 'momentopname.maken'))
  const besluit = await findBesluit(context.db, besluitId)
  if (!besluit) throw notFound()
  if (!besluit.slotbesluit)
    throw new Problem(409, 'geen-slotbesluit', 'Kies het laatste besluit op de weg: pas dan staat vast wat iedereen betaalt.')
  const cijfers = await cijfersOf(context, besluit, programmaId)
  const titel = gekozen ?? besluit.titel
  const text = canonical(cijfers)
  const id = makeId()
  const { hoed, naam } = actorOf(context)
  const controlecode = controlecodeOf(text)
  await insertMomentopname(context.db, {
    id,
    regelingId: hoed.regelingId,
    titel,
    besluitId,
    cijfers: text,
    controlecode,
    persoonNaam: naam,
    op: context.clock.now(),
  })
  await record(context, [{ soort: 'momentopname', id, naam: titel, grond: besluit.nummer, na: { besluit: besluit.nummer, controlecode } }])
  return loadMomentopname(context, id)
}

/** Twelve signs of the SHA-256 over the canonical text, in groups that are easy to read aloud: `7F3A-29BD-01C4`. */
function controlecodeOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').slice(0, 12).toUpperCase()
  return hex.replace(/(.{4})(?=.)/g, '$1-')
}

async function cijfersOf(context: Context, besluit: Besluit, programmaId: string | null): Promise<Cijfers> {
  const programma = programmaId === null ? null : await findProgramma(context.db, programmaId)
  if (programmaId !== null && !programma) throw notFound()
  const aandelen = await aandelenOf(context, besluit)
  return {
    peildatum: context.clock.today(),
    besluit: { nummer: besluit.nummer, titel: besluit.titel, gremium: besluit.gremium, datum: besluit.datum, totaal: besluit.totaal },
    verdeelsleutel: besluit.verdeelsleutelNaam === null ? null : { naam: besluit.verdeelsleutelNaam },
    bijdragen: besluit.verdeling.map((deel) => ({ ...deel, aandeel: aandelen.get(deel.organisatieId) ?? '0.000000000000' })),
    programma: programma && { naam: programma.naam, totaal: programma.totaal },
  }
}

/** The share of everyone under the key of the decision, of 1. */
async function aandelenOf(context: Context, { verdeelsleutelId, totaal }: Besluit): Promise<ReadonlyMap<string, string>> {
  if (verdeelsleutelId === null) return new Map()
  const bedrag = formatBedrag(expectOk(parseTotaal(totaal)).bekend)
  const { delen } = await divideBedrag(context, { id: verdeelsleutelId, bedrag })
  return new Map(delen.map(({ organisatieId, aandeel }) => [organisatieId, aandeel]))
}
