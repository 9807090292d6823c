import * as z from 'zod'
import { DatumTekst, Id, lijst, operation, tekst } from '#platform/http/contract.ts'
import { oordelen, standen, strekkingen } from '#modules/zienswijzen/domain/stand.ts'
import { heeftJaar, rondesoorten } from '#modules/zienswijzen/domain/termijn.ts'

const tag = 'Zienswijzen'
const metId = z.strictObject({ id: Id })

/** The most points that one view has. */
const MEESTE_PUNTEN = 60

/** A point of a view with the reaction to it, as far as this hat may read that. */
export const Zienswijzepunt = z
  .object({
    id: Id,
    tekst: z.string(),
    reactie: z.object({ oordeel: z.enum(oordelen), toelichting: z.string(), isVastgesteld: z.boolean() }).nullable(),
    /** Of the reaction; 0 as long as there is none. */
    versie: z.number().int(),
  })
  .meta({ id: 'Zienswijzepunt' })
/** See {@link Zienswijzepunt}. */
export type Zienswijzepunt = z.output<typeof Zienswijzepunt>

/** The view of one council; only its own organisation sees it until it was handed in. */
export const Zienswijze = z
  .object({
    id: Id,
    rondeId: Id,
    organisatieId: Id,
    organisatieNaam: z.string(),
    strekking: z.enum(strekkingen).nullable(),
    raadsbesluitOp: DatumTekst.nullable(),
    raadsbesluitKenmerk: z.string(),
    corrigeertId: Id.nullable(),
    correctieReden: z.string(),
    /** The Dutch day on which it was handed in. */
    ingediendDag: DatumTekst.nullable(),
    ingediendDoor: z.string().nullable(),
    /** After the last day as it stood then. */
    isTeLaat: z.boolean(),
    punten: z.array(Zienswijzepunt),
    versie: z.number().int(),
  })
  .meta({ id: 'Zienswijze', description: 'Wat een raad vindt van wat hem is gevraagd; na indiening wijzigt het niet meer.' })
/** See {@link Zienswijze}. */
export type Zienswijze = z.output<typeof Zienswijze>

/** The last day for a view as the rules give it, with the article where there is one. */
export const Zienswijzetermijn = z
  .object({
    dag: DatumTekst.nullable(),
    grondslag: z.string().nullable(),
    uitleg: z.string(),
    naarRaden: z.object({ uiterlijk: DatumTekst, grondslag: z.string() }).nullable(),
    /** The meeting that the statutory calendar names for it. */
    vergaderingId: Id.nullable(),
    /** The article by which every view gets an answer; null where that is only agreed. */
    antwoordplicht: z.string().nullable(),
  })
  .meta({ id: 'Zienswijzetermijn' })
/** See {@link Zienswijzetermijn}. */
export type Zienswijzetermijn = z.output<typeof Zienswijzetermijn>

/** A council in a round: where it stands, and what it said. */
export const AangeschrevenRaad = z
  .object({
    organisatieId: Id,
    organisatieNaam: z.string(),
    stand: z.enum(standen),
    /** Its municipality merged before it spoke and before its time was over: since when, and into which. */
    opgegaan: z.object({ per: DatumTekst, in: z.array(z.string()) }).nullable(),
    /** The municipalities that merged into this one during the round: this council speaks for them too. */
    volgtOp: z.array(z.string()),
    /** The last meeting of this council on which it can still adopt its view in time. */
    laatsteVergadering: DatumTekst.nullable(),
    /** What it handed in last. */
    zienswijze: Zienswijze.nullable(),
    /** What it handed in before, and corrected. */
    eerdere: z.array(Zienswijze),
    /** What the own council prepares. */
    concept: Zienswijze.nullable(),
  })
  .meta({ id: 'AangeschrevenRaad' })
/** See {@link AangeschrevenRaad}. */
export type AangeschrevenRaad = z.output<typeof AangeschrevenRaad>

/** A nota van beantwoording: adopted, then sent. */
export const Nota = z
  .object({
    nummer: z.number().int(),
    vastgesteldOp: DatumTekst,
    vastgesteldDoor: z.string(),
    verzondenOp: DatumTekst.nullable(),
    verzondenDoor: z.string().nullable(),
  })
  .meta({ id: 'Nota' })

/** One question to all councils. */
export const Zienswijzeronde = z
  .object({
    id: Id,
    soort: z.enum(rondesoorten),
    titel: z.string(),
    vraag: z.string(),
    begrotingsjaar: z.number().int().nullable(),
    begrotingswijziging: z.object({ id: Id, titel: z.string() }).nullable(),
    eigenOrganisatieId: Id,
    eigenOrganisatieNaam: z.string(),
    verzondenOp: DatumTekst.nullable(),
    /** In preparation: the day that it would be when it was sent today. Null where somebody has to choose one. */
    reactieUiterlijk: DatumTekst.nullable(),
    /** In preparation: the day that somebody chose; null to follow the rules. */
    gekozenUiterlijk: DatumTekst.nullable(),
    /** Why that day is another than the rules give. */
    uiterlijkReden: z.string(),
    termijn: Zienswijzetermijn,
    vergadering: z.object({ id: Id, datum: DatumTekst, tafelNaam: z.string(), isVervallen: z.boolean() }).nullable(),
    behandeling: z.object({ id: Id, titel: z.string() }).nullable(),
    raden: z.array(AangeschrevenRaad),
    voortgang: z.object({ punten: z.number().int(), beantwoord: z.number().int(), vastgesteld: z.number().int() }),
    notas: z.array(Nota),
    /** The last day for the nota: before the board decides. */
    notaUiterlijk: DatumTekst.nullable(),
    isBeantwoord: z.boolean(),
    waarschuwingen: z.array(z.object({ code: z.string(), melding: z.string() })),
    /** Day of the last movement. */
    sinds: DatumTekst,
    versie: z.number().int(),
  })
  .meta({ id: 'Zienswijzeronde', description: 'Een vraag aan alle raden tegelijk, met wat elke raad zei en wat daarmee gebeurt.' })
/** See {@link Zienswijzeronde}. */
export type Zienswijzeronde = z.output<typeof Zienswijzeronde>

const Dag = DatumTekst.refine((dag) => dag >= '2000-01-01' && dag < '2101-01-01', 'Kies een dag van 2000 tot en met 2100.')
const Jaar = z
  .number('Vul een jaar in.')
  .int('Vul een jaar in.')
  .min(2016, 'Kies een jaar vanaf 2016.')
  .max(2100, 'Kies een jaar tot en met 2100.')
const kort = (wat: string, max: number) => z.string().trim().max(max, `Houd ${wat} bij ten hoogste ${max} tekens.`).default('')
const Soort = z.enum(rondesoorten, 'Kies waarover de raden hun zienswijze geven.')

const Rondevelden = z
  .strictObject({
    soort: Soort,
    titel: tekst('een titel'),
    vraag: tekst('wat u de raden vraagt', 4000),
    begrotingsjaar: Jaar.nullable().default(null),
    begrotingswijzigingId: Id.nullable().default(null),
    vergaderingId: Id.nullable().default(null),
    behandelingId: Id.nullable().default(null),
    /** Null: the day that the rules give. */
    reactieUiterlijk: Dag.nullable().default(null),
    uiterlijkReden: kort('de reden', 500),
  })
  .superRefine(({ soort, begrotingsjaar, begrotingswijzigingId }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (heeftJaar(soort) && begrotingsjaar === null) fault('begrotingsjaar', 'Vul het begrotingsjaar in.')
    if (!heeftJaar(soort) && begrotingsjaar !== null) fault('begrotingsjaar', 'Een begrotingsjaar hoort alleen bij een begroting.')
    if (soort === 'begrotingswijziging' && begrotingswijzigingId === null)
      fault('begrotingswijzigingId', 'Kies welke begrotingswijziging dit is.')
    if (soort !== 'begrotingswijziging' && begrotingswijzigingId !== null)
      fault('begrotingswijzigingId', 'Een begrotingswijziging hoort alleen bij een ronde daarover.')
  })
/** What a round is made of. */
export type Rondevelden = z.output<typeof Rondevelden>

const Zienswijzevelden = z.strictObject({
  strekking: z.enum(strekkingen, 'Kies wat de raad vindt.').nullable().default(null),
  raadsbesluitOp: Dag.nullable().default(null),
  raadsbesluitKenmerk: kort('het nummer', 100),
  correctieReden: kort('de reden', 1000),
  punten: z.array(tekst('de tekst van dit punt', 4000)).max(MEESTE_PUNTEN, `Houd het bij ten hoogste ${MEESTE_PUNTEN} punten.`).default([]),
})
/** What a council writes. */
export type Zienswijzevelden = z.output<typeof Zienswijzevelden>

/** Rounds: the question of the joint organisation to all councils. */
const rondesApi = {
  readZienswijzetermijn: operation({
    method: 'GET',
    path: '/zienswijzetermijn',
    tag,
    summary: 'Lees tot wanneer de raden hun zienswijze kunnen geven, als u vandaag verzendt.',
    permission: 'zienswijze.lezen',
    query: z.strictObject({
      soort: Soort,
      begrotingsjaar: z.coerce.number('Vul een jaar in.').pipe(Jaar).optional(),
      begrotingswijzigingId: Id.optional(),
    }),
    response: Zienswijzetermijn,
  }),
  listZienswijzerondes: operation({
    method: 'GET',
    path: '/zienswijzerondes',
    tag,
    summary: 'Lijst van rondes met zienswijzen, op volgorde van de laatste dag.',
    permission: 'zienswijze.lezen',
    response: lijst(Zienswijzeronde),
  }),
  readZienswijzeronde: operation({
    method: 'GET',
    path: '/zienswijzerondes/{id}',
    tag,
    summary: 'Lees een ronde: wat de raden is gevraagd, wat zij zeiden en wat daarmee gebeurt.',
    permission: 'zienswijze.lezen',
    params: metId,
    response: Zienswijzeronde,
  }),
  prepareZienswijzeronde: operation({
    method: 'POST',
    path: '/zienswijzerondes',
    tag,
    summary: 'Bereid een vraag aan alle raden voor.',
    permission: 'zienswijzeronde.voorbereiden',
    body: Rondevelden,
    response: Zienswijzeronde,
    refusals: ['andere-organisatie', 'keuze-past-niet', 'uiterlijk-past-niet'],
  }),
  changeZienswijzeronde: operation({
    method: 'PUT',
    path: '/zienswijzerondes/{id}',
    tag,
    summary: 'Wijzig een ronde die nog niet is verzonden.',
    permission: 'zienswijzeronde.voorbereiden',
    params: metId,
    body: Rondevelden,
    response: Zienswijzeronde,
    ifMatch: true,
    refusals: ['andere-organisatie', 'ronde-al-verzonden', 'keuze-past-niet', 'uiterlijk-past-niet'],
  }),
  removeZienswijzeronde: operation({
    method: 'DELETE',
    path: '/zienswijzerondes/{id}',
    tag,
    summary: 'Gooi een ronde weg die nog niet is verzonden.',
    permission: 'zienswijzeronde.voorbereiden',
    params: metId,
    ifMatch: true,
    refusals: ['andere-organisatie', 'ronde-al-verzonden'],
  }),
  sendZienswijzeronde: operation({
    method: 'POST',
    path: '/zienswijzerondes/{id}/verzendingen',
    tag,
    summary: 'Verzend de vraag naar alle raden tegelijk.',
    permission: 'zienswijzeronde.voorbereiden',
    params: metId,
    response: Zienswijzeronde,
    ifMatch: true,
    refusals: ['andere-organisatie', 'ronde-al-verzonden', 'geen-raden', 'uiterlijk-past-niet'],
  }),
  planZienswijzeronde: operation({
    method: 'PUT',
    path: '/zienswijzerondes/{id}/planning',
    tag,
    summary: 'Wijzig na verzending de laatste dag of de vergadering die besluit.',
    permission: 'zienswijzeronde.voorbereiden',
    params: metId,
    body: z.strictObject({ reactieUiterlijk: Dag, vergaderingId: Id.nullable().default(null), reden: tekst('de reden', 500) }),
    response: Zienswijzeronde,
    ifMatch: true,
    refusals: ['andere-organisatie', 'ronde-niet-verzonden', 'keuze-past-niet', 'uiterlijk-past-niet'],
  }),
}

/** What each council says. */
const radenApi = {
  beginZienswijze: operation({
    method: 'POST',
    path: '/zienswijzerondes/{id}/zienswijzen',
    tag,
    summary: 'Begin aan de zienswijze van uw raad, of aan een correctie van wat hij indiende.',
    permission: 'zienswijze.schrijven',
    params: metId,
    body: Zienswijzevelden,
    response: Zienswijze,
    refusals: [
      'andere-organisatie',
      'gemeente-bestaat-niet-meer',
      'een-zienswijze-per-raad',
      'een-correctie-per-zienswijze',
      'correctie-zonder-reden',
    ],
  }),
  changeZienswijze: operation({
    method: 'PUT',
    path: '/zienswijzen/{id}',
    tag,
    summary: 'Schrijf aan de zienswijze van uw raad.',
    permission: 'zienswijze.schrijven',
    params: metId,
    body: Zienswijzevelden,
    response: Zienswijze,
    ifMatch: true,
    refusals: ['andere-organisatie', 'al-ingediend', 'correctie-zonder-reden'],
  }),
  removeZienswijze: operation({
    method: 'DELETE',
    path: '/zienswijzen/{id}',
    tag,
    summary: 'Gooi een zienswijze weg die nog niet is ingediend.',
    permission: 'zienswijze.schrijven',
    params: metId,
    ifMatch: true,
    refusals: ['andere-organisatie', 'al-ingediend'],
  }),
  submitZienswijze: operation({
    method: 'POST',
    path: '/zienswijzen/{id}/indieningen',
    tag,
    summary: 'Dien de zienswijze van uw raad in; ook als de raad er geen geeft.',
    permission: 'zienswijze.indienen',
    params: metId,
    response: Zienswijze,
    ifMatch: true,
    refusals: ['andere-organisatie', 'gemeente-bestaat-niet-meer', 'al-ingediend', 'zienswijze-niet-af', 'raadsbesluit-in-de-toekomst'],
  }),
}

/** What the joint organisation does with every point. */
const beantwoordingApi = {
  reageerOpPunt: operation({
    method: 'PUT',
    path: '/zienswijzepunten/{id}/reactie',
    tag,
    summary: 'Schrijf de reactie op een punt; zij is concept tot de nota is vastgesteld.',
    permission: 'reactie.schrijven',
    params: metId,
    body: z
      .strictObject({ oordeel: z.enum(oordelen, 'Kies of het punt is overgenomen.'), toelichting: kort('de reactie', 4000) })
      .refine(({ oordeel, toelichting }) => oordeel === 'overgenomen' || toelichting !== '', {
        path: ['toelichting'],
        message: 'Schrijf waarom het punt niet of maar deels is overgenomen.',
      }),
    response: Zienswijzepunt,
    ifMatch: true,
    refusals: ['andere-organisatie', 'reactie-is-vastgesteld'],
  }),
  adoptNota: operation({
    method: 'POST',
    path: '/zienswijzerondes/{id}/notas',
    tag,
    summary: 'Stel de nota van beantwoording vast.',
    permission: 'nota.vaststellen',
    params: metId,
    response: Zienswijzeronde,
    ifMatch: true,
    refusals: [
      'andere-organisatie',
      'ronde-niet-verzonden',
      'raden-hebben-nog-tijd',
      'punten-zonder-reactie',
      'nota-is-vastgesteld',
      'nota-wacht-op-verzending',
    ],
  }),
  sendNota: operation({
    method: 'POST',
    path: '/zienswijzerondes/{id}/notaverzendingen',
    tag,
    summary: 'Leg vast dat de nota van beantwoording naar de raden is verzonden.',
    permission: 'nota.vaststellen',
    params: metId,
    response: Zienswijzeronde,
    ifMatch: true,
    refusals: ['andere-organisatie', 'geen-nota-te-verzenden'],
  }),
  readNotabestand: operation({
    method: 'GET',
    path: '/zienswijzerondes/{id}/bestand',
    tag,
    summary: 'De nota van beantwoording als PDF of DOCX.',
    permission: 'zienswijze.lezen',
    params: metId,
    query: z.strictObject({ vorm: z.enum(['pdf', 'docx'], 'Kies pdf of docx.').default('pdf') }),
    produces: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    response: z.string(),
  }),
}

/** Every operation of this room. */
export const zienswijzenApi = { ...rondesApi, ...radenApi, ...beantwoordingApi }
