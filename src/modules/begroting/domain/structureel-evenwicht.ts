import { addBedrag, subtractBedrag } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'

/** Income, expenses, and what goes out of and into reserves; none is below nil. */
export interface Stromen {
  readonly baten: Bedrag
  readonly lasten: Bedrag
  readonly onttrekkingen: Bedrag
  readonly toevoegingen: Bedrag
}

/** What a budget estimates for a year: the whole, and the part of it that is for once. */
export interface Raming extends Stromen {
  readonly incidenteel: Stromen
}

/** The balance of a year, with and without what is for once. */
export interface Evenwicht {
  /** Income less expenses. */
  readonly saldo: Bedrag
  /** After withdrawals from reserves and additions to them. */
  readonly naBestemming: Bedrag
  /** Of `naBestemming` the part that is for once. */
  readonly incidenteel: Bedrag
  /** What is left without it. */
  readonly structureel: Bedrag
  /** The structural balance as a share of all income without reserves; null without income. */
  readonly ruimte: Breuk | null
  /** What the supervisor looks at: the structural balance is not below nil. */
  readonly isInEvenwicht: boolean
}

/** The balance that is left when all that is for once is taken out (BBV art. 19 and 23). */
export function evenwichtVan(raming: Raming): Evenwicht {
  const naBestemming = saldoVan(raming)
  const incidenteel = saldoVan(raming.incidenteel)
  const structureel = subtractBedrag(naBestemming, incidenteel)
  return {
    saldo: subtractBedrag(raming.baten, raming.lasten),
    naBestemming,
    incidenteel,
    structureel,
    ruimte: raming.baten === 0n ? null : breuk(structureel, raming.baten),
    isInEvenwicht: structureel >= 0n,
  }
}

function saldoVan({ baten, lasten, onttrekkingen, toevoegingen }: Stromen): Bedrag {
  return addBedrag(subtractBedrag(baten, lasten), subtractBedrag(onttrekkingen, toevoegingen))
}
