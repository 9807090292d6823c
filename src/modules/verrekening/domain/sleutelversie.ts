import { addDays, datum } from '#kernel/datum.ts'

/** A key with the days on which it counts, and the key that it took the place of. */
export interface Sleutelversie {
  readonly id: string
  readonly geldigVan: string
  readonly geldigTotEnMet: string | null
  readonly vervangtId: string | null
}

/** The version that divides a year, or the days on which none of them counts. */
export type Jaarsleutel = { readonly id: string } | { readonly gat: { readonly van: string; readonly totEnMet: string } }

/**
 * Which version of a key divides a year: of the key itself and those that came after it the first that counts in it. A gap between two
 * versions, or after the last, is named: nobody agreed who pays then. That the first version begins in the year is no gap.
 */
export function sleutelVanJaar(sleutels: readonly Sleutelversie[], id: string, jaar: number): Jaarsleutel {
  const [eerste, laatste] = [`${jaar}-01-01`, `${jaar}-12-31`]
  const versies = familieVan(sleutels, id)
  const inJaar = versies.filter(
    ({ geldigVan, geldigTotEnMet }) => geldigVan <= laatste && (geldigTotEnMet === null || eerste <= geldigTotEnMet),
  )
  const eerder = versies.some(({ geldigVan }) => geldigVan < eerste)
  let vrij = eerder || inJaar.length === 0 ? eerste : inJaar[0]!.geldigVan
  for (const { geldigVan, geldigTotEnMet } of inJaar) {
    if (geldigVan > vrij) return { gat: { van: vrij, totEnMet: addDays(datum(geldigVan), -1) } }
    if (geldigTotEnMet === null || laatste <= geldigTotEnMet) return { id: inJaar[0]!.id }
    vrij = addDays(datum(geldigTotEnMet), 1)
  }
  return { gat: { van: vrij, totEnMet: laatste } }
}

/** A key and all that came in its place, in time. */
function familieVan(sleutels: readonly Sleutelversie[], id: string): Sleutelversie[] {
  const found = sleutels.filter((each) => each.id === id)
  for (const each of found)
    found.push(...sleutels.filter(({ vervangtId, id: other }) => vervangtId === each.id && !found.some((one) => one.id === other)))
  return found.toSorted((a, b) => (a.geldigVan < b.geldigVan ? -1 : 1))
}
