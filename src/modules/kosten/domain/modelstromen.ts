import { type Bedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import type { Breuk } from '#kernel/breuk.ts'
import type { Kostenmodel } from '#modules/kosten/domain/kostenmodel.ts'
import { allocateKosten, type Kostentoerekening } from '#modules/kosten/domain/kostentoerekening.ts'
import type { Modelfout } from '#modules/kosten/domain/modelfouten.ts'
import type { Stroom } from '#modules/kosten/domain/toerekening-vorm.ts'

interface Gegeven {
  /** Own cost of each place by kind of cost. */
  readonly eigen: ReadonlyMap<string, ReadonlyMap<string, Bedrag>>
  /** What each delivery of the model weighs in the period, in their order. */
  readonly gewichten: readonly Breuk[]
}

/**
 * The whole way from places to products as one calculation, so that anybody can redo it with `reken kostentoerekening`. Only auxiliary
 * centres serve each other, so `direct` is step by step without what they do for each other, in any order.
 */
export function kostentoerekeningVan(model: Kostenmodel, { eigen, gewichten }: Gegeven): Kostentoerekening {
  const { methode, volgorde, kostenplaatsen, producten, leveringen } = model
  const hulp = kostenplaatsen.filter(({ soort }) => soort === 'hulp').map(({ code }) => code)
  const between = methode === 'direct' ? new Set(hulp) : new Set<string>()
  const rest = (['hoofd', 'activiteit'] as const).flatMap((wanted) =>
    kostenplaatsen.filter(({ soort }) => soort === wanted).map(({ code }) => code),
  )
  return {
    methode: methode === 'wederkerig' ? 'wederkerig' : 'trapsgewijs',
    volgorde: methode === 'wederkerig' ? undefined : [...(methode === 'direct' ? hulp : volgorde), ...rest],
    kostenplaatsen: kostenplaatsen.map(({ code }) => ({ code, kosten: sumBedragen([...(eigen.get(code)?.values() ?? [])]) })),
    kostendragers: producten.map((code) => ({ code, kosten: NIHIL })),
    prestaties: leveringen
      .map(({ van, naar }, index) => ({ van, naar, hoeveelheid: gewichten[index]! }))
      .filter(({ naar }) => !between.has(naar)),
  }
}

/** What went where, or which place keeps its cost. */
export type Modelstromen =
  | {
      readonly ok: true
      readonly stromen: readonly Stroom[]
      readonly bruto: ReadonlyMap<string, Bedrag>
      readonly perProduct: ReadonlyMap<string, Bedrag>
    }
  | { readonly ok: false; readonly fouten: readonly Modelfout[] }

/** All costs of the places brought to the products; refused when a place with cost has nobody to pass it on to. */
export function modelstromen(model: Kostenmodel, gegeven: Gegeven): Modelstromen {
  const toerekening = kostentoerekeningVan(model, gegeven)
  const fouten = blijversVan(model, toerekening)
  if (fouten.length > 0) return { ok: false, fouten }
  const { stromen, kostenplaatsen, kostendragers } = allocateKosten(toerekening)
  return {
    ok: true,
    stromen,
    bruto: new Map(kostenplaatsen.map(({ code, bruto }) => [code, bruto])),
    perProduct: new Map(kostendragers.map(({ code, bedrag }) => [code, bedrag])),
  }
}

/** Places that have or get cost and cannot get rid of it: none of the ways from there ends at a product. */
function blijversVan(
  { kostenplaatsen }: Kostenmodel,
  { kostenplaatsen: posten, kostendragers, prestaties, methode, volgorde = [] }: Kostentoerekening,
): Modelfout[] {
  const rang = new Map(volgorde.map((code, index) => [code, index]))
  const isUsed = ({ van, naar }: { van: string; naar: string }) =>
    methode === 'wederkerig' || !rang.has(naar) || rang.get(van)! < rang.get(naar)!
  const used = prestaties.filter((each) => each.hoeveelheid.teller > 0n && each.van !== each.naar && isUsed(each))
  const krijgt = closure(
    posten.filter(({ kosten }) => kosten !== 0n).map(({ code }) => code),
    used,
  )
  const raakt = closure(
    kostendragers.map(({ code }) => code),
    used.map(({ van, naar, hoeveelheid }) => ({ van: naar, naar: van, hoeveelheid })),
  )
  return kostenplaatsen
    .filter(({ code }) => krijgt.has(code) && !raakt.has(code))
    .map(({ code, naam, soort }) => ({
      code: 'kosten-blijven-staan',
      melding: `${naam} (${code}) heeft kosten, maar geeft ze aan niemand door die ze bij een product brengt. Vul in voor ${soort === 'hulp' ? 'welke kostenplaatsen' : 'welke activiteiten of producten'} ${code} werkt.`,
      plek: { soort: 'leveringen' as const, code, naar: null },
    }))
}

/** Everything that can be reached from these along the lines. */
function closure(from: readonly string[], lines: readonly { van: string; naar: string }[]): Set<string> {
  const uit = Map.groupBy(lines, ({ van }) => van)
  const seen = new Set(from)
  for (const code of seen) for (const { naar } of uit.get(code) ?? []) seen.add(naar)
  return seen
}
