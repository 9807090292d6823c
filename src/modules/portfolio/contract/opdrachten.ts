import * as z from 'zod'
import { DatumTekst, Id, lijst, LijstVraag, operation, PostTekst, tekst, TotaalTekst } from '#platform/http/contract.ts'
import { Zijde } from '#platform/own-side/contract.ts'
import { opdrachtStatussen } from '#modules/portfolio/domain/opdracht.ts'

const tag = 'Opdrachten'
const metId = z.strictObject({ id: Id })

const Vraag = z
  .object({
    id: Id,
    uitgave: z.number().int(),
    vraag: z.string(),
    gesteldOp: z.iso.datetime(),
    gesteldDoor: z.string(),
    antwoord: z.string().nullable(),
    beantwoordOp: z.iso.datetime().nullable(),
    beantwoordDoor: z.string().nullable(),
  })
  .meta({ id: 'Opdrachtvraag', description: 'Een vraag van de opdrachtnemer over een opdracht, met het antwoord.' })

/** An order on the ground of a decision: what, for whom, when, with which money, and who delivers what. */
export const Opdracht = z
  .object({
    id: Id,
    nummer: z.string().nullable(),
    /** How many times it was given; nil as long as it is a draft. */
    uitgave: z.number().int(),
    titel: z.string(),
    resultaat: z.string(),
    status: z.enum(opdrachtStatussen),
    besluit: z.object({ id: Id, nummer: z.string(), titel: z.string(), gremium: z.string(), datum: DatumTekst }),
    opdrachtnemerId: Id.nullable(),
    opdrachtnemerNaam: z.string().nullable(),
    acceptantId: Id.nullable(),
    acceptantNaam: z.string().nullable(),
    acceptantRol: z.string(),
    termijnVan: DatumTekst.nullable(),
    termijnTotEnMet: DatumTekst.nullable(),
    /** What the decision set apart for it. */
    middelen: TotaalTekst,
    regels: z.array(
      z.object({
        regelId: Id,
        omschrijving: z.string(),
        jaar: z.number().int(),
        soort: z.enum(['incidenteel', 'structureel']),
        post: PostTekst,
      }),
    ),
    bijdragen: z.array(z.object({ organisatieId: Id, organisatieNaam: z.string(), tekst: z.string() })),
    vragen: z.array(Vraag),
    teruggaveReden: z.string().nullable(),
    oplevering: z.string().nullable(),
    /** What was lacking when the result was last refused. */
    afkeuring: z.string().nullable(),
    afronding: z.string().nullable(),
    /** Why the giver withdrew it. */
    intrekking: z.string().nullable(),
    geaccepteerdOp: z.iso.datetime().nullable(),
    zijde: Zijde,
    versie: z.number().int(),
  })
  .meta({ id: 'Opdracht' })
/** See {@link Opdracht}. */
export type Opdracht = z.output<typeof Opdracht>

const velden = {
  titel: tekst('de titel'),
  resultaat: tekst('het resultaat', 4000),
  opdrachtnemerId: Id.nullable().default(null),
  acceptantId: Id.nullable().default(null),
  acceptantRol: z.string().trim().max(200, 'Houd dit bij ten hoogste 200 tekens.').default(''),
  termijnVan: DatumTekst.nullable().default(null),
  termijnTotEnMet: DatumTekst.nullable().default(null),
  bijdragen: z
    .array(z.strictObject({ organisatieId: Id, tekst: tekst('wat deze organisatie zelf levert', 1000) }))
    .max(50, 'Zet ten hoogste 50 bijdragen bij een opdracht.')
    .default([]),
}

/** Orders: drafted from a decision on the own side, given with a mandate, accepted by the supplier before anything starts. */
export const opdrachtenApi = {
  listOpdrachten: operation({
    method: 'GET',
    path: '/opdrachten',
    tag,
    summary: 'Lijst van opdrachten.',
    permission: 'opdracht.lezen',
    query: LijstVraag.extend({ status: Opdracht.shape.status.optional(), besluitId: Id.optional() }),
    response: lijst(Opdracht),
  }),
  readOpdracht: operation({
    method: 'GET',
    path: '/opdrachten/{id}',
    tag,
    summary: 'Lees een opdracht.',
    permission: 'opdracht.lezen',
    params: metId,
    response: Opdracht,
  }),
  draftOpdracht: operation({
    method: 'POST',
    path: '/opdrachten',
    tag,
    summary:
      'Maak op grond van een slotbesluit een opdracht, aan de eigen kant. Titel en resultaat komen uit het besluit als u ze weglaat.',
    permission: 'opdracht.geven',
    body: z.strictObject({ ...velden, besluitId: Id, titel: velden.titel.optional(), resultaat: velden.resultaat.optional() }),
    response: Opdracht,
    refusals: ['geen-slotbesluit', 'besluit-heeft-opdracht', 'opdracht-klopt-niet'],
  }),
  changeOpdracht: operation({
    method: 'PUT',
    path: '/opdrachten/{id}',
    tag,
    summary: 'Wijzig een opdracht die nog niet is gegeven, of die is teruggegeven.',
    permission: 'opdracht.geven',
    params: metId,
    body: z.strictObject(velden),
    response: Opdracht,
    ifMatch: true,
    refusals: ['opdracht-status', 'opdracht-klopt-niet', 'opdracht-niet-af'],
  }),
  removeOpdracht: operation({
    method: 'DELETE',
    path: '/opdrachten/{id}',
    tag,
    summary: 'Gooi een opdracht weg die nog niet is gegeven.',
    permission: 'opdracht.geven',
    params: metId,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
  giveOpdracht: operation({
    method: 'POST',
    path: '/opdrachten/{id}/indieningen',
    tag,
    summary: 'Geef een opdracht aan de opdrachtnemer.',
    permission: 'opdracht.geven',
    params: metId,
    response: Opdracht,
    ifMatch: true,
    refusals: ['opdracht-status', 'opdracht-niet-af', 'besluit-heeft-opdracht', 'geen-mandaat'],
  }),
  acceptOpdracht: operation({
    method: 'POST',
    path: '/opdrachten/{id}/acceptaties',
    tag,
    summary: 'Accepteer een opdracht als opdrachtnemer. Daarna wijzigt de inhoud niet meer.',
    permission: 'opdracht.aannemen',
    params: metId,
    response: Opdracht,
    ifMatch: true,
    refusals: ['opdracht-status', 'geen-opdrachtnemer', 'geen-mandaat'],
  }),
  askOpdracht: operation({
    method: 'POST',
    path: '/opdrachten/{id}/vragen',
    tag,
    summary: 'Stel als opdrachtnemer een vraag voordat u accepteert.',
    permission: 'opdracht.aannemen',
    params: metId,
    body: z.strictObject({ vraag: tekst('uw vraag', 2000) }),
    response: Opdracht,
    ifMatch: true,
    refusals: ['opdracht-status', 'geen-opdrachtnemer', 'geen-mandaat'],
  }),
  answerOpdracht: operation({
    method: 'POST',
    path: '/opdrachten/{id}/antwoorden',
    tag,
    summary: 'Beantwoord de vraag van de opdrachtnemer.',
    permission: 'opdracht.geven',
    params: metId,
    body: z.strictObject({ antwoord: tekst('het antwoord', 2000) }),
    response: Opdracht,
    ifMatch: true,
    refusals: ['opdracht-status', 'geen-open-vraag', 'geen-mandaat'],
  }),
  returnOpdracht: operation({
    method: 'POST',
    path: '/opdrachten/{id}/teruggaven',
    tag,
    summary: 'Geef een opdracht terug, met de reden.',
    permission: 'opdracht.aannemen',
    params: metId,
    body: z.strictObject({ reden: tekst('de reden', 2000) }),
    response: Opdracht,
    ifMatch: true,
    refusals: ['opdracht-status', 'geen-opdrachtnemer', 'geen-mandaat'],
  }),
  deliverOpdracht: operation({
    method: 'POST',
    path: '/opdrachten/{id}/opleveringen',
    tag,
    summary: 'Lever als opdrachtnemer het resultaat op.',
    permission: 'opdracht.aannemen',
    params: metId,
    body: z.strictObject({ oplevering: tekst('wat u oplevert', 2000) }),
    response: Opdracht,
    ifMatch: true,
    refusals: ['opdracht-status', 'geen-opdrachtnemer', 'geen-mandaat'],
  }),
  withdrawOpdracht: operation({
    method: 'POST',
    path: '/opdrachten/{id}/intrekkingen',
    tag,
    summary: 'Trek een opdracht in die nog niet is geaccepteerd, met de reden.',
    permission: 'opdracht.geven',
    params: metId,
    body: z.strictObject({ reden: tekst('de reden', 2000) }),
    response: Opdracht,
    ifMatch: true,
    refusals: ['opdracht-status', 'geen-mandaat'],
  }),
  refuseOplevering: operation({
    method: 'POST',
    path: '/opdrachten/{id}/afkeuringen',
    tag,
    summary: 'Zeg wat er aan het opgeleverde resultaat ontbreekt; de opdrachtnemer levert daarna opnieuw op.',
    permission: 'opdracht.afronden',
    params: metId,
    body: z.strictObject({ reden: tekst('wat er nog ontbreekt', 2000) }),
    response: Opdracht,
    ifMatch: true,
    refusals: ['opdracht-status', 'geen-mandaat'],
  }),
  completeOpdracht: operation({
    method: 'POST',
    path: '/opdrachten/{id}/afrondingen',
    tag,
    summary: 'Aanvaard het resultaat; daarmee is de opdracht afgerond.',
    permission: 'opdracht.afronden',
    params: metId,
    body: z.strictObject({ afronding: tekst('wat u van het resultaat vindt', 2000) }),
    response: Opdracht,
    ifMatch: true,
    refusals: ['opdracht-status', 'geen-mandaat'],
  }),
}
