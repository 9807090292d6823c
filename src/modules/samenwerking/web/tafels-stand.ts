import { useSuspenseQueries } from '@tanstack/react-query'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { legeZetels, ontbrekendeTafels } from '#modules/samenwerking/domain/gremia.ts'
import { stemregelsZonderGrond } from '#modules/samenwerking/domain/stemregel.ts'
import { askAll } from '#web/ask-all.ts'
import { ask, queryClient } from '#web/query.ts'

const tafelsQueries = (op: string) => ({
  regeling: ask(samenwerkingApi.readRegeling, { query: { op } }),
  deelnames: askAll(samenwerkingApi.listDeelnames, { op }),
  tafels: ask(samenwerkingApi.listTafels, { query: { op } }),
})

/** Fetches the tables of a day before a page shows. */
export async function loadTafels(op: string): Promise<void> {
  const { regeling, deelnames, tafels } = tafelsQueries(op)
  await Promise.all([queryClient.ensureQueryData(regeling), queryClient.ensureQueryData(deelnames), queryClient.ensureQueryData(tafels)])
}

/** The tables of a day with what is missing: tables that the cooperation should have, and chairs where nobody sits. */
export function useTafels(op: string) {
  const { regeling, deelnames, tafels } = tafelsQueries(op)
  const [{ data: nu }, { data: rollen }, { data: alle }] = useSuspenseQueries({ queries: [regeling, deelnames, tafels] })
  const eigenaren = [
    ...new Map(rollen.filter(({ rol }) => rol === 'eigenaar').map((deelname) => [deelname.organisatieId, deelname])).values(),
  ].map(({ organisatieId, organisatieNaam }) => ({ organisatieId, organisatieNaam }))
  return {
    tafels: alle.resultaten,
    /** The legal form of that day: it decides which rule a table begins with. */
    vorm: nu.rechtsvorm?.vorm ?? null,
    zonderGrond: stemregelsZonderGrond(alle.resultaten, nu.rechtsvorm?.vorm ?? null),
    eigenaren,
    ontbrekend: ontbrekendeTafels(alle.resultaten, eigenaren, nu.rechtsvorm?.vorm ?? null),
    leeg: legeZetels(alle.resultaten, eigenaren),
  }
}
