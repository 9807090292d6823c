import { datum, daysBetween } from '#kernel/datum.ts'
import type { Taak, Termijn } from '#modules/samenwerking/contract.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'

/** The most urgent thing in one sentence; tasks come in order of urgency, dates in order of time. */
export function dringendst({
  taken,
  termijnen,
  vandaag,
}: {
  taken: readonly Taak[]
  termijnen: readonly Termijn[]
  vandaag: string
}): string {
  const [taak] = taken
  const [termijn] = termijnen
  if (taak) {
    const when = taak.uiterlijk ? `, uiterlijk ${showDatumLang(taak.uiterlijk)} (${hoeLang(taak.uiterlijk, vandaag)})` : ''
    return `Het dringendst: ${lowerFirst(taak.titel)}${when}.`
  }
  if (termijn)
    return `Er wacht nu niets op u. De eerste datum die telt is ${showDatumLang(termijn.datum)} (${hoeLang(termijn.datum, vandaag)}).`
  return 'Er wacht nu niets op u.'
}

/** How far a date is from today, in words: `vandaag`, `nog 40 dagen`, `3 dagen te laat`. */
export function hoeLang(dag: string, vandaag: string): string {
  const days = daysBetween(datum(vandaag), datum(dag))
  if (days === 0) return 'vandaag'
  if (days === 1) return 'morgen'
  return days > 0 ? `nog ${showAantal(days, 'dag', 'dagen')}` : `${showAantal(-days, 'dag', 'dagen')} te laat`
}

/** Dates month by month, in their order: `januari 2027` with what falls in it. */
export function perMaand<T extends { datum: string }>(termijnen: readonly T[]): { maand: string; termijnen: T[] }[] {
  const found = Map.groupBy(termijnen, ({ datum: dag }) => showDatumLang(dag).replace(/^\d+ /, ''))
  return [...found].map(([maand, groep]) => ({ maand, termijnen: groep }))
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
