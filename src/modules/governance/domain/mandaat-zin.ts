import { showBedrag } from '#kernel/format/bedrag.ts'
import type { Mandaatstand } from '#modules/governance/domain/mandaat.ts'

/** The mandate of a table beside what is asked, as texts. */
export interface GetoondMandaat {
  readonly limiet: string | null
  readonly stand: Mandaatstand
  readonly jaar: number | null
  readonly bedrag: string | null
}

/** In a sentence whether the table stays within its limit. */
export function mandaatZin({ limiet, stand, jaar, bedrag }: GetoondMandaat): string {
  if (stand === 'geen_geld') return 'Dit besluit vraagt geen geld.'
  const gevraagd = `${showBedrag(bedrag ?? '0.00')} in ${jaar ?? 'één jaar'}`
  if (stand === 'geen_grens' || limiet === null) return `Dit besluit vraagt ten hoogste ${gevraagd}. Voor deze tafel geldt geen grens.`
  const grens = `${showBedrag(limiet)} per jaar`
  if (stand === 'boven') return `Dit besluit vraagt ${gevraagd}. Dat is meer dan de grens van deze tafel: ${grens}.`
  if (stand === 'onbekend') return `Een deel is PM: niemand weet of dit binnen de grens van deze tafel blijft (${grens}).`
  return `Dit besluit vraagt ten hoogste ${gevraagd}. Dat valt binnen de grens van deze tafel: ${grens}.`
}
