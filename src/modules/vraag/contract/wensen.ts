import * as z from 'zod'
import { BedragTekst, DatumTekst, DecimaalTekst, Id, lijst, LijstVraag, operation, tekst } from '#platform/http/contract.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'
import { metGrond, metId, tag, VijfInvoer, vijfVelden } from '#modules/vraag/contract/velden.ts'

/** Where a wish stands on its way. */
export const wensStatussen = ['concept', 'ingediend', 'in_voorstel', 'besloten', 'ingetrokken', 'overgedragen', 'samengevoegd'] as const
/** What another municipality does: join now, join from a later year, use what comes and pay by use only, or not. */
export const keuzes = ['nu', 'later', 'meeliften', 'niet'] as const
/** What a wish means for the way of working that parties share. */
export const processen = ['standaard', 'afwijking', 'onbekend'] as const
/** How a municipality goes ahead of the others: it uses it first, or it vouches for a first purchase. */
export const steunSoorten = ['eerste_gebruiker', 'sponsor'] as const
/** How a request to merge stands. */
const samenvoegingStanden = ['voorgesteld', 'aanvaard', 'afgewezen', 'ingetrokken', 'losgemaakt'] as const

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

/** A wish that went on in this one, in the words of whoever wrote it. */
const Herkomst = z
  .object({
    id: Id,
    titel: z.string(),
    waarvoor: z.string(),
    voorWie: z.string(),
    organisatieNaam: z.string(),
    reden: z.string(),
    ingediendOp: z.iso.datetime(),
    samengevoegdOp: z.iso.datetime(),
  })
  .meta({ id: 'Herkomst', description: 'Een wens die in deze opging, met de woorden van wie hem schreef.' })
/** See {@link Herkomst}. */
export type Herkomst = z.output<typeof Herkomst>

/** The owner of a wish asked to let it go on in another one, and what was said. */
const Samenvoeging = z
  .object({
    naarId: Id,
    naarTitel: z.string(),
    naarOrganisatieNaam: z.string(),
    reden: z.string(),
    persoonNaam: z.string(),
    voorgesteldOp: z.iso.datetime(),
    status: z.enum(samenvoegingStanden),
    antwoord: z.string(),
    antwoordNaam: z.string(),
    beantwoordOp: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Samenvoeging' })
/** See {@link Samenvoeging}. */
export type Samenvoeging = z.output<typeof Samenvoeging>

/** A wish that its owner asks to take in. */
const Verzoek = z
  .object({
    wensId: Id,
    titel: z.string(),
    waarvoor: z.string(),
    organisatieNaam: z.string(),
    reden: z.string(),
    persoonNaam: z.string(),
    voorgesteldOp: z.iso.datetime(),
    versie: z.number().int(),
  })
  .meta({ id: 'Samenvoegverzoek' })
/** See {@link Verzoek}. */
export type Verzoek = z.output<typeof Verzoek>

const Steun = z
  .object({
    organisatieId: Id,
    organisatieNaam: z.string(),
    soort: z.enum(steunSoorten),
    vanaf: DatumTekst.nullable(),
    wat: z.string(),
    /** Who says so for the organisation: of a sponsor. */
    namens: z.string(),
    bedrag: BedragTekst.nullable(),
    eenheden: DecimaalTekst.nullable(),
    jaren: z.number().int().nullable(),
    persoonNaam: z.string(),
    gegevenOp: z.iso.datetime(),
    ingetrokken: z.object({ op: z.iso.datetime(), persoonNaam: z.string(), reden: z.string() }).nullable(),
  })
  .meta({ id: 'Steun', description: 'Een gemeente die als eerste gebruikt, of een eerste afname garandeert.' })
/** See {@link Steun}. */
export type Steun = z.output<typeof Steun>

/** A wish of a municipality, in functional words. */
export const Wens = z
  .object({
    id: Id,
    ...vijfVelden,
    doelTitel: z.string().nullable(),
    /** The offer of the supplier that it came from. */
    aanbodId: Id.nullable(),
    /** Whether it follows the shared process, deviates from it, or nobody knows yet. */
    proces: z.enum(processen),
    waaromAnders: z.string(),
    status: z.enum(wensStatussen),
    aansluitingen: z.array(Aansluiting),
    overdrachten: z.array(Overdracht),
    /** The wish in which this one went on. */
    samengevoegdIn: z.object({ id: Id, titel: z.string(), organisatieNaam: z.string() }).nullable(),
    samengevoegdUit: z.array(Herkomst),
    /** What its owner last asked: to let it go on in another wish. */
    samenvoeging: Samenvoeging.nullable(),
    /** Wishes whose owners ask to let them go on in this one. */
    verzoeken: z.array(Verzoek),
    /** Who goes ahead of the others, also what was taken back. */
    steun: z.array(Steun),
    fictief: z.boolean(),
    zijde: Zijde,
    versie: z.number().int(),
  })
  .meta({ id: 'Wens' })
/** See {@link Wens}. */
export type Wens = z.output<typeof Wens>

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

/** The five fields, and whether the wish follows the shared process. */
const WensInvoer = VijfInvoer.extend({
  proces: z.enum(processen, 'Kies: standaard, afwijking of onbekend.').default('onbekend'),
  waaromAnders: z.string().trim().max(1000, 'Houd de reden bij ten hoogste 1000 tekens.').default(''),
})
/** See {@link WensInvoer}. */
export type WensInvoer = z.output<typeof WensInvoer>

const Keuze = z
  .strictObject({
    keuze: z.enum(keuzes, 'Kies wat uw gemeente doet: nu, later, meeliften of niet.'),
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

/** Wishes, what looks like them, and who joins. */
export const wensenApi = {
  listWensen: operation({
    method: 'GET',
    path: '/wensen',
    tag,
    summary: 'Lijst van wensen; wat is samengevoegd, alleen met die status.',
    permission: 'wens.lezen',
    query: LijstVraag.extend({
      status: Wens.shape.status.optional(),
      organisatieId: Id.optional(),
      doelId: Id.optional(),
      keuze: z.enum(['nog_niet', ...keuzes], 'Kies: nog_niet, nu, later, meeliften of niet.').optional(),
    }),
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
  /** Reads, but as a POST: what somebody is still writing does not belong in an address, where logs and histories keep it. */
  findGelijkenissen: operation({
    method: 'POST',
    path: '/gelijkenissen',
    tag,
    summary: 'Wensen en aanbod die op een tekst lijken. Bewaart niets.',
    permission: 'wens.lezen',
    body: z.strictObject({ tekst: tekst('een tekst', 600), zonderId: Id.optional() }),
    response: lijst(Gelijkenis),
    status: 200,
    opensOwnScope: true,
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
    summary:
      'Leg vast wat uw gemeente met de wens van een ander doet: nu meedoen, later, meeliften of niet; na een besluit instappen vanaf een jaar.',
    permission: 'wens.indienen',
    params: metId,
    body: Keuze,
    response: Wens,
    ifMatch: true,
    refusals: ['aansluiten-kan-niet', 'geen-mandaat'],
  }),
}
