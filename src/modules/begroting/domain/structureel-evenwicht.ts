import { addBedrag, subtractBedrag } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'

/** A year of a budget as BBV shows its balance; income and withdrawals above nil, expenses and additions below. */
export interface Jaarsaldo {
  /** Income less expenses. */
  readonly saldo: Bedrag
  /** Withdrawals from reserves less additions to them. */
  readonly reserves: Bedrag
  /** Of `saldo` the part that is for once. */
  readonly incidenteelSaldo: Bedrag
  /** Of `reserves` the part that is for once. */
  readonly incidenteleReserves: Bedrag
}

/** The balance that is left when all that is for once is taken out, and whether it is not below nil: what the supervisor looks at (BBV art. 19 and 23). */
export function structureelEvenwicht({ saldo, reserves, incidenteelSaldo, incidenteleReserves }: Jaarsaldo): {
  naBestemming: Bedrag
  structureel: Bedrag
  isInEvenwicht: boolean
} {
  const naBestemming = addBedrag(saldo, reserves)
  const structureel = subtractBedrag(naBestemming, addBedrag(incidenteelSaldo, incidenteleReserves))
  return { naBestemming, structureel, isInEvenwicht: structureel >= 0n }
}
