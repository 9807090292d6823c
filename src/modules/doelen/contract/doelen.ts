import * as z from 'zod'
import { DatumTekst, DecimaalTekst, Id, lijst, LijstVraag, operation, tekst } from '#platform/http/contract.ts'
import { ks } from '#modules/doelen/domain/voortgang.ts'
import { Zijde, ZichtbaarheidKeuze } from '#platform/own-side/contract.ts'

const tag = 'Doelen'

/** What a goal is: what a party wants to reach, what it will not go beyond, or what the parties want together. */
export const doelSoorten = ['ambitie', 'grens', 'gezamenlijk'] as const
/** How an ambition or limit of a party stands to the joint goal. */
export const verhoudingen = ['zelfde', 'anders', 'strijdig'] as const
/** Which way the measure has to go. */
export const richtingen = ['hoger', 'lager', 'gelijk'] as const

const Besluit = z
  .object({ gremium: z.string(), datum: DatumTekst, kenmerk: z.string() })
  .meta({ id: 'DoelBesluit', description: 'Waar en wanneer het gezamenlijke doel is vastgesteld.' })

/** A goal, with its measure and its date. */
export const Doel = z
  .object({
    id: Id,
    soort: z.enum(doelSoorten),
    /** Subject under which goals of parties stand beside the joint goal. */
    onderwerp: z.string(),
    titel: z.string(),
    toelichting: z.string(),
    /** What is measured. */
    maatstaf: z.string(),
    eenheid: z.string(),
    streefwaarde: DecimaalTekst,
    richting: z.enum(richtingen),
    streefdatum: DatumTekst,
    /** For which K; null when nobody chose one. */
    k: z.enum(ks).nullable(),
    /** Where it began; null when nobody said. */
    startwaarde: DecimaalTekst.nullable(),
    startdatum: DatumTekst.nullable(),
    gezamenlijkId: Id.nullable(),
    verhouding: z.enum(verhoudingen).nullable(),
    reden: z.string(),
    status: z.enum(['concept', 'ingediend', 'vastgesteld', 'ingetrokken']),
    besluit: Besluit.nullable(),
    bron: z.string(),
    fictief: z.boolean(),
    zijde: Zijde,
    versie: z.number().int(),
  })
  .meta({ id: 'Doel' })
/** See {@link Doel}. */
export type Doel = z.output<typeof Doel>

/** What was measured on a day. */
export const Meting = z
  .object({
    id: Id,
    doelId: Id,
    datum: DatumTekst,
    waarde: DecimaalTekst,
    bron: z.string(),
    organisatieId: Id,
    organisatieNaam: z.string(),
    persoonNaam: z.string(),
    gemaaktOp: z.iso.datetime(),
  })
  .meta({ id: 'Meting' })
/** See {@link Meting}. */
export type Meting = z.output<typeof Meting>

/** One subject: the joint goals, and what each party wants or will not go beyond. */
export const DoelOnderwerp = z
  .object({
    onderwerp: z.string(),
    gezamenlijk: z.array(Doel),
    partijen: z.array(z.object({ organisatieId: Id, organisatieNaam: z.string(), doelen: z.array(Doel) })),
    /** How many goals of parties stand in which way to the joint goal; `los` stands to none. */
    telling: z.object({
      zelfde: z.number().int(),
      anders: z.number().int(),
      strijdig: z.number().int(),
      los: z.number().int(),
    }),
  })
  .meta({ id: 'DoelOnderwerp', description: 'Een onderwerp met de doelen van de partijen naast het gezamenlijke doel.' })
/** See {@link DoelOnderwerp}. */
export type DoelOnderwerp = z.output<typeof DoelOnderwerp>

/** The promise of a goal beside what was measured. */
export const Herijking = z
  .object({
    doel: Doel,
    meting: Meting.nullable(),
    uitkomst: z.enum(['gehaald', 'niet_gehaald', 'nog_niet', 'niet_gemeten']),
  })
  .meta({ id: 'Herijking', description: 'De belofte van een doel naast het resultaat.' })
/** See {@link Herijking}. */
export type Herijking = z.output<typeof Herijking>

/** A goal with what serves it, as far as the asker may see it. */
export const BediendDoel = z
  .object({
    doel: Doel,
    verbanden: z.array(z.object({ soort: z.string(), id: Id, titel: z.string(), stand: z.string(), pad: z.string() })),
  })
  .meta({ id: 'BediendDoel', description: 'Een doel met de wensen, voorstellen, maatregelen en diensten die eraan bijdragen.' })
/** See {@link BediendDoel}. */
export type BediendDoel = z.output<typeof BediendDoel>

/** Also when another field has a fault: all of them come back at once. */
const always = () => true

const DoelInvoer = z
  .strictObject({
    soort: z.enum(doelSoorten, 'Kies wat u vastlegt: ambitie, grens of gezamenlijk.'),
    onderwerp: tekst('het onderwerp', 80),
    titel: tekst('het doel'),
    toelichting: z.string().trim().max(2000, 'Houd de toelichting bij ten hoogste 2000 tekens.').default(''),
    maatstaf: tekst('wat u meet'),
    eenheid: z.string().trim().max(40, 'Houd de eenheid bij ten hoogste 40 tekens.').default(''),
    streefwaarde: DecimaalTekst,
    richting: z.enum(richtingen, 'Kies welke kant het op moet: hoger, lager of gelijk.'),
    streefdatum: DatumTekst,
    k: z.enum(ks, 'Kies een K uit de lijst.').nullable().default(null),
    startwaarde: DecimaalTekst.nullable().default(null),
    startdatum: DatumTekst.nullable().default(null),
    gezamenlijkId: Id.nullable().default(null),
    verhouding: z.enum(verhoudingen, 'Kies hoe dit staat tot het gezamenlijke doel: zelfde, anders of strijdig.').nullable().default(null),
    reden: z.string().trim().max(500, 'Houd de reden bij ten hoogste 500 tekens.').default(''),
  })
  .refine(({ startwaarde, startdatum }) => (startwaarde === null) === (startdatum === null), {
    path: ['startdatum'],
    message: 'Vul bij het begin de waarde en de datum allebei in, of laat ze allebei leeg.',
    when: always,
  })
  .refine(({ startdatum, streefdatum }) => !startdatum || !streefdatum || startdatum < streefdatum, {
    path: ['startdatum'],
    message: 'Kies een begin dat voor de datum van het doel ligt.',
    when: always,
  })
  .refine((invoer) => invoer.soort !== 'gezamenlijk' || !invoer.gezamenlijkId, {
    path: ['gezamenlijkId'],
    message: 'Een gezamenlijk doel hoort niet bij een ander doel. Laat dit leeg.',
    when: always,
  })
  .refine((invoer) => !invoer.gezamenlijkId || invoer.verhouding !== null, {
    path: ['verhouding'],
    message: 'Kies hoe dit staat tot het gezamenlijke doel: zelfde, anders of strijdig.',
    when: always,
  })
  .refine((invoer) => !invoer.verhouding || invoer.gezamenlijkId !== null, {
    path: ['gezamenlijkId'],
    message: 'Kies het gezamenlijke doel waar dit bij hoort, of laat de verhouding leeg.',
    when: always,
  })
  .refine((invoer) => !invoer.verhouding || invoer.verhouding === 'zelfde' || invoer.reden !== '', {
    path: ['reden'],
    message: 'Vul in waarom uw doel anders is dan het gezamenlijke doel.',
    when: always,
  })
/** What a person fills in of a goal. */
export type DoelInvoer = z.output<typeof DoelInvoer>

const metId = z.strictObject({ id: Id })

/** Goals, and what was measured of them. */
export const doelApi = {
  listDoelen: operation({
    method: 'GET',
    path: '/doelen',
    tag,
    summary: 'Lijst van doelen.',
    permission: 'doel.lezen',
    query: LijstVraag.extend({ soort: Doel.shape.soort.optional(), status: Doel.shape.status.optional() }),
    response: lijst(Doel),
  }),
  listBediendeDoelen: operation({
    method: 'GET',
    path: '/doelverbanden',
    tag,
    summary: 'Elk doel met wat eraan bijdraagt: wensen, voorstellen, maatregelen en diensten.',
    permission: 'doel.lezen',
    response: lijst(BediendDoel),
  }),
  listDoelOnderwerpen: operation({
    method: 'GET',
    path: '/doelonderwerpen',
    tag,
    summary: 'Doelen van de partijen naast de gezamenlijke doelen, per onderwerp.',
    permission: 'doel.lezen',
    response: lijst(DoelOnderwerp),
  }),
  listHerijkingen: operation({
    method: 'GET',
    path: '/herijkingen',
    tag,
    summary: 'Van elk gedeeld doel de belofte naast het resultaat.',
    permission: 'doel.lezen',
    response: lijst(Herijking),
  }),
  readDoel: operation({
    method: 'GET',
    path: '/doelen/{id}',
    tag,
    summary: 'Lees een doel.',
    permission: 'doel.lezen',
    params: metId,
    response: Doel,
  }),
  draftDoel: operation({
    method: 'POST',
    path: '/doelen',
    tag,
    summary: 'Leg een doel vast, aan de eigen kant.',
    permission: 'doel.opstellen',
    body: DoelInvoer,
    response: Doel,
    refusals: ['gezamenlijk-doel-onbruikbaar'],
  }),
  changeDoel: operation({
    method: 'PUT',
    path: '/doelen/{id}',
    tag,
    summary: 'Wijzig een doel dat nog niet is ingediend.',
    permission: 'doel.opstellen',
    params: metId,
    body: DoelInvoer,
    response: Doel,
    ifMatch: true,
    refusals: ['doel-niet-wijzigbaar', 'gezamenlijk-doel-onbruikbaar'],
  }),
  removeDoel: operation({
    method: 'DELETE',
    path: '/doelen/{id}',
    tag,
    summary: 'Gooi een concept weg.',
    permission: 'doel.opstellen',
    params: metId,
    ifMatch: true,
    refusals: ['doel-niet-wijzigbaar', 'gezamenlijk-doel-in-gebruik'],
  }),
  submitDoel: operation({
    method: 'POST',
    path: '/doelen/{id}/indieningen',
    tag,
    summary: 'Dien een doel in bij de partners.',
    permission: 'doel.indienen',
    params: metId,
    body: ZichtbaarheidKeuze,
    response: Doel,
    ifMatch: true,
    refusals: ['doel-niet-indienbaar', 'geen-mandaat'],
  }),
  withdrawDoel: operation({
    method: 'POST',
    path: '/doelen/{id}/intrekkingen',
    tag,
    summary: 'Trek een ingediend doel in.',
    permission: 'doel.indienen',
    params: metId,
    body: z.strictObject({ grond: tekst('de reden', 500) }),
    response: Doel,
    ifMatch: true,
    refusals: ['doel-niet-intrekbaar', 'geen-mandaat'],
  }),
  adoptDoel: operation({
    method: 'POST',
    path: '/doelen/{id}/vaststellingen',
    tag,
    summary: 'Leg vast dat een gezamenlijk doel is vastgesteld.',
    permission: 'doel.vaststellen',
    params: metId,
    body: z.strictObject({
      gremium: tekst('de tafel die besloot'),
      datum: DatumTekst,
      kenmerk: tekst('het nummer of de naam van het besluit'),
    }),
    response: Doel,
    ifMatch: true,
    refusals: ['doel-niet-vaststelbaar'],
  }),
  listMetingen: operation({
    method: 'GET',
    path: '/doelen/{id}/metingen',
    tag,
    summary: 'Wat er van een doel is gemeten, het nieuwste eerst.',
    permission: 'doel.lezen',
    params: metId,
    response: lijst(Meting),
  }),
  addMeting: operation({
    method: 'POST',
    path: '/doelen/{id}/metingen',
    tag,
    summary: 'Leg een meting van een doel vast.',
    permission: 'doel.meten',
    params: metId,
    body: z.strictObject({ datum: DatumTekst, waarde: DecimaalTekst, bron: tekst('de bron') }),
    response: Meting,
    refusals: ['doel-niet-meetbaar'],
  }),
}
