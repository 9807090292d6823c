import * as z from 'zod'
import { DatumTekst, Id, lijst, LijstVraag, operation, tekst } from '#platform/http/contract.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'

const tag = 'Vraag'

/** Where a wish stands on its way. */
export const wensStatussen = ['concept', 'ingediend', 'in_voorstel', 'besloten', 'ingetrokken', 'overgedragen'] as const
/** Where an offer of the supplier stands on its way. */
export const aanbodStatussen = ['concept', 'ingediend', 'overgenomen', 'ingetrokken'] as const
/** What another municipality does with a wish: join now, join from a later year, or not. */
export const keuzes = ['nu', 'later', 'niet'] as const

/** What another municipality chose, and why. */
export const Aansluiting = z
  .object({
    organisatieId: Id,
    organisatieNaam: z.string(),
    keuze: z.enum(keuzes),
    vanafJaar: z.number().int().nullable(),
    reden: z.string(),
    persoonNaam: z.string(),
    sinds: z.iso.datetime(),
  })
  .meta({ id: 'Aansluiting' })
/** See {@link Aansluiting}. */
export type Aansluiting = z.output<typeof Aansluiting>

const Overdracht = z
  .object({ vanNaam: z.string(), naarNaam: z.string(), reden: z.string(), overgedragenOp: z.iso.datetime() })
  .meta({ id: 'Overdracht', description: 'De wens ging naar een andere organisatie, en waarom.' })

const vijfVelden = {
  titel: z.string(),
  waarvoor: z.string(),
  voorWie: z.string(),
  wanneerNodig: DatumTekst.nullable(),
  doelId: Id.nullable(),
}

/** A wish of a municipality, in functional words. */
export const Wens = z
  .object({
    id: Id,
    ...vijfVelden,
    doelTitel: z.string().nullable(),
    /** The offer of the supplier that it came from. */
    aanbodId: Id.nullable(),
    status: z.enum(wensStatussen),
    aansluitingen: z.array(Aansluiting),
    overdrachten: z.array(Overdracht),
    fictief: z.boolean(),
    zijde: Zijde,
    versie: z.number().int(),
  })
  .meta({ id: 'Wens' })
/** See {@link Wens}. */
export type Wens = z.output<typeof Wens>

/** An offer of the supplier. */
export const Aanbod = z
  .object({
    id: Id,
    ...vijfVelden,
    doelTitel: z.string().nullable(),
    status: z.enum(aanbodStatussen),
    /** The wish that it became, with the municipality that adopted it. */
    wens: z.object({ id: Id, organisatieNaam: z.string() }).nullable(),
    fictief: z.boolean(),
    zijde: Zijde,
    versie: z.number().int(),
  })
  .meta({ id: 'Aanbod' })
/** See {@link Aanbod}. */
export type Aanbod = z.output<typeof Aanbod>

/** A wish or offer that looks like a text, as far as the asker may see it. */
export const Gelijkenis = z
  .object({
    soort: z.enum(['wens', 'aanbod']),
    id: Id,
    titel: z.string(),
    waarvoor: z.string(),
    status: z.string(),
    organisatieNaam: z.string(),
    pad: z.string(),
    /** Words of it that stand in the text as well, in another form perhaps; none where only the letters look alike. */
    woorden: z.array(z.string()),
  })
  .meta({ id: 'Gelijkenis' })
/** See {@link Gelijkenis}. */
export type Gelijkenis = z.output<typeof Gelijkenis>

/** A required text with its own sentence for when it is empty. */
const verplicht = (leeg: string, max: number) => z.string(leeg).trim().min(1, leeg).max(max, `Houd dit bij ten hoogste ${max} tekens.`)

const WensInvoer = z.strictObject({
  titel: verplicht('Schrijf in een paar woorden op wat u nodig hebt.', 200),
  waarvoor: verplicht('Schrijf op wat mensen moeten kunnen, en waarom.', 2000),
  voorWie: z.string().trim().max(200, 'Houd voor wie het is bij ten hoogste 200 tekens.').default(''),
  wanneerNodig: DatumTekst.nullable().default(null),
  doelId: Id.nullable().default(null),
})
/** The five fields that a person fills in. */
export type WensInvoer = z.output<typeof WensInvoer>

const Keuze = z
  .strictObject({
    keuze: z.enum(keuzes, 'Kies wat uw gemeente doet: nu, later of niet.'),
    vanafJaar: z
      .number('Vul een jaar in.')
      .int('Vul een jaar in.')
      .min(2000, 'Vul een jaar in, bijvoorbeeld 2028.')
      .max(2100, 'Vul een jaar in, bijvoorbeeld 2028.')
      .nullable()
      .default(null),
    reden: tekst('de reden', 500),
  })
  .refine(({ keuze, vanafJaar }) => (keuze === 'later') === (vanafJaar !== null), {
    path: ['vanafJaar'],
    message: 'Vul het jaar in als uw gemeente later meedoet, en laat het anders leeg.',
    when: () => true,
  })
/** What a municipality chooses about the wish of another one. */
export type Keuze = z.output<typeof Keuze>

const metId = z.strictObject({ id: Id })
const metGrond = z.strictObject({ grond: tekst('de reden', 500) })

const wensenApi = {
  listWensen: operation({
    method: 'GET',
    path: '/wensen',
    tag,
    summary: 'Lijst van wensen.',
    permission: 'wens.lezen',
    query: LijstVraag.extend({ status: Wens.shape.status.optional(), organisatieId: Id.optional(), doelId: Id.optional() }),
    response: lijst(Wens),
  }),
  readWens: operation({
    method: 'GET',
    path: '/wensen/{id}',
    tag,
    summary: 'Lees een wens.',
    permission: 'wens.lezen',
    params: metId,
    response: Wens,
  }),
  listGelijkenissen: operation({
    method: 'GET',
    path: '/gelijkenissen',
    tag,
    summary: 'Wensen en aanbod die op een tekst lijken.',
    permission: 'wens.lezen',
    query: z.strictObject({ tekst: tekst('een tekst', 600), zonderId: Id.optional() }),
    response: lijst(Gelijkenis),
  }),
  draftWens: operation({
    method: 'POST',
    path: '/wensen',
    tag,
    summary: 'Schrijf een wens op, aan de eigen kant.',
    permission: 'wens.opstellen',
    body: WensInvoer,
    response: Wens,
  }),
  changeWens: operation({
    method: 'PUT',
    path: '/wensen/{id}',
    tag,
    summary: 'Wijzig een wens die nog niet is ingediend.',
    permission: 'wens.opstellen',
    params: metId,
    body: WensInvoer,
    response: Wens,
    ifMatch: true,
    refusals: ['wens-niet-wijzigbaar'],
  }),
  removeWens: operation({
    method: 'DELETE',
    path: '/wensen/{id}',
    tag,
    summary: 'Gooi een concept weg.',
    permission: 'wens.opstellen',
    params: metId,
    ifMatch: true,
    refusals: ['wens-niet-wijzigbaar'],
  }),
  submitWens: operation({
    method: 'POST',
    path: '/wensen/{id}/indieningen',
    tag,
    summary: 'Dien een wens in bij de partners.',
    permission: 'wens.indienen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Wens,
    ifMatch: true,
    refusals: ['wens-niet-indienbaar', 'geen-mandaat'],
  }),
  withdrawWens: operation({
    method: 'POST',
    path: '/wensen/{id}/intrekkingen',
    tag,
    summary: 'Trek een wens in; deden anderen nu mee, dan gaat de wens over naar wie het eerst aansloot.',
    permission: 'wens.indienen',
    params: metId,
    body: metGrond,
    response: Wens,
    ifMatch: true,
    refusals: ['wens-niet-intrekbaar', 'geen-mandaat'],
  }),
  confirmWens: operation({
    method: 'POST',
    path: '/wensen/{id}/bevestigingen',
    tag,
    summary: 'Bevestig dat uw organisatie een overgedragen wens overneemt.',
    permission: 'wens.indienen',
    params: metId,
    response: Wens,
    ifMatch: true,
    refusals: ['wens-niet-te-bevestigen', 'geen-mandaat'],
  }),
  joinWens: operation({
    method: 'POST',
    path: '/wensen/{id}/aansluitingen',
    tag,
    summary: 'Leg vast wat uw gemeente met de wens van een ander doet: nu meedoen, later of niet.',
    permission: 'wens.indienen',
    params: metId,
    body: Keuze,
    response: Wens,
    ifMatch: true,
    refusals: ['aansluiten-kan-niet', 'geen-mandaat'],
  }),
}

const aanbodApi = {
  listAanbod: operation({
    method: 'GET',
    path: '/aanbiedingen',
    tag,
    summary: 'Lijst van aanbod van de leverancier.',
    permission: 'wens.lezen',
    query: LijstVraag.extend({ status: Aanbod.shape.status.optional() }),
    response: lijst(Aanbod),
  }),
  readAanbod: operation({
    method: 'GET',
    path: '/aanbiedingen/{id}',
    tag,
    summary: 'Lees een aanbod.',
    permission: 'wens.lezen',
    params: metId,
    response: Aanbod,
  }),
  draftAanbod: operation({
    method: 'POST',
    path: '/aanbiedingen',
    tag,
    summary: 'Schrijf een aanbod op, aan de kant van de leverancier.',
    permission: 'aanbod.opstellen',
    body: WensInvoer,
    response: Aanbod,
  }),
  changeAanbod: operation({
    method: 'PUT',
    path: '/aanbiedingen/{id}',
    tag,
    summary: 'Wijzig een aanbod dat nog niet is ingediend.',
    permission: 'aanbod.opstellen',
    params: metId,
    body: WensInvoer,
    response: Aanbod,
    ifMatch: true,
    refusals: ['aanbod-niet-wijzigbaar'],
  }),
  removeAanbod: operation({
    method: 'DELETE',
    path: '/aanbiedingen/{id}',
    tag,
    summary: 'Gooi een concept weg.',
    permission: 'aanbod.opstellen',
    params: metId,
    ifMatch: true,
    refusals: ['aanbod-niet-wijzigbaar'],
  }),
  submitAanbod: operation({
    method: 'POST',
    path: '/aanbiedingen/{id}/indieningen',
    tag,
    summary: 'Dien een aanbod in bij de gemeenten.',
    permission: 'wens.indienen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Aanbod,
    ifMatch: true,
    refusals: ['aanbod-niet-indienbaar', 'geen-mandaat'],
  }),
  withdrawAanbod: operation({
    method: 'POST',
    path: '/aanbiedingen/{id}/intrekkingen',
    tag,
    summary: 'Trek een aanbod in dat nog niemand overnam.',
    permission: 'wens.indienen',
    params: metId,
    body: metGrond,
    response: Aanbod,
    ifMatch: true,
    refusals: ['aanbod-niet-intrekbaar', 'geen-mandaat'],
  }),
  adoptAanbod: operation({
    method: 'POST',
    path: '/aanbiedingen/{id}/overnames',
    tag,
    summary: 'Neem een aanbod over als wens van uw gemeente.',
    permission: 'wens.indienen',
    params: metId,
    response: Wens,
    ifMatch: true,
    refusals: ['aanbod-niet-over-te-nemen', 'geen-mandaat', 'aanbod-wordt-een-wens'],
  }),
}

/** Every operation of this room. */
export const vraagApi = { ...wensenApi, ...aanbodApi }
