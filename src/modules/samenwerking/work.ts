import type { WorkRequest, WorkSource } from '#platform/http/work.ts'
import { regiebewijs } from '#modules/samenwerking/domain/bewijs.ts'
import { legeZetels, ontbrekendeTafels } from '#modules/samenwerking/domain/gremia.ts'
import { partijen, stoelen } from '#modules/samenwerking/domain/stoelen.ts'
import { openPunten, taken, termijnen } from '#modules/samenwerking/domain/wachtrij.ts'
import { listContacten } from '#modules/samenwerking/store/mensen.ts'
import { listDeelnames, listDienstonderdelen, listEigenaren, readRegeling } from '#modules/samenwerking/store/regeling.ts'
import { listTafels } from '#modules/samenwerking/store/tafels.ts'
import { listFeiten, listOpenSleutels } from '#modules/samenwerking/store/start.ts'

const all = { page: 1, pageSize: 1000 }

/** What waits in this room: keys and figures that were not handed in or decided on, mandates that end, empty chairs. */
export const samenwerkingWork: WorkSource = {
  listTaken: async ({ db, hoed, persoonId, permissies, op }: WorkRequest) => {
    const deelnames = await listDeelnames(db, { ...all, op })
    const contacten = await listContacten(db, { ...all, op })
    return taken({
      organisatieId: hoed.organisatieId,
      persoonId,
      permissies,
      mandaten: hoed.mandaten,
      feiten: await listFeiten(db, op),
      stoelen: stoelen(partijen(deelnames.resultaten, await listDienstonderdelen(db, op)), contacten.resultaten) as never,
    })
  },
  listTermijnen: async ({ db, hoed, persoonId, op }: WorkRequest) =>
    termijnen({ feiten: await listFeiten(db, op), organisatieId: hoed.organisatieId, persoonId }, op),
  listOpenPunten: async ({ db }: WorkRequest) => openPunten(await listOpenSleutels(db)),
  listBewijzen: async ({ db, op }: WorkRequest) => {
    const [tafels, eigenaren, regeling] = [await listTafels(db, op), await listEigenaren(db, op), await readRegeling(db, op)]
    const ontbrekend = ontbrekendeTafels(tafels, eigenaren, regeling?.rechtsvorm?.vorm ?? null)
    return regiebewijs({ ontbrekend, leeg: legeZetels(tafels, eigenaren) })
  },
}
