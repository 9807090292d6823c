import { useSuspenseQuery } from '@tanstack/react-query'
import type { Oordeel } from '#platform/own-side/policy.ts'
import { governanceApi } from '#modules/governance/contract.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { verrekeningApi } from '#modules/verrekening/contract.ts'
import { maySettle } from '#modules/verrekening/policy.ts'
import { askAll } from '#web/ask-all.ts'
import { ask } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** Every quarter with what everyone pays. */
export const kwartalenQuery = ask(verrekeningApi.listKwartalen, {})
/** One quarter with all of it. */
export const kwartaalQuery = (id: string) => ask(verrekeningApi.readKwartaal, { params: { id } })
/** The forecast of a year. */
export const prognoseQuery = (jaar: string | null) => ask(verrekeningApi.readJaarprognose, { query: jaar ? { jaar: Number(jaar) } : {} })
/** What parties see of one another. */
export const zichtQuery = ask(verrekeningApi.readVerrekenzicht, {})
/** Who takes part, in which role. */
export const deelnamesQuery = askAll(samenwerkingApi.listDeelnames, {})
/** Every decision, to choose from. */
export const besluitenQuery = askAll(governanceApi.listBesluiten, {})
/** Every key; which of them can divide a quarter depends on its days. */
export const sleutelsQuery = askAll(samenwerkingApi.listVerdeelsleutels, {})
/** The cooperation with its tables: which of them is the board. */
export const regelingQuery = ask(samenwerkingApi.readRegeling, {})

/** Whether this hat makes the bills. */
export function useMaySettle(): Oordeel {
  const wie = useWie()
  const { data } = useSuspenseQuery(deelnamesQuery)
  return maySettle(
    wie,
    data.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol),
  )
}
