import { addDays, datumOf } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import type { PckalenderInvoer, Rechtsvorm } from './pckalender.ts'

/** A form with its dates as the cooperation keeps it; the days themselves included, null where it is open. */
export type GeldigeVorm = { readonly vorm: string; readonly geldig: { readonly van: string | null; readonly totEnMet: string | null } }

const VORMEN: Readonly<Record<string, Rechtsvorm>> = {
  openbaar_lichaam: 'openbaarLichaam',
  bedrijfsvoeringsorganisatie: 'bedrijfsvoeringsorganisatie',
  gemeenschappelijk_orgaan: 'gemeenschappelijkOrgaan',
  centrumgemeente: 'centrumgemeente',
}

/** The form on a day in the words of the calculation. A network, or a day without a form, has no statutory year either. */
function vormOp(vormen: readonly GeldigeVorm[], dag: string): Rechtsvorm {
  const found = vormen.find(({ geldig: { van, totEnMet } }) => (van === null || van <= dag) && (totEnMet === null || dag <= totEnMet))
  return (found && VORMEN[found.vorm]) ?? 'regelingZonderMeer'
}

/**
 * The form of a cooperation as the statutory year of a budget asks for it: on 31 December of two years before (it decides about the
 * accounts), and every change after it: in the year before the budget year, and in the year itself, when the budget can still be changed.
 */
export function vormenVoorJaar(
  vormen: readonly GeldigeVorm[],
  begrotingsjaar: number,
): Required<Pick<PckalenderInvoer, 'rechtsvorm'>> & { vormwijzigingen: { vanaf: Datum; rechtsvorm: Rechtsvorm }[] } {
  const begin = datumOf(begrotingsjaar - 2, 12, 31)
  const einde = datumOf(begrotingsjaar, 12, 31)
  const wissels = vormen
    .flatMap(({ geldig: { van, totEnMet } }) => [van, totEnMet === null ? null : addDays(totEnMet as Datum, 1)])
    .filter((dag): dag is Datum => dag !== null && begin < dag && dag <= einde)
  const vormwijzigingen: { vanaf: Datum; rechtsvorm: Rechtsvorm }[] = []
  let before = vormOp(vormen, begin)
  for (const vanaf of [...new Set(wissels)].sort()) {
    const rechtsvorm = vormOp(vormen, vanaf)
    if (rechtsvorm !== before) vormwijzigingen.push({ vanaf, rechtsvorm })
    before = rechtsvorm
  }
  return { rechtsvorm: vormOp(vormen, begin), vormwijzigingen }
}
