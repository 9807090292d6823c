/** Where a thing stands on its way to the public. */
export const standen = ['te_bepalen', 'te_publiceren', 'gepubliceerd', 'ingetrokken', 'besloten', 'geheim'] as const
/** See {@link standen}. */
export type Stand = (typeof standen)[number]

/** What is known of a thing. */
export interface StandFeiten {
  readonly openbaarheid: 'openbaar' | 'besloten' | 'geheim' | null
  readonly gepubliceerd: boolean
  readonly ingetrokken: boolean
}

/** Openness first: what is not open is never waiting for the public, whatever happened before. */
export function standVan({ openbaarheid, gepubliceerd, ingetrokken }: StandFeiten): Stand {
  if (openbaarheid === null) return 'te_bepalen'
  if (openbaarheid !== 'openbaar') return openbaarheid
  if (ingetrokken) return 'ingetrokken'
  return gepubliceerd ? 'gepubliceerd' : 'te_publiceren'
}
