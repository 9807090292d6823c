import { breuk, multiplyBreuk, parseDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Toerekeninvoer } from '#modules/kosten/domain/toerekening-vorm.ts'

/** Something that can be turned: what one participant takes of a product, what all take of it, or what a place does for somebody. */
export type Knop = { readonly id: string; readonly label: string } & (
  | { readonly soort: 'volume'; readonly productId: string; readonly deelnemer: string | null }
  | { readonly soort: 'levering'; readonly van: string; readonly naar: string }
)

/** Everything that can be turned in a run, with its name. */
export function knoppenVan({ model, tellingen, deelnemers }: Toerekeninvoer, naam: (code: string) => string): Knop[] {
  const volumes = model.producten.flatMap((productId): Knop[] => {
    const takers = deelnemers.filter(({ code }) =>
      tellingen.some((each) => each.productId === productId && each.deelnemer === code && Number(each.aantal) > 0),
    )
    return [
      { id: `volume ${productId}`, label: `${naam(productId)}: alle deelnemers`, soort: 'volume', productId, deelnemer: null },
      ...takers.map(({ code }): Knop => ({
        id: `volume ${productId} ${code}`,
        label: `${naam(productId)}: ${naam(code)}`,
        soort: 'volume',
        productId,
        deelnemer: code,
      })),
    ]
  })
  const leveringen = model.leveringen.map(({ van, naar }): Knop => ({
    id: `levering ${van} ${naar}`,
    label: `${naam(van)} voor ${naam(naar)}`,
    soort: 'levering',
    van,
    naar,
  }))
  return [...volumes, ...leveringen]
}

/** Decimals of a count or a quantity that was turned: finer than anybody counts. */
const DECIMALEN = 6

/** The input with one thing turned by a whole percentage; nil leaves it as it is. */
export function metStand(invoer: Toerekeninvoer, knop: Knop, procent: number): Toerekeninvoer {
  if (procent === 0) return invoer
  const factor = breuk(BigInt(100 + procent), 100n)
  const turn = (text: string) => toKortDecimaal(multiplyBreuk(expectOk(parseDecimaal(text)), factor), DECIMALEN)
  if (knop.soort === 'volume') {
    const isMeant = ({ productId, deelnemer }: Toerekeninvoer['tellingen'][number]) =>
      productId === knop.productId && (knop.deelnemer === null || deelnemer === knop.deelnemer)
    return {
      ...invoer,
      tellingen: invoer.tellingen.map((each) => (isMeant(each) && each.aantal !== null ? { ...each, aantal: turn(each.aantal) } : each)),
    }
  }
  return {
    ...invoer,
    model: {
      ...invoer.model,
      leveringen: invoer.model.leveringen.map((each) =>
        each.van === knop.van && each.naar === knop.naar ? { ...each, hoeveelheden: each.hoeveelheden.map(turn) } : each,
      ),
    },
  }
}
