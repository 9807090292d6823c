import { plek, type Bandbreedte, type Gewicht, type Maatstaf, type Opzet } from './weging-opzet.ts'

/** A party with its weights, as it takes part in the calculation. */
export interface Weger {
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly gewichten: readonly Gewicht[]
  /** Criteria of its own, for its own line only. */
  readonly eigenCriteria: readonly Maatstaf[]
}

/** A signed score of one organisation. */
export interface PartijScore extends Bandbreedte {
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly variant: string
  readonly criterium: string
  readonly score: string
}

/** What is weighed with what came in. Scores of `opsteller`, who made the proposal, hold for every party without a score of its own. */
export interface Stand {
  readonly opzet: Opzet
  readonly wegers: readonly Weger[]
  readonly scores: readonly PartijScore[]
  readonly opsteller: string
}

/** What a party stands on in the calculation. */
export type ScoreStand = 'eigen' | 'gedeeld' | 'ontbreekt'

/** The input of `reken weging`. */
export interface WegingInvoer {
  criteria: { code: string; richting: 'hoog' | 'laag'; veto?: string }[]
  varianten: string[]
  actoren: { code: string; gewichten: Record<string, string> }[]
  scores: { variant: string; criterium: string; actor?: string; score: string }[]
  marge: string
}

/** On whose scores a party is counted: at least one of its own, only those of who made the proposal, or not at all because some are missing. */
export function scoreStand(organisatieId: string, { opzet, scores, opsteller }: Omit<Stand, 'wegers'>): ScoreStand {
  const own = placesOf(scores, organisatieId)
  const gedeeld = placesOf(scores, opsteller)
  const wanted = opzet.varianten.flatMap((variant) => opzet.criteria.map(({ naam }) => plek({ variant, criterium: naam })))
  if (wanted.some((here) => !own.has(here) && !gedeeld.has(here))) return 'ontbreekt'
  return wanted.some((here) => own.has(here)) ? 'eigen' : 'gedeeld'
}

const placesOf = (scores: readonly PartijScore[], organisatieId: string) =>
  new Set(scores.filter((score) => score.organisatieId === organisatieId).map(plek))

/**
 * The input of `reken weging` over the criteria of all: what anybody can copy and redo. Parties of which a score is missing are left out;
 * `null` when that leaves nobody. A party is called by its name, or by its id when two share one.
 */
export function wegingInvoer(stand: Stand): WegingInvoer | null {
  const { opzet, scores, opsteller } = stand
  const wegers = stand.wegers.filter(({ organisatieId }) => scoreStand(organisatieId, stand) !== 'ontbreekt')
  if (wegers.length === 0) return null
  const codes = codesOf(stand.wegers)
  const namen = new Set(opzet.criteria.map(({ naam }) => naam))
  const counted = scores.filter(({ criterium, variant }) => namen.has(criterium) && opzet.varianten.includes(variant))
  return {
    ...kopOf(opzet),
    actoren: wegers.map(({ organisatieId, gewichten }) => ({
      code: codes.get(organisatieId)!,
      gewichten: pointsOf(gewichten.filter(({ criterium }) => namen.has(criterium))),
    })),
    scores: [
      ...counted.filter(({ organisatieId }) => organisatieId === opsteller).map(scoreOf),
      ...wegers
        .filter(({ organisatieId }) => organisatieId !== opsteller)
        .flatMap(({ organisatieId }) =>
          counted
            .filter((score) => score.organisatieId === organisatieId)
            .map((score) => ({ ...scoreOf(score), actor: codes.get(organisatieId)! })),
        ),
    ],
  }
}

/** The line of one party with its local colour: its own criteria counted too. `null` without any, or while a score of it is missing. */
export function eigenLijnInvoer(weger: Weger, stand: Stand): WegingInvoer | null {
  if (weger.eigenCriteria.length === 0) return null
  const { opzet, scores, opsteller } = stand
  const criteria = [...opzet.criteria, ...weger.eigenCriteria.map((criterium) => ({ ...criterium, veto: null }))]
  const found = opzet.varianten.flatMap((variant) =>
    criteria.map(({ naam }) => {
      const here = scores.filter((score) => score.variant === variant && score.criterium === naam)
      return (
        here.find(({ organisatieId }) => organisatieId === weger.organisatieId) ??
        here.find(({ organisatieId }) => organisatieId === opsteller)
      )
    }),
  )
  if (found.some((score) => score === undefined)) return null
  return {
    ...kopOf({ ...opzet, criteria }),
    actoren: [{ code: weger.organisatieNaam, gewichten: pointsOf(weger.gewichten) }],
    scores: found.map((score) => scoreOf(score!)),
  }
}

/**
 * The same weighing when it turns out against one variant: its own scores at the unfavourable end of their ranges, those of the others at
 * the favourable end. Where no range was given the score stays.
 */
export function tegenvaller(invoer: WegingInvoer, voorop: string, { scores, wegers, opsteller }: Stand): WegingInvoer {
  const codes = codesOf(wegers)
  const owner = new Map([...codes].map(([id, code]) => [code, id]))
  const isLow = new Map(invoer.criteria.map(({ code, richting }) => [code, richting === 'laag']))
  return {
    ...invoer,
    scores: invoer.scores.map((score) => {
      const id = score.actor === undefined ? opsteller : owner.get(score.actor)
      const given = scores.find((each) => each.organisatieId === id && plek(each) === plek(score))
      const wantsLow = (score.variant === voorop) !== (isLow.get(score.criterium) ?? false)
      return { ...score, score: (wantsLow ? given?.laag : given?.hoog) ?? score.score }
    }),
  }
}

const kopOf = ({ criteria, varianten, marge }: Opzet) => ({
  criteria: criteria.map(({ naam, richting, veto }) => ({ code: naam, richting, ...(veto === null ? {} : { veto }) })),
  varianten: [...varianten],
  marge,
})

const scoreOf = ({ variant, criterium, score }: PartijScore) => ({ variant, criterium, score })
const pointsOf = (gewichten: readonly Gewicht[]) => Object.fromEntries(gewichten.map(({ criterium, gewicht }) => [criterium, gewicht]))

/** What each party is called in a calculation, by its id. */
export function codesOf(wegers: readonly Pick<Weger, 'organisatieId' | 'organisatieNaam'>[]): Map<string, string> {
  const namen = wegers.map(({ organisatieNaam }) => organisatieNaam)
  return new Map(
    wegers.map(({ organisatieId, organisatieNaam }, index) => [
      organisatieId,
      namen.indexOf(organisatieNaam) < index ? organisatieId : organisatieNaam,
    ]),
  )
}
