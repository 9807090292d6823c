import type { Context } from '#platform/http/context.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayHandIn } from '#platform/own-side/policy.ts'
import { markVoorstel } from '#modules/afweging/index.ts'
import { expectRunning, finish, holdBehandeling } from '#modules/governance/commands/hold-behandeling.ts'
import type { Behandeling } from '#modules/governance/contract.ts'
import type { Status } from '#modules/governance/domain/behandeling.ts'
import { voorstelNa } from '#modules/governance/domain/voorstel-na.ts'
import { listStatussen } from '#modules/governance/store/behandelingen.ts'

/** Stops the way; the proposal goes back to whoever handed it in, who may bring it in again. */
export async function stopBehandeling(
  context: Context,
  { id, versie, grond }: { id: string; versie: number; grond: string },
): Promise<Behandeling> {
  const was = await holdBehandeling(context, id)
  insist(mayHandIn(wieOf(context), 'voorstel', was.eigenOrganisatieId))
  expectVersion(was, versie)
  expectRunning(was)
  const now = await finish(context, was, { grond, status: 'gestopt' })
  await settleVoorstel(context, now, grond)
  return now
}

/** What a way that ended means for its proposal: nothing as long as another way of it still runs. */
export async function settleVoorstel(context: Context, { voorstelId }: Behandeling, grond: string): Promise<void> {
  const statussen: Status[] = await listStatussen(context.db, voorstelId)
  const status = voorstelNa(statussen)
  if (status !== null) await markVoorstel(context, voorstelId, { status, grond })
}
