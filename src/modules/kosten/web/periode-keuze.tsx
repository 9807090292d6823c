import { useSearchParams } from 'react-router'
import { datum, laatsteKwartaal } from '#kernel/datum.ts'
import { datumVan } from '#kernel/format/datum.ts'
import { Card } from '#web/design/card.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Select } from '#web/design/select.tsx'

const ALLE = 'alle'

/** The period of an address: a year, and a quarter or (null) all that were read. Without a quarter the last one that is over. */
export function periodeOf(search: URLSearchParams): { jaar: number; kwartaal: number | null } {
  const vandaag = datum(datumVan(new Date()))
  const jaar = Number(search.get('jaar')) || Number(vandaag.slice(0, 4))
  return { jaar, kwartaal: search.get('kwartaal') === ALLE ? null : Number(search.get('kwartaal')) || laatsteKwartaal(jaar, vandaag) }
}

/** Which period is looked at; it stands in the address. */
export function PeriodeKeuze() {
  const [search, setSearch] = useSearchParams()
  const { jaar, kwartaal } = periodeOf(search)
  const thisYear = Number(datumVan(new Date()).slice(0, 4))
  const set = (name: string, value: string) =>
    setSearch((was) => {
      const next = new URLSearchParams(was)
      next.set(name, value)
      return next
    })
  return (
    <Card isFlush>
      <FilterBar result={kwartaal === null ? `alle ingelezen kwartalen van ${jaar}` : `kwartaal ${kwartaal} van ${jaar}`}>
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
          value={kwartaal === null ? ALLE : String(kwartaal)}
          onChange={(value) => set('kwartaal', value)}
          options={[
            ...[1, 2, 3, 4].map((each) => ({ value: String(each), label: `Kwartaal ${each}` })),
            { value: ALLE, label: 'Alle ingelezen kwartalen' },
          ]}
        />
      </FilterBar>
    </Card>
  )
}
