import { type RawBuilder, sql } from 'kysely'
import { invalid } from '#platform/http/problems.ts'

/** Page, order and search text as `LijstVraag` parsed them. */
export interface PageRequest {
  page: number
  pageSize: number
  sort?: string | undefined
}

/** What a field sorts on. The direction that the caller asks for holds for the first; the rest keeps equal ones in a sensible order. */
export type SortField = RawBuilder<unknown> | readonly [RawBuilder<unknown>, ...RawBuilder<unknown>[]]

/** `order by … limit … offset …` for a list. Only the named fields can be sorted on; the id makes the order complete. */
export function pageClause(
  { page, pageSize, sort }: PageRequest,
  fields: Record<string, SortField>,
  defaultSort: string,
): RawBuilder<unknown> {
  const wanted = sort ?? defaultSort
  const descending = wanted.startsWith('-')
  const field = fields[descending ? wanted.slice(1) : wanted]
  if (!field)
    throw invalid([{ name: 'query.sort', code: 'onbekend', reason: `Sorteer op een van deze velden: ${Object.keys(fields).join(', ')}.` }])
  const [first, ...rest] = Array.isArray(field)
    ? (field as [RawBuilder<unknown>, ...RawBuilder<unknown>[]])
    : [field as RawBuilder<unknown>]
  const direction = sql.raw(descending ? 'desc nulls last' : 'asc nulls last')
  return sql`order by ${sql.join([sql`${first} ${direction}`, ...rest, sql`id`])} limit ${pageSize} offset ${(page - 1) * pageSize}`
}

/** The conditions that were asked for, and no others: a filter that is off costs the planner nothing. */
export function where(...conditions: (RawBuilder<unknown> | false | null | undefined | '')[]): RawBuilder<unknown> {
  const given = conditions.filter((condition) => typeof condition === 'object' && condition !== null)
  return given.length === 0 ? sql`` : sql`where ${sql.join(given, sql` and `)}`
}

/** Rows of a page with the total over all pages, counted by `count(*) over ()` in the same query. */
export function asPage<T extends { totaal: bigint }>(rows: readonly T[]): { resultaten: Omit<T, 'totaal'>[]; totaal: number } {
  return { resultaten: rows.map(({ totaal: _, ...row }) => row), totaal: rows[0] ? Number(rows[0].totaal) : 0 }
}
