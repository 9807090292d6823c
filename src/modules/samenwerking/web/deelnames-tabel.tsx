import type { Deelname } from '#modules/samenwerking/contract.ts'
import { EndButton } from '#web/forms/end-button.tsx'
import { GeldigTekst } from '#web/forms/geldig-tekst.tsx'
import { deelnameRolNamen } from '#modules/samenwerking/web/teksten.ts'
import { usePad } from '#web/use-pad.ts'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import type { Sort } from '#web/design/sort-rows.ts'

/** Participations of a day. */
export interface DeelnamesTabelProps {
  deelnames: readonly Deelname[]
  sort: Sort | null
  onSort: (sort: Sort) => void
  /** Left out when the hat may not end any; the page says why beside its own button. */
  onEnd?: (deelname: Deelname) => void
}

/** One line per organisation and role. */
export function DeelnamesTabel({ deelnames, sort, onSort, onEnd }: DeelnamesTabelProps) {
  const to = usePad()
  const columns = onEnd ? [...kolommen(to), eindeKolom(onEnd)] : kolommen(to)
  return (
    <DataTable
      caption="Deelnames op de gekozen dag"
      isCaptionHidden
      rows={deelnames}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
      columns={columns}
      empty={
        <EmptyState heading="Geen deelnames gevonden" headingLevel={2}>
          Hier staat welke organisatie in welke rol meedoet. Haal een filter weg, kies een andere dag bij ‘Stand op’, of voeg een deelnemer
          toe.
        </EmptyState>
      }
    />
  )
}

function kolommen(to: (path: string) => string): Column<Deelname>[] {
  return [
    {
      key: 'organisatieNaam',
      header: 'Organisatie',
      isRowHeader: true,
      isSortable: true,
      cell: ({ organisatieId, organisatieNaam }) => <Link to={to(`/organisaties/${organisatieId}`)}>{organisatieNaam}</Link>,
    },
    { key: 'rol', header: 'Rol', isSortable: true, cell: ({ rol }) => deelnameRolNamen[rol] },
    {
      key: 'via',
      header: 'Via',
      cell: ({ viaId, viaNaam }) =>
        viaId ? <Link to={to(`/organisaties/${viaId}`)}>{viaNaam}</Link> : <span className="rk-zacht">rechtstreeks</span>,
    },
    { key: 'van', header: 'Geldig', isSortable: true, cell: ({ geldig }) => <GeldigTekst geldig={geldig} /> },
    { key: 'bron', header: 'Bron', cell: ({ bron }) => bron },
  ]
}

function eindeKolom(onEnd: (deelname: Deelname) => void): Column<Deelname> {
  const of = ({ organisatieNaam, rol }: Deelname) => `van ${organisatieNaam} als ${deelnameRolNamen[rol]!.toLowerCase()}`
  return {
    key: 'actie',
    header: 'Actie',
    onMobile: 'more',
    cell: (deelname) => <EndButton geldig={deelname.geldig} label="Beëindig" of={of(deelname)} onPress={() => onEnd(deelname)} />,
  }
}
