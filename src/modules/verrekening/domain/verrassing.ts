import { type Bedrag, subtractBedrag } from '#kernel/bedrag.ts'
import { type Breuk, breuk } from '#kernel/breuk.ts'

/** A forecast of the year that a party signed, in the quarter in which it signed. */
export type Getekend = { readonly organisatieId: string; readonly kwartaal: number; readonly bedrag: Bedrag }

/** How far the final settlement was from what a party signed for in a quarter; `deel` is a share of the year's contribution. */
export type Verrassing<T extends Getekend = Getekend> = {
  readonly organisatieId: string
  readonly kwartaal: number
  readonly verschil: Bedrag
  readonly deel: Breuk
  /** The forecast that it is measured from. */
  readonly getekend: T
}

/**
 * Per party and quarter of signing: |final settlement − last forecast signed in or before that quarter| as a share of the year's
 * contribution. A party that had not signed by then, or contributes nothing, is not in it. The order of `getekend` is that of signing.
 */
export function verrassingenVan<T extends Getekend>(
  definitief: readonly { readonly organisatieId: string; readonly afrekening: Bedrag; readonly bijdrage: Bedrag }[],
  getekend: readonly T[],
): Verrassing<T>[] {
  return definitief.flatMap(({ organisatieId, afrekening, bijdrage }) =>
    [1, 2, 3, 4].flatMap((kwartaal) => {
      const laatste = getekend.filter((each) => each.organisatieId === organisatieId && each.kwartaal <= kwartaal).at(-1)
      if (laatste === undefined || bijdrage === 0n) return []
      const verschil = subtractBedrag(afrekening, laatste.bedrag)
      const deel = breuk(verschil < 0n ? -verschil : verschil, bijdrage < 0n ? -bijdrage : bijdrage)
      return [{ organisatieId, kwartaal, verschil, deel, getekend: laatste }]
    }),
  )
}
