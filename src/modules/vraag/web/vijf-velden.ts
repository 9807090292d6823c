import type { Aanbod, AanbodInvoer, VijfInvoer, Wens, WensInvoer } from '#modules/vraag/contract.ts'
import type { useKeptValues } from '#web/forms/use-kept-values.ts'

/** The fields as the form holds them, of a wish and of an offer; `doelId` is empty when it belongs to no goal. */
export interface VijfVelden {
  titel: string
  waarvoor: string
  voorWie: string
  wanneerNodig: string | null
  doelId: string
  proces: Wens['proces']
  waaromAnders: string
  soort: Aanbod['soort']
  digitaleImpact: string
}

/** A form with nothing in it. */
export const legeVelden: VijfVelden = {
  titel: '',
  waarvoor: '',
  voorWie: '',
  wanneerNodig: null,
  doelId: '',
  proces: 'onbekend',
  waaromAnders: '',
  soort: 'voorstel',
  digitaleImpact: '',
}

/** What the form shows of a draft. */
export function veldenOf(draft: VijfInvoer & Partial<Omit<WensInvoer & AanbodInvoer, keyof VijfInvoer>>): VijfVelden {
  const { titel, waarvoor, voorWie, wanneerNodig, doelId } = draft
  const { proces = 'onbekend', waaromAnders = '', soort = 'voorstel', digitaleImpact = '' } = draft
  return { titel, waarvoor, voorWie, wanneerNodig, doelId: doelId ?? '', proces, waaromAnders, soort, digitaleImpact }
}

const vijfOf = ({ titel, waarvoor, voorWie, wanneerNodig, doelId }: VijfVelden) => ({
  titel,
  waarvoor,
  voorWie,
  wanneerNodig,
  doelId: doelId || null,
})

/** What the server is sent of a wish; a reason to deviate goes along only where it does. */
export function wensInvoerOf(velden: VijfVelden): WensInvoer {
  return { ...vijfOf(velden), proces: velden.proces, waaromAnders: velden.proces === 'afwijking' ? velden.waaromAnders : '' }
}

/** What the server is sent of an offer. */
export function aanbodInvoerOf(velden: VijfVelden): AanbodInvoer {
  return { ...vijfOf(velden), soort: velden.soort, digitaleImpact: velden.soort === 'voorstel' ? '' : velden.digitaleImpact }
}

/** The form with what was typed, for its parts. */
export type Formulier = ReturnType<typeof useKeptValues<VijfVelden>>
