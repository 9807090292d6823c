import { type Cel, kort, leesDatum, plat, toonCel } from '#kernel/inlezen/cel.ts'
import { ok, refuse, type Result } from '#kernel/refusal.ts'

/** A quarter of the year. */
export type Kwartaal = 1 | 2 | 3 | 4

/** When something was booked; `jaar` is null where the cell does not say. */
export interface Moment {
  jaar: number | null
  kwartaal: Kwartaal
}

const MAANDEN = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** The quarter of a month; the opening period 0 counts as January, the closing periods from 13 as December. */
function kwartaalVan(maand: number): Kwartaal {
  return Math.ceil(Math.min(12, Math.max(1, maand)) / 3) as Kwartaal
}

/** The quarter and year of an ISO date. */
export function momentVan(datum: string): { jaar: number; kwartaal: Kwartaal } {
  return { jaar: Number(datum.slice(0, 4)), kwartaal: kwartaalVan(Number(datum.slice(5, 7))) }
}

/** A period as packages write it: `3`, `03`, `P03`, `202603`, `2026-03`, `003.2026`, `maart 2026`, `mrt-26`, or a date. */
export function leesPeriode(cel: Cel): Result<Moment> {
  if (cel !== null && typeof cel === 'object' && 'datum' in cel) return ok(momentVan(cel.datum))
  const tekst = plat(toonCel(cel)).toLowerCase()
  const kaal = /^(?:p|per|periode|maand)?[ .]*(\d{1,3})$/.exec(tekst)
  if (kaal) return uitMaand(Number(kaal[1]), null, tekst)
  const jaarEerst = /^((?:19|20)\d{2})[-/. ]?p?(\d{1,3})$/.exec(tekst)
  if (jaarEerst) return uitMaand(Number(jaarEerst[2]), Number(jaarEerst[1]), tekst)
  const jaarLaatst = /^(\d{1,3})[-/. ](\d{4})$/.exec(tekst)
  if (jaarLaatst) return uitMaand(Number(jaarLaatst[1]), Number(jaarLaatst[2]), tekst)
  const woord = /^([a-z]{3,9})\.?(?:[- ']*(\d{4}|\d{2}))?$/.exec(tekst)
  const maand = woord ? (woord[1] === 'mrt' ? 2 : MAANDEN.indexOf(woord[1]!.slice(0, 3))) : -1
  if (maand >= 0) return uitMaand(maand + 1, woord![2] === undefined ? null : Number(woord![2].padStart(4, '20')), tekst)
  const kwartaal = leesKwartaal(cel)
  if (kwartaal.ok) return kwartaal
  const datum = leesDatum(cel)
  return datum.ok ? ok(momentVan(datum.value)) : geenPeriode(tekst)
}

function uitMaand(maand: number, jaar: number | null, tekst: string): Result<Moment> {
  return maand > 16 ? geenPeriode(tekst) : ok({ jaar, kwartaal: kwartaalVan(maand) })
}

function geenPeriode(tekst: string): Result<Moment> {
  return refuse('periode', tekst === '' ? 'Vul de periode in.' : `${kort(tekst)} is geen periode. Schrijf een maand van 1 tot en met 12.`)
}

/** A quarter: `2`, `Q2`, `K2`, `kw 2`, `2e kwartaal`, `2026-Q2`. */
export function leesKwartaal(cel: Cel): Result<Moment> {
  const tekst = plat(toonCel(cel)).toLowerCase()
  const match = /^(?:(\d{4})[-/ ]*)?(?:q|k|kw|kwartaal)[ .]*([1-4])$/.exec(tekst) ?? /^()([1-4])(?:e|ste|de)?(?: *kwartaal)?$/.exec(tekst)
  if (!match) return refuse('kwartaal', tekst === '' ? 'Vul het kwartaal in.' : `${kort(tekst)} is geen kwartaal. Schrijf 1, 2, 3 of 4.`)
  return ok({ jaar: match[1] ? Number(match[1]) : null, kwartaal: Number(match[2]) as Kwartaal })
}

/** A year of four digits. */
export function leesJaar(cel: Cel): Result<number> {
  const match = /^((?:19|20)\d{2})(?:[.,]0+)?$/.exec(plat(toonCel(cel)))
  return match
    ? ok(Number(match[1]))
    : refuse('jaar', `${kort(toonCel(cel)) || 'Leeg'} is geen jaar. Schrijf vier cijfers, bijvoorbeeld 2026.`)
}
