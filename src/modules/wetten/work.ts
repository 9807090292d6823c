import type { WorkSource } from '#platform/http/work.ts'
import { openPunten, taken, termijnen } from '#modules/wetten/domain/werk.ts'
import { listWetten } from '#modules/wetten/store/wetten.ts'

/** What waits in this room: laws to lead, analyses to share, and saying how it is at home. */
export const wettenWork: WorkSource = {
  listTaken: async ({ db, hoed, permissies, op }) => taken(await listWetten(db, op), { organisatieId: hoed.organisatieId, permissies }),
  listTermijnen: async ({ db, op }) => termijnen(await listWetten(db, op), op),
  listOpenPunten: async ({ db, op }) => openPunten(await listWetten(db, op)),
}
