import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { agendaApi } from '#modules/agenda/contract.ts'

/** Each operation of the room with its handler. */
export function registerAgenda(app: FastifyInstance): void {
  bind(app, agendaApi, {})
}
