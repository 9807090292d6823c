import { type Bedrag, multiplyBedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import type { Breuk } from '#kernel/breuk.ts'

/** One quarter of one party: what it was planned to pay, and what it pays once the quarter was settled. */
export type Kwartaaldeel = {
  readonly organisatieId: string
  readonly kwartaal: number
  readonly kwartaalId: string | null
  readonly voorschot: Bedrag
  readonly definitief: Bedrag | null
}

/** Where the amount of a quarter in a forecast comes from: its settlement, its advance, or the plan of a quarter that is not open yet. */
export type Prognosebron = 'afgerekend' | 'voorschot' | 'plan'

/** What a party is thought to pay over the year, quarter by quarter; `bijdrage` is what was planned. */
export type Prognose = {
  readonly organisatieId: string
  readonly kwartalen: readonly {
    readonly kwartaal: number
    readonly kwartaalId: string | null
    readonly bron: Prognosebron
    readonly bedrag: Bedrag
  }[]
  readonly bedrag: Bedrag
  readonly bijdrage: Bedrag
}

/** Per party: what closed quarters cost, and the plan of the others times the factor; each quarter to the cent. */
export function prognosesVan(delen: readonly Kwartaaldeel[], factor: Breuk): Prognose[] {
  return [...Map.groupBy(delen, ({ organisatieId }) => organisatieId)].map(([organisatieId, eigen]) => {
    const kwartalen = eigen
      .toSorted((a, b) => a.kwartaal - b.kwartaal)
      .map(({ kwartaal, kwartaalId, voorschot, definitief }) => ({
        kwartaal,
        kwartaalId,
        bron: (definitief !== null ? 'afgerekend' : kwartaalId === null ? 'plan' : 'voorschot') as Prognosebron,
        bedrag: definitief ?? multiplyBedrag(voorschot, factor),
      }))
    return {
      organisatieId,
      kwartalen,
      bedrag: sumBedragen(kwartalen.map(({ bedrag }) => bedrag)),
      bijdrage: sumBedragen(eigen.map(({ voorschot }) => voorschot)),
    }
  })
}

/** Whether nothing of the year is left to settle. */
export const isAfgerekend = ({ kwartalen }: Pick<Prognose, 'kwartalen'>): boolean =>
  new Set(kwartalen.filter(({ bron }) => bron === 'afgerekend').map(({ kwartaal }) => kwartaal)).size === 4

/** The quarter of a year that a day falls in: the first before the year begins, the last when it is over. */
export function kwartaalVanTekenen(jaar: number, dag: string): number {
  const [year, month] = dag.split('-').map(Number)
  if (year! !== jaar) return year! < jaar ? 1 : 4
  return Math.ceil(month! / 3)
}

/** Sums per party of amounts that stand per line. */
export function perPartij(rows: readonly { readonly organisatieId: string; readonly voorschot: Bedrag }[]): Map<string, Bedrag> {
  const som = new Map<string, Bedrag>()
  for (const { organisatieId, voorschot } of rows) som.set(organisatieId, sumBedragen([som.get(organisatieId) ?? NIHIL, voorschot]))
  return som
}
