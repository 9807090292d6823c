import { Link as RouterLink, useSearchParams } from 'react-router'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { jaarKeuzes } from '#modules/kalender/web/jaar.ts'
import type { JaarProps } from '#modules/kalender/web/vergaderingen-lijst.tsx'
import { MAANDEN, ritmeNamen } from '#modules/kalender/web/teksten.ts'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { Select } from '#web/design/select.tsx'
import type { Vergadering } from '#modules/kalender/contract.ts'
import type { Tafel } from '#modules/samenwerking/contract.ts'

/** Months beside each other, tables below each other; each day leads to its line in the list. */
export function JaarOverzicht({ jaar, vergaderingen, tafels }: JaarProps) {
  const [, setSearch] = useSearchParams()
  const perTafel = Map.groupBy(vergaderingen, ({ tafelId }) => tafelId)
  return (
    <Card isFlush>
      <FilterBar result={showAantal(vergaderingen.length, 'vergadering', 'vergaderingen')}>
        <Select
          name="jaar"
          label="Jaar"
          width="short"
          value={String(jaar)}
          onChange={(value) =>
            setSearch((was) => {
              const next = new URLSearchParams(was)
              next.set('jaar', value)
              return next
            })
          }
          options={jaarKeuzes(jaar)}
        />
      </FilterBar>
      <div className="rk-jaaroverzicht">
        <DataTable
          caption={`Vergaderingen per tafel en maand in ${jaar}`}
          isCaptionHidden
          rows={tafels}
          rowKey={({ id }) => id}
          columns={kolommen(jaar, (id) => perTafel.get(id) ?? [])}
          empty={
            <EmptyState heading="Nog geen tafels" headingLevel={2}>
              Voeg bij Tafels de tafels toe: het bestuur, de colleges, de raden. Daarna ziet u hier hun hele jaar naast elkaar.
            </EmptyState>
          }
        />
      </div>
    </Card>
  )
}

function kolommen(jaar: number, van: (tafelId: string) => readonly Vergadering[]): Column<Tafel>[] {
  return [
    {
      key: 'tafel',
      header: 'Tafel',
      isRowHeader: true,
      cell: ({ id, naam, ritme }) => (
        <>
          <Link to={`/vergaderingen?jaar=${jaar}&vanaf=begin&tafel=${id}`}>{naam}</Link>
          <span className="rk-onder">{ritmeNamen[ritme]}</span>
        </>
      ),
    },
    ...MAANDEN.map((maand, index): Column<Tafel> => ({
      key: maand,
      header: maand,
      onMobile: 'shown',
      cell: ({ id }) => {
        const hier = van(id).filter(({ datum }) => Number(datum.slice(5, 7)) === index + 1)
        if (hier.length === 0) return <span className="rk-zacht rk-leegmaand">–</span>
        return (
          <span className="rk-dagen">
            {hier.map((each) => (
              <RouterLink
                key={each.id}
                className={`nl-link${each.status === 'vervallen' ? ' rk-vervallen' : ''}`}
                to={`/vergaderingen/${each.id}`}
                aria-label={`${showDatumLang(each.datum)}${each.status === 'vervallen' ? ', vervallen' : ''}`}
              >
                {Number(each.datum.slice(8))}
              </RouterLink>
            ))}
          </span>
        )
      },
    })),
  ]
}
