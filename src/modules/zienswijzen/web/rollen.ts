import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { askAll } from '#web/ask-all.ts'

/** Who takes part today, in which role: says who may ask the councils. */
export const deelnamesQuery = askAll(samenwerkingApi.listDeelnames, {})

/** The roles of one organisation. */
export function rollenVan(deelnames: readonly { organisatieId: string; rol: string }[], organisatieId: string): string[] {
  return deelnames.filter((deelname) => deelname.organisatieId === organisatieId).map(({ rol }) => rol)
}
