import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { loadWet } from '#modules/wetten/commands/laden.ts'
import { sendWettenagenda } from '#modules/wetten/commands/uitvoeren.ts'
import {
  addUren,
  changeUren,
  chooseSleutel,
  draftAfwijking,
  draftAnalyse,
  estimate,
  removeAfwijking,
  removeAnalyse,
  removeUren,
  shareAnalyse,
  submitAfwijking,
} from '#modules/wetten/commands/werk.ts'
import { changeWet, closeWet, leadWet, linkWens, placeWet, reopenWet, unlinkWens } from '#modules/wetten/commands/wetten.ts'
import { wettenApi } from '#modules/wetten/contract.ts'
import { filterWetten, listWetbewijzen } from '#modules/wetten/store/wetten.ts'

/** Each operation of the room with its handler. */
export function registerWetten(app: FastifyInstance): void {
  bind(app, wettenApi, {
    listWetten: async ({ query: { page, pageSize, ...filter } }, { db, clock }) => {
      const found = await filterWetten(db, clock.today(), filter)
      return { resultaten: found.slice((page - 1) * pageSize, page * pageSize), totaal: found.length }
    },
    readWettenagenda: ({ query }, context) => sendWettenagenda(context, query),
    readWet: ({ params }, context) => loadWet(context, params.id),
    placeWet: ({ body }, context) => placeWet(context, body),
    changeWet: ({ params, body, versie }, context) => changeWet(context, { ...params, ...body, versie }),
    leadWet: ({ params, body, versie }, context) => leadWet(context, { ...params, ...body, versie }),
    closeWet: ({ params, body, versie }, context) => closeWet(context, { ...params, ...body, versie }),
    reopenWet: ({ params, body, versie }, context) => reopenWet(context, { ...params, ...body, versie }),
    listWetbewijzen: async ({ query }, { db }) => {
      const resultaten = await listWetbewijzen(db, query.wensId)
      return { resultaten, totaal: resultaten.length }
    },
    linkWens: ({ params, body }, context) => linkWens(context, { ...params, ...body }),
    unlinkWens: ({ params }, context) => unlinkWens(context, params).then(() => ({})),
    draftAnalyse: ({ params, body, versie }, context) => draftAnalyse(context, { ...params, ...body, versie }),
    removeAnalyse: ({ params, versie }, context) => removeAnalyse(context, { ...params, versie }).then(() => ({})),
    shareAnalyse: ({ params, versie }, context) => shareAnalyse(context, { ...params, versie }),
    draftAfwijking: ({ params, body, versie }, context) => draftAfwijking(context, { ...params, ...body, versie }),
    removeAfwijking: ({ params, versie }, context) => removeAfwijking(context, { ...params, versie }).then(() => ({})),
    submitAfwijking: ({ params, versie }, context) => submitAfwijking(context, { ...params, versie }),
    addUren: ({ params, body }, context) => addUren(context, { ...params, ...body }),
    changeUren: ({ params, body, versie }, context) => changeUren(context, { ...params, ...body, versie }),
    removeUren: ({ params, versie }, context) => removeUren(context, { ...params, versie }).then(() => ({})),
    saveRaming: ({ params, body }, context) => estimate(context, { ...params, ...body }),
    chooseUrensleutel: ({ params, body, versie }, context) => chooseSleutel(context, { ...params, ...body, versie }),
  })
}
