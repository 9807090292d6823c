import * as z from 'zod'
import { Id, lijst, operation } from '#platform/http/contract.ts'

const tag = 'Kalender'

/** An address for a calendar program; the address itself is only told when it is made. */
export const AgendaAdres = z
  .object({
    id: Id,
    /** Of one table; null: of every table where the hat sits. */
    tafelId: Id.nullable(),
    tafelNaam: z.string().nullable(),
    /** The hat with which it was made: `griffier`. */
    rol: z.string(),
    organisatieNaam: z.string(),
    gemaaktOp: z.iso.datetime(),
  })
  .meta({ id: 'AgendaAdres' })
/** See {@link AgendaAdres}. */
export type AgendaAdres = z.output<typeof AgendaAdres>

/** Meetings in one's own calendar program. */
export const agendaAdressenApi = {
  listAgendaAdressen: operation({
    method: 'GET',
    path: '/agenda-adressen',
    tag,
    summary: "Lijst van uw adressen voor agendaprogramma's.",
    permission: 'vergadering.lezen',
    response: lijst(AgendaAdres),
  }),
  makeAgendaAdres: operation({
    method: 'POST',
    path: '/agenda-adressen',
    tag,
    summary: 'Maak een adres voor een agendaprogramma: van al uw tafels, of van één tafel.',
    permission: 'vergadering.lezen',
    body: z.strictObject({ tafelId: Id.nullable().default(null) }),
    response: AgendaAdres.extend({ adres: z.url() }),
  }),
  revokeAgendaAdres: operation({
    method: 'DELETE',
    path: '/agenda-adressen/{id}',
    tag,
    summary: 'Trek een adres voor een agendaprogramma in.',
    permission: 'vergadering.lezen',
    params: z.strictObject({ id: Id }),
  }),
}
