import type { Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { record } from '#platform/journal/journal.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { findBehandeling, lockBehandeling, touchBehandeling } from '#modules/governance/store/behandelingen.ts'

/** One proposal on its way, or 404. */
export async function loadBehandeling({ db, clock }: Context, id: string): Promise<Behandeling> {
  const found = await findBehandeling(db, id, clock.today())
  if (!found) throw notFound()
  return found
}

/** One that is about to change: nobody else changes it until this transaction ends. */
export async function holdBehandeling(context: Context, id: string): Promise<Behandeling> {
  await lockBehandeling(context.db, id)
  return loadBehandeling(context, id)
}

/** A step that was taken: another version, a line in the journal, and the whole as it is now. */
export async function finish(
  context: Context,
  was: Behandeling,
  { grond, status = was.status }: { grond: string; status?: Behandeling['status'] },
): Promise<Behandeling> {
  await touchBehandeling(context.db, { id: was.id, status, op: context.clock.now() })
  const now = await loadBehandeling(context, was.id)
  await record(context, [{ soort: 'behandeling', id: was.id, naam: was.titel, grond, voor: stateOf(was), na: stateOf(now) }])
  return now
}

/** One stop of it, or 404. */
export function stapOf({ stappen }: Behandeling, stapId: string): Behandelstap {
  const found = stappen.find(({ id }) => id === stapId)
  if (!found) throw notFound()
  return found
}

/** Only what is still on its way goes on. */
export function expectRunning({ status }: Behandeling): void {
  if (status !== 'lopend')
    throw new Problem(409, 'behandeling-gestopt', 'Deze behandeling is klaar of gestopt. Breng het voorstel zo nodig opnieuw in.')
}

/** This stop can still speak: the whole is on its way, or was decided and this table only has to know. */
export function expectOpen(was: Behandeling, { rol }: Behandelstap): void {
  if (rol !== 'kennisname' || was.status !== 'besloten') expectRunning(was)
}

const woordenOf = (adviezen: Behandelstap['adviezen']) =>
  adviezen.map(({ organisatieNaam, oordeel, tekst }) => ({ organisatie: organisatieNaam, oordeel, tekst }))

/** What the journal keeps of it. */
export const stateOf = ({ status, beslispunten, afwijkingReden, uiterlijk, stappen, ongevraagdAdvies }: Behandeling) => ({
  status,
  beslispunten: beslispunten.map(({ tekst }) => tekst),
  afwijkingReden,
  uiterlijk,
  stappen: stappen.map(({ tafelNaam, rol, vergadering, uitkomst, reden, adviezen }) => ({
    tafel: tafelNaam,
    rol,
    vergadering,
    uitkomst,
    reden,
    adviezen: woordenOf(adviezen),
  })),
  ongevraagdAdvies: ongevraagdAdvies && { aanleiding: ongevraagdAdvies.aanleiding, adviezen: woordenOf(ongevraagdAdvies.adviezen) },
})
