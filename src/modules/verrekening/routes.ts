import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { readBijdragen } from '#modules/verrekening/bijdragen.ts'
import { verrekeningApi } from '#modules/verrekening/contract.ts'

/** Each operation of the room with its handler. */
export function registerVerrekening(app: FastifyInstance): void {
  bind(app, verrekeningApi, { readBijdragen: ({ query }, context) => readBijdragen(context, query) })
}
