import { useSearchParams } from 'react-router'
import { addDays, type Datum, daysBetween } from '#kernel/datum.ts'
import type { Vergadering } from '#modules/kalender/contract.ts'
import type { Behandeling } from '#modules/governance/contract.ts'

/** What somebody tries out, as the address holds it: a link shows the same to everyone, and nothing is saved. */
export interface WatAls {
  /** Stop → meeting that was chosen for it. */
  readonly keuzes: ReadonlyMap<string, string>
  /** Meeting → another day, or null when it does not take place. */
  readonly verzet: ReadonlyMap<string, string | null>
}

const SCHEIDING = '~'
const pairs = (values: readonly string[]) =>
  values.map((value) => value.split(SCHEIDING)).flatMap(([key, value]) => (key && value !== undefined ? [[key, value] as const] : []))

/** Reads what is tried out from an address. */
export function watAlsOf(search: URLSearchParams): WatAls {
  return {
    keuzes: new Map(pairs(search.getAll('kies'))),
    verzet: new Map(pairs(search.getAll('verzet')).map(([id, dag]) => [id, /^\d{4}-\d{2}-\d{2}$/.test(dag) ? dag : null])),
  }
}

/** What is tried out on this page, with the ways to change it. */
export function useWatAls() {
  const [search, setSearch] = useSearchParams()
  const watAls = watAlsOf(search)
  const save = ({ keuzes, verzet }: WatAls) =>
    setSearch(
      (was) => {
        const next = new URLSearchParams(was)
        next.delete('kies')
        next.delete('verzet')
        for (const [stapId, vergaderingId] of keuzes) next.append('kies', `${stapId}${SCHEIDING}${vergaderingId}`)
        for (const [id, dag] of verzet) next.append('verzet', `${id}${SCHEIDING}${dag ?? ''}`)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return {
    ...watAls,
    isActief: watAls.keuzes.size + watAls.verzet.size > 0,
    kies: (stapId: string, vergaderingId: string) => save({ ...watAls, keuzes: new Map([...watAls.keuzes, [stapId, vergaderingId]]) }),
    zetVerzet: (vergaderingId: string, dag: string | null) =>
      save({ ...watAls, verzet: new Map([...watAls.verzet, [vergaderingId, dag]]) }),
    wis: () => save({ keuzes: new Map(), verzet: new Map() }),
  }
}

/** The meetings as they would be; a paper is due as many days before as it was. */
export function metVerzet(vergaderingen: readonly Vergadering[], verzet: WatAls['verzet']): Vergadering[] {
  return vergaderingen.map((each) => {
    const dag = verzet.get(each.id)
    if (dag === undefined) return each
    if (dag === null) return { ...each, status: 'vervallen' }
    const term = daysBetween(each.aanleverenUiterlijk as Datum, each.datum as Datum)
    return { ...each, datum: dag, aanleverenUiterlijk: addDays(dag as Datum, -term) }
  })
}

/** The proposal as it would be with these choices. */
export function metKeuzes(behandeling: Behandeling, keuzes: WatAls['keuzes']): Behandeling {
  return {
    ...behandeling,
    stappen: behandeling.stappen.map((stap) => {
      const vergaderingId = keuzes.get(stap.id)
      return vergaderingId === undefined || stap.uitkomst !== null ? stap : { ...stap, vergaderingId, vastgezet: true }
    }),
  }
}
