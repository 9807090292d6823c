import * as z from 'zod'
import { lijst, operation, tekst } from '#platform/http/contract.ts'
import { raakvlakken } from '#modules/governance/domain/beslistabel.ts'
import { staprollen, tafelsoorten } from '#modules/governance/domain/route.ts'

const tag = 'Beslistabel'

const Halte = z
  .strictObject({
    soort: z.enum(tafelsoorten, 'Kies een soort tafel.'),
    rol: z.enum(staprollen, 'Kies wat de tafel gevraagd wordt.'),
    fase: z.number('Vul een volgnummer in.').int('Vul een heel getal in.').min(1, 'Vul 1 of hoger in.').max(99, 'Vul ten hoogste 99 in.'),
    wie: z.enum(['betalers', 'iedereen'], 'Kies: wie betaalt, of iedereen.'),
    waarom: tekst('waarom deze tafel op de weg ligt', 300),
  })
  .meta({ id: 'Halte' })

/** A rule of the decision table: which facts have to be so, and which tables treat it then. */
export const Beslisregel = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld nieuw-geld.'),
    naam: tekst('de naam van de regel', 120),
    als: z.strictObject({
      geld: z.boolean().optional(),
      betalers: z.enum(['een', 'meer']).optional(),
      binnenBegroting: z.boolean().optional(),
      binnenMandaat: z.boolean().optional(),
      raakt: z.enum([...raakvlakken, 'niets']).optional(),
    }),
    dan: z
      .array(Halte)
      .min(1, 'Zet ten minste één tafel in deze regel, of haal de regel weg.')
      .max(20, 'Zet ten hoogste 20 tafels in een regel.'),
  })
  .meta({ id: 'Beslisregel' })

/** A version of the decision table. Number 0 is the one that every cooperation begins with. */
export const Beslistabel = z
  .object({
    nummer: z.number().int(),
    regels: z.array(Beslisregel),
    grond: z.string(),
    persoonNaam: z.string().nullable(),
    rol: z.string().nullable(),
    vastgesteldOp: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Beslistabel' })
/** See {@link Beslistabel}. */
export type Beslistabel = z.output<typeof Beslistabel>

/** The decision table as data. */
export const beslistabellenApi = {
  listBeslistabellen: operation({
    method: 'GET',
    path: '/beslistabellen',
    tag,
    summary: 'Lijst van versies van de beslistabel, de geldige eerst.',
    permission: 'besluit.lezen',
    response: lijst(Beslistabel),
  }),
  addBeslistabel: operation({
    method: 'POST',
    path: '/beslistabellen',
    tag,
    summary: 'Stel een nieuwe versie van de beslistabel vast.',
    permission: 'beslistabel.vaststellen',
    body: z.strictObject({
      /** The version that was changed: whoever changed another one meanwhile goes first. */
      vorige: z.number().int().min(0),
      regels: z.array(Beslisregel).min(1, 'Zet ten minste één regel in de tabel.').max(60, 'Zet ten hoogste 60 regels in de tabel.'),
      grond: tekst('de reden of het besluit', 500),
    }),
    response: Beslistabel,
    refusals: ['beslistabel-gewijzigd', 'beslistabel-klopt-niet'],
  }),
}
