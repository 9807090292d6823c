import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { instellingOf, loadBeeld, publicatieOf } from '#modules/publicatie/commands/beeld.ts'
import { setInstelling } from '#modules/publicatie/commands/instelling.ts'
import { confirmGeheimhouding, publish, readPublicatie, setOpenbaarheid, withdraw } from '#modules/publicatie/commands/publicaties.ts'
import { publicatieApi } from '#modules/publicatie/contract.ts'
import { serveOpenbaar } from '#modules/publicatie/openbaar-routes.ts'
import { findInstelling } from '#modules/publicatie/store/instelling.ts'
import { listPublicaties } from '#modules/publicatie/store/publicaties.ts'

/** Each operation of the room with its handler, and the pages for everybody. */
export function registerPublicatie(app: FastifyInstance): void {
  bind(app, publicatieApi, {
    listPublicaties: async ({ query }, { db, clock }) => {
      const { resultaten, totaal } = await listPublicaties(db, query)
      const beeld = await loadBeeld(db, app.house, clock.today())
      return { resultaten: resultaten.map((row) => publicatieOf(row, beeld)), totaal }
    },
    readPublicatie: ({ params }, context) => readPublicatie(context, params.id),
    setOpenbaarheid: ({ params, body, versie }, context) => setOpenbaarheid(context, { ...params, ...body, versie }),
    confirmGeheimhouding: ({ params, body, versie }, context) => confirmGeheimhouding(context, { ...params, ...body, versie }),
    publish: ({ params, versie }, context) => publish(context, { ...params, versie }),
    withdraw: ({ params, body, versie }, context) => withdraw(context, { ...params, ...body, versie }),
    readPublicatieInstelling: async (_, { db }) => instellingOf(await findInstelling(db), app.house.publicUrl),
    setPublicatieInstelling: ({ body, versie }, context) => setInstelling(context, { ...body, versie }),
  })
  serveOpenbaar(app)
}
