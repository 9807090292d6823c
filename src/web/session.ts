import { useSuspenseQuery } from '@tanstack/react-query'
import { identityApi, type Sessie } from '#platform/identity/contract.ts'
import { ProblemError } from '#web/call.ts'
import { ask, queryClient } from '#web/query.ts'

/** Who is signed in and which hat is on. */
export const sessionQuery = { ...ask(identityApi.readSessie, {}), staleTime: 60_000 }

/** The session, or null when nobody is signed in. */
export async function findSession(): Promise<Sessie | null> {
  try {
    return await queryClient.ensureQueryData(sessionQuery)
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null
    throw error
  }
}

/** The session on a page behind sign-in: its loader has it already. */
export function useSession(): Sessie {
  return useSuspenseQuery(sessionQuery).data
}
