import * as z from 'zod'
import { BedragTekst, DatumTekst, Id, lijst, operation, tekst, TotaalTekst } from '#platform/http/contract.ts'

const tag = 'Verantwoording'
const metId = z.strictObject({ id: Id })

/** Figures as they were at a moment. */
export const Cijfers = z
  .object({
    peildatum: DatumTekst,
    besluit: z.object({ nummer: z.string(), titel: z.string(), gremium: z.string(), datum: DatumTekst, totaal: TotaalTekst }),
    verdeelsleutel: z.object({ naam: z.string() }).nullable(),
    bijdragen: z.array(
      z.object({
        organisatieId: Id,
        organisatieNaam: z.string(),
        jaar: z.number().int(),
        soort: z.enum(['incidenteel', 'structureel']),
        bedrag: BedragTekst,
        aandeel: z.string(),
      }),
    ),
    programma: z.object({ naam: z.string(), totaal: TotaalTekst }).nullable(),
  })
  .meta({ id: 'Cijfers' })

/** Frozen figures with their check code. */
export const Momentopname = z
  .object({
    id: Id,
    titel: z.string(),
    besluitId: Id,
    cijfers: Cijfers,
    /** What the programme asks and nobody decided on yet. */
    gat: TotaalTekst.nullable(),
    controlecode: z.string(),
    persoonNaam: z.string(),
    gemaaktOp: z.iso.datetime(),
  })
  .meta({ id: 'Momentopname', description: 'Cijfers, bevroren op een moment, met een controlecode over precies die cijfers.' })
/** See {@link Momentopname}. */
export type Momentopname = z.output<typeof Momentopname>

/** A letter as everybody sees it: whose, where it stands, and whether it comes on time. */
export const Brief = z
  .object({
    id: Id,
    rondeId: Id,
    onderwerp: z.string(),
    afgesprokenOp: DatumTekst,
    organisatieId: Id,
    organisatieNaam: z.string(),
    status: z.enum(['te_schrijven', 'gereed', 'vrijgegeven', 'geweigerd']),
    tijdigheid: z.enum(['op_tijd', 'te_vroeg', 'te_laat', 'geweigerd', 'wacht', 'vandaag']),
    reden: z.string(),
    vrijgegevenOp: z.iso.datetime().nullable(),
    /** The Dutch day of the release. */
    vrijgegevenDag: DatumTekst.nullable(),
    vrijgegevenDoor: z.string().nullable(),
    vrijgegevenRol: z.string().nullable(),
    /** Set when the figures were corrected after this letter was released: the letter stays. */
    gecorrigeerd: z.object({ momentopnameId: Id, grond: z.string() }).nullable(),
    versie: z.number().int(),
  })
  .meta({ id: 'Brief' })
/** See {@link Brief}. */
export type Brief = z.output<typeof Brief>

const BriefTekst = z
  .object({
    inleiding: z.string(),
    lokaal: z.string(),
    dekking: z.string(),
    secretaris: z.string(),
    burgemeester: z.string(),
    kenmerk: z.string(),
  })
  .meta({ id: 'BriefTekst' })

/** A letter with what the municipality wrote itself; null for others as long as it was not released. */
export const BriefDetail = Brief.extend({
  tekst: BriefTekst.nullable(),
  /** Figures on which the letter stands. */
  momentopname: Momentopname,
  gezamenlijk: z.object({ aanleiding: z.string(), kernboodschap: z.string(), vervolg: z.string() }),
  /** Amounts that were typed by hand in the texts: they belong to the figures. */
  getypteBedragen: z.array(z.string()),
}).meta({ id: 'BriefDetail' })
/** See {@link BriefDetail}. */
export type BriefDetail = z.output<typeof BriefDetail>

/** A round of letters. */
export const Briefronde = z
  .object({
    id: Id,
    onderwerp: z.string(),
    aanleiding: z.string(),
    kernboodschap: z.string(),
    vervolg: z.string(),
    afgesprokenOp: DatumTekst,
    status: z.enum(['in_voorbereiding', 'aangeboden']),
    eigenOrganisatieId: Id,
    cijfers: z.array(
      z.object({ momentopnameId: Id, titel: z.string(), controlecode: z.string(), grond: z.string(), sinds: z.iso.datetime() }),
    ),
    brieven: z.array(Brief),
    versie: z.number().int(),
  })
  .meta({ id: 'Briefronde' })
/** See {@link Briefronde}. */
export type Briefronde = z.output<typeof Briefronde>

/** Of which decision the figures are frozen, and within which programme it stands. */
const CijfersKeuze = { besluitId: Id, programmaId: Id.nullable().default(null) }

/** The day that was agreed: within the years that this house counts in. */
const AfgesprokenDag = DatumTekst.refine((dag) => dag >= '2000-01-01' && dag < '2101-01-01', 'Kies een dag van 2000 tot en met 2100.')

const RondeInvoer = z.strictObject({
  onderwerp: tekst('het onderwerp'),
  aanleiding: tekst('de aanleiding', 4000),
  kernboodschap: tekst('de kernboodschap', 4000),
  vervolg: tekst('hoe het verder gaat', 4000),
  afgesprokenOp: AfgesprokenDag,
})

const kort = (wat: string, max: number) => z.string().trim().max(max, `Houd ${wat} bij ten hoogste ${max} tekens.`).default('')

/** Every operation of this room. */
export const verslagApi = {
  listMomentopnamen: operation({
    method: 'GET',
    path: '/momentopnamen',
    tag,
    summary: 'Lijst van momentopnamen.',
    permission: 'verslag.lezen',
    response: lijst(Momentopname),
  }),
  readMomentopname: operation({
    method: 'GET',
    path: '/momentopnamen/{id}',
    tag,
    summary: 'Lees bevroren cijfers met hun controlecode.',
    permission: 'verslag.lezen',
    params: metId,
    response: Momentopname,
  }),
  freezeMomentopname: operation({
    method: 'POST',
    path: '/momentopnamen',
    tag,
    summary: 'Bevries de cijfers van een besluit.',
    permission: 'momentopname.maken',
    body: z.strictObject({ titel: tekst('de titel'), ...CijfersKeuze }),
    response: Momentopname,
    refusals: ['geen-slotbesluit', 'kenmerk-ontbreekt'],
  }),
  listBriefrondes: operation({
    method: 'GET',
    path: '/briefrondes',
    tag,
    summary: 'Lijst van rondes met brieven aan de raden.',
    permission: 'verslag.lezen',
    response: lijst(Briefronde),
  }),
  readBriefronde: operation({
    method: 'GET',
    path: '/briefrondes/{id}',
    tag,
    summary: 'Lees een ronde: de gezamenlijke tekst en waar elke brief staat.',
    permission: 'verslag.lezen',
    params: metId,
    response: Briefronde,
  }),
  prepareBriefronde: operation({
    method: 'POST',
    path: '/briefrondes',
    tag,
    summary: 'Bereid een brief aan alle raden voor.',
    permission: 'briefronde.voorbereiden',
    body: RondeInvoer.extend(CijfersKeuze),
    response: Briefronde,
    refusals: ['geen-slotbesluit', 'kenmerk-ontbreekt', 'afgesproken-dag-voorbij'],
  }),
  changeBriefronde: operation({
    method: 'PUT',
    path: '/briefrondes/{id}',
    tag,
    summary: 'Wijzig een ronde die nog niet is aangeboden.',
    permission: 'briefronde.voorbereiden',
    params: metId,
    body: RondeInvoer,
    response: Briefronde,
    ifMatch: true,
    refusals: ['ronde-al-aangeboden', 'afgesproken-dag-voorbij'],
  }),
  offerBriefronde: operation({
    method: 'POST',
    path: '/briefrondes/{id}/aanbiedingen',
    tag,
    summary: 'Bied de brief aan de gemeenten aan; elk college gaat over zijn eigen brief.',
    permission: 'briefronde.voorbereiden',
    params: metId,
    response: Briefronde,
    ifMatch: true,
    refusals: ['ronde-al-aangeboden', 'geen-gemeenten', 'afgesproken-dag-voorbij'],
  }),
  correctBriefronde: operation({
    method: 'POST',
    path: '/briefrondes/{id}/correcties',
    tag,
    summary: 'Zet een ronde op andere cijfers; brieven die al weg zijn blijven en zeggen het erbij.',
    permission: 'briefronde.voorbereiden',
    params: metId,
    body: z.strictObject({ ...CijfersKeuze, grond: tekst('de reden', 1000) }),
    response: Briefronde,
    ifMatch: true,
    refusals: ['geen-slotbesluit', 'kenmerk-ontbreekt'],
  }),
  readBrief: operation({
    method: 'GET',
    path: '/brieven/{id}',
    tag,
    summary: 'Lees een brief aan een raad.',
    permission: 'verslag.lezen',
    params: metId,
    response: BriefDetail,
  }),
  changeBrief: operation({
    method: 'PUT',
    path: '/brieven/{id}',
    tag,
    summary: 'Schrijf het eigen deel van de brief van uw gemeente.',
    permission: 'brief.schrijven',
    params: metId,
    body: z.strictObject({
      inleiding: kort('de inleiding', 4000),
      lokaal: kort('het eigen deel', 8000),
      dekking: kort('de dekking', 4000),
      secretaris: kort('de naam', 200),
      burgemeester: kort('de naam', 200),
      kenmerk: kort('het kenmerk', 100),
    }),
    response: BriefDetail,
    ifMatch: true,
    refusals: ['brief-status', 'andere-organisatie'],
  }),
  finishBrief: operation({
    method: 'POST',
    path: '/brieven/{id}/gereedmeldingen',
    tag,
    summary: 'Meld de brief van uw gemeente gereed voor het college.',
    permission: 'brief.schrijven',
    params: metId,
    response: BriefDetail,
    ifMatch: true,
    refusals: ['brief-status', 'brief-niet-af', 'andere-organisatie'],
  }),
  reopenBrief: operation({
    method: 'POST',
    path: '/brieven/{id}/heropeningen',
    tag,
    summary: 'Open de brief van uw gemeente opnieuw om te schrijven.',
    permission: 'brief.schrijven',
    params: metId,
    response: BriefDetail,
    ifMatch: true,
    refusals: ['brief-status', 'andere-organisatie'],
  }),
  releaseBrief: operation({
    method: 'POST',
    path: '/brieven/{id}/vrijgaven',
    tag,
    summary: 'Geef de brief van uw college vrij aan uw raad.',
    permission: 'brief.indienen',
    params: metId,
    body: z.strictObject({ reden: kort('de reden', 1000) }),
    response: BriefDetail,
    ifMatch: true,
    refusals: ['brief-status', 'geen-mandaat', 'andere-organisatie', 'te-vroeg-zonder-reden', 'gemeente-bestaat-niet-meer'],
  }),
  refuseBrief: operation({
    method: 'POST',
    path: '/brieven/{id}/weigeringen',
    tag,
    summary: 'Weiger de brief; de reden is voor alle partners zichtbaar.',
    permission: 'brief.indienen',
    params: metId,
    body: z.strictObject({ reden: tekst('de reden', 1000) }),
    response: BriefDetail,
    ifMatch: true,
    refusals: ['brief-status', 'geen-mandaat', 'andere-organisatie'],
  }),
  readBriefbestand: operation({
    method: 'GET',
    path: '/brieven/{id}/bestand',
    tag,
    summary: 'De brief als PDF of DOCX.',
    permission: 'verslag.lezen',
    params: metId,
    query: z.strictObject({ vorm: z.enum(['pdf', 'docx'], 'Kies pdf of docx.').default('pdf') }),
    produces: ['application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    response: z.string(),
  }),
}
