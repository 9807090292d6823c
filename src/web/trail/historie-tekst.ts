import { showDatum, showTijdstip } from '#kernel/format/datum.ts'
import { waardeTekst } from '#web/trail/words.ts'

const INSTANT = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z/g
const DAY = /\b\d{4}-\d{2}-\d{2}\b/g

/** What was written in the journal, as people read it: the journal keeps dates the way machines do. */
export function leesbaar(text: string): string {
  return text.replaceAll(INSTANT, (found) => showTijdstip(found)).replaceAll(DAY, (found) => showDatum(found))
}

/** The value of a field of the journal, in words; empty when there was none. */
export function leesbareWaarde(veld: string, value: string | null): string {
  return leesbaar(value === null ? '' : waardeTekst(veld, value))
}
