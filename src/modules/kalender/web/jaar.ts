import { addDays, addYears, datum } from '#kernel/datum.ts'
import { EERSTE_BEGROTINGSJAAR } from '#modules/kalender/domain/wettermijnen.ts'
import { standOpOf } from '#web/stand-op.ts'

/** The calendar year of an address; without one the year of the chosen day, and in its last two months the year after it. */
export function jaarUit(search: URLSearchParams): number {
  const given = Number(search.get('jaar'))
  if (Number.isInteger(given) && given >= 2000 && given <= 2100) return given
  const { dag } = standOpOf(search)
  return Number(dag.slice(0, 4)) + (Number(dag.slice(5, 7)) > 10 ? 1 : 0)
}

/** Whether the list shows what comes, over the turn of the year: as long as nobody chose a year. */
export const isKomend = (search: URLSearchParams): boolean => (search.get('beeld') ?? 'lijst') === 'lijst' && !search.get('jaar')

/** The days that the page of an address shows: a calendar year, or the year that begins on the chosen day. */
export function periodeUit(search: URLSearchParams): { van: string; totEnMet: string } {
  const jaar = jaarUit(search)
  if (!isKomend(search)) return { van: `${jaar}-01-01`, totEnMet: `${jaar}-12-31` }
  const dag = datum(standOpOf(search).dag)
  return { van: dag, totEnMet: addDays(addYears(dag, 1), -1) }
}

/** Years to choose from around the one that is shown. */
export const jaarKeuzes = (jaar: number, eerste = 2000) =>
  [-2, -1, 0, 1, 2].flatMap((step) => (jaar + step < eerste ? [] : [{ value: String(jaar + step), label: String(jaar + step) }]))

/** The budget year of an address; without one the budget whose calendar is running or comes next. */
export const begrotingsjaarUit = (search: URLSearchParams): number =>
  Math.max(EERSTE_BEGROTINGSJAAR, search.get('jaar') ? jaarUit(search) : jaarUit(search) + 1)
