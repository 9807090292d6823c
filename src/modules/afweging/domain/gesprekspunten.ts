import { type Breuk, compareBreuk, parseDecimaal, subtractBreuk, toDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { PartijScore, Weger } from './telling.ts'
import { aandelenOf } from './weging-opzet.ts'

/** Something that parties have to talk about: between whom, and how far apart they are. */
export interface Gesprekspunt {
  /** `score`: two parties score one place apart; `bandbreedte`: one party is unsure; `gewicht`: two parties weigh one criterion apart. */
  readonly soort: 'score' | 'bandbreedte' | 'gewicht'
  /** `null` for a weight. */
  readonly variant: string | null
  readonly criterium: string
  readonly laagste: string
  readonly laagsteVan: string
  readonly hoogste: string
  readonly hoogsteVan: string
  /** In points of a score, or as a share of the weights. */
  readonly verschil: string
}

/** At most this many points of each kind: a list that one meeting can handle. */
export const MAX_GESPREKSPUNTEN = 5

interface Meting {
  readonly van: string
  readonly waarde: Breuk
}

type Kandidaat = Pick<Gesprekspunt, 'soort' | 'variant' | 'criterium'> & { readonly laag: Meting; readonly hoog: Meting }

/**
 * Where parties or ranges lie furthest apart: scores and ranges first, then weights, each from the largest difference down. What is equal
 * is nothing to talk about. The order in which parties are given does not matter.
 */
export function gesprekspunten(wegers: readonly Weger[], scores: readonly PartijScore[]): Gesprekspunt[] {
  return [...mostApart([...scoreVerschillen(scores), ...bandbreedtes(scores)], 3), ...mostApart(gewichtVerschillen(wegers), 4)]
}

function mostApart(found: readonly Kandidaat[], decimalen: number): Gesprekspunt[] {
  const size = ({ laag, hoog }: Kandidaat) => subtractBreuk(hoog.waarde, laag.waarde)
  return found
    .filter(({ laag, hoog }) => compareBreuk(hoog.waarde, laag.waarde) > 0)
    .toSorted((a, b) => compareBreuk(size(b), size(a)) || compareText(nameOf(a), nameOf(b)))
    .slice(0, MAX_GESPREKSPUNTEN)
    .map(({ laag, hoog, ...what }) => ({
      ...what,
      laagste: toDecimaal(laag.waarde, decimalen),
      laagsteVan: laag.van,
      hoogste: toDecimaal(hoog.waarde, decimalen),
      hoogsteVan: hoog.van,
      verschil: toDecimaal(subtractBreuk(hoog.waarde, laag.waarde), decimalen),
    }))
}

const nameOf = ({ variant, criterium, soort, laag }: Kandidaat) => JSON.stringify([variant, criterium, soort, laag.van])
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const exact = (text: string) => expectOk(parseDecimaal(text))

function scoreVerschillen(scores: readonly PartijScore[]): Kandidaat[] {
  const perPlek = Map.groupBy(scores, ({ variant, criterium }) => JSON.stringify([variant, criterium]))
  return [...perPlek.values()].map((here) => {
    const { variant, criterium } = here[0]!
    return { soort: 'score', variant, criterium, ...ends(here.map((each) => ({ van: each.organisatieNaam, waarde: exact(each.score) }))) }
  })
}

function bandbreedtes(scores: readonly PartijScore[]): Kandidaat[] {
  return scores.flatMap(({ variant, criterium, organisatieNaam: van, laag, hoog }) =>
    laag === null || hoog === null
      ? []
      : [{ soort: 'bandbreedte' as const, variant, criterium, laag: { van, waarde: exact(laag) }, hoog: { van, waarde: exact(hoog) } }],
  )
}

function gewichtVerschillen(wegers: readonly Weger[]): Kandidaat[] {
  const metingen = wegers.flatMap(({ organisatieNaam, gewichten, eigenCriteria }) => {
    const lokaal = new Set(eigenCriteria.map(({ naam }) => naam))
    const gedeeld = gewichten.filter(({ criterium }) => !lokaal.has(criterium))
    return [...aandelenOf(gedeeld)].map(([criterium, waarde]) => ({ criterium, van: organisatieNaam, waarde }))
  })
  return [...Map.groupBy(metingen, ({ criterium }) => criterium)].map(([criterium, here]) => ({
    soort: 'gewicht',
    variant: null,
    criterium,
    ...ends(here),
  }))
}

/** The lowest and the highest; of equals the one whose name comes first. */
function ends(here: readonly Meting[]): { laag: Meting; hoog: Meting } {
  const order = here.toSorted((a, b) => compareBreuk(a.waarde, b.waarde) || compareText(a.van, b.van))
  const top = order.at(-1)!
  return { laag: order[0]!, hoog: order.find(({ waarde }) => compareBreuk(waarde, top.waarde) === 0)! }
}
