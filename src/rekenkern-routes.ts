import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { berekeningen, findBerekening } from './rekenkern.ts'
import { bind } from '#platform/http/bind.ts'
import { lijst, operation } from '#platform/http/contract.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { answer } from '#platform/rekenkern/berekening.ts'

const tag = 'Rekenkern'

/** The calculations, open to anyone: they hold no data, and both sides must be able to recompute. */
export const rekenkernApi = {
  listBerekeningen: operation({
    method: 'GET',
    path: '/rekenkern',
    tag,
    summary: 'Lijst van berekeningen.',
    permission: 'openbaar',
    response: lijst(z.object({ naam: z.string(), omschrijving: z.string() })),
  }),
  reken: operation({
    method: 'POST',
    path: '/rekenkern/{naam}',
    tag,
    summary: 'Reken na: dezelfde invoer geeft overal hetzelfde antwoord.',
    permission: 'openbaar',
    status: 200,
    params: z.strictObject({ naam: z.string().max(60) }),
    body: z.unknown(),
    response: z.unknown(),
    exactJson: true,
    opensOwnScope: true,
  }),
}

/** The third way to each calculation, next to the function and the command line. */
export function registerRekenkern(app: FastifyInstance): void {
  bind(app, rekenkernApi, {
    listBerekeningen: async () => {
      const resultaten = berekeningen.map(({ naam, omschrijving }) => ({ naam, omschrijving }))
      return { resultaten, totaal: resultaten.length }
    },
    reken: async ({ params, text }) => {
      const berekening = findBerekening(params.naam)
      if (!berekening) throw notFound()
      const outcome = answer(berekening, text ?? '')
      if (outcome.ok) return outcome.value
      throw new Problem(outcome.refusal.status, 'invoer-klopt-niet', outcome.refusal.detail).at(outcome.refusal.invalidParams)
    },
  })
}
