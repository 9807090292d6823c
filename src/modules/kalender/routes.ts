import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { serveAgenda } from '#modules/kalender/agenda-routes.ts'
import { endAgendaAdres, makeAgendaAdres } from '#modules/kalender/commands/agenda-adressen.ts'
import { planBegrotingsjaar, readBegrotingsjaar, recordVerzending } from '#modules/kalender/commands/begrotingsjaren.ts'
import {
  addBegrotingswijziging,
  addVrijstelling,
  changeBegrotingswijziging,
  removeBegrotingswijziging,
  removeVrijstelling,
} from '#modules/kalender/commands/begrotingswijzigingen.ts'
import { addReces, changeReces, removeReces } from '#modules/kalender/commands/recessen.ts'
import { cancelVergadering, changeVergadering, planVergaderingen } from '#modules/kalender/commands/vergaderingen.ts'
import { kalenderApi } from '#modules/kalender/contract.ts'
import { listAgendaAdressen } from '#modules/kalender/store/agenda-adressen.ts'
import { listRecessen } from '#modules/kalender/store/recessen.ts'
import { listVergaderingen } from '#modules/kalender/store/vergaderingen.ts'

/** A list that is never long enough to page. */
const whole = <T>(resultaten: T[]) => ({ resultaten, totaal: resultaten.length })

/** Each operation of the room with its handler. */
export function registerKalender(app: FastifyInstance): void {
  bind(app, kalenderApi, {
    listVergaderingen: async ({ query }, { db }) => whole(await listVergaderingen(db, query)),
    planVergaderingen: async ({ body }, context) => whole(await planVergaderingen(context, body)),
    changeVergadering: ({ params, body, versie }, context) => changeVergadering(context, { ...params, ...body, versie }),
    cancelVergadering: ({ params, body, versie }, context) => cancelVergadering(context, { ...params, ...body, versie }),
    listRecessen: async (_, { db }) => whole(await listRecessen(db)),
    addReces: ({ body }, context) => addReces(context, body),
    changeReces: ({ params, body, versie }, context) => changeReces(context, { ...params, ...body, versie }),
    removeReces: ({ params, versie }, context) => removeReces(context, { ...params, versie }),
    readBegrotingsjaar: ({ params }, { db }) => readBegrotingsjaar(db, params.jaar),
    planBegrotingsjaar: ({ params, body, versie }, context) => planBegrotingsjaar(context, { ...params, ...body, versie }),
    recordVerzending: ({ params, body, versie }, context) => recordVerzending(context, { ...params, ...body, versie }),
    addBegrotingswijziging: ({ params, body }, context) => addBegrotingswijziging(context, { ...params, ...body }),
    changeBegrotingswijziging: ({ params, body, versie }, context) => changeBegrotingswijziging(context, { ...params, ...body, versie }),
    removeBegrotingswijziging: ({ params, versie }, context) => removeBegrotingswijziging(context, { ...params, versie }),
    addVrijstelling: ({ body }, context) => addVrijstelling(context, body),
    removeVrijstelling: ({ params, versie }, context) => removeVrijstelling(context, { ...params, versie }),
    listAgendaAdressen: async (_, { db }) => whole(await listAgendaAdressen(db)),
    makeAgendaAdres: ({ body }, context) => makeAgendaAdres(context, body.tafelId),
    revokeAgendaAdres: async ({ params }, context) => {
      await endAgendaAdres(context, params.id)
      return {}
    },
  })
  serveAgenda(app)
}
