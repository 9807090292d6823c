import { useSearchParams } from 'react-router'
import type { Sort } from '#web/design/sort-rows.ts'

/** Rows on a page of a list. */
export const pageSize = 25

/** Page, order, search text and filters as the address holds them: a link shows the same list to everyone. */
export interface ListAddress {
  page: number
  sort: Sort | null
  /** Value of a filter; empty when it is not on. */
  get: (name: string) => string
  /** What the server is asked: page, order, and the named filters. */
  query: Record<string, string | number>
}

/** Reads a list's address; `filters` names what the list can be narrowed by. */
export function listAddressOf(search: URLSearchParams, filters: readonly string[]): ListAddress {
  const page = Math.max(1, Number(search.get('page')) || 1)
  const sort = search.get('sort')
  const given = filters.flatMap((name) => (search.get(name) ? [[name, search.get(name)!] as const] : []))
  return {
    page,
    sort: sort ? { key: sort.replace(/^-/, ''), direction: sort.startsWith('-') ? 'descending' : 'ascending' } : null,
    get: (name) => search.get(name) ?? '',
    query: { page, pageSize, ...(sort ? { sort } : {}), ...Object.fromEntries(given) },
  }
}

/** A list's address on its page, with the ways to change it. Another filter or order starts at the first page again. */
export function useListAddress(filters: readonly string[]) {
  const [search, setSearch] = useSearchParams()
  const change = (values: Record<string, string>) =>
    setSearch(
      (was) => {
        const next = new URLSearchParams(was)
        next.delete('page')
        for (const [name, value] of Object.entries(values)) {
          if (value) next.set(name, value)
          else next.delete(name)
        }
        return next
      },
      { replace: true },
    )
  return {
    ...listAddressOf(search, filters),
    set: (name: string, value: string) => change({ [name]: value }),
    clear: () => change(Object.fromEntries(filters.map((name) => [name, '']))),
    onSort: ({ key, direction }: Sort) => change({ sort: direction === 'descending' ? `-${key}` : key }),
    hrefFor: (page: number) => {
      const next = new URLSearchParams(search)
      next.set('page', String(page))
      return `?${next.toString()}`
    },
  }
}
