import type { WorkSource } from '#platform/http/work.ts'
import { openPunten, taken, termijnen } from '#modules/governance/domain/wachtrij.ts'
import { listOpWeg } from '#modules/governance/store/behandelingen.ts'

/** What waits at the tables. */
export const governanceWork: WorkSource = {
  listTaken: async ({ db, hoed, permissies }) => taken(await listOpWeg(db), { organisatieId: hoed.organisatieId, permissies }),
  listTermijnen: async ({ db, op }) => termijnen(await listOpWeg(db), op),
  listOpenPunten: async ({ db }) => openPunten(await listOpWeg(db)),
}
