/** What a council says, in one word. */
export const strekkingen = ['geen', 'positief', 'kritisch', 'afwijzend'] as const
/** See {@link strekkingen}. */
export type Strekking = (typeof strekkingen)[number]

/** What the joint organisation does with a point. */
export const oordelen = ['overgenomen', 'deels', 'niet'] as const
/** See {@link oordelen}. */
export type Oordeel = (typeof oordelen)[number]

/** Where a council stands. Of another council nobody sees that it prepares something: that is `niets` until it hands in. */
export const standen = ['niets', 'in_voorbereiding', 'ingediend', 'te_laat', 'geen', 'opgegaan'] as const
/** See {@link standen}. */
export type Stand = (typeof standen)[number]

/** A view as far as where it stands follows from it. */
interface Ingediend {
  readonly strekking: Strekking | null
  readonly isTeLaat: boolean
}

/**
 * Where a council stands: what it handed in last; else that its municipality merged before its time was over; else its draft as far as the
 * reader may see one.
 */
export function standVan({
  ingediend,
  concept,
  opgegaan = null,
}: {
  ingediend: Ingediend | null
  concept: object | null
  opgegaan?: object | null
}): Stand {
  if (ingediend === null && opgegaan !== null) return 'opgegaan'
  if (ingediend === null) return concept === null ? 'niets' : 'in_voorbereiding'
  if (ingediend.strekking === 'geen') return 'geen'
  return ingediend.isTeLaat ? 'te_laat' : 'ingediend'
}

/** Whether a round still waits for this council: it said nothing yet, and it is still there. */
export function isAanZet({ zienswijze, opgegaan }: { readonly zienswijze: object | null; readonly opgegaan: object | null }): boolean {
  return zienswijze === null && opgegaan === null
}

/** The last day itself is in time. */
export function isTeLaat(dag: string, uiterlijk: string): boolean {
  return dag > uiterlijk
}

/** What a view still lacks before it can be handed in: each fault names its field. */
export function ontbreekt({
  strekking,
  raadsbesluitOp,
  raadsbesluitKenmerk,
  punten,
}: {
  readonly strekking: Strekking | null
  readonly raadsbesluitOp: string | null
  readonly raadsbesluitKenmerk: string
  readonly punten: readonly unknown[]
}): { name: string; code: string; reason: string }[] {
  const faults: { name: string; code: string; reason: string }[] = []
  const fault = (name: string, reason: string) => faults.push({ name, code: 'ontbreekt', reason })
  if (strekking === null) fault('strekking', 'Kies wat de raad vindt, ook als hij geen zienswijze geeft.')
  if (strekking !== null && strekking !== 'geen') {
    if (raadsbesluitOp === null) fault('raadsbesluitOp', 'Vul in op welke dag de raad dit besloot.')
    if (raadsbesluitKenmerk.trim() === '') fault('raadsbesluitKenmerk', 'Vul het nummer van het raadsbesluit in.')
  }
  if ((strekking === 'kritisch' || strekking === 'afwijzend') && punten.length === 0)
    fault('punten', 'Schrijf ten minste één punt op: waar is de raad het niet mee eens?')
  if (strekking === 'geen' && punten.length > 0)
    fault('punten', 'Een raad die geen zienswijze geeft, heeft geen punten. Haal de punten weg of kies een andere strekking.')
  return faults
}
