import type { WensInvoer } from '#modules/vraag/contract.ts'

/** The five fields as the form holds them; `doelId` is empty when the wish belongs to no goal. */
export interface VijfVelden {
  titel: string
  waarvoor: string
  voorWie: string
  wanneerNodig: string | null
  doelId: string
}

/** A form with nothing in it. */
export const legeVelden: VijfVelden = { titel: '', waarvoor: '', voorWie: '', wanneerNodig: null, doelId: '' }

/** What the form shows of a draft. */
export function veldenOf({ titel, waarvoor, voorWie, wanneerNodig, doelId }: WensInvoer): VijfVelden {
  return { titel, waarvoor, voorWie, wanneerNodig, doelId: doelId ?? '' }
}

/** What the server is sent. */
export function invoerOf({ doelId, ...velden }: VijfVelden): WensInvoer {
  return { ...velden, doelId: doelId || null }
}
