import type { Organisatie } from '#modules/samenwerking/contract.ts'
import { showDatum } from '#web/format/datum.ts'

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

/** Since and until when an organisation exists. An unknown first day is said, not left out: the national register begins at 2014. */
export function showBestaat({ van, totEnMet }: Organisatie['bestaat'], dag: string): string {
  const begin = van ? `${van > dag ? 'vanaf' : 'sinds'} ${showDatum(van)}` : 'begindatum niet bekend'
  if (!totEnMet) return begin
  return van ? `${showDatum(van)} tot en met ${showDatum(totEnMet)}` : `tot en met ${showDatum(totEnMet)}, ${begin}`
}

/** Whether something that holds for a period holds on the day. */
export function geldtOp({ van, totEnMet }: { van: string | null; totEnMet: string | null }, dag: string): 'nu' | 'straks' | 'voorbij' {
  if (van && van > dag) return 'straks'
  return totEnMet && totEnMet < dag ? 'voorbij' : 'nu'
}
