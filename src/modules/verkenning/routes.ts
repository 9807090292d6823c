import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { verkenningApi } from '#modules/verkenning/contract.ts'

/** Each operation of the room with its handler. */
export function registerVerkenning(app: FastifyInstance): void {
  bind(app, verkenningApi, {})
}
