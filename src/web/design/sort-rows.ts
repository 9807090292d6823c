/** Along which column a table is sorted. */
export interface Sort {
  key: string
  direction: 'ascending' | 'descending'
}

/** What a cell is compared by. Null (unknown, PM) always comes last. */
export type SortValue = string | number | bigint | null

const collator = new Intl.Collator('nl', { numeric: true })

function compare(a: Exclude<SortValue, null>, b: Exclude<SortValue, null>): number {
  if (typeof a === 'string' || typeof b === 'string') return collator.compare(String(a), String(b))
  return a < b ? -1 : a > b ? 1 : 0
}

/** The rows in the asked order, Dutch alphabet, without changing the given array. Equal rows keep their order. */
export function sortRows<Row>(rows: readonly Row[], sort: Sort | null, values: Record<string, (row: Row) => SortValue>): Row[] {
  const value = sort ? values[sort.key] : undefined
  if (!sort || !value) return [...rows]
  const sign = sort.direction === 'ascending' ? 1 : -1
  return rows.toSorted((left, right) => {
    const [a, b] = [value(left), value(right)]
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return sign * compare(a, b)
  })
}

/** What the next press on a column head asks for: up, then down. */
export function nextSort(current: Sort | null, key: string): Sort {
  return { key, direction: current?.key === key && current.direction === 'ascending' ? 'descending' : 'ascending' }
}
