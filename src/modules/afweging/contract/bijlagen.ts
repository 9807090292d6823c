import * as z from 'zod'
import { Id, lijst, operation } from '#platform/http/contract.ts'

const tag = 'Voorstellen'
const metId = z.strictObject({ id: Id })

/** A closed exploration that goes with a proposal. */
export const Bijlage = z
  .object({
    verkenningId: Id,
    titel: z.string(),
    /** What stands out in it, in one sentence. */
    bevinding: z.string(),
  })
  .meta({ id: 'Voorstelbijlage', description: 'Een afgeronde verkenning die bij een voorstel hoort.' })
/** See {@link Bijlage}. */
export type Bijlage = z.output<typeof Bijlage>

/** What goes with a proposal, and the whole of it as a file. */
export const bijlagenApi = {
  listBijlagen: operation({
    method: 'GET',
    path: '/voorstellen/{id}/bijlagen',
    tag,
    summary: 'Verkenningen die bij een voorstel horen.',
    permission: 'voorstel.lezen',
    params: metId,
    response: lijst(Bijlage),
  }),
  saveBijlagen: operation({
    method: 'PUT',
    path: '/voorstellen/{id}/bijlagen',
    tag,
    summary: 'Kies welke afgeronde verkenningen bij een voorstel horen, in hun volgorde.',
    permission: 'voorstel.opstellen',
    params: metId,
    body: z.strictObject({ verkenningIds: z.array(Id).max(20, 'Voeg ten hoogste 20 verkenningen bij een voorstel.') }),
    response: lijst(Bijlage),
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
  readVoorstelbestand: operation({
    method: 'GET',
    path: '/voorstellen/{id}/bestand',
    tag,
    summary: 'Het voorstel met zijn bijlagen als PDF of DOCX, zoals het nu is.',
    permission: 'voorstel.lezen',
    params: metId,
    query: z.strictObject({ vorm: z.enum(['pdf', 'docx'], 'Kies pdf of docx.').default('pdf') }),
    produces: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    response: z.string(),
    refusals: ['kenmerk-ontbreekt'],
  }),
}
