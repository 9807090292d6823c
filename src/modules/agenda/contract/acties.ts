import * as z from 'zod'
import { DatumTekst, Id, lijst, LijstVraag, operation, tekst } from '#platform/http/contract.ts'

const tag = 'Acties en toezeggingen'
const metId = z.strictObject({ id: Id })

/** What somebody will do, or promised a council to do. */
export const Actie = z
  .object({
    id: Id,
    soort: z.enum(['actie', 'toezegging']),
    tekst: z.string(),
    tafelId: Id.nullable(),
    tafelNaam: z.string().nullable(),
    /** The meeting and the item that it comes from. */
    agendaId: Id.nullable(),
    agendapuntId: Id.nullable(),
    agendapuntTitel: z.string().nullable(),
    isVertrouwelijk: z.boolean(),
    organisatieId: Id,
    organisatieNaam: z.string(),
    persoonId: Id.nullable(),
    persoonNaam: z.string().nullable(),
    /** The council to which it was promised. */
    aanTafelId: Id.nullable(),
    aanTafelNaam: z.string().nullable(),
    uiterlijk: DatumTekst,
    status: z.enum(['open', 'gedaan', 'vervallen']),
    /** Open, and the day is past. */
    isTeLaat: z.boolean(),
    reactie: z.string(),
    gemaaktOp: z.iso.datetime(),
    gemaaktDoor: z.string(),
    afgerondOp: z.iso.datetime().nullable(),
    afgerondDoor: z.string().nullable(),
    /** Whether the reader sits at the table where it was made. */
    aanTafel: z.boolean(),
    versie: z.number().int(),
  })
  .meta({ id: 'Actie' })
/** See {@link Actie}. */
export type Actie = z.output<typeof Actie>

const Velden = {
  tekst: tekst('wat er gaat gebeuren', 1000),
  organisatieId: z.uuid('Kies welke organisatie dit doet.'),
  persoonId: Id.nullable().default(null),
  uiterlijk: DatumTekst.refine((dag) => dag >= '2000-01-01' && dag < '2101-01-01', 'Kies een dag van 2000 tot en met 2100.'),
}

/** Everything that was agreed to be done, of all tables. */
export const actiesApi = {
  listActies: operation({
    method: 'GET',
    path: '/acties',
    tag,
    summary: 'Lijst van acties en toezeggingen van alle tafels, te late eerst.',
    permission: 'actie.lezen',
    query: LijstVraag.extend({
      soort: z.enum(['actie', 'toezegging']).optional(),
      status: z.enum(['open', 'te_laat', 'afgerond']).optional(),
      tafelId: Id.optional(),
      organisatieId: Id.optional(),
    }),
    response: lijst(Actie),
  }),
  addActie: operation({
    method: 'POST',
    path: '/acties',
    tag,
    summary: 'Leg een actie of toezegging vast.',
    permission: 'actie.vastleggen',
    body: z
      .strictObject({
        ...Velden,
        soort: z.enum(['actie', 'toezegging'], 'Kies: actie of toezegging.'),
        tafelId: Id.nullable().default(null),
        agendapuntId: Id.nullable().default(null),
        aanTafelId: Id.nullable().default(null),
      })
      .refine(({ soort, aanTafelId }) => (soort === 'toezegging') === (aanTafelId !== null), {
        path: ['aanTafelId'],
        message: 'Kies aan welke raad dit is toegezegd.',
      }),
    response: Actie,
    refusals: ['niet-aan-tafel', 'eigenaar-niet-aan-tafel', 'geen-raad', 'eigenaar-onbekend', 'agenda-status'],
  }),
  changeActie: operation({
    method: 'PUT',
    path: '/acties/{id}',
    tag,
    summary: 'Wijzig een actie of toezegging die nog open is.',
    permission: 'actie.vastleggen',
    params: metId,
    body: z.strictObject(Velden),
    response: Actie,
    ifMatch: true,
    refusals: ['actie-afgerond', 'andere-organisatie', 'eigenaar-niet-aan-tafel', 'eigenaar-onbekend'],
  }),
  finishActie: operation({
    method: 'POST',
    path: '/acties/{id}/afrondingen',
    tag,
    summary: 'Meld een actie of toezegging af, met wat ermee is gedaan.',
    permission: 'actie.vastleggen',
    params: metId,
    body: z.strictObject({
      status: z.enum(['gedaan', 'vervallen'], 'Kies: gedaan of vervallen.'),
      reactie: tekst('wat ermee is gedaan', 2000),
    }),
    response: Actie,
    ifMatch: true,
    refusals: ['actie-afgerond', 'andere-organisatie'],
  }),
}
