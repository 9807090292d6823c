import * as z from 'zod'
import { DatumTekst, Id, lijst, operation } from '#platform/http/contract.ts'

/** How long one decision took: from the first advice about the proposal to the day on which a table decided. */
export const Doorlooptijd = z
  .object({
    behandelingId: Id,
    titel: z.string(),
    tafelId: Id,
    tafelNaam: z.string(),
    /** Whose proposal it was. */
    organisatieId: Id,
    organisatieNaam: z.string(),
    adviesOp: DatumTekst,
    besluitOp: DatumTekst,
    /** Calendar days. */
    dagen: z.number().int(),
  })
  .meta({ id: 'Doorlooptijd' })
/** See {@link Doorlooptijd}. */
export type Doorlooptijd = z.output<typeof Doorlooptijd>

/** How long decisions took. */
export const doorlooptijdenApi = {
  listDoorlooptijden: operation({
    method: 'GET',
    path: '/doorlooptijden',
    tag: 'Behandelingen',
    summary: 'Lijst van besluiten met de dagen van het eerste advies tot het besluit.',
    permission: 'besluit.lezen',
    response: lijst(Doorlooptijd),
  }),
}
