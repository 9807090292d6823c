import * as z from 'zod'
import { DatumTekst, Id, operation, tekst } from '#platform/http/contract.ts'
import { Actie } from '#modules/agenda/contract/acties.ts'
import { agendaStatussen, openbaarheden, puntSoorten, puntUitkomsten } from '#modules/agenda/domain/agenda.ts'

const tag = 'Vergaderingen'
const metId = z.strictObject({ id: Id })
const metPunt = z.strictObject({ id: Id, puntId: Id })
const Tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf de tijd als 16:30.')
const Regel = z.union([z.string(), z.object({ deel: z.string() })])

/** A paper with its versions, the newest first. */
export const Vergaderstuk = z
  .object({
    id: Id,
    titel: z.string(),
    versies: z.array(
      z.object({
        versie: z.number().int(),
        bestandsnaam: z.string(),
        /** In bytes. */
        grootte: z.number().int(),
        paginas: z.number().int(),
        persoonNaam: z.string(),
        rol: z.string(),
        toegevoegdOp: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'Vergaderstuk' })
/** See {@link Vergaderstuk}. */
export type Vergaderstuk = z.output<typeof Vergaderstuk>

const Aantal = z.number('Vul een aantal in.').int('Vul een heel aantal in.').min(0, 'Vul nul of meer in.').max(100_000)

/** One round of a closed ballot: papers that were counted, or who came out of the lot. Nothing says who voted what. */
export const Personenronde = z
  .discriminatedUnion('soort', [
    z.strictObject({
      soort: z.literal('briefjes'),
      ingeleverd: Aantal,
      aantallen: z.array(z.strictObject({ keuze: z.string().max(200), aantal: Aantal })).max(20),
      blanco: Aantal,
      ongeldig: Aantal,
    }),
    z.strictObject({ soort: z.literal('loting'), getrokken: z.array(z.string().max(200)).max(20) }),
  ])
  .meta({ id: 'Personenronde' })

/** How an item was decided; `invoer` is that of the calculation `stemming`. */
export const Stemronde = z
  .object({
    wijze: z.enum(['zonder_stemming', 'stemming', 'personen']),
    tekst: z.string(),
    invoer: z
      .object({
        regel: z.object({ quorum: Regel, meerderheid: Regel, stakenBijVoltalligheid: z.literal('verworpen') }),
        leden: z.array(z.object({ code: z.string(), stemgewicht: z.number(), aanwezig: z.boolean() })),
        stemmen: z.array(
          z.object({ lid: z.string(), voor: z.number(), tegen: z.number(), onthouden: z.number(), volmachtVan: z.string().optional() }),
        ),
        tweedeVergadering: z.boolean(),
      })
      .nullable(),
    /** A closed ballot about persons; absent when it was none. */
    personen: z
      .object({
        kandidaten: z.array(z.string()),
        /** Papers that were handed out: one per vote of who is there and need not abstain. */
        uitgereikt: z.number().int(),
        /** Members who abstained because it was about them (Gemeentewet art. 28). */
        onthouders: z.number().int(),
        rondes: z.array(Personenronde),
        gekozen: z.string().nullable(),
        isDoorLot: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'Stemronde' })
/** See {@link Stemronde}. */
export type Stemronde = z.output<typeof Stemronde>

/** One item of an agenda. */
export const Agendapunt = z
  .object({
    id: Id,
    /** `1`, `2`; besloten `B1`, geheim `G1`. */
    nummer: z.string(),
    soort: z.enum(puntSoorten),
    titel: z.string(),
    toelichting: z.string(),
    minuten: z.number().int(),
    isVast: z.boolean(),
    openbaarheid: z.enum(openbaarheden),
    grond: z.string(),
    behandelingId: Id.nullable(),
    stapId: Id.nullable(),
    /** Whether it stood on an earlier agenda. */
    isTerug: z.boolean(),
    tweedeVergadering: z.boolean(),
    conclusie: z.string(),
    uitkomst: z.enum(puntUitkomsten).nullable(),
    stemming: Stemronde.nullable(),
    aantekeningen: z.array(z.object({ naam: z.string(), tekst: z.string() })),
    besluitId: Id.nullable(),
    vastgelegdOp: z.iso.datetime().nullable(),
    vastgelegdDoor: z.string().nullable(),
    /** Outcomes that were written down wrong and taken back, the newest first; there only for who sits at the table. */
    teruggenomen: z.array(z.object({ uitkomst: z.enum(puntUitkomsten), reden: z.string(), op: z.iso.datetime(), door: z.string() })),
    versie: z.number().int(),
    stukken: z.array(Vergaderstuk),
    acties: z.array(Actie),
  })
  .meta({ id: 'Agendapunt' })
/** See {@link Agendapunt}. */
export type Agendapunt = z.output<typeof Agendapunt>

/** Somebody with a seat on the day of the meeting, and whether that seat is taken. */
export const Zitplaats = z
  .object({
    zetelId: Id,
    persoonId: Id,
    persoonNaam: z.string(),
    organisatieId: Id,
    organisatieNaam: z.string(),
    rol: z.enum(['voorzitter', 'lid', 'secretaris', 'adviseur']),
    stemgewicht: z.number().int(),
    plaatsvervangerVan: Id.nullable(),
    stand: z.enum(['aanwezig', 'afwezig', 'vervangen']).nullable(),
    vervangerId: Id.nullable(),
    /** Other hats of this person in the cooperation: who sits here with two hats. */
    anderePetten: z.array(z.string()),
  })
  .meta({ id: 'Zitplaats' })
/** See {@link Zitplaats}. */
export type Zitplaats = z.output<typeof Zitplaats>

/** The agenda of one meeting, under the id of that meeting. Version 0: nobody made it yet, or the reader does not sit at the table. */
export const Agenda = z
  .object({
    id: Id,
    tafelId: Id,
    tafelNaam: z.string(),
    tafelSoort: z.string(),
    datum: DatumTekst,
    aanvang: z.string().nullable(),
    einde: z.string().nullable(),
    plaats: z.string(),
    aanleverenUiterlijk: DatumTekst,
    /** Why the meeting does not take place; null when it does. */
    vervallenReden: z.string().nullable(),
    /** How open the table is: what a new item begins with. */
    tafelOpenbaarheid: z.enum(['openbaar', 'besloten']),
    stemregel: z.object({ quorum: z.string(), meerderheid: z.string(), bron: z.string() }),
    status: z.enum(agendaStatussen),
    verzondenOp: z.iso.datetime().nullable(),
    begonnenOp: z.iso.datetime().nullable(),
    geslotenOp: z.iso.datetime().nullable(),
    vastgesteldOp: z.iso.datetime().nullable(),
    vastgesteldDoor: z.string().nullable(),
    /** Whether the reader sits at this table. */
    aanTafel: z.boolean(),
    /** Empty for who does not sit there, until the list of decisions is adopted. */
    zitplaatsen: z.array(Zitplaats),
    punten: z.array(Agendapunt),
    versie: z.number().int(),
  })
  .meta({ id: 'Agenda' })
/** See {@link Agenda}. */
export type Agenda = z.output<typeof Agenda>

const inbrengSoorten = ['stap', 'terug', 'vast'] as const

/** Something that could come on this agenda: a proposal that waits here, an item that comes back, a standing item. */
export const Inbreng = z
  .object({ soort: z.enum(inbrengSoorten), id: Id, titel: z.string(), toelichting: z.string() })
  .meta({ id: 'Inbreng' })
/** See {@link Inbreng}. */
export type Inbreng = z.output<typeof Inbreng>

const PuntInvoer = z
  .strictObject({
    soort: z.enum(puntSoorten, 'Kies wat u van de tafel vraagt.'),
    titel: tekst('het onderwerp'),
    toelichting: z.string().trim().max(4000, 'Houd de toelichting bij ten hoogste 4000 tekens.').default(''),
    minuten: z
      .number('Vul een aantal minuten in.')
      .int('Vul hele minuten in.')
      .min(0, 'Vul nul of meer minuten in.')
      .max(600, 'Vul ten hoogste 600 minuten in.'),
    isVast: z.boolean().default(false),
    openbaarheid: z.enum(openbaarheden, 'Kies: openbaar, besloten of geheim.'),
    grond: z.string().trim().max(500, 'Houd de grond bij ten hoogste 500 tekens.').default(''),
  })
  .refine(({ openbaarheid, grond }) => openbaarheid === 'openbaar' || grond !== '', {
    path: ['grond'],
    message: 'Schrijf op welke grond dit punt niet openbaar is.',
  })
/** An item as somebody types it. */
export type PuntInvoer = z.output<typeof PuntInvoer>

const voorbereiden = { tag, permission: 'agenda.opstellen', response: Agenda, ifMatch: true } as const
const nietMeer = ['niet-aan-tafel', 'vergadering-vervallen', 'agenda-status'] as const

/** Preparing a meeting. */
export const agendasApi = {
  readAgenda: operation({
    method: 'GET',
    path: '/agendas/{id}',
    tag,
    summary: 'Lees de agenda van een vergadering, voor zover u die mag zien.',
    permission: 'agenda.lezen',
    params: metId,
    response: Agenda,
  }),
  changeAgenda: operation({
    ...voorbereiden,
    method: 'PUT',
    path: '/agendas/{id}',
    summary: 'Zeg hoe laat de vergadering eindigt.',
    params: metId,
    body: z.strictObject({ einde: Tijd.nullable() }),
    refusals: nietMeer,
  }),
  addAgendapunt: operation({
    ...voorbereiden,
    method: 'POST',
    path: '/agendas/{id}/agendapunten',
    summary: 'Zet een punt op de agenda.',
    params: metId,
    body: PuntInvoer,
    refusals: nietMeer,
  }),
  changeAgendapunt: operation({
    ...voorbereiden,
    method: 'PUT',
    path: '/agendas/{id}/agendapunten/{puntId}',
    summary: 'Wijzig een punt van de agenda.',
    params: metPunt,
    body: PuntInvoer,
    refusals: [...nietMeer, 'punt-al-besloten', 'geheim-bij-voorstel'],
  }),
  removeAgendapunt: operation({
    ...voorbereiden,
    method: 'DELETE',
    path: '/agendas/{id}/agendapunten/{puntId}',
    summary: 'Haal een punt van de agenda.',
    params: metPunt,
    refusals: nietMeer,
  }),
  orderAgenda: operation({
    ...voorbereiden,
    method: 'PUT',
    path: '/agendas/{id}/volgorde',
    summary: 'Zet de punten in een andere volgorde.',
    params: metId,
    body: z.strictObject({ puntIds: z.array(Id).max(200) }),
    refusals: [...nietMeer, 'volgorde-onvolledig'],
  }),
  listInbreng: operation({
    method: 'GET',
    path: '/agendas/{id}/inbreng',
    tag,
    summary: 'Wat op deze agenda kan: voorstellen die hier wachten, punten die terugkomen en vaste punten.',
    permission: 'agenda.opstellen',
    params: metId,
    response: z.object({ resultaten: z.array(Inbreng), totaal: z.number().int() }),
    refusals: ['niet-aan-tafel'],
  }),
  takeInbreng: operation({
    ...voorbereiden,
    method: 'POST',
    path: '/agendas/{id}/inbreng',
    summary: 'Zet op de agenda wat hier wacht, terugkomt of vast is.',
    params: metId,
    body: z.strictObject({
      inbreng: z
        .array(z.strictObject({ soort: z.enum(inbrengSoorten), id: Id }))
        .min(1, 'Kies ten minste één punt.')
        .max(100),
    }),
    refusals: [...nietMeer, 'inbreng-weg'],
  }),
  sendAgenda: operation({
    ...voorbereiden,
    method: 'POST',
    path: '/agendas/{id}/verzendingen',
    summary: 'Verzend de agenda: partners zien daarna de openbare punten.',
    params: metId,
    refusals: [...nietMeer, 'agenda-leeg'],
  }),
}
