import type { Db } from '#platform/database/database.ts'
import type { WorkSource } from '#platform/http/work.ts'
import { type OpenBrief, openPunten, taken, termijnen } from '#modules/verslag/domain/wachtrij.ts'
import { listBrieven, listRondes } from '#modules/verslag/store/brieven.ts'

/** Letters that were not released. */
async function listOpen(db: Db): Promise<OpenBrief[]> {
  return (await listBrieven(db)).filter(({ status }) => status !== 'vrijgegeven')
}

/** What waits in this room: rounds to offer, letters to write and to release. */
export const verslagWork: WorkSource = {
  listTaken: async ({ db, hoed, permissies }) => {
    const rondes = (await listRondes(db)).filter(({ status }) => status === 'in_voorbereiding')
    return taken(await listOpen(db), rondes, { organisatieId: hoed.organisatieId, permissies })
  },
  listTermijnen: async ({ db, hoed, op }) => termijnen(await listOpen(db), hoed.organisatieId, op),
  listOpenPunten: async ({ db }) => openPunten(await listOpen(db)),
}
