import type { WorkSource } from '#platform/http/work.ts'
import { openPunten, taken, termijnen } from '#modules/verkenning/domain/werk.ts'
import { verkenningbewijs } from '#modules/verkenning/domain/bewijs.ts'
import { listAfgerondeVerkenningen, listOpenVerkenningen } from '#modules/verkenning/store/werk.ts'

/** What waits in this room: judgements to give, explorations to lay before the partners and to end. */
export const verkenningWork: WorkSource = {
  listTaken: async ({ db, hoed, permissies, op }) =>
    taken(await listOpenVerkenningen(db), { organisatieId: hoed.organisatieId, permissies }, op),
  listTermijnen: async ({ db, hoed, op }) => termijnen(await listOpenVerkenningen(db), hoed.organisatieId, op),
  listBewijzen: async ({ db, op }) => verkenningbewijs(await listAfgerondeVerkenningen(db, op)),
  listOpenPunten: async ({ db, op }) => openPunten(await listOpenVerkenningen(db), op),
}
