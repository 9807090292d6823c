import { type AgendaStatus, komtTerug, type Puntuitkomst } from './agenda.ts'

/** An item, as far as the question whether its outcome can be taken back needs it. */
export interface Gezegd {
  readonly uitkomst: Puntuitkomst | null
  readonly besluitId: string | null
  readonly stapId: string | null
}

/** Whether it can, and if not what the way is. */
export type Terugweg =
  | { readonly kan: true }
  | {
      readonly kan: false
      readonly code: 'niets-vastgelegd' | 'agenda-status' | 'punt-is-besluit' | 'punt-is-gezegd'
      readonly weg: string
    }

const nee = (code: Extract<Terugweg, { kan: false }>['code'], weg: string): Terugweg => ({ kan: false, code, weg })

/**
 * An outcome can be taken back while the meeting goes on, unless somebody already built on it: a decision stands in the register and moved
 * budgets, an advice moved a proposal to its next table.
 */
export function terugweg({ uitkomst, besluitId, stapId }: Gezegd, status: AgendaStatus): Terugweg {
  if (uitkomst === null) return nee('niets-vastgelegd', 'Van dit punt is nog geen uitkomst vastgelegd.')
  if (status !== 'bezig')
    return nee(
      'agenda-status',
      'De vergadering is gesloten. Verbeter de tekst zolang de besluitenlijst niet is vastgesteld, of zet het punt op een volgende agenda.',
    )
  if (besluitId !== null)
    return nee(
      'punt-is-besluit',
      'Dit staat als besluit in het register; begroting en opdrachten gaan daar al van uit. Klopt het niet? Breng een voorstel in dat dit besluit vervangt of intrekt.',
    )
  if (stapId !== null && !komtTerug(uitkomst))
    return nee(
      'punt-is-gezegd',
      'Deze uitkomst staat al op de weg van het voorstel; de volgende tafel gaat daarvan uit. Klopt zij niet? Meld het aan die tafel, of breng het voorstel opnieuw in.',
    )
  return { kan: true }
}
