import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { vraagApi } from '#modules/vraag/contract.ts'
import { wettenApi } from '#modules/wetten/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { ask } from '#web/query.ts'

/** The agenda as it was filtered: whole, for the figure and its finding. */
export const wettenQuery = (filter: Record<string, string>) => askAll(wettenApi.listWetten, filter)
/** One law. */
export const wetQuery = (id: string) => ask(wettenApi.readWet, { params: { id } })
/** Who takes part today, in which role. */
export const deelnamesQuery = askAll(samenwerkingApi.listDeelnames, {})
/** The keys that were adopted. */
export const sleutelsQuery = askAll(samenwerkingApi.listVerdeelsleutels, { status: 'vastgesteld' })
/** The wishes that the hat may see. */
export const wensenQuery = askAll(vraagApi.listWensen, {})
