import { useSearchParams } from 'react-router'
import { datumVan } from '#kernel/format/datum.ts'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Select } from '#web/design/select.tsx'

/** The period of an address: a year, and a quarter or (null) all that were read. */
export function periodeOf(search: URLSearchParams): { jaar: number; kwartaal: number | null } {
  return { jaar: Number(search.get('jaar')) || Number(datumVan(new Date()).slice(0, 4)), kwartaal: Number(search.get('kwartaal')) || null }
}

/** Which period is looked at; it stands in the address. */
export function PeriodeKeuze() {
  const [search, setSearch] = useSearchParams()
  const { jaar, kwartaal } = periodeOf(search)
  const thisYear = Number(datumVan(new Date()).slice(0, 4))
  const set = (name: string, value: string) =>
    setSearch((was) => {
      const next = new URLSearchParams(was)
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    })
  return (
    <FilterBar result={kwartaal === null ? `${jaar}` : `kwartaal ${kwartaal} van ${jaar}`}>
      <Select
        name="jaar"
        label="Jaar"
        value={String(jaar)}
        onChange={(value) => set('jaar', value)}
        options={[...new Set([thisYear - 2, thisYear - 1, thisYear, thisYear + 1, jaar])]
          .toSorted((a, b) => a - b)
          .map((each) => ({ value: String(each), label: String(each) }))}
      />
      <Select
        name="kwartaal"
        label="Periode"
        value={kwartaal === null ? '' : String(kwartaal)}
        onChange={(value) => set('kwartaal', value)}
        placeholder="Alle ingelezen kwartalen"
        options={[1, 2, 3, 4].map((each) => ({ value: String(each), label: `Kwartaal ${each}` }))}
      />
    </FilterBar>
  )
}
