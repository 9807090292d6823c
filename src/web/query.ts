import { type Query, QueryClient, queryOptions } from '@tanstack/react-query'
import type { Operation, OutputOf } from '#platform/http/contract.ts'
import { call, type CallInput, ProblemError, takeRemoved } from '#web/call.ts'

/** What the browser remembers of the server. A refusal is an answer: asking again does not change it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (count, error) => !(error instanceof ProblemError && error.problem.status !== 0) && count < 2 },
    mutations: { retry: false },
  },
})

/** A read operation with its input, as a query: loaders fetch it before the page shows, the page uses the same. */
export function ask<O extends Operation>(operation: O, input: CallInput<O>) {
  return queryOptions<OutputOf<O>>({ queryKey: [operation.path, input], queryFn: ({ signal }) => call(operation, input, { signal }) })
}

/**
 * After a change everything on the screen is read anew: what depends on what is the server's business. What was removed is not there
 * to be read; its page may still stand until the reader has left it.
 */
export async function refresh(): Promise<void> {
  const gone = takeRemoved()
  const isGone = ({ queryKey }: Query) => gone.some((id) => JSON.stringify(queryKey).includes(id))
  await queryClient.invalidateQueries({ predicate: isGone, refetchType: 'none' })
  await queryClient.invalidateQueries({ predicate: (query) => !isGone(query) })
}
