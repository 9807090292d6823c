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
  /** What it took, and everybody together. */
  readonly eigen: Breuk
  readonly samen: Breuk
}

/**
 * What one unit less in the period is worth: to who takes it less, and to everybody together. What is fixed stays and is paid by others;
 * so both differ, and a saving for one can be a shift for all.
 */
export type Knopwaarde = { readonly voorDeelnemer: Bedrag; readonly voorAllen: Bedrag }

/**
 * The worth of one unit less, all else the same. Null when less cannot be taken. Costs fall by the part of the cost price that is not
 * fixed; the line falls by how it is settled; the rest of the difference is shared by the key. Nothing is rounded on the way.
 */
export function knopwaarde({ afrekenwijze, tarief, kostprijs, vastAandeel, aandeel, eigen, samen }: Knopgegevens): Knopwaarde | null {
  if (compareBreuk(eigen, BREUK_EEN) < 0 || compareBreuk(samen, BREUK_EEN) <= 0) return null
  const kosten = multiplyBreuk(breuk(kostprijs), subtractBreuk(BREUK_EEN, vastAandeel))
  // Per line for this participant, and for all lines together.
  const [lijn, lijnen] = {
    vastePrijs: [BREUK_NUL, BREUK_NUL] as const,
    volume: [breuk(tarief), breuk(tarief)] as const,
    nacalculatie: [ownAtCost({ kostprijs, kosten, eigen, samen }), kosten] as const,
  }[afrekenwijze]
  const waarde = addBreuk(lijn, multiplyBreuk(aandeel, subtractBreuk(kosten, lijnen)))
  return { voorDeelnemer: bedrag(roundBreuk(waarde)), voorAllen: bedrag(roundBreuk(kosten)) }
}

/** Settled at cost: the price of a unit rises for who stays, by the fixed costs that one unit less has to carry. */
function ownAtCost({ kostprijs, kosten, eigen, samen }: { kostprijs: Bedrag; kosten: Breuk; eigen: Breuk; samen: Breuk }): Breuk {
  const dan = divideBreuk(subtractBreuk(multiplyBreuk(breuk(kostprijs), samen), kosten), subtractBreuk(samen, BREUK_EEN))
  return subtractBreuk(multiplyBreuk(breuk(kostprijs), eigen), multiplyBreuk(dan, subtractBreuk(eigen, BREUK_EEN)))
}
