import * as z from 'zod'
import { DatumTekst, DecimaalTekst, Id, lijst, LijstVraag, operation, PostTekst, tekst, TotaalTekst } from '#platform/http/contract.ts'
import { betalers, meerwerkStatussen } from '#modules/portfolio/domain/meerwerk.ts'

const tag = 'Meerwerk'
const metId = z.strictObject({ id: Id })

/** Work that was asked for outside the catalogue: who asked, what it takes, what waits for it, who agreed and who pays. */
export const Meerwerk = z
  .object({
    id: Id,
    nummer: z.string(),
    titel: z.string(),
    vraag: z.string(),
    status: z.enum(meerwerkStatussen),
    vragerId: Id,
    vragerNaam: z.string(),
    vragerPersoon: z.string(),
    gevraagdOp: DatumTekst,
    /** What the supplier says that it takes; null until then. */
    weging: z
      .object({
        urenGeschat: DecimaalTekst,
        /** Null where it is an amount of another party and those are closed. */
        prijs: PostTekst.nullable(),
        betaler: z.enum(betalers),
      })
      .nullable(),
    /** What waits for it: an order, a measure, or in words. */
    verdringt: z.object({
      opdracht: z.object({ id: Id, nummer: z.string(), titel: z.string() }).nullable(),
      maatregel: z.object({ id: Id, nummer: z.number().int(), titel: z.string() }).nullable(),
      tekst: z.string(),
    }),
    toezegging: z
      .object({
        op: z.iso.datetime(),
        door: z.string(),
        grond: z.string(),
        rustOpBesluit: z.boolean(),
        /** Null without one, and for who may not know of it. */
        besluit: z.object({ id: Id, nummer: z.string(), titel: z.string() }).nullable(),
      })
      .nullable(),
    afwijzing: z.object({ reden: z.string(), organisatieId: Id, organisatieNaam: z.string() }).nullable(),
    uitgevoerdOp: DatumTekst.nullable(),
    urenBesteed: DecimaalTekst,
    uren: z.array(
      z.object({
        id: Id,
        op: DatumTekst,
        uren: DecimaalTekst,
        toelichting: z.string(),
        persoonNaam: z.string(),
        geboektOp: z.iso.datetime(),
      }),
    ),
    versie: z.number().int(),
  })
  .meta({ id: 'Meerwerk', description: 'Werk dat buiten de catalogus om is gevraagd.' })
/** See {@link Meerwerk}. */
export type Meerwerk = z.output<typeof Meerwerk>

const som = {
  aantal: z.number().int(),
  urenGeschat: DecimaalTekst,
  urenBesteed: DecimaalTekst,
  urenZonderToezegging: DecimaalTekst,
  /** These three are null where a price in them is closed to this hat. */
  toegezegd: TotaalTekst.nullable(),
  /** Of `toegezegd` what nobody pays: it goes off the regular work of the supplier. */
  onbetaald: TotaalTekst.nullable(),
  open: TotaalTekst.nullable(),
}

/** A page of the register, with what each organisation asked in the whole of what was found. */
export const Meerwerklijst = lijst(Meerwerk).extend({
  perOrganisatie: z.array(z.object({ organisatieId: Id, organisatieNaam: z.string(), ...som })),
  samen: z.object(som),
  /** Years in which something was asked, the last first, whatever the filter. */
  jaren: z.array(z.number().int()),
})
/** See {@link Meerwerklijst}. */
export type Meerwerklijst = z.output<typeof Meerwerklijst>

const Uren = z
  .string('Vul de uren in.')
  .regex(/^\d{1,6}(\.\d{1,2})?$/, 'Vul de uren in met een punt en ten hoogste twee decimalen, bijvoorbeeld "7.5".')

const Verdringing = z
  .strictObject({
    opdrachtId: Id.nullable().default(null),
    maatregelId: Id.nullable().default(null),
    tekst: z.string().trim().max(500, 'Houd dit bij ten hoogste 500 tekens.').default(''),
  })
  .refine(({ opdrachtId, maatregelId }) => opdrachtId === null || maatregelId === null, {
    path: ['maatregelId'],
    message: 'Kies een opdracht of een maatregel, niet allebei.',
  })

const vraagvelden = {
  vragerPersoon: tekst('wie het vroeg', 120),
  titel: tekst('de titel'),
  vraag: tekst('wat er wordt gevraagd', 4000),
}

const Vraag = z.strictObject({ ...vraagvelden, vragerId: Id, gevraagdOp: DatumTekst })
/** What is asked, by whom and on which day. */
export type MeerwerkVraag = z.output<typeof Vraag>

const Weging = z.strictObject({
  urenGeschat: Uren,
  prijs: PostTekst.refine((prijs) => !prijs.startsWith('-'), 'Vul een bedrag van nul of hoger in, of PM.'),
  betaler: z.enum(betalers, 'Kies wie betaalt.'),
  verdringt: Verdringing,
})
/** What it takes, who pays, and what waits for it. */
export type WegingInvoer = z.output<typeof Weging>

const Boeking = z.strictObject({
  op: DatumTekst,
  uren: z
    .string('Vul de uren in.')
    .regex(/^-?\d{1,6}(\.\d{1,2})?$/, 'Vul de uren in met een punt en ten hoogste twee decimalen, bijvoorbeeld "7.5".')
    .refine((uren) => Number(uren) !== 0, 'Vul een ander aantal uren dan nul in.'),
  toelichting: z.string().trim().max(500, 'Houd de toelichting bij ten hoogste 500 tekens.').default(''),
})
/** Hours on a day; below nil to mend a mistake. */
export type BoekingInvoer = z.output<typeof Boeking>

const filter = {
  status: z.enum(meerwerkStatussen, 'Kies een stand uit de lijst.').optional(),
  organisatieId: Id.optional(),
  /** The order or measure that waits for it. */
  verdringtId: Id.optional(),
  jaar: z.coerce
    .number('Vul een jaar in.')
    .int()
    .min(2000, 'Kies een jaar vanaf 2000.')
    .max(2100, 'Kies een jaar tot en met 2100.')
    .optional(),
}

/** The register of work outside the catalogue: asked, weighed by the supplier, agreed to or refused, done; every step has its way back. */
export const meerwerkApi = {
  listMeerwerk: operation({
    method: 'GET',
    path: '/meerwerk',
    tag,
    summary: 'Lijst van meerwerk, met de uren en bedragen per organisatie.',
    permission: 'meerwerk.lezen',
    query: LijstVraag.extend(filter),
    response: Meerwerklijst,
  }),
  readMeerwerkregister: operation({
    method: 'GET',
    path: '/meerwerkregister',
    tag,
    summary: 'Het meerwerk als Excel of CSV.',
    permission: 'meerwerk.lezen',
    query: LijstVraag.pick({ search: true, sort: true }).extend({
      ...filter,
      vorm: z.enum(['xlsx', 'csv'], 'Kies xlsx of csv.').default('xlsx'),
    }),
    produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv'],
    response: z.string(),
  }),
  readMeerwerk: operation({
    method: 'GET',
    path: '/meerwerk/{id}',
    tag,
    summary: 'Lees één stuk meerwerk met zijn uren.',
    permission: 'meerwerk.lezen',
    params: metId,
    response: Meerwerk,
  }),
  askMeerwerk: operation({
    method: 'POST',
    path: '/meerwerk',
    tag,
    summary: 'Vraag werk buiten de catalogus om, of leg vast wat aan de opdrachtnemer is gevraagd.',
    permission: 'meerwerk.vragen',
    body: Vraag,
    response: Meerwerk,
    refusals: ['geen-mandaat', 'geen-vrager'],
  }),
  changeMeerwerk: operation({
    method: 'PUT',
    path: '/meerwerk/{id}',
    tag,
    summary: 'Wijzig de vraag zolang zij niet is gewogen.',
    permission: 'meerwerk.vragen',
    params: metId,
    body: z.strictObject(vraagvelden),
    response: Meerwerk,
    ifMatch: true,
    refusals: ['meerwerk-status', 'geen-mandaat'],
  }),
  weighMeerwerk: operation({
    method: 'PUT',
    path: '/meerwerk/{id}/weging',
    tag,
    summary: 'Schat als opdrachtnemer de uren en de prijs, en zeg wat ervoor blijft liggen.',
    permission: 'meerwerk.wegen',
    params: metId,
    body: Weging,
    response: Meerwerk,
    ifMatch: true,
    refusals: ['meerwerk-status'],
  }),
  grantMeerwerk: operation({
    method: 'POST',
    path: '/meerwerk/{id}/toezeggingen',
    tag,
    summary: 'Zeg meerwerk toe namens de organisatie die het vroeg.',
    permission: 'meerwerk.toezeggen',
    params: metId,
    body: z.strictObject({ grond: tekst('waarom het door mag gaan', 500), besluitId: Id.nullable().default(null) }),
    response: Meerwerk,
    ifMatch: true,
    refusals: ['meerwerk-status', 'geen-mandaat', 'besluit-nodig'],
  }),
  refuseMeerwerk: operation({
    method: 'POST',
    path: '/meerwerk/{id}/afwijzingen',
    tag,
    summary: 'Wijs meerwerk af als opdrachtnemer, of zie ervan af als vrager.',
    permission: 'meerwerk.afwijzen',
    params: metId,
    body: z.strictObject({ reden: tekst('de reden', 1000) }),
    response: Meerwerk,
    ifMatch: true,
    refusals: ['meerwerk-status', 'geen-mandaat'],
  }),
  bookMeerwerkuren: operation({
    method: 'POST',
    path: '/meerwerk/{id}/boekingen',
    tag,
    summary: 'Boek als opdrachtnemer de uren die eraan zijn besteed; een fout herstelt u met een boeking onder nul.',
    permission: 'meerwerk.wegen',
    params: metId,
    body: Boeking,
    response: Meerwerk,
    ifMatch: true,
  }),
  completeMeerwerk: operation({
    method: 'POST',
    path: '/meerwerk/{id}/afrondingen',
    tag,
    summary: 'Meld als opdrachtnemer dat het meerwerk is uitgevoerd.',
    permission: 'meerwerk.wegen',
    params: metId,
    body: z.strictObject({ op: DatumTekst }),
    response: Meerwerk,
    ifMatch: true,
    refusals: ['meerwerk-status'],
  }),
  reopenMeerwerk: operation({
    method: 'POST',
    path: '/meerwerk/{id}/heropeningen',
    tag,
    summary: 'Zet meerwerk één stap terug, met de reden.',
    permission: 'meerwerk.afwijzen',
    params: metId,
    body: z.strictObject({ reden: tekst('de reden', 1000) }),
    response: Meerwerk,
    ifMatch: true,
    refusals: ['meerwerk-status', 'geen-mandaat', 'uren-geboekt'],
  }),
}
