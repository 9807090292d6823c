import { bedrag, type Bedrag } from '#kernel/bedrag.ts'
import {
  addBreuk,
  type Breuk,
  breuk,
  BREUK_EEN,
  BREUK_NUL,
  compareBreuk,
  divideBreuk,
  multiplyBreuk,
  roundBreuk,
  subtractBreuk,
} from '#kernel/breuk.ts'
import type { Afrekenwijze } from './kwartaalafrekening.ts'

/** What a unit is worth is worked out of this: how the line is settled, prices of the period, and how much is taken. */
export type Knopgegevens = {
  /** How the line is settled in fact; a volume within its bandwidth is settled as a fixed price. */
  readonly afrekenwijze: Afrekenwijze
  readonly tarief: Bedrag
  readonly kostprijs: Bedrag
  /** Share of the cost price that stays when nobody takes the unit. */
  readonly vastAandeel: Breuk
  /** Share of this participant in what the lines leave. */
  readonly aandeel: Breuk
  /** What it took, and everybody together; null when that is not known. */
  readonly eigen: Breuk
  readonly samen: Breuk | null
}

/**
 * What one unit less in the period is worth: to who takes it less, and to everybody together. What is fixed stays and is paid by others;
 * so both differ, and a saving for one can be a shift for all.
 */
export type Knopwaarde = { readonly voorDeelnemer: Bedrag; readonly voorAllen: Bedrag }

/**
 * The worth of one unit less, all else the same. Costs fall by the part of the cost price that is not fixed; the line falls by how it is
 * settled; the rest of the difference is shared by the key. Nothing is rounded on the way. Null when there is no unit to take less of, and
 * at cost when there are no others to carry what stays.
 */
export function knopwaarde(gegevens: Knopgegevens): Knopwaarde | null {
  const kosten = multiplyBreuk(breuk(gegevens.kostprijs), subtractBreuk(BREUK_EEN, gegevens.vastAandeel))
  const lijn = lijnen(gegevens, kosten)
  if (lijn === null || compareBreuk(gegevens.eigen, BREUK_EEN) < 0) return null
  const waarde = addBreuk(lijn.eigen, multiplyBreuk(gegevens.aandeel, subtractBreuk(kosten, lijn.samen)))
  return { voorDeelnemer: bedrag(roundBreuk(waarde)), voorAllen: bedrag(roundBreuk(kosten)) }
}

/** What falls on the line of who takes less, and on all lines together. */
function lijnen({ afrekenwijze, tarief, kostprijs, eigen, samen }: Knopgegevens, kosten: Breuk): { eigen: Breuk; samen: Breuk } | null {
  if (afrekenwijze === 'vastePrijs') return { eigen: BREUK_NUL, samen: BREUK_NUL }
  if (afrekenwijze === 'volume') return { eigen: breuk(tarief), samen: breuk(tarief) }
  if (samen === null || compareBreuk(samen, BREUK_EEN) <= 0) return null
  // The price of a unit rises for who stays: fewer units carry what is fixed.
  const dan = divideBreuk(subtractBreuk(multiplyBreuk(breuk(kostprijs), samen), kosten), subtractBreuk(samen, BREUK_EEN))
  return {
    eigen: subtractBreuk(multiplyBreuk(breuk(kostprijs), eigen), multiplyBreuk(dan, subtractBreuk(eigen, BREUK_EEN))),
    samen: kosten,
  }
}
