import type { Bedrag } from '#kernel/bedrag.ts'

/** Who loses while all together gain, in the order given; nobody when the whole does not gain. */
export function verliezersBijWinst<D extends { readonly ncw: Bedrag }>({
  ncw,
  deelnemers,
}: {
  ncw: Bedrag
  deelnemers: readonly D[]
}): D[] {
  return ncw > 0n ? deelnemers.filter((deelnemer) => deelnemer.ncw < 0n) : []
}
