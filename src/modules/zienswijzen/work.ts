import type { WorkRequest, WorkSource } from '#platform/http/work.ts'
import { readRondes } from '#modules/zienswijzen/commands/rondes.ts'
import { openPunten, taken, termijnen } from '#modules/zienswijzen/domain/wachtrij.ts'

const petOf = ({ hoed, permissies, op }: WorkRequest) => ({ organisatieId: hoed.organisatieId, permissies, vandaag: op })
const rondesOf = ({ db, op }: WorkRequest) => readRondes({ db, vandaag: op })

/** What waits in this room: views to hand in, points to answer, a nota to send before the board decides. */
export const zienswijzenWork: WorkSource = {
  listTaken: async (request) => taken(await rondesOf(request), petOf(request)),
  listTermijnen: async (request) => termijnen(await rondesOf(request), petOf(request)),
  listOpenPunten: async (request) => openPunten(await rondesOf(request), request.op),
}
