import type { Organisatie } from '#modules/samenwerking/contract.ts'
import { showDatum } from '#kernel/format/datum.ts'

/** The twelve provinces, as the national register writes them. */
export const provincies = [
  'Drenthe',
  'Flevoland',
  'Fryslân',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
] as const

/** How a municipality came from others or went into others. */
export const opvolgingNamen: Record<string, string> = {
  samenvoeging: 'Samenvoeging',
  splitsing: 'Splitsing',
  naamswijziging: 'Naamswijziging',
}

/** Since and until when an organisation exists. A first day that the source does not give is said, not left out. */
export function showBestaat({ van, totEnMet }: Organisatie['bestaat'], dag: string): string {
  if (van && totEnMet) return `${showDatum(van)} tot en met ${showDatum(totEnMet)}`
  if (van) return `${van > dag ? 'Vanaf' : 'Sinds'} ${showDatum(van)}`
  return totEnMet ? `Tot en met ${showDatum(totEnMet)}; de bron noemt geen begindatum` : 'Ja; de bron noemt geen begindatum'
}

/** Whether something that holds for a period holds on the day. */
export function geldtOp({ van, totEnMet }: { van: string | null; totEnMet: string | null }, dag: string): 'nu' | 'straks' | 'voorbij' {
  if (van && van > dag) return 'straks'
  return totEnMet && totEnMet < dag ? 'voorbij' : 'nu'
}
