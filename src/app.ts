import type { FastifyInstance } from 'fastify'
import { buildServer } from '#platform/http/server.ts'
import type { House, Reaction } from '#platform/http/context.ts'
import type { Contract } from '#platform/http/contract.ts'
import { openApiDocument } from '#platform/http/openapi.ts'
import type { WorkSource } from '#platform/http/work.ts'
import { identityApi } from '#platform/identity/contract.ts'
import { registerOidc } from '#platform/identity/oidc.ts'
import { registerIdentity } from '#platform/identity/routes.ts'
import { doelen } from '#modules/doelen/index.ts'
import { vraag } from '#modules/vraag/index.ts'
import { catalogus } from '#modules/catalogus/index.ts'
import { afweging } from '#modules/afweging/index.ts'
import { governance } from '#modules/governance/index.ts'
import { agenda } from '#modules/agenda/index.ts'
import { zienswijzen } from '#modules/zienswijzen/index.ts'
import { publicatie } from '#modules/publicatie/index.ts'
import { portfolio } from '#modules/portfolio/index.ts'
import { begroting } from '#modules/begroting/index.ts'
import { kosten } from '#modules/kosten/index.ts'
import { verrekening } from '#modules/verrekening/index.ts'
import { verslag } from '#modules/verslag/index.ts'
import { kalender } from '#modules/kalender/index.ts'
import { verkenning } from '#modules/verkenning/index.ts'
import { wetten } from '#modules/wetten/index.ts'
import { findHoeden, samenwerking } from '#modules/samenwerking/index.ts'
import { rekenkernApi, registerRekenkern } from './rekenkern-routes.ts'

/** What a room gives to the house: its operations, who may do what, its routes, what waits in it, and what it does when something happens below it. */
export interface Room {
  contract: Contract
  grants: Record<string, readonly string[]>
  register: (app: FastifyInstance) => void
  work?: WorkSource
  reactions?: readonly Reaction[]
}

/** Every room of the house, from the bottom up. A new capability is one line here and one in architecture.mjs. */
export const rooms: readonly Room[] = [
  samenwerking,
  doelen,
  vraag,
  wetten,
  verkenning,
  catalogus,
  afweging,
  kalender,
  governance,
  agenda,
  zienswijzen,
  publicatie,
  portfolio,
  begroting,
  kosten,
  verrekening,
  verslag,
]

/** Every contract of the API, in the order of the documentation. */
export const contracts: readonly Contract[] = [identityApi, ...rooms.map((room) => room.contract), rekenkernApi]

/** What main.ts and tests choose; the rest of the house follows from the rooms. */
export type HouseGiven = Omit<House, 'findHoeden' | 'permissionsOf' | 'workSources' | 'reactions'>

/** The whole application on one database. */
export async function buildApp(given: HouseGiven, options: { log?: boolean } = {}): Promise<FastifyInstance> {
  const permissions = new Map<string, ReadonlySet<string>>()
  for (const { grants } of rooms) {
    for (const [rol, granted] of Object.entries(grants)) permissions.set(rol, new Set([...(permissions.get(rol) ?? []), ...granted]))
  }
  const app = await buildServer(
    {
      ...given,
      findHoeden,
      permissionsOf: (rol) => permissions.get(rol) ?? new Set(),
      workSources: rooms.flatMap(({ work }) => work ?? []),
      reactions: rooms.flatMap(({ reactions }) => reactions ?? []),
    },
    options,
  )
  registerIdentity(app)
  registerOidc(app)
  for (const room of rooms) room.register(app)
  registerRekenkern(app)
  publishOpenApi(app)
  return app
}

/** Open to everyone, from any site: the document holds no data (NL API Design Rules, publish-openapi). */
function publishOpenApi(app: FastifyInstance) {
  const document = JSON.stringify(openApiDocument(contracts), null, 2)
  app.get('/api/v1/openapi.json', async (_, reply) =>
    reply.header('access-control-allow-origin', '*').type('application/json; charset=utf-8').send(document),
  )
}
