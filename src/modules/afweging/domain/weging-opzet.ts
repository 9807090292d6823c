import { BREUK_NUL, compareBreuk, parseDecimaal } from '#kernel/breuk.ts'
import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { expectOk } from '#kernel/refusal.ts'

// Types

/** What variants are judged on; with `laag` a low score is good. Scores as counted that are below `veto` fell a variant. */
export interface Criterium {
  readonly naam: string
  readonly richting: 'hoog' | 'laag'
  readonly veto: string | null
}

/** The score of one variant on one criterion, 0 to 10, shared by all who weigh. */
export interface Score {
  readonly variant: string
  readonly criterium: string
  readonly score: string
}

/** What is weighed, before anybody gives weights. */
export interface Opzet {
  readonly criteria: readonly Criterium[]
  readonly varianten: readonly string[]
  readonly scores: readonly Score[]
  /** A lead has to be larger than this, in points, to count as a difference. */
  readonly marge: string
}

/** How heavily a party counts one criterion; only the proportion between them matters. */
export interface Gewicht {
  readonly criterium: string
  readonly gewicht: string
}

// Questions

/** What keeps this from being weighed: names that stand twice, fewer than two variants, a score that is missing or belongs to nothing. */
export function faultsOfOpzet({ criteria, varianten, scores }: Opzet): Fault[] {
  const criteriumNamen = criteria.map(({ naam }) => naam)
  const faults = [
    ...doubles(criteriumNamen).map((index) =>
      fault(['criteria', index, 'naam'], 'dubbel', `Het criterium ${criteriumNamen[index]} staat er al. Kies een andere naam.`),
    ),
    ...doubles(varianten).map((index) =>
      fault(['varianten', index], 'dubbel', `De variant ${varianten[index]} staat er al. Kies een andere naam.`),
    ),
  ]
  const place = (score: Pick<Score, 'variant' | 'criterium'>) => JSON.stringify([score.variant, score.criterium])
  const wanted = new Map(
    varianten.flatMap((variant) => criteriumNamen.map((criterium) => [place({ variant, criterium }), [variant, criterium]])),
  )
  const given = new Set<string>()
  for (const [index, score] of scores.entries()) {
    const here = place(score)
    if (!wanted.has(here))
      faults.push(
        fault(['scores', index], 'onbekend', `Er is geen variant ${score.variant} of criterium ${score.criterium}. Haal deze score weg.`),
      )
    else if (given.has(here))
      faults.push(fault(['scores', index], 'dubbel', `${score.variant} heeft al een score op ${score.criterium}. Laat er één staan.`))
    given.add(here)
  }
  const missing = [...wanted].filter(([here]) => !given.has(here))
  return [
    ...faults,
    ...missing.map(([, [variant, criterium]]) => fault(['scores'], 'ontbreekt', `Geef ${variant} een score op ${criterium}.`)),
  ]
}

/** What is wrong with the weights of one party: each criterion has one, and not all of them are nil. */
export function faultsOfGewichten(gewichten: readonly Gewicht[], criteria: readonly Pick<Criterium, 'naam'>[]): Fault[] {
  const known = new Set(criteria.map(({ naam }) => naam))
  const given = gewichten.map(({ criterium }) => criterium)
  const faults = [
    ...doubles(given).map((index) =>
      fault(['gewichten', index, 'criterium'], 'dubbel', `${given[index]} heeft al een gewicht. Laat er één staan.`),
    ),
    ...given.flatMap((criterium, index) =>
      known.has(criterium)
        ? []
        : [fault(['gewichten', index, 'criterium'], 'onbekend', `Het criterium ${criterium} hoort niet bij deze weging. Haal het weg.`)],
    ),
    ...[...known]
      .filter((naam) => !given.includes(naam))
      .map((naam) => fault(['gewichten'], 'ontbreekt', `Geef ${naam} een gewicht; 0 mag ook.`)),
  ]
  const allNil = gewichten.every(({ gewicht }) => compareBreuk(expectOk(parseDecimaal(gewicht)), BREUK_NUL) === 0)
  return allNil ? [...faults, fault(['gewichten'], 'allesNul', 'Geef ten minste één criterium een gewicht boven nul.')] : faults
}

const fault = (path: readonly (string | number)[], code: string, reason: string): Fault => ({ name: pointer(path), code, reason })

/** Where a name stands that stood before. */
function doubles(names: readonly string[]): number[] {
  return [...names.keys()].filter((index) => names.indexOf(names[index]!) < index)
}

// Calculations

/** A party with its weights, as it takes part in the calculation. */
export interface Weger {
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly gewichten: readonly Gewicht[]
}

/** The input of `reken weging` for these parties: what anybody can copy and redo. A party is called by its name, or by its id when two share one. */
export function wegingInvoer({ criteria, varianten, scores, marge }: Opzet, wegers: readonly Weger[]) {
  const namen = wegers.map(({ organisatieNaam }) => organisatieNaam)
  return {
    criteria: criteria.map(({ naam, richting, veto }) => ({ code: naam, richting, ...(veto === null ? {} : { veto }) })),
    varianten: [...varianten],
    actoren: wegers.map(({ organisatieId, organisatieNaam, gewichten }, index) => ({
      code: namen.indexOf(organisatieNaam) < index ? organisatieId : organisatieNaam,
      gewichten: Object.fromEntries(gewichten.map(({ criterium, gewicht }) => [criterium, gewicht])),
    })),
    scores: scores.map((score) => ({ ...score })),
    marge,
  }
}
