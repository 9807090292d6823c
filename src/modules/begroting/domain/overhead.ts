import { multiplyBedrag } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import type { Breuk } from '#kernel/breuk.ts'

/** The overhead that comes on top of each direct full-time job: so much for each of the hours that one is reckoned to work in a year. */
export function overheadPerFte(perUur: Bedrag, uren: Breuk): Bedrag {
  return multiplyBedrag(perUur, uren)
}
