import * as z from 'zod'
import { formatBedrag } from '#kernel/bedrag.ts'
import { toDecimaal } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { ok } from '#kernel/refusal.ts'
import { formatTotaal, isVolledig } from '#kernel/totaal.ts'
import { defineBerekening } from '#platform/rekenkern/berekening.ts'
import { bedragUit, codeVeld, decimaalUit, decimaalVeld, decimalenPerCodeVeld, jaarVeld, postVeld } from '#platform/rekenkern/velden.ts'
import { calculateBusinesscase, faultsOfBusinesscase } from './domain/businesscase.ts'
import { weigh } from './domain/weging.ts'
import { faultsOfWeging } from './domain/weging-faults.ts'

/** How many decimals a score, a weight and a share have in the answer of a weighing. */
const SCORE_DECIMALEN = 3

/** How many decimals a payback time has, in years. */
const TIJD_DECIMALEN = 2

/** More variants than anyone can tell apart. */
const MAX_VARIANTEN = 1000

const scoreUit = () => decimaalUit(SCORE_DECIMALEN)
const toScore = (score: Breuk) => toDecimaal(score, SCORE_DECIMALEN)
const rangUit = () =>
  z.int().nullable().meta({ description: 'Gelijke totalen delen een rang (1, 1, 3). Een gevelde variant heeft er geen.' })

const WegingInvoer = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        code: codeVeld(),
        richting: z.enum(['hoog', 'laag']),
        veto: decimaalVeld({ min: '0', max: '10' }).optional(),
      }),
    )
    .min(1),
  varianten: z.array(codeVeld()).min(1).max(MAX_VARIANTEN),
  actoren: z.array(z.strictObject({ code: codeVeld(), gewichten: decimalenPerCodeVeld({ min: '0' }) })).min(1),
  scores: z.array(
    z.strictObject({
      variant: codeVeld(),
      criterium: codeVeld(),
      actor: codeVeld().optional(),
      score: decimaalVeld({ min: '0', max: '10' }),
    }),
  ),
  marge: decimaalVeld({ min: '0' }).prefault('0.10'),
})

const WegingUitvoer = z.strictObject({
  actoren: z.array(
    z.strictObject({
      code: z.string(),
      totalen: z.array(z.strictObject({ variant: z.string(), totaal: scoreUit(), rang: rangUit() })),
    }),
  ),
  samen: z.array(z.strictObject({ variant: z.string(), gelijkGewicht: scoreUit(), slechtste: scoreUit(), rang: rangUit() })),
  geveld: z.array(z.strictObject({ variant: z.string(), criterium: z.string(), actor: z.string(), score: scoreUit() })),
  conclusie: z.strictObject({ onderscheidend: z.boolean(), winnaar: z.string().nullable(), marge: scoreUit().nullable() }),
  eensgezindheid: scoreUit(),
  kantelpunt: z.array(
    z.strictObject({ actor: z.string(), criterium: z.string(), van: scoreUit(), naar: scoreUit(), winnaarWordt: z.string() }),
  ),
})

/** `weging`: several actors weigh variants on several criteria, each with weights of its own. */
export const weging = defineBerekening({
  naam: 'weging',
  omschrijving: 'Weegt varianten op criteria, met de gewichten van elke actor, en zegt hoe vast de uitkomst staat.',
  invoer: WegingInvoer,
  uitvoer: WegingUitvoer,
  faultsOf: faultsOfWeging,
  reken(invoer) {
    const { actoren, samen, geveld, conclusie, eensgezindheid, kantelpunt } = weigh(invoer)
    return ok({
      actoren: actoren.map(({ code, totalen }) => ({
        code,
        totalen: totalen.map(({ variant, totaal, rang }) => ({ variant, totaal: toScore(totaal), rang })),
      })),
      samen: samen.map(({ variant, gelijkGewicht, slechtste, rang }) => ({
        variant,
        gelijkGewicht: toScore(gelijkGewicht),
        slechtste: toScore(slechtste),
        rang,
      })),
      geveld: geveld.map((each) => ({ ...each, score: toScore(each.score) })),
      conclusie: { ...conclusie, marge: conclusie.marge === null ? null : toScore(conclusie.marge) },
      eensgezindheid: toScore(eensgezindheid),
      kantelpunt: kantelpunt.map(({ actor, criterium, van, naar, winnaarWordt }) => ({
        actor,
        criterium,
        van: toScore(van),
        naar: toScore(naar),
        winnaarWordt,
      })),
    })
  },
})

const BusinesscaseStatus = z.enum(['bepaald', 'niet bepaalbaar'])
type BusinesscaseStatus = z.infer<typeof BusinesscaseStatus>

const tijdUit = () =>
  decimaalUit(TIJD_DECIMALEN)
    .nullable()
    .meta({ description: 'Jaren sinds het basisjaar; null als het zich niet terugverdient of niet te bepalen is.' })
const toTijd = (tijd: Breuk | null) => (tijd === null ? null : toDecimaal(tijd, TIJD_DECIMALEN))

/** `businesscase`: what cash flows over the years are worth today, and when they have earned themselves back. */
export const businesscase = defineBerekening({
  naam: 'businesscase',
  omschrijving: 'Berekent de netto contante waarde en de terugverdientijd, samen en per deelnemer.',
  invoer: z.strictObject({
    disconteringsvoet: decimaalVeld({ max: '1' }),
    basisjaar: jaarVeld(),
    kasstromen: z
      .array(z.strictObject({ jaar: jaarVeld(), deelnemer: codeVeld(), bedrag: postVeld(), omschrijving: z.string().optional() }))
      .min(1),
  }),
  uitvoer: z.strictObject({
    status: BusinesscaseStatus,
    ncw: bedragUit(),
    terugverdientijd: tijdUit(),
    verdisconteerdeTerugverdientijd: tijdUit(),
    totaal: z
      .string()
      .meta({ pattern: String.raw`^-?\d+\.\d{2}( \+ PM)?$`, description: 'Som zonder discontering, met + PM als er PM bij zit.' }),
    pm: z.int().min(0),
    deelnemers: z.array(z.strictObject({ code: z.string(), ncw: bedragUit(), terugverdientijd: tijdUit() })),
  }),
  faultsOf: faultsOfBusinesscase,
  reken(invoer) {
    const { totaal, ncw, terugverdientijd, verdisconteerdeTerugverdientijd, deelnemers } = calculateBusinesscase(invoer)
    const status: BusinesscaseStatus = isVolledig(totaal) ? 'bepaald' : 'niet bepaalbaar'
    return ok({
      status,
      ncw: formatBedrag(ncw),
      terugverdientijd: toTijd(terugverdientijd),
      verdisconteerdeTerugverdientijd: toTijd(verdisconteerdeTerugverdientijd),
      totaal: formatTotaal(totaal),
      pm: totaal.pm,
      deelnemers: deelnemers.map((each) => ({
        code: each.code,
        ncw: formatBedrag(each.ncw),
        terugverdientijd: toTijd(each.terugverdientijd),
      })),
    })
  },
})
