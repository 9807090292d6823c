import { type Bedrag, NIHIL, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import type { Toerekening } from '#modules/kosten/domain/toerekening-vorm.ts'

/** What something costs now and cost before; `was` is null when there was nothing to compare with. */
export interface Verschuiving {
  readonly code: string
  readonly nu: Bedrag
  readonly was: Bedrag | null
  readonly verschil: Bedrag | null
}

/** What each product costs in one outcome beside another; also products that are only in one of them. */
export function perProduct(nu: Toerekening, was: Toerekening | null): Verschuiving[] {
  return besideEachOther(
    new Map(nu.producten.map(({ id, kosten }) => [id, kosten])),
    was && new Map(was.producten.map(({ id, kosten }) => [id, kosten])),
  )
}

/** What each participant pays of all products together, in one outcome beside another. */
export function perDeelnemer(nu: Toerekening, was: Toerekening | null): Verschuiving[] {
  return besideEachOther(deelnemerkosten(nu), was && deelnemerkosten(was))
}

/** The code of what no product and no participant gets. */
export const NIET_VERDEELD = 'niet_verdeeld'

/** What stays undivided, in one outcome beside another: with it a list adds up to all cost of the model. */
export function watBlijftLiggen(nu: Toerekening, was: Toerekening | null): Verschuiving {
  const rest = ({ nietVerdeeld }: Toerekening) => new Map([[NIET_VERDEELD, sumBedragen(nietVerdeeld.map(({ bedrag }) => bedrag))]])
  return besideEachOther(rest(nu), was && rest(was))[0]!
}

/** All that each participant takes, at cost. */
export function deelnemerkosten({ producten }: Toerekening): Map<string, Bedrag> {
  const delen = Map.groupBy(
    producten.flatMap((product) => product.deelnemers),
    ({ deelnemer }) => deelnemer,
  )
  return new Map([...delen].map(([deelnemer, own]) => [deelnemer, sumBedragen(own.map(({ bedrag }) => bedrag))]))
}

function besideEachOther(nu: ReadonlyMap<string, Bedrag>, was: ReadonlyMap<string, Bedrag> | null): Verschuiving[] {
  return [...new Set([...nu.keys(), ...(was?.keys() ?? [])])].map((code) => {
    const [now, before] = [nu.get(code) ?? NIHIL, was && (was.get(code) ?? NIHIL)]
    return { code, nu: now, was: before, verschil: before === null ? null : subtractBedrag(now, before) }
  })
}
