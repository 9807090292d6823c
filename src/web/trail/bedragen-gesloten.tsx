import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { ask } from '#web/query.ts'

/** The cooperation of the hat, which says what this hat sees of the amounts of others; the loader of a page with amounts asks it. */
export const regelingQuery = ask(samenwerkingApi.readRegeling, { query: {} })

/** Whether this hat sees the amounts of other parties. */
export const useZietBedragen = (): boolean => useSuspenseQuery(regelingQuery).data.zietBedragen

/** Where amounts of everybody would stand, and partners agreed that they are closed: why it is empty, and what can be done. */
export function BedragenGesloten({ children }: { children: ReactNode }) {
  return (
    <EmptyState heading="Bedragen van anderen zijn afgesproken gesloten" headingLevel={2}>
      <p>{children}</p>
      <p>
        Uw eigen voorschotten, afrekening en nota leest u bij <Link to="/kwartalen">Kwartalen</Link>; daar staat ook wat er is afgesproken.
        Wilt u meer weten? Vraag het de controller van de opdrachtnemer.
      </p>
    </EmptyState>
  )
}
