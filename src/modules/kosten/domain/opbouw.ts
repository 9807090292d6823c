import { roundTogether } from '#kernel/allocate.ts'
import { addBedrag, type Bedrag, NIHIL, sumBedragen } from '#kernel/bedrag.ts'
import type { Kostenmodel } from '#modules/kosten/domain/kostenmodel.ts'
import type { Opbouwdeel, Stroom } from '#modules/kosten/domain/toerekening-vorm.ts'

interface Gegeven {
  /** Own cost of each place by kind of cost. */
  readonly eigen: ReadonlyMap<string, ReadonlyMap<string, Bedrag>>
  readonly stromen: readonly Stroom[]
}

/** Amounts by origin: `kostensoort` and `hulp` with their code. */
type Herkomst = ReadonlyMap<string, Bedrag>

/**
 * What the cost of each product is made of: kinds of cost that arose at main centres, and auxiliary centres (the overhead) as a whole.
 * Each flow carries the mix of the place it leaves, to the cent; so the parts of a product are its cost.
 */
export function opbouwVan({ kostenplaatsen, producten }: Kostenmodel, { eigen, stromen }: Gegeven): Map<string, Opbouwdeel[]> {
  const naar = Map.groupBy(stromen, (stroom) => stroom.naar)
  const mixes = new Map<string, Herkomst>()
  for (const { code, soort } of kostenplaatsen) if (soort === 'hulp') mixes.set(code, new Map([[`hulp ${code}`, sumOf(stromen, code)]]))
  // Main centres before activities: cost only goes down from here.
  for (const wanted of ['hoofd', 'activiteit'] as const) {
    for (const { code, soort } of kostenplaatsen) if (soort === wanted) mixes.set(code, mixOf(naar.get(code) ?? [], mixes, eigen.get(code)))
  }
  return new Map(
    producten.map((id) => [
      id,
      [...mixOf(naar.get(id) ?? [], mixes)].map(([key, bedrag]) => {
        const [soort, ...code] = key.split(' ')
        return { soort: soort as Opbouwdeel['soort'], code: code.join(' '), bedrag }
      }),
    ]),
  )
}

const sumOf = (stromen: readonly Stroom[], van: string) =>
  sumBedragen(stromen.filter((stroom) => stroom.van === van).map(({ bedrag }) => bedrag))

/** What a place or product holds by origin: its own cost and what came in, each flow with the mix of its sender. */
function mixOf(inkomend: readonly Stroom[], mixes: ReadonlyMap<string, Herkomst>, own: ReadonlyMap<string, Bedrag> = new Map()): Herkomst {
  const mix = new Map<string, Bedrag>()
  const add = (key: string, amount: Bedrag) => mix.set(key, addBedrag(mix.get(key) ?? NIHIL, amount))
  for (const [soort, amount] of own) add(`kostensoort ${soort}`, amount)
  for (const { van, bedrag: flow } of inkomend) {
    const sender = [...(mixes.get(van) ?? [])]
    const whole = sumBedragen(sender.map(([, amount]) => amount))
    // A place whose costs and revenues cancel out passes nothing on.
    if (whole === 0n) continue
    const sign = whole < 0n ? -1n : 1n
    const parts = roundTogether(
      sender.map(([, amount]) => sign * amount * flow),
      sign * whole,
    )
    for (const [index, [key]] of sender.entries()) add(key, parts[index]!)
  }
  return mix
}
