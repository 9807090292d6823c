import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { kostenApi } from '#modules/kosten/contract.ts'

/** Each operation of the room with its handler. */
export function registerKosten(app: FastifyInstance): void {
  bind(app, kostenApi, {})
}
