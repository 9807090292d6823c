import { multiplyBedrag, subtractBedrag } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import { addBreuk, BREUK_EEN, multiplyBreuk, subtractBreuk } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { addTotaal, TOTAAL_NUL } from '#kernel/totaal.ts'
import type { Totaal } from '#kernel/totaal.ts'
import { inJaar, jarenVan } from './meerjarenbegroting.ts'
import type { Regel, Soort } from './meerjarenbegroting.ts'

/** How much wages and prices rise in a year, as shares (0.04 is four percent), and which part of the costs is wages. */
export interface Index {
  readonly loon: Breuk
  readonly prijs: Breuk
  readonly gewichtLoon: Breuk
}

/** How much costs rise in that year: wages and prices, each for its part. 4% and 2% at 70/30 is 3.4%. */
export function stijging({ loon, prijs, gewichtLoon }: Index): Breuk {
  return addBreuk(multiplyBreuk(gewichtLoon, loon), multiplyBreuk(subtractBreuk(BREUK_EEN, gewichtLoon), prijs))
}

/**
 * By how much an amount of year T is multiplied in each year of its budget: one in T itself, and every later year the rise of all years
 * up to it. Null from the first year of which nobody knows the rise: without it a later one says nothing.
 */
export function factoren(jaar: number, indexen: ReadonlyMap<number, Index>): (Breuk | null)[] {
  let factor: Breuk | null = BREUK_EEN
  return jarenVan(jaar).map((welk) => {
    const index = indexen.get(welk)
    if (welk !== jaar) factor = factor && index ? multiplyBreuk(factor, addBreuk(BREUK_EEN, stijging(index))) : null
    return factor
  })
}

/**
 * What a line asks in a year in the prices of that year, rounded to the cent: decided amounts are in prices of year T. An incidental line is an amount
 * for once and does not rise; what is unknown stays unknown. Null where it asks nothing, or where nobody knows the rise.
 */
export function geindexeerd(regel: Regel, welk: number, factor: Breuk | null): Totaal | null {
  const gevraagd = inJaar(regel, welk)
  if (gevraagd === null || regel.soort === 'incidenteel') return gevraagd
  return factor && { bekend: multiplyBedrag(gevraagd.bekend, factor), pm: gevraagd.pm }
}

/** One year of a budget: what is asked once and every year, in prices of T, and beside it in prices of that year. */
export interface Jaartotaal {
  readonly jaar: number
  readonly incidenteel: Totaal
  readonly structureel: Totaal
  readonly totaal: Totaal
  /** Null where nobody knows the rise yet. */
  readonly indexatie: { readonly factor: Breuk; readonly structureel: Totaal; readonly totaal: Totaal; readonly verschil: Bedrag } | null
}

/** Each year of the budget of year T; every amount is the sum of the lines under it. */
export function jaartotalen(regels: readonly Regel[], jaar: number, indexen: ReadonlyMap<number, Index>): Jaartotaal[] {
  const perJaar = factoren(jaar, indexen)
  return jarenVan(jaar).map((welk, plaats) => {
    const som = (soort: Soort, ask: (regel: Regel) => Totaal | null) =>
      regels.reduce((sum, regel) => (regel.soort === soort ? addTotaal(sum, ask(regel) ?? TOTAAL_NUL) : sum), TOTAAL_NUL)
    const incidenteel = som('incidenteel', (regel) => inJaar(regel, welk))
    const structureel = som('structureel', (regel) => inJaar(regel, welk))
    const factor = perJaar[plaats]!
    const gestegen = factor && som('structureel', (regel) => geindexeerd(regel, welk, factor))
    return {
      jaar: welk,
      incidenteel,
      structureel,
      totaal: addTotaal(incidenteel, structureel),
      indexatie: factor &&
        gestegen && {
          factor,
          structureel: gestegen,
          totaal: addTotaal(incidenteel, gestegen),
          verschil: subtractBedrag(gestegen.bekend, structureel.bekend),
        },
    }
  })
}
