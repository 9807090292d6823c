import { type Bedrag, bedrag } from '#kernel/bedrag.ts'
import { type Breuk, breuk } from '#kernel/breuk.ts'
import { bijdragenVolgens, type Lab, metFactor } from './laboratorium.ts'
import type { Methode } from './laboratorium-opzet.ts'

/** What one quantity, a tenth lower or higher on its own, does to what one participant pays. */
export type Beweging = {
  readonly product: string
  /** Whose quantity moves. */
  readonly deelnemer: string
  readonly omlaag: Bedrag
  readonly omhoog: Bedrag
}

/** How sure a contribution is: what it is, the lowest and highest when one quantity moves, and which quantities do most, largest first. */
export type Bandbreedte = {
  readonly code: string
  readonly bijdrage: Bedrag
  readonly laagst: Bedrag
  readonly hoogst: Bedrag
  readonly bewegingen: readonly Beweging[]
}

const OMLAAG: Breuk = breuk(9n, 10n)
const OMHOOG: Breuk = breuk(11n, 10n)

/** For every participant what its contribution does when each quantity moves a tenth up or down on its own. Empty without an outcome. */
export function bandbreedtesVan(lab: Lab, methode: Methode): Bandbreedte[] {
  const nu = bijdragenVolgens(lab, methode)
  if (!nu.ok) return []
  const bewegingen = lab.producten.flatMap(({ aantallen }, product) =>
    aantallen.flatMap(({ teller }, deelnemer) => {
      if (teller === 0n) return []
      const [laag, hoog] = [OMLAAG, OMHOOG].map((factor) => bijdragenVolgens(metFactor(lab, { product, deelnemer, factor }), methode))
      return laag?.ok && hoog?.ok ? [{ product, deelnemer, laag: laag.bijdragen, hoog: hoog.bijdragen }] : []
    }),
  )
  return lab.codes.map((code, index) => {
    const bijdrage = nu.bijdragen[index]!
    const eigen = bewegingen
      .map(({ product, deelnemer, laag, hoog }) => ({
        product: lab.producten[product]!.code,
        deelnemer: lab.codes[deelnemer]!,
        omlaag: bedrag(laag[index]! - bijdrage),
        omhoog: bedrag(hoog[index]! - bijdrage),
      }))
      .filter(({ omlaag, omhoog }) => omlaag !== 0n || omhoog !== 0n)
      .sort((a, b) => spread(b) - spread(a))
    const uitersten = eigen.flatMap(({ omlaag, omhoog }) => [omlaag, omhoog])
    const uiterste = (isBeter: (a: bigint, b: bigint) => boolean) =>
      bedrag(bijdrage + uitersten.reduce<bigint>((best, each) => (isBeter(each, best) ? each : best), 0n))
    return { code, bijdrage, laagst: uiterste((a, b) => a < b), hoogst: uiterste((a, b) => a > b), bewegingen: eigen }
  })
}

/** Only for the order: far below what a number holds exactly. */
const spread = ({ omlaag, omhoog }: Pick<Beweging, 'omlaag' | 'omhoog'>) => Number(omhoog > omlaag ? omhoog - omlaag : omlaag - omhoog)
