import { showBedrag } from '#kernel/format/bedrag.ts'
import type { Notaregel } from '#modules/verrekening/contract.ts'

/** Lines that can be steered on, the one with most money in it first. */
export function knoppenVan(regels: readonly Notaregel[]): Notaregel[] {
  const invloed = ({ knop, geteld }: Notaregel) => Number(geteld) * Number(knop!.voorDeelnemer)
  return regels.filter(({ knop }) => knop !== null).toSorted((a, b) => invloed(b) - invloed(a))
}

/** What taking less of something does, in a sentence. */
export const knopZin = ({ productNaam, eenheid, knop }: Notaregel) =>
  `In ${productNaam} zit voor u het meeste geld: één ${eenheid} minder scheelt ${showBedrag(knop!.voorDeelnemer)}`
