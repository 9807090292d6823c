import { showDatum } from '#kernel/format/datum.ts'
import type { Wetbewijs } from '#modules/wetten/contract.ts'

/** The evidence that a law asks for something: which law, from when, and what at least. */
export function bewijsTekst({ naam, vindplaats, inwerkingOp, zekerheid, minimum }: Omit<Wetbewijs, 'wetId'>): string {
  const datum =
    inwerkingOp === null ? 'datum nog niet bekend' : `gaat in op ${showDatum(inwerkingOp)}${zekerheid === 'verwacht' ? ' (verwacht)' : ''}`
  return `${naam} (${vindplaats}), ${datum}. Ten minste: ${minimum}`
}
