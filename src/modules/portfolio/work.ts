import type { Db } from '#platform/database/database.ts'
import type { WorkSource } from '#platform/http/work.ts'
import { meerwerkPunten, meerwerkTaken } from '#modules/portfolio/domain/meerwerk.ts'
import { statusOf } from '#modules/portfolio/domain/planning.ts'
import { planbewijzen } from '#modules/portfolio/domain/bewijs.ts'
import { openPunten, taken, termijnen, type Werk } from '#modules/portfolio/domain/werk.ts'
import { listDoelverbanden } from '#modules/portfolio/store/doelverbanden.ts'
import { listOpenMeerwerk } from '#modules/portfolio/store/meerwerk.ts'
import { listProgrammas } from '#modules/portfolio/store/programmas.ts'
import { listBesluitenZonderOpdracht, listLopendeOpdrachten, listOpenMaatregelen } from '#modules/portfolio/store/werk.ts'
import { listRollen } from '#modules/samenwerking/index.ts'

/** What waits between a decision and its result. */
export const portfolioWork: WorkSource = {
  listTaken: async ({ db, hoed, permissies, op }) => {
    const wij = { organisatieId: hoed.organisatieId, permissies }
    const isOpdrachtnemer = (await listRollen(db, { organisatieId: hoed.organisatieId, op })).includes('opdrachtnemer')
    return [...taken(await load(db), wij), ...meerwerkTaken(await listOpenMeerwerk(db), { ...wij, isOpdrachtnemer })]
  },
  listTermijnen: async ({ db, hoed, op }) => termijnen(await load(db), hoed, op),
  listBewijzen: async ({ db, op }) => planbewijzen((await listProgrammas(db, { page: 1, pageSize: 1000 })).resultaten, op),
  listDoelverbanden: async ({ db }) =>
    (await listDoelverbanden(db)).map(({ status, ...maatregel }) => ({
      ...maatregel,
      soort: 'maatregel',
      stand: status.replaceAll('_', ' '),
      pad: `/maatregelen/${maatregel.id}`,
    })),
  listOpenPunten: async ({ db }) => [...openPunten(await load(db)), ...meerwerkPunten(await listOpenMeerwerk(db))],
}

async function load(db: Db): Promise<Werk> {
  const maatregelen = await listOpenMaatregelen(db)
  return {
    besluiten: await listBesluitenZonderOpdracht(db),
    opdrachten: await listLopendeOpdrachten(db),
    maatregelen: maatregelen.map(({ stand, ...each }) => ({ ...each, status: statusOf(stand, each.wachtNog.length > 0) })),
  }
}
