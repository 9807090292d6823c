import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { sendDocument, type Vorm } from '#platform/documents/send.ts'
import { adoptDoel, changeDoel, draftDoel, loadDoel, removeDoel, submitDoel, withdrawDoel } from '#modules/doelen/commands/doelen.ts'
import { addMeting, loadMetingen } from '#modules/doelen/commands/metingen.ts'
import {
  addVisievraag,
  adoptVisieantwoord,
  answerVisievraag,
  beginVisie,
  changeVisievraag,
  judgeVisieantwoord,
  loadVisievraag,
  removeVisievraag,
} from '#modules/doelen/commands/visie.ts'
import { listBediendeDoelen } from '#modules/doelen/commands/verbanden.ts'
import { doelenApi } from '#modules/doelen/contract.ts'
import { uitkomst } from '#modules/doelen/domain/herijking.ts'
import { naastElkaar } from '#modules/doelen/domain/naast-elkaar.ts'
import { listAllDoelen, listDoelen } from '#modules/doelen/store/doelen.ts'
import { listLaatsteMetingen } from '#modules/doelen/store/metingen.ts'
import { listVisievragen } from '#modules/doelen/store/visie.ts'
import { visieOf } from '#modules/doelen/visie.ts'

const whole = <T>(resultaten: T[]) => ({ resultaten, totaal: resultaten.length })

/** Each operation of the room with its handler. */
export function registerDoelen(app: FastifyInstance): void {
  bind(app, doelenApi, {
    listDoelen: ({ query }, { db }) => listDoelen(db, query),
    listDoelOnderwerpen: async (_, { db }) => whole(naastElkaar(await listAllDoelen(db))),
    listBediendeDoelen: async (_, context) => whole(await listBediendeDoelen(context)),
    listHerijkingen: async (_, { db, clock }) => {
      const metingen = new Map((await listLaatsteMetingen(db)).map((meting) => [meting.doelId, meting]))
      const gedeeld = (await listAllDoelen(db)).filter(({ zijde }) => zijde.ingediendOp !== null)
      return whole(
        gedeeld.map((doel) => {
          const meting = metingen.get(doel.id) ?? null
          return { doel, meting, uitkomst: uitkomst(doel, meting, clock.today()) }
        }),
      )
    },
    readDoel: ({ params }, context) => loadDoel(context, params.id),
    draftDoel: ({ body }, context) => draftDoel(context, body),
    changeDoel: ({ params, body, versie }, context) => changeDoel(context, { ...params, ...body, versie }),
    removeDoel: async ({ params, versie }, context) => removeDoel(context, { ...params, versie }).then(() => ({})),
    submitDoel: ({ params, body, versie }, context) => submitDoel(context, { ...params, ...body, versie }),
    withdrawDoel: ({ params, body, versie }, context) => withdrawDoel(context, { ...params, ...body, versie }),
    adoptDoel: ({ params, body, versie }, context) => adoptDoel(context, { ...params, besluit: body, versie }),
    listMetingen: ({ params }, context) => loadMetingen(context, params.id),
    addMeting: ({ params, body }, context) => addMeting(context, { ...params, ...body }),
    listVisievragen: async (_, { db, clock }) => whole(await listVisievragen(db, clock.today())),
    readVisievraag: ({ params }, context) => loadVisievraag(context, params.id),
    readVisiebestand: ({ query }, context) => sendVisie(context, query.vorm),
    beginVisie: (_, context) => beginVisie(context),
    addVisievraag: ({ body }, context) => addVisievraag(context, body),
    changeVisievraag: ({ params, body, versie }, context) => changeVisievraag(context, { ...params, ...body, versie }),
    removeVisievraag: ({ params, versie }, context) => removeVisievraag(context, { ...params, versie }),
    answerVisievraag: ({ params, body, versie }, context) => answerVisievraag(context, { ...params, ...body, versie }),
    judgeVisieantwoord: ({ params, body }, context) => judgeVisieantwoord(context, { ...params, ...body }),
    adoptVisieantwoord: ({ params, body, versie }, context) => adoptVisieantwoord(context, { ...params, ...body, versie }),
  })
}

/** The whole document as a file, as it stands today. */
async function sendVisie(context: Context, vorm: Vorm): Promise<string> {
  const vandaag = context.clock.today()
  const visie = visieOf(await listVisievragen(context.db, vandaag), { naam: actorOf(context).hoed.regelingNaam, vandaag })
  return sendDocument(context, { document: visie, naam: `i-visie ${vandaag}`, vorm })
}
