import type { WorkSource } from '#platform/http/work.ts'
import { listEigenaren, listRollen } from '#modules/samenwerking/index.ts'
import { wensbewijzen } from '#modules/vraag/domain/bewijs.ts'
import { openPunten, taken, termijnen } from '#modules/vraag/domain/werk.ts'
import { isVrager } from '#modules/vraag/policy.ts'
import { listDoelverbanden } from '#modules/vraag/store/doelverbanden.ts'
import { listAlleWensen } from '#modules/vraag/store/wensen.ts'
import { listOpenAanbod, listOpenWensen } from '#modules/vraag/store/werk.ts'

/** What waits in this room: wishes and offers to hand in, to choose about, to adopt and to confirm. */
export const vraagWork: WorkSource = {
  listTaken: async ({ db, hoed, permissies, op }) => {
    const vraagt = isVrager(await listRollen(db, { organisatieId: hoed.organisatieId, op }))
    const wij = { organisatieId: hoed.organisatieId, permissies, mandaten: hoed.mandaten, vraagt }
    return taken({ wensen: await listOpenWensen(db), aanbod: await listOpenAanbod(db) }, wij)
  },
  listTermijnen: async ({ db, hoed, op }) => termijnen(await listOpenWensen(db), hoed.organisatieId, op),
  listBewijzen: async ({ db, op }) => {
    const wensen = (await listAlleWensen(db)).filter(
      ({ status }) => status === 'ingediend' || status === 'in_voorstel' || status === 'besloten',
    )
    const gedeeld = wensen.map(({ zijde, aansluitingen, steun }) => ({
      organisatieId: zijde.eigenOrganisatieId,
      aansluitingen,
      steun: steun.filter(({ ingetrokken }) => ingetrokken === null),
    }))
    const eigenaren = (await listEigenaren(db, op)).map(({ organisatieId }) => organisatieId)
    return wensbewijzen(gedeeld, eigenaren)
  },
  listDoelverbanden: async ({ db }) =>
    (await listDoelverbanden(db)).map(({ status, ...wens }) => ({
      ...wens,
      soort: 'wens',
      stand: status.replaceAll('_', ' '),
      pad: `/wensen/${wens.id}`,
    })),
  listOpenPunten: async ({ db }) => openPunten({ wensen: await listOpenWensen(db), aanbod: await listOpenAanbod(db) }),
}
