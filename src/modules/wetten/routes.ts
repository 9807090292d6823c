import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { wettenApi } from '#modules/wetten/contract.ts'

/** Each operation of the room with its handler. */
export function registerWetten(app: FastifyInstance): void {
  bind(app, wettenApi, {})
}
