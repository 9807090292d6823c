import * as z from 'zod'
import { DatumTekst, Id, operation, tekst } from '#platform/http/contract.ts'
import { Agenda } from '#modules/agenda/contract/agendas.ts'
import { openbaarheden } from '#modules/agenda/domain/agenda.ts'

const tag = 'Vergaderingen'
const metId = z.strictObject({ id: Id })

/** The largest paper that is taken, in bytes. */
export const MAX_STUK_BYTES = 20 * 1024 * 1024

const bestandsnaam = tekst('de bestandsnaam')

/** A PDF of a whole meeting, in the making or ready. */
export const Vergaderbundel = z
  .object({
    id: Id,
    agendaId: Id,
    status: z.enum(['bezig', 'klaar', 'mislukt']),
    melding: z.string(),
    voortgang: z.object({ stap: z.string(), gedaan: z.number().int(), totaal: z.number().int() }).nullable(),
    gemaaktOp: z.iso.datetime(),
  })
  .meta({ id: 'Vergaderbundel' })
/** See {@link Vergaderbundel}. */
export type Vergaderbundel = z.output<typeof Vergaderbundel>

/** One line of the list of decisions: number, subject, decision, who and when. */
export const Besluitregel = z
  .object({
    nummer: z.string(),
    onderwerp: z.string(),
    besluit: z.string(),
    wieWanneer: z.array(z.string()),
    openbaarheid: z.enum(openbaarheden),
    besluitId: Id.nullable(),
  })
  .meta({ id: 'Besluitregel' })
/** See {@link Besluitregel}. */
export type Besluitregel = z.output<typeof Besluitregel>

/** The list of decisions of a meeting; confidential lines are there only for who sits at the table. */
export const Besluitenlijst = z
  .object({
    id: Id,
    tafelNaam: z.string(),
    datum: DatumTekst,
    plaats: z.string(),
    status: z.enum(['concept', 'vastgesteld']),
    vastgesteldOp: z.iso.datetime().nullable(),
    vastgesteldDoor: z.string().nullable(),
    aanwezig: z.array(z.string()),
    afwezig: z.array(z.string()),
    vervangen: z.array(z.string()),
    regels: z.array(Besluitregel),
  })
  .meta({ id: 'Besluitenlijst' })
/** See {@link Besluitenlijst}. */
export type Besluitenlijst = z.output<typeof Besluitenlijst>

const toevoegen = {
  method: 'POST',
  tag,
  permission: 'agenda.opstellen',
  params: metId,
  response: Agenda,
  rawBody: MAX_STUK_BYTES,
  takes: ['application/pdf'],
  opensOwnScope: true,
  refusals: ['niet-aan-tafel', 'vergadering-vervallen', 'agenda-status', 'bestand-geen-pdf', 'bestand-onleesbaar'],
} as const

/** Papers, the pack of a meeting and its list of decisions. */
export const stukkenApi = {
  addVergaderstuk: operation({
    ...toevoegen,
    path: '/agendapunten/{id}/vergaderstukken',
    summary: 'Voeg een stuk toe aan een agendapunt: een PDF.',
    query: z.strictObject({ titel: tekst('de titel'), bestandsnaam }),
  }),
  addStukversie: operation({
    ...toevoegen,
    path: '/vergaderstukken/{id}/versies',
    summary: 'Voeg een nieuwe versie van een stuk toe; de vorige blijft staan.',
    query: z.strictObject({ bestandsnaam }),
  }),
  removeVergaderstuk: operation({
    method: 'DELETE',
    path: '/vergaderstukken/{id}',
    tag,
    summary: 'Haal een stuk weg zolang de agenda niet is verzonden.',
    permission: 'agenda.opstellen',
    params: metId,
    response: Agenda,
    refusals: ['niet-aan-tafel', 'vergadering-vervallen', 'agenda-status'],
  }),
  readStukbestand: operation({
    method: 'GET',
    path: '/vergaderstukken/{id}/bestand',
    tag,
    summary: 'Een stuk als PDF; de nieuwste versie, of de versie die u noemt.',
    permission: 'agenda.lezen',
    params: metId,
    query: z.strictObject({ versie: z.coerce.number().int().min(1).max(100_000).optional() }),
    produces: ['application/pdf'],
    response: z.string(),
  }),
  makeVergaderbundel: operation({
    method: 'POST',
    path: '/agendas/{id}/vergaderbundels',
    tag,
    summary: 'Maak één PDF van de hele vergadering, met bladwijzers per punt.',
    permission: 'agenda.lezen',
    params: metId,
    status: 202,
    response: Vergaderbundel,
    refusals: ['agenda-leeg'],
  }),
  readVergaderbundel: operation({
    method: 'GET',
    path: '/vergaderbundels/{id}',
    tag,
    summary: 'Hoe ver een vergaderbundel is.',
    permission: 'agenda.lezen',
    params: metId,
    response: Vergaderbundel,
  }),
  readBundelbestand: operation({
    method: 'GET',
    path: '/vergaderbundels/{id}/bestand',
    tag,
    summary: 'De vergaderbundel als PDF.',
    permission: 'agenda.lezen',
    params: metId,
    produces: ['application/pdf'],
    response: z.string(),
  }),
  readBesluitenlijst: operation({
    method: 'GET',
    path: '/agendas/{id}/besluitenlijst',
    tag,
    summary: 'Lees de besluitenlijst van een vergadering die klaar is.',
    permission: 'agenda.lezen',
    params: metId,
    response: Besluitenlijst,
  }),
  readBesluitenlijstbestand: operation({
    method: 'GET',
    path: '/agendas/{id}/besluitenlijst/bestand',
    tag,
    summary: 'De besluitenlijst als PDF of DOCX, openbaar of volledig.',
    permission: 'agenda.lezen',
    params: metId,
    query: z.strictObject({
      vorm: z.enum(['pdf', 'docx'], 'Kies: pdf of docx.').default('pdf'),
      deel: z.enum(['openbaar', 'volledig'], 'Kies: openbaar of volledig.').default('openbaar'),
    }),
    produces: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    response: z.string(),
  }),
}
