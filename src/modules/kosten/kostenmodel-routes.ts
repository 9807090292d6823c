import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import {
  adoptKostenmodel,
  changeKostenmodel,
  draftKostenmodel,
  loadKostenmodel,
  removeKostenmodel,
} from '#modules/kosten/commands/kostenmodellen.ts'
import { readModelwerkblad, writeModelwerkblad } from '#modules/kosten/commands/modelwerkblad.ts'
import { loadToerekening, runToerekening, tryKostenmodel } from '#modules/kosten/commands/toerekeningen.ts'
import { kostenmodelApi } from '#modules/kosten/contract/kostenmodel.ts'
import { listKostenmodellen } from '#modules/kosten/store/kostenmodellen.ts'
import { listKostprijzen, listToerekeningen } from '#modules/kosten/store/toerekeningen.ts'

/** Cost models and their runs. */
export function registerKostenmodel(app: FastifyInstance): void {
  bind(app, kostenmodelApi, {
    listKostenmodellen: async (_, { db }) => counted(await listKostenmodellen(db)),
    readKostenmodel: ({ params }, context) => loadKostenmodel(context, params.id),
    draftKostenmodel: ({ body }, context) => draftKostenmodel(context, body),
    changeKostenmodel: ({ params, body, versie }, context) => changeKostenmodel(context, { ...params, ...body, versie }),
    removeKostenmodel: async ({ params, versie }, context) => removeKostenmodel(context, { ...params, versie }).then(() => ({})),
    adoptKostenmodel: ({ params, body, versie }, context) => adoptKostenmodel(context, { ...params, ...body, versie }),
    writeModelwerkblad: ({ params }, context) => writeModelwerkblad(context, params.id),
    readModelwerkblad: ({ params, versie, bytes }, context) => readModelwerkblad(context, { ...params, versie, bytes: bytes! }),
    tryKostenmodel: ({ params, query }, context) =>
      tryKostenmodel(context, { ...params, jaar: query.jaar, kwartaal: query.kwartaal ?? null }),
    listToerekeningen: async ({ query }, { db }) => counted(await listToerekeningen(db, query)),
    listKostprijzen: async ({ query }, { db }) => counted(await listKostprijzen(db, query.productId)),
    readToerekening: ({ params }, context) => loadToerekening(context, params.id),
    runToerekening: ({ body }, context) => runToerekening(context, body),
  })
}

const counted = <T>(resultaten: T[]) => ({ resultaten, totaal: resultaten.length })
