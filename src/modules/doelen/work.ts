import type { Db } from '#platform/database/database.ts'
import type { WorkSource } from '#platform/http/work.ts'
import { doelbewijzen } from '#modules/doelen/domain/bewijs.ts'
import { listEigenaren } from '#modules/samenwerking/index.ts'
import { uitkomst } from '#modules/doelen/domain/herijking.ts'
import { openPunten, taken, termijnen, type WerkDoel } from '#modules/doelen/domain/werk.ts'
import { visiepunten, visietaken, visietermijnen } from '#modules/doelen/domain/visiewerk.ts'
import { listAllDoelen } from '#modules/doelen/store/doelen.ts'
import { listLaatsteMetingen } from '#modules/doelen/store/metingen.ts'
import { listVisievragen } from '#modules/doelen/store/visie.ts'
import { listBewegingen } from '#modules/doelen/store/werk.ts'

/** What waits in this room: goals to hand in, to adopt and to measure. */
export const doelenWork: WorkSource = {
  listTaken: async ({ db, hoed, permissies, op }) => {
    const wij = { organisatieId: hoed.organisatieId, permissies, mandaten: hoed.mandaten }
    return [...taken(await load(db, op), wij), ...visietaken(await listVisievragen(db, op), wij)]
  },
  listTermijnen: async ({ db, hoed, op }) => [
    ...termijnen(await load(db, op), hoed.organisatieId, op),
    ...visietermijnen(await listVisievragen(db, op), hoed.organisatieId, op),
  ],
  listBewijzen: async ({ db, op }) => {
    const doelen = (await listAllDoelen(db)).map(({ zijde, ...doel }) => ({ ...doel, organisatieId: zijde.eigenOrganisatieId }))
    const standen = (await listVisievragen(db, op)).map(({ stand }) => stand)
    return doelbewijzen(doelen, { eigenaren: await listEigenaren(db, op), standen, vandaag: op })
  },
  listOpenPunten: async ({ db, op }) => [...openPunten(await load(db, op)), ...visiepunten(await listVisievragen(db, op), op)],
}

async function load(db: Db, op: string): Promise<WerkDoel[]> {
  const doelen = await listAllDoelen(db)
  const metingen = new Map((await listLaatsteMetingen(db)).map((meting) => [meting.doelId, meting]))
  const bewegingen = await listBewegingen(db)
  return doelen.map((doel) => ({
    id: doel.id,
    soort: doel.soort,
    titel: doel.titel,
    status: doel.status,
    streefdatum: doel.streefdatum,
    organisatieId: doel.zijde.eigenOrganisatieId,
    sinds: bewegingen.get(doel.id) ?? doel.zijde.ingediendOp?.slice(0, 10) ?? op,
    moetGemeten: doel.zijde.ingediendOp !== null && uitkomst(doel, metingen.get(doel.id) ?? null, op) === 'niet_gemeten',
  }))
}
