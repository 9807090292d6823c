/** Where a thing stands on its way to the public. */
export const standen = ['te_bepalen', 'te_publiceren', 'gepubliceerd', 'ingetrokken', 'besloten', 'geheim'] as const
/** See {@link standen}. */
export type Stand = (typeof standen)[number]

/** What is known of a thing. */
export interface StandFeiten {
  readonly openbaarheid: 'openbaar' | 'besloten' | 'geheim' | null
  readonly gepubliceerd: boolean
  readonly ingetrokken: boolean
  /** What is public was overtaken: the agenda of a meeting whose list of decisions was adopted since. */
  readonly verouderd?: boolean
}

/** Openness first: what is not open is never waiting for the public, whatever happened before. */
export function standVan({ openbaarheid, gepubliceerd, ingetrokken, verouderd = false }: StandFeiten): Stand {
  if (openbaarheid === null) return 'te_bepalen'
  if (openbaarheid !== 'openbaar') return openbaarheid
  if (ingetrokken) return 'ingetrokken'
  return gepubliceerd && !verouderd ? 'gepubliceerd' : 'te_publiceren'
}
