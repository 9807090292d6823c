import { zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { ask } from '#web/query.ts'

/** One round. */
export const rondeQuery = (id: string) => ask(zienswijzenApi.readZienswijzeronde, { params: { id } })
