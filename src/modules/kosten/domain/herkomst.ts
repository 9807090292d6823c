import { roundTogether } from '#kernel/allocate.ts'
import { type Bedrag, sumBedragen } from '#kernel/bedrag.ts'
import type { Opbouwdeel, Productuitkomst } from '#modules/kosten/domain/toerekening-vorm.ts'

/** What a participant's part of one product is made of: a kind of cost, or the overhead of an auxiliary centre. */
export type Herkomstdeel = Opbouwdeel & { readonly productId: string }

/**
 * Where the cost of what one participant took came from. Of each product it carries the mix of that product, to the cent: the parts of a
 * product are the participant's part of it. Parts of nil are left out.
 */
export function herkomstVan(
  producten: readonly Pick<Productuitkomst, 'id' | 'kosten' | 'opbouw' | 'deelnemers'>[],
  deelnemer: string,
): Herkomstdeel[] {
  return producten.flatMap(({ id, opbouw, deelnemers }) => {
    const deel = deelnemers.find((each) => each.deelnemer === deelnemer)?.bedrag ?? 0n
    const heel = sumBedragen(opbouw.map(({ bedrag }) => bedrag))
    // Costs and revenues that cancel out leave nothing to carry.
    if (deel === 0n || heel === 0n) return []
    return spread(
      opbouw.map(({ bedrag }) => bedrag),
      { deel, heel },
    ).flatMap((bedrag, index) => (bedrag === 0n ? [] : [{ ...opbouw[index]!, productId: id, bedrag }]))
  })
}

/** `roundTogether` asks for a denominator above nil. */
function spread(bedragen: readonly Bedrag[], { deel, heel }: { deel: bigint; heel: bigint }): Bedrag[] {
  const sign = heel < 0n ? -1n : 1n
  return roundTogether(
    bedragen.map((each) => sign * each * deel),
    sign * heel,
  )
}
