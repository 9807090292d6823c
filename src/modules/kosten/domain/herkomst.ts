import { roundTogether } from '#kernel/allocate.ts'
import { type Bedrag, sumBedragen } from '#kernel/bedrag.ts'
import type { Opbouwdeel, Productuitkomst } from '#modules/kosten/domain/toerekening-vorm.ts'

/** What a participant's part of one product is made of: a kind of cost, or the overhead of an auxiliary centre. */
export type Herkomstdeel = Opbouwdeel & { readonly productId: string; readonly deelnemer: string }

/**
 * Where the cost of what every participant took came from. Of each product they carry the mix of that product, to the cent: the parts of a
 * product for a participant are its part of it. Parts of nil are left out.
 */
export function herkomstVan(producten: readonly Pick<Productuitkomst, 'id' | 'kosten' | 'opbouw' | 'deelnemers'>[]): Herkomstdeel[] {
  return producten.flatMap(({ id, opbouw, deelnemers }) => {
    const mix = opbouw.map(({ bedrag }) => bedrag)
    const heel = sumBedragen(mix)
    // Costs and revenues that cancel out leave nothing to carry.
    if (heel === 0n) return []
    return deelnemers.flatMap(({ deelnemer, bedrag: deel }) =>
      spread(mix, { deel, heel }).flatMap((bedrag, index) =>
        bedrag === 0n ? [] : [{ ...opbouw[index]!, productId: id, deelnemer, bedrag }],
      ),
    )
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
