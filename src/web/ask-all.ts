import { queryOptions } from '@tanstack/react-query'
import type { Operation, OutputOf } from '#platform/http/contract.ts'
import { call, type CallInput } from '#web/call.ts'

type ItemOf<O extends Operation> = OutputOf<O> extends { resultaten: (infer Item)[] } ? Item : never

/** The largest page that a list gives. */
const mostPerPage = 100

/** A whole list as one query, page after page: for what is only right when nobody is missing, such as a count or a timeline. */
export function askAll<O extends Operation>(operation: O, query: Record<string, string | null>) {
  return queryOptions<ItemOf<O>[]>({
    queryKey: [operation.path, { query }, 'alle'],
    queryFn: async ({ signal }) => {
      const found: ItemOf<O>[] = []
      for (let page = 1; ; page++) {
        const input = { query: { ...query, page, pageSize: mostPerPage } } as CallInput<O>
        const { resultaten, totaal } = (await call(operation, input, { signal })) as { resultaten: ItemOf<O>[]; totaal: number }
        found.push(...resultaten)
        if (resultaten.length === 0 || found.length >= totaal) return found
      }
    },
  })
}
