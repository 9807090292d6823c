import * as z from 'zod'
import { compareBreuk, parseDecimaal } from '#kernel/breuk.ts'
import { DecimaalTekst, Id, operation, tekst } from '#platform/http/contract.ts'

const tag = 'Voorstellen'
const metId = z.strictObject({ id: Id })

const lower = parseDecimaal('0')
const upper = parseDecimaal('10')

/** Whether a decimal text lies from 0 up to and including 10; text that is no decimal has its own fault. */
function fromNilToTen(text: string): boolean {
  const read = parseDecimaal(text)
  return !read.ok || (lower.ok && upper.ok && compareBreuk(read.value, lower.value) >= 0 && compareBreuk(read.value, upper.value) <= 0)
}

const nulTotTien = () => DecimaalTekst.refine(fromNilToTen, 'Vul een getal van 0 tot en met 10 in.')

const woorden = () => z.string().trim().max(200, 'Houd dit bij ten hoogste 200 tekens.').default('')

const MaatstafVelden = {
  naam: tekst('de naam van het criterium', 60),
  richting: z.enum(['hoog', 'laag'], 'Kies of een hoge of een lage score gunstig is.').default('hoog'),
  /** In words what the worst and the best of the variants are: the jump that a party weighs. */
  slechtst: woorden(),
  best: woorden(),
}

const CriteriumVelden = z.strictObject({ ...MaatstafVelden, veto: nulTotTien().nullable().default(null) })

const ScoreVelden = z.strictObject({
  variant: z.string(),
  criterium: z.string(),
  score: nulTotTien(),
  /** How sure it is: at least and at most; both or neither. */
  laag: nulTotTien().nullable().default(null),
  hoog: nulTotTien().nullable().default(null),
  bron: tekst('waarop de score rust', 300),
})

const GewichtVelden = z.strictObject({
  criterium: z.string(),
  gewicht: DecimaalTekst.refine((text) => !text.startsWith('-'), 'Vul punten van 0 tot en met 100 in.'),
})

const OpzetVelden = {
  criteria: z.array(CriteriumVelden).min(1, 'Kies ten minste één criterium.').max(20, 'Gebruik ten hoogste 20 criteria.'),
  varianten: z
    .array(tekst('de naam van de variant', 100))
    .min(2, 'Vergelijk ten minste twee varianten, bijvoorbeeld met niets doen.')
    .max(20, 'Vergelijk ten hoogste 20 varianten.'),
  marge: nulTotTien().default('0.10'),
}

const totaal = z.object({ variant: z.string(), totaal: z.string(), rang: z.number().int().nullable() })

/** A calculation with the exact input that gives it: `regiekamer reken weging` gives the same answer. */
export const BerekendeWeging = z
  .object({
    invoer: z.object({
      criteria: z.array(z.object({ code: z.string(), richting: z.enum(['hoog', 'laag']), veto: z.string().optional() })),
      varianten: z.array(z.string()),
      actoren: z.array(z.object({ code: z.string(), gewichten: z.record(z.string(), z.string()) })),
      scores: z.array(z.object({ variant: z.string(), criterium: z.string(), actor: z.string().optional(), score: z.string() })),
      marge: z.string(),
    }),
    uitvoer: z.object({
      actoren: z.array(z.object({ code: z.string(), totalen: z.array(totaal) })),
      samen: z.array(
        z.object({ variant: z.string(), gelijkGewicht: z.string(), slechtste: z.string(), rang: z.number().int().nullable() }),
      ),
      geveld: z.array(z.object({ variant: z.string(), criterium: z.string(), actor: z.string(), score: z.string() })),
      conclusie: z.object({ onderscheidend: z.boolean(), winnaar: z.string().nullable(), marge: z.string().nullable() }),
      eensgezindheid: z.string(),
      kantelpunt: z.array(
        z.object({ actor: z.string(), criterium: z.string(), van: z.string(), naar: z.string(), winnaarWordt: z.string() }),
      ),
    }),
  })
  .meta({ id: 'BerekendeWeging', description: 'De uitkomst van een weging, met de invoer waarmee iedereen haar kan narekenen.' })
/** See {@link BerekendeWeging}. */
export type BerekendeWeging = z.output<typeof BerekendeWeging>

const Maatstaf = z.object({ naam: z.string(), richting: z.enum(['hoog', 'laag']), slechtst: z.string(), best: z.string() })

const PartijGewichten = z
  .object({
    organisatieId: Id,
    organisatieNaam: z.string(),
    /** Points of the swing, with the share of all points that follows from them (a fraction, four decimals). */
    gewichten: z.array(z.object({ criterium: z.string(), gewicht: z.string(), aandeel: z.string() })),
    /** Criteria of its own: lokale kleur, counted in its own line only. */
    eigenCriteria: z.array(Maatstaf),
    /** It said that it gives no weights. */
    geeftGeen: z.boolean(),
    ingediendOp: z.iso.datetime().nullable(),
    ingediendDoor: z.string(),
    versie: z.number().int(),
  })
  .meta({ id: 'PartijGewichten' })
/** Weights of one party. */
export type PartijGewichten = z.output<typeof PartijGewichten>

const Score = z
  .object({
    organisatieId: Id,
    organisatieNaam: z.string(),
    variant: z.string(),
    criterium: z.string(),
    score: z.string(),
    laag: z.string().nullable(),
    hoog: z.string().nullable(),
    bron: z.string(),
    ondertekendOp: z.iso.datetime(),
    ondertekendDoor: z.string(),
    ondertekendRol: z.string(),
  })
  .meta({ id: 'Score', description: 'Een ondertekende score: wie, wanneer, waarop zij rust, en hoe zeker zij is.' })
/** See {@link Score}. */
export type Score = z.output<typeof Score>

const Scorewijziging = z
  .object({
    id: Id,
    organisatieNaam: z.string(),
    variant: z.string(),
    criterium: z.string(),
    van: z.string(),
    naar: z.string(),
    /** The outcome was known when this changed. */
    uitkomstBekend: z.boolean(),
    /** Why it changed: always there once the outcome was known. */
    reden: z.string(),
    gewijzigdOp: z.iso.datetime(),
    gewijzigdDoor: z.string(),
    gewijzigdRol: z.string(),
  })
  .meta({ id: 'Scorewijziging' })
/** See {@link Scorewijziging}. */
export type Scorewijziging = z.output<typeof Scorewijziging>

const Partij = z.object({
  organisatieId: Id,
  organisatieNaam: z.string(),
  gewichten: z.enum(['gegeven', 'geen', 'open']),
  /** On whose scores it is counted; null as long as this hat may not see scores, or the party gave no weights. */
  scores: z.enum(['eigen', 'gedeeld', 'ontbreekt']).nullable(),
})

const Gesprekspunt = z
  .object({
    soort: z.enum(['score', 'bandbreedte', 'gewicht']),
    variant: z.string().nullable(),
    criterium: z.string(),
    laagste: z.string(),
    laagsteVan: z.string(),
    hoogste: z.string(),
    hoogsteVan: z.string(),
    verschil: z.string(),
  })
  .meta({ id: 'Gesprekspunt', description: 'Waar partijen of bandbreedten het verst uit elkaar liggen.' })
/** See {@link Gesprekspunt}. */
export type Gesprekspunt = z.output<typeof Gesprekspunt>

const Verschuiving = z
  .object({
    varianten: z.array(
      z.object({
        variant: z.string(),
        van: z.string(),
        naar: z.string(),
        rangVan: z.number().int().nullable(),
        rangNaar: z.number().int().nullable(),
      }),
    ),
    gewichten: z.array(z.object({ organisatieNaam: z.string(), criterium: z.string(), van: z.string(), naar: z.string() })),
    erbij: z.array(z.string()),
    eraf: z.array(z.string()),
  })
  .meta({ id: 'Verschuiving', description: 'Wat er tussen twee rondes van dezelfde weging verschoof.' })
/** See {@link Verschuiving}. */
export type Verschuiving = z.output<typeof Verschuiving>

/** The weighing of a proposal, as far as this hat may see it. */
export const Weging = z
  .object({
    /** 0 when nobody made a weighing yet. */
    ronde: z.number().int(),
    /** Every time that it was weighed, the first one first. */
    rondes: z.array(
      z.object({ ronde: z.number().int(), aanleiding: z.string(), geopendOp: z.iso.datetime().nullable(), geopendDoor: z.string() }),
    ),
    /** Whether weights and scores can still be given in this round. */
    isOpen: z.boolean(),
    criteria: z.array(Maatstaf.extend({ veto: z.string().nullable() })),
    varianten: z.array(z.string()),
    marge: z.string(),
    /** Weights that parties handed in. */
    gewichten: z.array(PartijGewichten),
    /** Weights of the own organisation, also before they are handed in. */
    eigenGewichten: PartijGewichten.nullable(),
    /** Who of the own organisation holds the mandate to give them, today. */
    mandaathouders: z.array(z.string()),
    /** Every organisation that is asked for weights, and whoever gave some. */
    partijen: z.array(Partij),
    /** Scores come in sight once the own organisation gave its weights, or said that it gives none. */
    scoresInZicht: z.boolean(),
    scores: z.array(Score),
    /** Changes of scores, the latest first. */
    wijzigingen: z.array(Scorewijziging),
    /** Which version of the own scores this is, for changing them. */
    scoreVersie: z.number().int(),
    criteriaZonderGewicht: z.array(z.string()),
    /** Over the weights and scores that came in; null when there are none yet, or this hat may not see scores. */
    uitkomst: BerekendeWeging.nullable(),
    /** The lines of parties with criteria of their own. */
    eigenLijnen: z.array(z.object({ organisatieNaam: z.string(), berekend: BerekendeWeging })),
    /** The same when everything turns out against the first variant, within the ranges; null without ranges. */
    tegenvaller: BerekendeWeging.nullable(),
    gesprekspunten: z.array(Gesprekspunt),
    /** What moved since the round before; null in the first round, or as long as one of both has no outcome. */
    verschuiving: Verschuiving.nullable(),
    versie: z.number().int(),
  })
  .meta({ id: 'VoorstelWeging' })
/** See {@link Weging}. */
export type Weging = z.output<typeof Weging>

const gewichtWeigering = ['geen-weging', 'weging-niet-open', 'geen-mandaat', 'gewichten-al-ingediend'] as const

/** Weighing the variants around a proposal: own weights of every party first, then scores that are signed. */
export const wegingApi = {
  readWeging: operation({
    method: 'GET',
    path: '/voorstellen/{id}/weging',
    tag,
    summary: 'Lees de weging bij een voorstel, met de uitkomst.',
    permission: 'voorstel.lezen',
    params: metId,
    query: z.strictObject({ ronde: z.coerce.number('Vul het nummer van een ronde in.').int().min(1).max(1000).optional() }),
    response: Weging,
  }),
  saveWeging: operation({
    method: 'PUT',
    path: '/voorstellen/{id}/weging',
    tag,
    summary: 'Leg vast wat er wordt gewogen: criteria en varianten.',
    permission: 'voorstel.opstellen',
    params: metId,
    body: z.strictObject(OpzetVelden),
    response: Weging,
    ifMatch: true,
    refusals: ['al-ingediend'],
  }),
  saveGewichten: operation({
    method: 'PUT',
    path: '/voorstellen/{id}/gewichten',
    tag,
    summary: 'Leg de gewichten van de eigen organisatie vast, aan de eigen kant.',
    permission: 'voorstel.opstellen',
    params: metId,
    body: z.strictObject({
      gewichten: z.array(GewichtVelden).max(30),
      eigenCriteria: z.array(z.strictObject(MaatstafVelden)).max(10, 'Voeg ten hoogste 10 eigen criteria toe.').default([]),
    }),
    response: Weging,
    ifMatch: true,
    refusals: gewichtWeigering,
  }),
  submitGewichten: operation({
    method: 'POST',
    path: '/voorstellen/{id}/gewichten/indieningen',
    tag,
    summary: 'Dien de gewichten van de eigen organisatie in.',
    permission: 'voorstel.opstellen',
    params: metId,
    response: Weging,
    ifMatch: true,
    refusals: [...gewichtWeigering, 'gewichten-ontbreken'],
  }),
  declineGewichten: operation({
    method: 'POST',
    path: '/voorstellen/{id}/gewichten/onthoudingen',
    tag,
    summary: 'Zeg dat de eigen organisatie geen gewichten geeft.',
    permission: 'voorstel.opstellen',
    params: metId,
    response: Weging,
    refusals: gewichtWeigering,
  }),
  saveScores: operation({
    method: 'PUT',
    path: '/voorstellen/{id}/scores',
    tag,
    summary: 'Onderteken scores namens de eigen organisatie.',
    permission: 'voorstel.opstellen',
    params: metId,
    body: z.strictObject({
      scores: z.array(ScoreVelden).min(1, 'Geef ten minste één score.').max(600),
      /** Why scores change; asked for once the outcome is known. */
      reden: z.string().trim().max(500, 'Houd de reden bij ten hoogste 500 tekens.').default(''),
    }),
    response: Weging,
    ifMatch: true,
    refusals: ['geen-weging', 'weging-niet-open', 'eerst-gewichten'],
  }),
  reopenWeging: operation({
    method: 'POST',
    path: '/voorstellen/{id}/weging/herwegingen',
    tag,
    summary: 'Open de weging van een besloten voorstel opnieuw.',
    permission: 'voorstel.opstellen',
    params: metId,
    body: z.strictObject({ aanleiding: tekst('waarom u opnieuw weegt', 500) }),
    response: Weging,
    ifMatch: true,
    refusals: ['geen-weging', 'geen-mandaat', 'herweging-te-vroeg'],
  }),
}
