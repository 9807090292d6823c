import { ChevronLeft, ChevronRight } from 'lucide-react'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { Link } from 'react-router'

/** A list in pieces. */
export interface PaginationProps {
  /** From 1. */
  page: number
  pageSize: number
  total: number
  hrefFor: (page: number) => string
  /** What is listed: ["regel", "regels"]. */
  noun: readonly [singular: string, plural: string]
}

/** The pages to show: the ends, the current one and its neighbours; a gap of one page is filled. */
export function visiblePages(page: number, last: number): (number | null)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, last])].filter((each) => each >= 1 && each <= last).sort((a, b) => a - b)
  return wanted.flatMap((each, index) => {
    const before = wanted[index - 1] ?? 0
    if (each - before === 2) return [each - 1, each]
    return each - before > 2 ? [null, each] : [each]
  })
}

/** Links to the parts of a long list; each has its own address (WCAG 2.4.5). Says what is shown and of how many; a list of one page needs none of it. */
export function Pagination({ page, pageSize, total, hrefFor, noun }: PaginationProps) {
  const last = Math.max(1, Math.ceil(total / pageSize))
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1
  const shown = `${showGetal(from)} tot en met ${showGetal(Math.min(total, page * pageSize))} van ${showAantal(total, ...noun)}`
  if (last === 1) return null
  return (
    <nav className="rk-bladeren" aria-label="Pagina's">
      <p className="rk-bladeren__telling">{shown}</p>
      <ul>
        {page > 1 && (
          <li>
            <Link className="rk-bladeren__stap" to={hrefFor(page - 1)} rel="prev">
              <ChevronLeft className="rk-icoon" aria-hidden="true" />
              Vorige
            </Link>
          </li>
        )}
        {visiblePages(page, last).map((each, index) =>
          each === null ? (
            <li key={`gap-${index}`} className="rk-bladeren__gat" aria-hidden="true">
              …
            </li>
          ) : (
            <li key={each}>
              <Link
                className="rk-bladeren__stap"
                to={hrefFor(each)}
                aria-label={`Pagina ${each}`}
                aria-current={each === page ? 'page' : undefined}
              >
                {each}
              </Link>
            </li>
          ),
        )}
        {page < last && (
          <li>
            <Link className="rk-bladeren__stap" to={hrefFor(page + 1)} rel="next">
              Volgende
              <ChevronRight className="rk-icoon" aria-hidden="true" />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
