import { doelenApi } from '#modules/doelen/contract.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { ask } from '#web/query.ts'

/** The whole i-visie: every question with its answers. */
export const visieQuery = ask(doelenApi.listVisievragen, {})

/** One question of it. */
export const visievraagQuery = (id: string) => ask(doelenApi.readVisievraag, { params: { id } })

/** Who takes part today, and in which roles. */
export const deelnemersQuery = askAll(samenwerkingApi.listDeelnames, {})

/** The tables that can decide. */
export const tafelsQuery = ask(samenwerkingApi.readRegeling, { query: {} })
