import type { FastifyInstance } from 'fastify'
import { scopeOf } from '#platform/http/actor.ts'
import { bind } from '#platform/http/bind.ts'
import { actorOf } from '#platform/http/context.ts'
import {
  adoptAanbod,
  changeAanbod,
  draftAanbod,
  loadAanbod,
  removeAanbod,
  submitAanbod,
  withdrawAanbod,
} from '#modules/vraag/commands/aanbod.ts'
import { loadCijfers, setCijfers } from '#modules/vraag/commands/cijfers.ts'
import { joinWens } from '#modules/vraag/commands/aansluiten.ts'
import { answerSamenvoeging, proposeSamenvoeging, separateWens, withdrawSamenvoeging } from '#modules/vraag/commands/samenvoegen.ts'
import { supportWens, withdrawSteun } from '#modules/vraag/commands/steun.ts'
import { changeWens, confirmWens, draftWens, loadWens, removeWens, submitWens, withdrawWens } from '#modules/vraag/commands/wensen.ts'
import { vraagApi } from '#modules/vraag/contract.ts'
import { listAanbod } from '#modules/vraag/store/aanbod.ts'
import { listGelijkenissen } from '#modules/vraag/store/gelijkenissen.ts'
import { listWensen } from '#modules/vraag/store/wensen.ts'

/** Each operation of the room with its handler. */
export function registerVraag(app: FastifyInstance): void {
  bind(app, vraagApi, {
    listWensen: ({ query }, { db }) => listWensen(db, query),
    readWens: ({ params }, context) => loadWens(context, params.id),
    findGelijkenissen: async ({ body }, context) => {
      const { database } = context.request.server.house
      const resultaten = await database.read(scopeOf(actorOf(context)), (db) => listGelijkenissen(db, body))
      return { resultaten, totaal: resultaten.length }
    },
    draftWens: ({ body }, context) => draftWens(context, body),
    changeWens: ({ params, body, versie }, context) => changeWens(context, { ...params, ...body, versie }),
    removeWens: async ({ params, versie }, context) => removeWens(context, { ...params, versie }).then(() => ({})),
    submitWens: ({ params, body, versie }, context) => submitWens(context, { ...params, ...body, versie }),
    withdrawWens: ({ params, body, versie }, context) => withdrawWens(context, { ...params, ...body, versie }),
    confirmWens: ({ params, versie }, context) => confirmWens(context, { ...params, versie }),
    joinWens: ({ params, body, versie }, context) => joinWens(context, { ...params, ...body, versie }),

    proposeSamenvoeging: ({ params, body, versie }, context) => proposeSamenvoeging(context, { ...params, ...body, versie }),
    answerSamenvoeging: ({ params, body, versie }, context) => answerSamenvoeging(context, { ...params, ...body, versie }),
    withdrawSamenvoeging: ({ params, body, versie }, context) => withdrawSamenvoeging(context, { ...params, ...body, versie }),
    separateWens: ({ params, body, versie }, context) => separateWens(context, { ...params, ...body, versie }),

    readDeelnamecijfers: ({ params }, context) => loadCijfers(context, params.id),
    setDeelnamecijfers: ({ params, body, versie }, context) => setCijfers(context, { ...params, ...body, versie }),
    supportWens: ({ params, body, versie }, context) => supportWens(context, { ...params, ...body, versie }),
    withdrawSteun: ({ params, body, versie }, context) => withdrawSteun(context, { ...params, ...body, versie }),

    listAanbod: ({ query }, { db }) => listAanbod(db, query),
    readAanbod: ({ params }, context) => loadAanbod(context, params.id),
    draftAanbod: ({ body }, context) => draftAanbod(context, body),
    changeAanbod: ({ params, body, versie }, context) => changeAanbod(context, { ...params, ...body, versie }),
    removeAanbod: async ({ params, versie }, context) => removeAanbod(context, { ...params, versie }).then(() => ({})),
    submitAanbod: ({ params, body, versie }, context) => submitAanbod(context, { ...params, ...body, versie }),
    withdrawAanbod: ({ params, body, versie }, context) => withdrawAanbod(context, { ...params, ...body, versie }),
    adoptAanbod: ({ params, versie }, context) => adoptAanbod(context, { ...params, versie }),
  })
}
