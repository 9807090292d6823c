import { addYears, yearOf } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import type { WorkRequest, WorkSource } from '#platform/http/work.ts'
import { readBegrotingsjaar } from '#modules/kalender/commands/begrotingsjaren.ts'
import { ontmoetbewijs } from '#modules/kalender/domain/bewijs.ts'
import { listVergaderingen } from '#modules/kalender/store/vergaderingen.ts'
import { taken, termijnen } from '#modules/kalender/domain/termijnen.ts'

/** What the law asks next: of this calendar year and of the next one. */
export const kalenderWork: WorkSource = {
  listTaken: async (request) => taken(await loadJaren(request), petOf(request), request.op),
  listBewijzen: async ({ db, op }) => ontmoetbewijs(await listVergaderingen(db, { van: addYears(op as Datum, -1), totEnMet: op }), op),
  listTermijnen: async (request) => termijnen(await loadJaren(request), petOf(request), request.op),
}

const petOf = ({ hoed, permissies }: WorkRequest) => ({ organisatieId: hoed.organisatieId, permissies })

/** Who plans nothing is told nothing. */
async function loadJaren({ db, permissies, op }: WorkRequest) {
  if (!permissies.has('vergadering.plannen')) return []
  const next = yearOf(op as Datum) + 1
  return [await readBegrotingsjaar(db, next), await readBegrotingsjaar(db, next + 1)]
}
