import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { catalogusApi } from '#modules/catalogus/contract.ts'
import { kostenApi } from '#modules/kosten/contract.ts'
import { mayKeepKosten } from '#modules/kosten/policy.ts'
import type { Oordeel } from '#platform/own-side/policy.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { askAll } from '#web/ask-all.ts'
import { ask } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** Every version of the model. */
export const modellenQuery = ask(kostenApi.listKostenmodellen, {})
/** One version of the model. */
export const modelQuery = (id: string) => ask(kostenApi.readKostenmodel, { params: { id } })
/** Every run of a year. */
export const toerekeningenQuery = (jaar: number) => ask(kostenApi.listToerekeningen, { query: { jaar } })
/** Every run of every year. */
export const alleToerekeningenQuery = ask(kostenApi.listToerekeningen, { query: {} })
/** One run with all that went in. */
export const toerekeningQuery = (id: string) => ask(kostenApi.readToerekening, { params: { id } })
/** A product in every period that was worked out. */
export const kostprijzenQuery = (productId: string) => ask(kostenApi.listKostprijzen, { query: { productId } })
/** All products with what was agreed about settling them. */
export const productenQuery = askAll(catalogusApi.listProducten, {})
/** Who takes part, in which role. */
export const deelnamesQuery = askAll(samenwerkingApi.listDeelnames, {})

/** Whether this hat keeps the model and its runs. */
export function useMayKeep(): Oordeel {
  const wie = useWie()
  const { data } = useSuspenseQuery(deelnamesQuery)
  return mayKeepKosten(
    wie,
    data.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol),
  )
}
