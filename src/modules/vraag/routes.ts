import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { vraagApi } from '#modules/vraag/contract.ts'

/** Each operation of the room with its handler. */
export function registerVraag(app: FastifyInstance): void {
  bind(app, vraagApi, {})
}
