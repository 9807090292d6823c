import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { kalenderApi } from '#modules/kalender/contract.ts'
import { listRecessen, listVergaderingen } from '#modules/kalender/store/vergaderingen.ts'

/** A list that is never long enough to page. */
const whole = <T>(resultaten: T[]) => ({ resultaten, totaal: resultaten.length })

/** Each operation of the room with its handler. */
export function registerKalender(app: FastifyInstance): void {
  bind(app, kalenderApi, {
    listVergaderingen: async ({ query }, { db }) => whole(await listVergaderingen(db, query)),
    listRecessen: async (_, { db }) => whole(await listRecessen(db)),
  })
}
