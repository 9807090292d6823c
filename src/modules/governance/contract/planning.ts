import * as z from 'zod'
import { Id, operation } from '#platform/http/contract.ts'
import { Behandeling, Dag, Doorlooptijd, hoortBijElkaar, redenOntbreekt, Uiterlijk } from '#modules/governance/contract/behandelingen.ts'

const tag = 'Behandelingen'

/** When the tables of a way meet, and by when it has to be decided. */
export const planningApi = {
  planStappen: operation({
    method: 'PUT',
    path: '/behandelingen/{id}/planning',
    tag,
    summary: 'Kies vergaderingen voor tafels, en verzet er zo nodig; wat daarna komt schuift mee. Alles, of niets.',
    permission: 'behandeling.plannen',
    params: z.strictObject({ id: Id }),
    body: z
      .strictObject({
        keuzes: z
          .array(
            z.strictObject({
              stapId: Id,
              /** Null: let planning choose again. */
              vergaderingId: Id.nullable(),
              doorlooptijdDagen: Doorlooptijd.optional(),
            }),
          )
          .max(30, 'Kies ten hoogste 30 vergaderingen.')
          .default([]),
        /** Meetings that are on another day, or (null) do not take place; they are moved before the choices are made. */
        verzet: z
          .array(z.strictObject({ vergaderingId: Id, versie: z.number().int(), naar: Dag.nullable() }))
          .max(30, 'Verzet ten hoogste 30 vergaderingen.')
          .default([]),
        grond: z.string().trim().max(500, 'Houd de reden bij ten hoogste 500 tekens.').default(''),
      })
      .refine(({ keuzes, verzet }) => keuzes.length + verzet.length > 0, { path: ['keuzes'], message: 'Kies ten minste één vergadering.' })
      .refine(({ verzet, grond }) => verzet.length === 0 || grond !== '', {
        path: ['grond'],
        message: 'Schrijf waarom de vergadering op een andere dag is of vervalt.',
      }),
    response: Behandeling,
    ifMatch: true,
    refusals: [
      'stap-al-gedaan',
      'behandeling-gestopt',
      'andere-organisatie',
      'vergadering-past-niet',
      'vergadering-staat-vast',
      'een-vergadering-per-dag',
    ],
  }),
  setUiterlijk: operation({
    method: 'PUT',
    path: '/behandelingen/{id}/uiterlijk',
    tag,
    summary: 'Zet de dag waarop het besluit er moet zijn, met de reden.',
    permission: 'behandeling.beginnen',
    params: z.strictObject({ id: Id }),
    body: z.strictObject(Uiterlijk).refine(hoortBijElkaar, redenOntbreekt),
    response: Behandeling,
    ifMatch: true,
    refusals: ['behandeling-gestopt', 'andere-organisatie'],
  }),
  seeRoutemelding: operation({
    method: 'POST',
    path: '/behandelingen/{id}/kennisnamen',
    tag,
    summary: 'Zeg dat uw organisatie de melding over de planning heeft gezien.',
    permission: 'behandeling.beginnen',
    params: z.strictObject({ id: Id }),
    response: Behandeling,
    ifMatch: true,
    refusals: ['andere-organisatie'],
  }),
}
