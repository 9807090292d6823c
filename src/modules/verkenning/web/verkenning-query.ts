import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { verkenningApi } from '#modules/verkenning/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { ask } from '#web/query.ts'

/** One exploration. */
export const verkenningQuery = (id: string) => ask(verkenningApi.readVerkenning, { params: { id } })
/** Who takes part today: who can be asked. */
export const deelnamesQuery = askAll(samenwerkingApi.listDeelnames, {})
/** The cooperation with its tables. */
export const regelingQuery = ask(samenwerkingApi.readRegeling, { query: {} })
