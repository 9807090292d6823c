import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import {
  changeVoorstel,
  draftVoorstel,
  loadVoorstel,
  removeVoorstel,
  submitVoorstel,
  withdrawVoorstel,
} from '#modules/afweging/commands/voorstellen.ts'
import { changeBijlagen, listBijlagen, sendVoorstel } from '#modules/afweging/commands/bijlagen.ts'
import { changeBusinesscase, readBusinesscase } from '#modules/afweging/commands/businesscase.ts'
import { chooseAsKlant } from '#modules/afweging/commands/klant.ts'
import { changeRealisatieplan, readRealisatieplan, sendRealisatieplan } from '#modules/afweging/commands/realisatieplan.ts'
import { readEffect } from '#modules/afweging/commands/effect.ts'
import { signScores } from '#modules/afweging/commands/scores.ts'
import { changeGewichten, changeWeging, declineGewichten, handInGewichten, reopenWeging } from '#modules/afweging/commands/weging.ts'
import { readWeging } from '#modules/afweging/commands/weging-lezen.ts'
import { readWerkblad, writeWerkblad } from '#modules/afweging/commands/werkblad.ts'
import { afwegingApi } from '#modules/afweging/contract.ts'
import { listVoorstellen } from '#modules/afweging/store/voorstellen.ts'

const whole = <T>(resultaten: T[]) => ({ resultaten, totaal: resultaten.length })

/** Each operation of the room with its handler. */
export function registerAfweging(app: FastifyInstance): void {
  bind(app, afwegingApi, {
    listVoorstellen: ({ query }, { db }) => listVoorstellen(db, query),
    readVoorstel: ({ params }, context) => loadVoorstel(context, params.id),
    readEffect: ({ params }, context) => readEffect(context, params.id),
    draftVoorstel: ({ body }, context) => draftVoorstel(context, body),
    changeVoorstel: ({ params, body, versie }, context) => changeVoorstel(context, { ...params, ...body, versie }),
    removeVoorstel: async ({ params, versie }, context) => removeVoorstel(context, { ...params, versie }).then(() => ({})),
    submitVoorstel: ({ params, body, versie }, context) => submitVoorstel(context, { ...params, ...body, versie }),
    readWeging: ({ params, query }, context) => readWeging(context, params.id, query.ronde),
    saveWeging: ({ params, body, versie }, context) => changeWeging(context, { ...params, ...body, versie }),
    saveGewichten: ({ params, body, versie }, context) => changeGewichten(context, { ...params, ...body, versie }),
    submitGewichten: ({ params, versie }, context) => handInGewichten(context, { ...params, versie }),
    declineGewichten: ({ params }, context) => declineGewichten(context, params.id),
    saveScores: ({ params, body, versie }, context) => signScores(context, { ...params, ...body, versie }),
    reopenWeging: ({ params, body, versie }, context) => reopenWeging(context, { ...params, ...body, versie }),
    readBusinesscase: ({ params }, context) => readBusinesscase(context, params.id),
    saveBusinesscase: ({ params, body, versie }, context) => changeBusinesscase(context, { ...params, ...body, versie }),
    readWerkblad: ({ params }, context) => writeWerkblad(context, params.id),
    saveWerkblad: ({ params, bytes, versie }, context) => readWerkblad(context, { ...params, bytes: bytes!, versie }),
    listBijlagen: async ({ params }, context) => whole(await listBijlagen(context, params.id)),
    saveBijlagen: async ({ params, body, versie }, context) => whole(await changeBijlagen(context, { ...params, ...body, versie })),
    readVoorstelbestand: ({ params, query }, context) => sendVoorstel(context, { ...params, ...query }),
    chooseAsKlant: ({ params, body }, context) => chooseAsKlant(context, { ...params, ...body }),
    readRealisatieplan: ({ params }, context) => readRealisatieplan(context, params.id),
    saveRealisatieplan: ({ params, body, versie }, context) => changeRealisatieplan(context, { ...params, ...body, versie }),
    readRealisatieplanbestand: ({ params, query }, context) => sendRealisatieplan(context, { ...params, ...query }),
    withdrawVoorstel: ({ params, body, versie }, context) => withdrawVoorstel(context, { ...params, ...body, versie }),
  })
}
