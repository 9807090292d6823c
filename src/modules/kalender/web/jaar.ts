import { EERSTE_BEGROTINGSJAAR } from '#modules/kalender/domain/wettermijnen.ts'
import { standOpOf } from '#web/stand-op.ts'

/** The calendar year of an address; without one the year of the chosen day, and in its last two months the year after it. */
export function jaarUit(search: URLSearchParams): number {
  const given = Number(search.get('jaar'))
  if (Number.isInteger(given) && given >= 2000 && given <= 2100) return given
  const { dag } = standOpOf(search)
  return Number(dag.slice(0, 4)) + (Number(dag.slice(5, 7)) > 10 ? 1 : 0)
}

/** Years to choose from around the one that is shown. */
export const jaarKeuzes = (jaar: number, eerste = 2000) =>
  [-2, -1, 0, 1, 2].flatMap((step) => (jaar + step < eerste ? [] : [{ value: String(jaar + step), label: String(jaar + step) }]))

/** The budget year of an address; without one the budget whose calendar is running or comes next. */
export const begrotingsjaarUit = (search: URLSearchParams): number =>
  Math.max(EERSTE_BEGROTINGSJAAR, search.get('jaar') ? jaarUit(search) : jaarUit(search) + 1)
