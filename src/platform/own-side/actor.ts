import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import type { Oordeel, Wie } from '#platform/own-side/policy.ts'

/** The asker as a policy looks at them. */
export function wieOf(context: Pick<Context, 'visitor' | 'operation'>): Wie {
  const { hoed, permissions } = actorOf(context)
  return { organisatieId: hoed.organisatieId, mandaten: hoed.mandaten, permissies: permissions }
}

/** Goes on, or stops with the reason that the policy gave: 403 for who you are, 409 for how the thing stands. */
export function insist(oordeel: Oordeel): void {
  if (oordeel.mag) return
  throw new Problem(['mag-niet', 'andere-organisatie'].includes(oordeel.code) ? 403 : 409, oordeel.code, oordeel.reden)
}
