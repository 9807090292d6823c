import { showDatum, showPeriode } from '#kernel/format/datum.ts'

/** When a key counts, and whether it was ever adopted. */
export interface Sleutelgeldigheid {
  readonly naam: string
  readonly status: string
  readonly geldigVan: string
  readonly geldigTotEnMet: string | null
}

/** First and last day of a quarter. */
export function dagenVan({ jaar, kwartaal }: { readonly jaar: number; readonly kwartaal: number }): { eerste: string; laatste: string } {
  return {
    eerste: `${jaar}-${String(kwartaal * 3 - 2).padStart(2, '0')}-01`,
    laatste: `${jaar}-${['03-31', '06-30', '09-30', '12-31'][kwartaal - 1]!}`,
  }
}

/** A key that was adopted, also when a later one took its place: on its own days it counts. */
const isVastgesteld = ({ status }: Pick<Sleutelgeldigheid, 'status'>): boolean => status === 'vastgesteld' || status === 'vervallen'

/** Why a key cannot divide the result of a quarter, in words; null when it can. */
export function waaromSleutelNiet(
  sleutel: Sleutelgeldigheid,
  kwartaal: { readonly jaar: number; readonly kwartaal: number },
): string | null {
  const { eerste, laatste } = dagenVan(kwartaal)
  if (!isVastgesteld(sleutel)) return `${sleutel.naam} is niet vastgesteld. Kies een vastgestelde sleutel, of laat deze eerst vaststellen.`
  if (sleutel.geldigVan <= eerste && (sleutel.geldigTotEnMet === null || laatste <= sleutel.geldigTotEnMet)) return null
  return `${sleutel.naam} geldt ${showPeriode(sleutel.geldigVan, sleutel.geldigTotEnMet)}, en niet op alle dagen van ${showDatum(eerste)} tot en met ${showDatum(laatste)}. Kies een sleutel die het hele kwartaal geldt.`
}
