import { allocateByShares } from '#kernel/allocate.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import type { Fault } from '#kernel/fault.ts'
import { fieldOf } from '#kernel/json.ts'
import { type Deel, type Einde, eindenVan, faultsOfSleutel } from '#kernel/sleutel.ts'

/** An amount and the key to divide it over. */
export type Verdeling = { readonly bedrag: Bedrag; readonly sleutel: { readonly delen: readonly Deel[] } }

/** What one end of the key gets: its exact share of the whole (not in lowest terms) and its amount to the cent. */
export type VerdeeldDeel = Einde & { readonly bedrag: Bedrag }

/** What is wrong in meaning with the input of a division: all of it lies in the key. Takes the input as it came. */
export function faultsOfVerdeling(raw: unknown): Fault[] {
  return faultsOfSleutel(fieldOf(raw, 'sleutel'), ['sleutel'])
}

/**
 * Divides the amount over the ends of the key, in the order given. Every share is the exact product of the shares on the way
 * down; the cents are rounded once, over all ends together. Expects a key in which `faultsOfVerdeling` finds nothing.
 */
export function divideVerdeling({ bedrag, sleutel }: Verdeling): VerdeeldDeel[] {
  const ends = eindenVan(sleutel.delen)
  const amounts = allocateByShares(
    bedrag,
    ends.map((end) => end.aandeel),
  )
  return ends.map((end, index) => ({ ...end, bedrag: amounts[index]! }))
}
