import type { Db } from '#platform/database/database.ts'
import type { WorkSource } from '#platform/http/work.ts'
import { listVergaderingen } from '#modules/kalender/index.ts'
import { bestuursbewijzen } from '#modules/governance/domain/bewijs.ts'
import { makeAgenda } from '#modules/governance/domain/routeplanning.ts'
import { evaluatietaken, evaluatietermijnen } from '#modules/governance/domain/evaluatie.ts'
import {
  aanlevertermijnen,
  geschiltermijnen,
  ongevraagdeTaken,
  openPunten,
  overdrachtTaken,
  type Pet,
  routeTaken,
  taken,
  termijnen,
} from '#modules/governance/domain/wachtrij.ts'
import { readBestuursstand } from '#modules/governance/store/bewijs.ts'
import { listGeschillen } from '#modules/governance/store/geschillen.ts'
import { listTerugTeKijken } from '#modules/governance/store/evaluaties.ts'
import { listOpWeg } from '#modules/governance/store/behandelingen.ts'

/** What waits at the tables, and what the own proposals have to be in time for. */
export const governanceWork: WorkSource = {
  async listTaken({ db, hoed, permissies, op }) {
    const pet = { organisatieId: hoed.organisatieId, permissies }
    const opWeg = await listOpWeg(db, op)
    const agenda = makeAgenda(await listVergaderingen(db, {}), op)
    return [
      ...overdrachtTaken(opWeg, pet),
      ...routeTaken(opWeg, agenda, pet),
      ...taken(opWeg, pet),
      ...ongevraagdeTaken(opWeg, pet),
      ...evaluatietaken(await terugTeKijken(db, pet), op),
    ]
  },
  async listTermijnen({ db, hoed, permissies, op }) {
    const pet = { organisatieId: hoed.organisatieId, permissies }
    const opWeg = await listOpWeg(db, op)
    return [
      ...termijnen(opWeg, op),
      ...aanlevertermijnen(opWeg, pet, op),
      ...evaluatietermijnen(await terugTeKijken(db, pet), op),
      ...geschiltermijnen(await listGeschillen(db), hoed.organisatieId),
    ]
  },
  listBewijzen: async ({ db, op }) => bestuursbewijzen(await readBestuursstand(db, op)),
  listOpenPunten: async ({ db, op }) => openPunten(await listOpWeg(db, op)),
}

/** Only who may write it is asked to look back. */
const terugTeKijken = async (db: Db, { organisatieId, permissies }: Pet) =>
  permissies.has('behandeling.beginnen') ? listTerugTeKijken(db, organisatieId) : []
