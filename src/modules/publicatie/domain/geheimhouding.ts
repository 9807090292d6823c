/** Secrecy on a decision, and what the board did about it. */
export interface Geheimhouding {
  readonly opgelegdDoor: 'bestuur' | 'voorzitter'
  readonly opgelegdOp: string
  /** The meeting of the board that confirmed it; null when none did. */
  readonly bekrachtigdOp: string | null
}

/** A meeting of the board that went on, or will: whether enough members were there to confirm. */
export interface Bestuursvergadering {
  readonly datum: string
  readonly voltallig: boolean
}

/** What the list of presence of a meeting says. */
export interface Opgekomen {
  readonly leden: number
  readonly aanwezig: number
  readonly stemmen: number
  readonly aanwezigeStemmen: number
  readonly isVastgelegd: boolean
}

/** Whether the list of presence shows more than half of the members, together holding more than half of the votes. Without a list nothing shows it. */
export function isVoltallig({ leden, aanwezig, stemmen, aanwezigeStemmen, isVastgelegd }: Opgekomen): boolean {
  return isVastgelegd && aanwezig * 2 > leden && aanwezigeStemmen * 2 > stemmen
}

/** A meeting as it counts on a day: one that still has to come, or of which nobody wrote down yet who is there today, is expected to be full. */
export function alsVergadering(opkomst: Opgekomen & { readonly datum: string }, op: string): Bestuursvergadering {
  const komtNog = opkomst.datum > op || (opkomst.datum === op && !opkomst.isVastgelegd)
  return { datum: opkomst.datum, voltallig: komtNog || isVoltallig(opkomst) }
}

/** Where secrecy stands on a day. */
export type GeheimStand =
  | { readonly soort: 'geldt' }
  /** Holds until the board has met; `uiterlijk` is that meeting, null when none is planned. */
  | { readonly soort: 'voorlopig'; readonly uiterlijk: string | null }
  | { readonly soort: 'vervallen'; readonly per: string }

/**
 * What the chair imposes lapses unless the board confirms it in its next meeting that more than half of the members, together holding more
 * than half of the votes, attend. On the day of that meeting it still holds. @see Wgr art. 23
 */
export function geheimStand(geheim: Geheimhouding, vergaderingen: readonly Bestuursvergadering[], op: string): GeheimStand {
  if (geheim.opgelegdDoor === 'bestuur') return { soort: 'geldt' }
  const eerste =
    vergaderingen
      .filter(({ datum, voltallig }) => voltallig && datum > geheim.opgelegdOp)
      .map(({ datum }) => datum)
      .toSorted()[0] ?? null
  if (geheim.bekrachtigdOp !== null && (eerste === null || geheim.bekrachtigdOp <= eerste)) return { soort: 'geldt' }
  if (eerste !== null && op > eerste) return { soort: 'vervallen', per: eerste }
  return { soort: 'voorlopig', uiterlijk: eerste }
}
