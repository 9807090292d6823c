import { addBedrag, type Bedrag, NIHIL } from '#kernel/bedrag.ts'
import { type Totaal, totaalOf } from '#kernel/totaal.ts'
import type { Regel, Soort } from './voorstel.ts'

/** What a proposal asks in one year, once or from then on. */
export interface Periode {
  readonly jaar: number
  readonly soort: Soort
  readonly totaal: Totaal
}

/** The lines of a proposal per year and kind, in order of time. Money is divided once per period, never per line, so that cents are rounded once. */
export function periodenVan(regels: readonly Pick<Regel, 'jaar' | 'soort' | 'post'>[]): Periode[] {
  const groups = Map.groupBy(regels, ({ jaar, soort }) => `${jaar} ${soort}`)
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({ jaar: group[0]!.jaar, soort: group[0]!.soort, totaal: totaalOf(group.map(({ post }) => post)) }))
}

/** What everyone gets of one period. */
export interface Verdeeld {
  readonly delen: readonly { readonly organisatieId: string; readonly bedrag: Bedrag }[]
}

/** Per party what it pays in each period, in the order of the key; nil where a period does not reach it. */
export function effectPerPartij(perioden: readonly Verdeeld[]): { organisatieId: string; bedragen: Bedrag[] }[] {
  const ids = [...new Set(perioden.flatMap(({ delen }) => delen.map(({ organisatieId }) => organisatieId)))]
  return ids.map((organisatieId) => ({
    organisatieId,
    bedragen: perioden.map(({ delen }) =>
      delen.filter((deel) => deel.organisatieId === organisatieId).reduce((sum, { bedrag }) => addBedrag(sum, bedrag), NIHIL),
    ),
  }))
}
