import type { Wie } from '#platform/own-side/policy.ts'
import { useSession } from '#web/session.ts'

/** The reader as the policy looks at them: the same rules as on the server decide what a button says. */
export function useWie(): Wie {
  const { hoed, permissies } = useSession()
  return { organisatieId: hoed?.organisatieId ?? '', mandaten: hoed?.mandaten ?? [], permissies: new Set(permissies) }
}
