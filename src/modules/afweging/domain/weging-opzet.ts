import { addBreuk, BREUK_NUL, type Breuk, breuk, compareBreuk, parseDecimaal } from '#kernel/breuk.ts'
import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { expectOk } from '#kernel/refusal.ts'

// Types

/** What variants are judged on; with `laag` a low score is good. `slechtst` and `best` say in words what the jump of a swing is. */
export interface Maatstaf {
  readonly naam: string
  readonly richting: 'hoog' | 'laag'
  readonly slechtst: string
  readonly best: string
}

/** A criterion of all parties; scores as counted that are below `veto` fell a variant. */
export interface Criterium extends Maatstaf {
  readonly veto: string | null
}

/** What is weighed, before anybody gives weights or scores. */
export interface Opzet {
  readonly criteria: readonly Criterium[]
  readonly varianten: readonly string[]
  /** A lead has to be larger than this, in points, to count as a difference. */
  readonly marge: string
}

/** What one criterion's jump from worst to best is worth to a party: the largest jump 100, the others compared with it. */
export interface Gewicht {
  readonly criterium: string
  readonly gewicht: string
}

/** How sure a score is: at least and at most. */
export interface Bandbreedte {
  readonly laag: string | null
  readonly hoog: string | null
}

/** What somebody scores: a variant on a criterion, 0 to 10, with what it rests on. */
export interface ScoreInvoer extends Bandbreedte {
  readonly variant: string
  readonly criterium: string
  readonly score: string
  readonly bron: string
}

// Questions

/** What keeps this from being weighed: names that stand twice. */
export function faultsOfOpzet({ criteria, varianten }: Pick<Opzet, 'criteria' | 'varianten'>): Fault[] {
  const namen = criteria.map(({ naam }) => naam)
  return [
    ...doubles(namen).map((index) =>
      fault(['criteria', index, 'naam'], 'dubbel', `Het criterium ${namen[index]} staat er al. Kies een andere naam.`),
    ),
    ...doubles(varianten).map((index) =>
      fault(['varianten', index], 'dubbel', `De variant ${varianten[index]} staat er al. Kies een andere naam.`),
    ),
  ]
}

/** What one party gives: weights for all criteria, and for those of its own. */
export interface Swing {
  readonly gewichten: readonly Gewicht[]
  readonly eigenCriteria: readonly Maatstaf[]
}

/**
 * What is wrong with the weights of one party: each criterion has one from 0 to 100, the largest jump is exactly 100, and not all criteria
 * that are shared are nil. Its own criteria have names that nobody used.
 */
export function faultsOfSwing({ gewichten, eigenCriteria }: Swing, criteria: readonly Pick<Criterium, 'naam'>[]): Fault[] {
  const gedeeld = criteria.map(({ naam }) => naam)
  const alle = [...gedeeld, ...eigenCriteria.map(({ naam }) => naam)]
  const given = gewichten.map(({ criterium }) => criterium)
  const faults = [
    ...doubles(alle).map((index) =>
      fault(['eigenCriteria', index - gedeeld.length, 'naam'], 'dubbel', `Het criterium ${alle[index]} staat er al. Kies een andere naam.`),
    ),
    ...doubles(given).map((index) =>
      fault(['gewichten', index, 'criterium'], 'dubbel', `${given[index]} heeft al punten. Laat er één staan.`),
    ),
    ...given.flatMap((criterium, index) =>
      alle.includes(criterium)
        ? []
        : [fault(['gewichten', index, 'criterium'], 'onbekend', `Het criterium ${criterium} hoort niet bij deze weging. Haal het weg.`)],
    ),
    ...[...new Set(alle)]
      .filter((naam) => !given.includes(naam))
      .map((naam) => fault(['gewichten'], 'ontbreekt', `Geef ${naam} punten; 0 mag ook.`)),
    ...gewichten.flatMap(({ criterium, gewicht }, index) =>
      compareBreuk(exact(gewicht), HONDERD) > 0
        ? [fault(['gewichten', index, 'gewicht'], 'teHoog', `Geef ${criterium} ten hoogste 100 punten.`)]
        : [],
    ),
  ]
  const isNil = ({ gewicht }: Gewicht) => compareBreuk(exact(gewicht), BREUK_NUL) === 0
  if (gewichten.filter(({ criterium }) => gedeeld.includes(criterium)).every(isNil))
    return [...faults, fault(['gewichten'], 'allesNul', 'Geef ten minste één gezamenlijk criterium punten boven nul.')]
  return gewichten.some(({ gewicht }) => compareBreuk(exact(gewicht), HONDERD) >= 0)
    ? faults
    : [...faults, fault(['gewichten'], 'geenHonderd', 'Geef de sprong die voor u het meest telt 100 punten, en de andere in verhouding.')]
}

/** What is wrong with scores of one party: a variant or criterion that is not there, one place twice, or a score outside its own range. */
export function faultsOfScores(
  scores: readonly ScoreInvoer[],
  place: { varianten: readonly string[]; criteria: readonly string[] },
): Fault[] {
  const given = new Set<string>()
  return scores.flatMap((score, index) => {
    const here = plek(score)
    const isDouble = given.has(here)
    given.add(here)
    if (!place.varianten.includes(score.variant) || !place.criteria.includes(score.criterium))
      return [
        fault(['scores', index], 'onbekend', `Er is geen variant ${score.variant} of criterium ${score.criterium}. Haal deze score weg.`),
      ]
    if (isDouble)
      return [fault(['scores', index], 'dubbel', `${score.variant} heeft al een score op ${score.criterium}. Laat er één staan.`)]
    return faultsOfRange(score, index)
  })
}

function faultsOfRange({ variant, criterium, score, laag, hoog }: ScoreInvoer, index: number): Fault[] {
  const what = `${variant} op ${criterium}`
  if ((laag === null) !== (hoog === null)) {
    const reason = `Vul voor ${what} een laagste én een hoogste score in, of geen van beide.`
    return [fault(['scores', index, laag === null ? 'laag' : 'hoog'], 'half', reason)]
  }
  if (laag === null || hoog === null) return []
  return [
    ...(compareBreuk(exact(laag), exact(score)) > 0
      ? [fault(['scores', index, 'laag'], 'teHoog', `De laagste score van ${what} ligt boven de score zelf.`)]
      : []),
    ...(compareBreuk(exact(hoog), exact(score)) < 0
      ? [fault(['scores', index, 'hoog'], 'teLaag', `De hoogste score van ${what} ligt onder de score zelf.`)]
      : []),
  ]
}

const HONDERD = breuk(100n)
const exact = (text: string): Breuk => expectOk(parseDecimaal(text))
const fault = (path: readonly (string | number)[], code: string, reason: string): Fault => ({ name: pointer(path), code, reason })

/** Where a score stands: one variant on one criterion. */
export const plek = ({ variant, criterium }: { variant: string; criterium: string }) => JSON.stringify([variant, criterium])

/** Where a name stands that stood before. */
function doubles(names: readonly string[]): number[] {
  return [...names.keys()].filter((index) => names.indexOf(names[index]!) < index)
}

/** Criteria that count for nobody who gave weights; none as long as nobody did. */
export function criteriaZonderGewicht(criteria: readonly Pick<Criterium, 'naam'>[], wegers: readonly Pick<Swing, 'gewichten'>[]): string[] {
  if (wegers.length === 0) return []
  const counts = new Set(
    wegers.flatMap(({ gewichten }) =>
      gewichten.filter(({ gewicht }) => compareBreuk(exact(gewicht), BREUK_NUL) > 0).map(({ criterium }) => criterium),
    ),
  )
  return criteria.map(({ naam }) => naam).filter((naam) => !counts.has(naam))
}

// Calculations

/** The share of each criterion in the points of one party, exactly. Points that are all nil have no shares. */
export function aandelenOf(gewichten: readonly Gewicht[]): Map<string, Breuk> {
  const total = gewichten.reduce((sum, { gewicht }) => addBreuk(sum, exact(gewicht)), BREUK_NUL)
  if (compareBreuk(total, BREUK_NUL) === 0) return new Map()
  return new Map(
    gewichten.map(({ criterium, gewicht }) => {
      const own = exact(gewicht)
      return [criterium, breuk(own.teller * total.noemer, own.noemer * total.teller)]
    }),
  )
}
