import * as z from 'zod'
import { Id, lijst, operation, tekst } from '#platform/http/contract.ts'
import { groeivragen } from '#modules/governance/domain/groei.ts'

const tag = 'Groei'
const metId = z.strictObject({ id: Id })

/** A phase of the joint organisation with what shows that it is there. */
export const Groeifase = z
  .object({
    id: Id,
    volgorde: z.number().int(),
    naam: z.string(),
    omschrijving: z.string(),
    bron: z.string(),
    criteria: z.array(
      z.object({
        id: Id,
        tekst: z.string(),
        /** The last word of each organisation. */
        bewijzen: z.array(
          z.object({
            organisatieId: Id,
            organisatieNaam: z.string(),
            oordeel: z.enum(['aangetoond', 'nog_niet']),
            bewijs: z.string(),
            /** Whether it is an owner or a client. */
            telt: z.boolean(),
            persoonNaam: z.string(),
            gegevenOp: z.iso.datetime(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Groeifase' })
/** See {@link Groeifase}. */
export type Groeifase = z.output<typeof Groeifase>

const codes = groeivragen.map(({ code }) => code) as [(typeof groeivragen)[number]['code'], ...(typeof groeivragen)[number]['code'][]]
const Antwoorden = z.partialRecord(z.enum(codes), z.string().trim().max(4000, 'Houd elk antwoord bij ten hoogste 4000 tekens.'))

/** Somebody wants to join, to become a customer, or a task is to be added. */
export const Groeivraag = z
  .object({
    id: Id,
    soort: z.enum(['deelnemer', 'klant', 'taak']),
    titel: z.string(),
    initiatiefOrganisatieId: Id,
    initiatiefOrganisatieNaam: z.string(),
    antwoorden: Antwoorden,
    status: z.enum(['open', 'doorgezet', 'gestopt']),
    reden: z.string(),
    geopendOp: z.iso.datetime(),
    persoonNaam: z.string(),
    versie: z.number().int(),
  })
  .meta({ id: 'Groeivraag' })
/** See {@link Groeivraag}. */
export type Groeivraag = z.output<typeof Groeivraag>

/** In which phase the joint organisation is, and what is asked before it grows. */
export const groeiApi = {
  listGroeifasen: operation({
    method: 'GET',
    path: '/groeifasen',
    tag,
    summary: 'Lijst van fasen van de gezamenlijke organisatie, met het bewijs.',
    permission: 'besluit.lezen',
    response: lijst(Groeifase),
  }),
  addGroeifase: operation({
    method: 'POST',
    path: '/groeifasen',
    tag,
    summary: 'Voeg een fase toe, met waaraan te zien is dat zij is bereikt.',
    permission: 'groei.beheren',
    body: z.strictObject({
      naam: tekst('de naam van de fase'),
      omschrijving: z.string().trim().max(2000, 'Houd de omschrijving bij ten hoogste 2000 tekens.').default(''),
      bron: z.string().trim().max(300, 'Houd de bron bij ten hoogste 300 tekens.').default(''),
      criteria: z
        .array(tekst('waaraan het te zien is', 500))
        .min(1, 'Noem ten minste één ding waaraan het te zien is.')
        .max(20, 'Noem ten hoogste 20 dingen.'),
    }),
    response: Groeifase,
  }),
  giveGroeibewijs: operation({
    method: 'POST',
    path: '/groeicriteria/{id}/bewijzen',
    tag,
    summary: 'Zeg of uw organisatie ziet dat een criterium is gehaald, en waaraan.',
    permission: 'groei.oordelen',
    params: metId,
    body: z.strictObject({
      oordeel: z.enum(['aangetoond', 'nog_niet'], 'Kies: aangetoond of nog niet.'),
      bewijs: tekst('waaraan u dat ziet', 2000),
    }),
    response: Groeifase,
  }),
  listGroeivragen: operation({
    method: 'GET',
    path: '/groeivragen',
    tag,
    summary: 'Lijst van vragen om groei: toetreding, nieuwe klanten, extra taken.',
    permission: 'besluit.lezen',
    response: lijst(Groeivraag),
  }),
  readGroeivraag: operation({
    method: 'GET',
    path: '/groeivragen/{id}',
    tag,
    summary: 'Lees een vraag om groei.',
    permission: 'besluit.lezen',
    params: metId,
    response: Groeivraag,
  }),
  openGroeivraag: operation({
    method: 'POST',
    path: '/groeivragen',
    tag,
    summary: 'Begin een vraag om groei, namens een eigenaar of opdrachtgever.',
    permission: 'groei.vragen',
    body: z.strictObject({
      soort: z.enum(['deelnemer', 'klant', 'taak'], 'Kies waar het om gaat.'),
      titel: tekst('om wie of wat het gaat'),
    }),
    response: Groeivraag,
    refusals: ['opdrachtnemer-begint-niet'],
  }),
  answerGroeivraag: operation({
    method: 'PUT',
    path: '/groeivragen/{id}/antwoorden',
    tag,
    summary: 'Beantwoord wat eerst gevraagd wordt.',
    permission: 'groei.vragen',
    params: metId,
    body: z.strictObject({ antwoorden: Antwoorden }),
    response: Groeivraag,
    ifMatch: true,
    refusals: ['andere-organisatie', 'groeivraag-gesloten'],
  }),
  closeGroeivraag: operation({
    method: 'POST',
    path: '/groeivragen/{id}/afrondingen',
    tag,
    summary: 'Zet een vraag om groei door, of stop ermee.',
    permission: 'groei.vragen',
    params: metId,
    body: z.strictObject({ status: z.enum(['doorgezet', 'gestopt'], 'Kies: doorzetten of stoppen.'), reden: tekst('de reden', 1000) }),
    response: Groeivraag,
    ifMatch: true,
    refusals: ['andere-organisatie', 'groeivraag-gesloten', 'vragen-onbeantwoord'],
  }),
}
