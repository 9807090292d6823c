import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { kostenmodelApi } from '#modules/kosten/contract/kostenmodel.ts'
import { registerGrootboek } from '#modules/kosten/grootboek-routes.ts'

/** Each operation of the room with its handler. */
export function registerKosten(app: FastifyInstance): void {
  registerGrootboek(app)
  bind(app, kostenmodelApi, {})
}
