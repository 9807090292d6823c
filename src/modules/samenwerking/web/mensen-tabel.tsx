import type { Aanstelling } from '#modules/samenwerking/contract.ts'
import { EndButton } from '#web/forms/end-button.tsx'
import { GeldigTekst } from '#web/forms/geldig-tekst.tsx'
import { usePad } from '#web/use-pad.ts'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import type { Sort } from '#web/design/sort-rows.ts'
import { rolNamen } from '#web/teksten.ts'

/** Hats of a day. */
export interface MensenTabelProps {
  mensen: readonly Aanstelling[]
  sort: Sort | null
  onSort: (sort: Sort) => void
  /** Left out when the hat may not end any; the page says why beside its own button. */
  onEnd?: (pet: Aanstelling) => void
}

/** One line per person and hat. */
export function MensenTabel({ mensen, sort, onSort, onEnd }: MensenTabelProps) {
  const to = usePad()
  const columns = onEnd ? [...kolommen(to), eindeKolom(onEnd)] : kolommen(to)
  return (
    <DataTable
      caption="Mensen en hun petten op de gekozen dag"
      isCaptionHidden
      rows={mensen}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
      columns={columns}
      empty={
        <EmptyState heading="Niemand gevonden" headingLevel={2}>
          Hier staat wie voor welke organisatie handelt. Wis het zoekwoord, kies een andere dag, of geef iemand een pet.
        </EmptyState>
      }
    />
  )
}

function kolommen(to: (path: string) => string): Column<Aanstelling>[] {
  return [
    {
      key: 'persoonNaam',
      header: 'Wie',
      isRowHeader: true,
      isSortable: true,
      cell: ({ persoonNaam, email }) => (
        <>
          {persoonNaam}
          <span className="rk-onder">{email}</span>
        </>
      ),
    },
    { key: 'rol', header: 'Rol', isSortable: true, cell: ({ rol }) => rolNamen[rol] ?? rol },
    {
      key: 'organisatieNaam',
      header: 'Organisatie',
      isSortable: true,
      cell: ({ organisatieId, organisatieNaam }) => <Link to={to(`/organisaties/${organisatieId}`)}>{organisatieNaam}</Link>,
    },
    {
      key: 'tafels',
      header: 'Tafels',
      cell: ({ tafels }) =>
        tafels.length > 0 ? (
          <ul className="rk-kaal">
            {tafels.map(({ id, naam }) => (
              <li key={id}>{naam}</li>
            ))}
          </ul>
        ) : (
          <span className="rk-zacht">geen</span>
        ),
    },
    { key: 'geldig', header: 'Geldig', cell: ({ geldig }) => <GeldigTekst geldig={geldig} /> },
  ]
}

function eindeKolom(onEnd: (pet: Aanstelling) => void): Column<Aanstelling> {
  return {
    key: 'actie',
    header: 'Actie',
    cell: (pet) => (
      <EndButton
        geldig={pet.geldig}
        label="Neem af"
        of={`van de pet ${rolNamen[pet.rol] ?? pet.rol} van ${pet.persoonNaam}`}
        onPress={() => onEnd(pet)}
      />
    ),
  }
}
