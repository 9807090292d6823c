import { allocate } from '#kernel/allocate.ts'
import { addBedrag, multiplyBedrag, subtractBedrag } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import { BREUK_EEN } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'

/** What an investment costs in one year. */
export interface Kapitaallast {
  readonly boekwaarde: Bedrag
  readonly afschrijving: Bedrag
  readonly rente: Bedrag
  readonly totaal: Bedrag
}

/**
 * What an investment costs in each year: an equal part of it, and interest (0.015 is 1.5%) on what it is worth on 1 January. The parts
 * add up to the investment.
 */
export function kapitaallasten({ investering, jaren, rente }: { investering: Bedrag; jaren: number; rente: Breuk }): Kapitaallast[] {
  let boekwaarde = investering
  return allocate(
    investering,
    Array.from({ length: jaren }, () => BREUK_EEN),
  ).map((afschrijving) => {
    const jaar = { boekwaarde, afschrijving, rente: multiplyBedrag(boekwaarde, rente) }
    boekwaarde = subtractBedrag(boekwaarde, afschrijving)
    return { ...jaar, totaal: addBedrag(jaar.afschrijving, jaar.rente) }
  })
}
