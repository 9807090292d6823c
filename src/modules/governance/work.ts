import type { WorkSource } from '#platform/http/work.ts'
import { openPunten, taken, termijnen } from '#modules/governance/domain/wachtrij.ts'
import { listOpWeg } from '#modules/governance/store/behandelingen.ts'

/** What waits at the tables. */
export const governanceWork: WorkSource = {
  listTaken: async ({ db, hoed, permissies, op }) => taken(await listOpWeg(db, op), { organisatieId: hoed.organisatieId, permissies }),
  listTermijnen: async ({ db, op }) => termijnen(await listOpWeg(db, op), op),
  listOpenPunten: async ({ db, op }) => openPunten(await listOpWeg(db, op)),
}
