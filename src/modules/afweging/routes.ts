import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { afwegingApi } from '#modules/afweging/contract.ts'

/** Each operation of the room with its handler. */
export function registerAfweging(app: FastifyInstance): void {
  bind(app, afwegingApi, {})
}
