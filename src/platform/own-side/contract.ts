import * as z from 'zod'
import { Id } from '#platform/http/contract.ts'

/** Which of the three exceptions to "shared is visible" holds, and whether the row is still on the own side. */
export const Zijde = z
  .object({
    eigenOrganisatieId: Id,
    eigenOrganisatieNaam: z.string(),
    ingediendOp: z.iso.datetime().nullable(),
    zichtbaarheid: z.enum(['partners', 'tafel', 'eigen_organisatie']),
    tafelId: Id.nullable(),
  })
  .meta({ id: 'Zijde', description: 'Van wie dit is, of het is ingediend, en wie het dan ziet.' })

/** Choice at handing in: who will see it. */
export const ZichtbaarheidKeuze = z
  .strictObject({
    zichtbaarheid: z
      .enum(['partners', 'tafel', 'eigen_organisatie'], 'Kies wie dit mag zien: partners, tafel of eigen_organisatie.')
      .default('partners'),
    tafelId: Id.nullable().default(null),
  })
  .refine((keuze) => (keuze.zichtbaarheid === 'tafel') === (keuze.tafelId !== null), {
    path: ['tafelId'],
    message: 'Kies een tafel als alleen die tafel dit mag zien, en anders niet.',
  })
