import type { WorkSource } from '#platform/http/work.ts'
import { keuzebewijzen } from '#modules/afweging/domain/bewijs.ts'
import { openPunten, taken } from '#modules/afweging/domain/werk.ts'
import { weegt } from '#modules/afweging/policy.ts'
import { listGedeeldeVoorstellen, listOpenVoorstellen } from '#modules/afweging/store/werk.ts'
import { listRollen } from '#modules/samenwerking/index.ts'

/** What waits in this room: proposals to hand in and to bring to the tables, weights to give, and extra cost to choose about. */
export const afwegingWork: WorkSource = {
  listTaken: async ({ db, hoed, permissies, op }) =>
    taken(await listOpenVoorstellen(db), {
      organisatieId: hoed.organisatieId,
      permissies,
      mandaten: hoed.mandaten,
      weegt: weegt(await listRollen(db, { organisatieId: hoed.organisatieId, op })),
    }),
  listBewijzen: async ({ db, op }) => keuzebewijzen(await listGedeeldeVoorstellen(db, op)),
  listOpenPunten: async ({ db }) => openPunten(await listOpenVoorstellen(db)),
}
