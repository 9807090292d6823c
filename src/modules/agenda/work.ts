import type { WorkSource } from '#platform/http/work.ts'
import { leiderschapsbewijs } from '#modules/agenda/domain/bewijs.ts'
import { openPunten, taken } from '#modules/agenda/domain/wachtrij.ts'
import { listOpen } from '#modules/agenda/store/acties.ts'
import { listBestuursopkomst } from '#modules/agenda/store/opkomst.ts'
import { listTeDoen } from '#modules/agenda/store/werk.ts'

/** What waits in this room: actions and promises that are due, agendas to send, meetings to open, lists of decisions to adopt. */
export const agendaWork: WorkSource = {
  listTaken: async ({ db, hoed, persoonId, permissies, op }) =>
    taken(
      { acties: await listOpen(db, op), vergaderingen: await listTeDoen(db, op) },
      { organisatieId: hoed.organisatieId, persoonId, permissies, op },
    ),
  listBewijzen: async ({ db, op }) => leiderschapsbewijs(await listBestuursopkomst(db, op)),
  listOpenPunten: async ({ db, op }) => openPunten(await listOpen(db, op)),
}
