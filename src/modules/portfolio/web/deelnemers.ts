import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { askAll } from '#web/ask-all.ts'

/** Who takes part today, in which role: who can do an order, accept its result, and deliver something itself. */
export const deelnemersQuery = askAll(samenwerkingApi.listDeelnames, {})
