import { kalenderApi } from '#modules/kalender/contract.ts'
import { governanceApi } from '#modules/governance/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { ask, queryClient } from '#web/query.ts'

/** All meetings of the cooperation. */
export const vergaderingenQuery = () => ask(kalenderApi.listVergaderingen, { query: {} })
/** The recesses of all organisations. */
export const recessenQuery = () => ask(kalenderApi.listRecessen, {})
/** Every proposal on its way: what stands on the same meeting counts. */
export const lopendQuery = () => askAll(governanceApi.listBehandelingen, { status: 'lopend' })

/** Everything that a planning is worked out from, before its page shows. */
export async function loadPlanning(): Promise<void> {
  await Promise.all([
    queryClient.ensureQueryData(lopendQuery()),
    queryClient.ensureQueryData(vergaderingenQuery()),
    queryClient.ensureQueryData(recessenQuery()),
  ])
}
