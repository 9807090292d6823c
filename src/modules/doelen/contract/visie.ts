import * as z from 'zod'
import { DatumTekst, Id, lijst, operation, tekst } from '#platform/http/contract.ts'
import { visiestanden } from '#modules/doelen/domain/visie.ts'

const tag = 'I-visie'
const metId = z.strictObject({ id: Id })

/** What a party says of an answer. */
export const oordelen = ['eens', 'anders'] as const

const Partij = z.object({ organisatieId: Id, organisatieNaam: z.string() })

/** An answer as it was written, with what each party says of it and the decision that made it hold. */
export const Visieantwoord = z
  .object({
    id: Id,
    nummer: z.number().int(),
    tekst: z.string(),
    organisatieId: Id,
    organisatieNaam: z.string(),
    persoonNaam: z.string(),
    gemaaktOp: z.iso.datetime(),
    besluit: z.object({ gremium: z.string(), datum: DatumTekst, kenmerk: z.string() }).nullable(),
    oordelen: z.array(
      Partij.extend({ oordeel: z.enum(oordelen), toelichting: z.string(), persoonNaam: z.string(), gegevenOp: z.iso.datetime() }),
    ),
    /** Owners of the cooperation that said nothing of it yet. */
    zwijgt: z.array(Partij),
  })
  .meta({ id: 'Visieantwoord' })
/** See {@link Visieantwoord}. */
export type Visieantwoord = z.output<typeof Visieantwoord>

/** A question of the joint i-visie with its answers. */
export const Visievraag = z
  .object({
    id: Id,
    volgorde: z.number().int(),
    vraag: z.string(),
    toelichting: z.string(),
    /** Who sees to it that there is an answer. */
    trekkerId: Id.nullable(),
    trekkerNaam: z.string().nullable(),
    uiterlijk: DatumTekst.nullable(),
    bron: z.string(),
    fictief: z.boolean(),
    stand: z.enum(visiestanden),
    geldt: Visieantwoord.nullable(),
    voorstel: Visieantwoord.nullable(),
    eerdere: z.array(Visieantwoord),
    herijkOp: DatumTekst.nullable(),
    /** Day of the last movement. */
    sinds: DatumTekst,
    versie: z.number().int(),
  })
  .meta({ id: 'Visievraag', description: 'Een vraag van de gezamenlijke i-visie, met het antwoord dat geldt en wat voorligt.' })
/** See {@link Visievraag}. */
export type Visievraag = z.output<typeof Visievraag>

const Vraagvelden = z.strictObject({
  vraag: tekst('de vraag', 300),
  toelichting: z.string().trim().max(1000, 'Houd de toelichting bij ten hoogste 1000 tekens.').default(''),
  trekkerId: Id.nullable().default(null),
  uiterlijk: DatumTekst.nullable().default(null),
})
/** What a person fills in of a question. */
export type Vraagvelden = z.output<typeof Vraagvelden>

/** The joint i-visie. */
export const visieApi = {
  listVisievragen: operation({
    method: 'GET',
    path: '/visievragen',
    tag,
    summary: 'De vragen van de gezamenlijke i-visie, met hun antwoorden.',
    permission: 'doel.lezen',
    response: lijst(Visievraag),
  }),
  readVisievraag: operation({
    method: 'GET',
    path: '/visievragen/{id}',
    tag,
    summary: 'Lees een vraag van de i-visie.',
    permission: 'doel.lezen',
    params: metId,
    response: Visievraag,
  }),
  readVisiebestand: operation({
    method: 'GET',
    path: '/visie',
    tag,
    summary: 'De i-visie als PDF of DOCX, zoals zij nu is.',
    permission: 'doel.lezen',
    query: z.strictObject({ vorm: z.enum(['pdf', 'docx'], 'Kies pdf of docx.').default('pdf') }),
    produces: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    response: z.string(),
  }),
  beginVisie: operation({
    method: 'POST',
    path: '/visie',
    tag,
    summary: 'Begin een i-visie met de negen vragen.',
    permission: 'visie.schrijven',
    response: lijst(Visievraag),
    refusals: ['visie-is-begonnen'],
  }),
  addVisievraag: operation({
    method: 'POST',
    path: '/visievragen',
    tag,
    summary: 'Stel een vraag erbij.',
    permission: 'visie.schrijven',
    body: Vraagvelden,
    response: Visievraag,
    refusals: ['trekker-onbekend'],
  }),
  changeVisievraag: operation({
    method: 'PUT',
    path: '/visievragen/{id}',
    tag,
    summary: 'Wijzig een vraag, wie hem trekt en wanneer het antwoord er moet zijn.',
    permission: 'visie.schrijven',
    params: metId,
    body: Vraagvelden,
    response: Visievraag,
    ifMatch: true,
    refusals: ['trekker-onbekend', 'vraag-is-beantwoord'],
  }),
  removeVisievraag: operation({
    method: 'DELETE',
    path: '/visievragen/{id}',
    tag,
    summary: 'Haal een vraag weg die nog geen antwoord heeft.',
    permission: 'visie.schrijven',
    params: metId,
    ifMatch: true,
    refusals: ['vraag-is-beantwoord'],
  }),
  answerVisievraag: operation({
    method: 'POST',
    path: '/visievragen/{id}/antwoorden',
    tag,
    summary: 'Schrijf een antwoord; het ligt voor aan de partijen tot een tafel het vaststelt.',
    permission: 'visie.schrijven',
    params: metId,
    body: z.strictObject({ tekst: tekst('het antwoord', 8000) }),
    response: Visievraag,
    ifMatch: true,
  }),
  judgeVisieantwoord: operation({
    method: 'PUT',
    path: '/visievragen/{id}/oordeel',
    tag,
    summary: 'Zeg wat uw organisatie vindt van het antwoord dat voorligt.',
    permission: 'visie.oordelen',
    params: metId,
    body: z
      .strictObject({
        antwoordId: Id,
        oordeel: z.enum(oordelen, 'Kies: eens of anders.'),
        toelichting: z.string().trim().max(2000, 'Houd de toelichting bij ten hoogste 2000 tekens.').default(''),
      })
      .refine(({ oordeel, toelichting }) => oordeel === 'eens' || toelichting !== '', {
        path: ['toelichting'],
        message: 'Schrijf waarom uw organisatie er anders over denkt.',
      }),
    response: Visievraag,
    refusals: ['antwoord-ligt-niet-voor', 'geen-eigenaar'],
  }),
  adoptVisieantwoord: operation({
    method: 'POST',
    path: '/visievragen/{id}/vaststellingen',
    tag,
    summary: 'Leg vast dat een tafel het antwoord vaststelde dat voorligt.',
    permission: 'doel.vaststellen',
    params: metId,
    body: z.strictObject({
      antwoordId: Id,
      gremium: tekst('de tafel die besloot'),
      datum: DatumTekst,
      kenmerk: tekst('het nummer of de naam van het besluit'),
    }),
    response: Visievraag,
    ifMatch: true,
    refusals: ['antwoord-ligt-niet-voor'],
  }),
}
