import { addBedrag, type Bedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import { addTotaal, TOTAAL_NUL, type Totaal } from '#kernel/totaal.ts'

/** A line that was divided: how much of it falls in which years, and what of it everyone pays each of those years. */
export interface VerdeeldeRegel {
  /** Years in which the line asks its sum. */
  readonly jaren: readonly number[]
  readonly totaal: Totaal
  /** What everyone pays of the known part in one year; empty when there is no key to divide it by. */
  readonly delen: readonly { readonly organisatieId: string; readonly bedrag: Bedrag }[]
}

/** What one participant pays in each year. */
export interface Bijdrage {
  readonly organisatieId: string
  readonly perJaar: ReadonlyMap<number, Bedrag>
}

/** What everyone pays in each of the years, in the order in which they first stand in a key. */
export function bijdragenVan(regels: readonly VerdeeldeRegel[], jaren: readonly number[]): Bijdrage[] {
  const found = new Map<string, Map<number, Bedrag>>()
  for (const { jaren: van, delen } of regels) {
    for (const { organisatieId, bedrag } of delen) {
      const own = found.get(organisatieId) ?? new Map<number, Bedrag>(jaren.map((jaar) => [jaar, NIHIL]))
      for (const jaar of van) if (own.has(jaar)) own.set(jaar, addBedrag(own.get(jaar)!, bedrag))
      found.set(organisatieId, own)
    }
  }
  return [...found].map(([organisatieId, perJaar]) => ({ organisatieId, perJaar }))
}

/** What nobody pays yet: PM, and lines without a key. Shown as "niet verdeeld", so that totals close. */
export function nietVerdeeld(regels: readonly VerdeeldeRegel[], jaar: number): Totaal {
  return regels
    .filter(({ jaren }) => jaren.includes(jaar))
    .reduce((sum, { totaal, delen }) => addTotaal(sum, { bekend: delen.length === 0 ? totaal.bekend : NIHIL, pm: totaal.pm }), TOTAAL_NUL)
}

/** The sum of all contributions in a year. */
export function somVan(bijdragen: readonly Bijdrage[], jaar: number): Bedrag {
  return sumBedragen(bijdragen.map(({ perJaar }) => perJaar.get(jaar) ?? NIHIL))
}
