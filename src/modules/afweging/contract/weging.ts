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

const CriteriumVelden = z.strictObject({
  naam: tekst('de naam van het criterium', 60),
  richting: z.enum(['hoog', 'laag'], 'Kies of een hoge of een lage score gunstig is.').default('hoog'),
  veto: nulTotTien().nullable().default(null),
})

const ScoreVelden = z.strictObject({ variant: z.string(), criterium: z.string(), score: nulTotTien() })

const GewichtVelden = z.strictObject({
  criterium: z.string(),
  gewicht: DecimaalTekst.refine((text) => !text.startsWith('-'), 'Vul een gewicht van 0 of hoger in.'),
})

const OpzetVelden = {
  criteria: z.array(CriteriumVelden).min(1, 'Kies ten minste één criterium.').max(20, 'Gebruik ten hoogste 20 criteria.'),
  varianten: z
    .array(tekst('de naam van de variant', 100))
    .min(2, 'Vergelijk ten minste twee varianten, bijvoorbeeld met niets doen.')
    .max(20, 'Vergelijk ten hoogste 20 varianten.'),
  scores: z.array(ScoreVelden).max(400),
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
      scores: z.array(z.object({ variant: z.string(), criterium: z.string(), score: z.string() })),
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

const PartijGewichten = z.object({
  organisatieId: Id,
  organisatieNaam: z.string(),
  gewichten: z.array(z.object({ criterium: z.string(), gewicht: z.string() })),
  ingediendOp: z.iso.datetime().nullable(),
  versie: z.number().int(),
})

/** The weighing of a proposal, as far as this hat may see it. */
export const Weging = z
  .object({
    criteria: z.array(z.object({ naam: z.string(), richting: z.enum(['hoog', 'laag']), veto: z.string().nullable() })),
    varianten: z.array(z.string()),
    scores: z.array(z.object({ variant: z.string(), criterium: z.string(), score: z.string() })),
    marge: z.string(),
    /** Weights that parties handed in. */
    gewichten: z.array(PartijGewichten),
    /** Weights of the own organisation, also before they are handed in. */
    eigenGewichten: PartijGewichten.nullable(),
    /** Over the weights that were handed in; null when there are none yet. */
    uitkomst: BerekendeWeging.nullable(),
    /** The same with the own weights that were not handed in; only the own organisation gets it. */
    proef: BerekendeWeging.nullable(),
    /** 0 when nobody made a weighing yet. */
    versie: z.number().int(),
  })
  .meta({ id: 'VoorstelWeging' })
/** See {@link Weging}. */
export type Weging = z.output<typeof Weging>

/** Weighing the variants around a proposal: shared scores of whoever made it, own weights of every party. */
export const wegingApi = {
  readWeging: operation({
    method: 'GET',
    path: '/voorstellen/{id}/weging',
    tag,
    summary: 'Lees de weging bij een voorstel, met de uitkomst.',
    permission: 'voorstel.lezen',
    params: metId,
    response: Weging,
  }),
  saveWeging: operation({
    method: 'PUT',
    path: '/voorstellen/{id}/weging',
    tag,
    summary: 'Leg vast wat er wordt gewogen: criteria, varianten en scores.',
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
    body: z.strictObject({ gewichten: z.array(GewichtVelden).max(20) }),
    response: Weging,
    ifMatch: true,
    refusals: ['geen-weging', 'weging-niet-open', 'gewichten-al-ingediend'],
  }),
  submitGewichten: operation({
    method: 'POST',
    path: '/voorstellen/{id}/gewichten/indieningen',
    tag,
    summary: 'Dien de gewichten van de eigen organisatie in.',
    permission: 'voorstel.indienen',
    params: metId,
    response: Weging,
    ifMatch: true,
    refusals: ['geen-mandaat', 'weging-niet-open', 'gewichten-al-ingediend', 'gewichten-ontbreken'],
  }),
}
