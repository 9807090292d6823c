import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import {
  acceptOpdracht,
  answerOpdracht,
  askOpdracht,
  completeOpdracht,
  deliverOpdracht,
  refuseOplevering,
  returnOpdracht,
  withdrawOpdracht,
} from '#modules/portfolio/commands/antwoorden.ts'
import { changeOpdracht, draftOpdracht, giveOpdracht, loadOpdracht, removeOpdracht } from '#modules/portfolio/commands/opdrachten.ts'
import {
  askMeerwerk,
  bookMeerwerkuren,
  changeMeerwerk,
  completeMeerwerk,
  grantMeerwerk,
  listedMeerwerk,
  loadMeerwerk,
  refuseMeerwerk,
  reopenMeerwerk,
  weighMeerwerk,
} from '#modules/portfolio/commands/meerwerk.ts'
import { sendMeerwerkregister } from '#modules/portfolio/commands/meerwerkregister.ts'
import {
  addMaatregel,
  addProgramma,
  changeMaatregel,
  changeProgramma,
  loadMaatregel,
  loadProgramma,
  moveMaatregel,
} from '#modules/portfolio/commands/programmas.ts'
import { meerwerkApi } from '#modules/portfolio/contract/meerwerk.ts'
import { opdrachtenApi } from '#modules/portfolio/contract/opdrachten.ts'
import { programmasApi } from '#modules/portfolio/contract/programmas.ts'
import { listOpdrachten } from '#modules/portfolio/store/opdrachten.ts'
import { listProgrammas } from '#modules/portfolio/store/programmas.ts'

/** Each operation of the room with its handler. */
export function registerPortfolio(app: FastifyInstance): void {
  bind(app, opdrachtenApi, {
    listOpdrachten: ({ query }, { db }) => listOpdrachten(db, query),
    readOpdracht: ({ params }, context) => loadOpdracht(context, params.id),
    draftOpdracht: ({ body }, context) => draftOpdracht(context, body),
    changeOpdracht: ({ params, body, versie }, context) => changeOpdracht(context, { ...params, ...body, versie }),
    removeOpdracht: ({ params, versie }, context) => removeOpdracht(context, { ...params, versie }).then(() => ({})),
    giveOpdracht: ({ params, versie }, context) => giveOpdracht(context, { ...params, versie }),
    acceptOpdracht: ({ params, versie }, context) => acceptOpdracht(context, { ...params, versie }),
    askOpdracht: ({ params, body, versie }, context) => askOpdracht(context, { ...params, ...body, versie }),
    answerOpdracht: ({ params, body, versie }, context) => answerOpdracht(context, { ...params, ...body, versie }),
    withdrawOpdracht: ({ params, body, versie }, context) => withdrawOpdracht(context, { ...params, ...body, versie }),
    refuseOplevering: ({ params, body, versie }, context) => refuseOplevering(context, { ...params, ...body, versie }),
    returnOpdracht: ({ params, body, versie }, context) => returnOpdracht(context, { ...params, ...body, versie }),
    deliverOpdracht: ({ params, body, versie }, context) => deliverOpdracht(context, { ...params, ...body, versie }),
    completeOpdracht: ({ params, body, versie }, context) => completeOpdracht(context, { ...params, ...body, versie }),
  })
  bind(app, programmasApi, {
    listProgrammas: ({ query }, { db }) => listProgrammas(db, query),
    readProgramma: ({ params }, context) => loadProgramma(context, params.id),
    addProgramma: ({ body }, context) => addProgramma(context, body),
    changeProgramma: ({ params, body, versie }, context) => changeProgramma(context, { ...params, ...body, versie }),
    addMaatregel: ({ params, body }, context) => addMaatregel(context, { programmaId: params.id, ...body }),
    readMaatregel: async ({ params }, context) => (await loadMaatregel(context, params.id)).maatregel,
    changeMaatregel: ({ params, body, versie }, context) => changeMaatregel(context, { ...params, ...body, versie }),
    moveMaatregel: ({ params, body, versie }, context) => moveMaatregel(context, { ...params, ...body, versie }),
  })
  registerMeerwerk(app)
}

function registerMeerwerk(app: FastifyInstance): void {
  bind(app, meerwerkApi, {
    listMeerwerk: ({ query }, context) => listedMeerwerk(context, query),
    readMeerwerkregister: ({ query }, context) => sendMeerwerkregister(context, query),
    readMeerwerk: ({ params }, context) => loadMeerwerk(context, params.id),
    askMeerwerk: ({ body }, context) => askMeerwerk(context, body),
    changeMeerwerk: ({ params, body, versie }, context) => changeMeerwerk(context, { ...params, ...body, versie }),
    weighMeerwerk: ({ params, body, versie }, context) => weighMeerwerk(context, { ...params, ...body, versie }),
    grantMeerwerk: ({ params, body, versie }, context) => grantMeerwerk(context, { ...params, ...body, versie }),
    refuseMeerwerk: ({ params, body, versie }, context) => refuseMeerwerk(context, { ...params, ...body, versie }),
    bookMeerwerkuren: ({ params, body, versie }, context) => bookMeerwerkuren(context, { ...params, ...body, versie }),
    completeMeerwerk: ({ params, body, versie }, context) => completeMeerwerk(context, { ...params, ...body, versie }),
    reopenMeerwerk: ({ params, body, versie }, context) => reopenMeerwerk(context, { ...params, ...body, versie }),
  })
}
