import type { FastifyInstance } from 'fastify'
import { registerGrootboek } from '#modules/kosten/grootboek-routes.ts'
import { registerKostenmodel } from '#modules/kosten/kostenmodel-routes.ts'

/** Each operation of the room with its handler. */
export function registerKosten(app: FastifyInstance): void {
  registerGrootboek(app)
  registerKostenmodel(app)
}
