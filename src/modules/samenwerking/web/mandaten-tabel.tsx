import type { Mandaat } from '#modules/samenwerking/contract.ts'
import { EndButton } from '#web/forms/end-button.tsx'
import { GeldigTekst } from '#web/forms/geldig-tekst.tsx'
import { mandaatOnderwerpNamen } from '#modules/samenwerking/web/uitleg.ts'
import { usePad } from '#web/use-pad.ts'
import { Amount } from '#web/design/amount.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import type { Sort } from '#web/design/sort-rows.ts'
import { rolNamen } from '#web/teksten.ts'

/** Mandates of a day. */
export interface MandatenTabelProps {
  mandaten: readonly Mandaat[]
  sort: Sort | null
  onSort: (sort: Sort) => void
  /** The organisation of the hat: only its own mandates can be ended. */
  ownId: string
  /** Left out when the hat may not end any; the page says why beside its own button. */
  onEnd?: (mandaat: Mandaat) => void
}

/** One line per person and subject. */
export function MandatenTabel({ mandaten, sort, onSort, ownId, onEnd }: MandatenTabelProps) {
  const to = usePad()
  const columns = onEnd ? [...kolommen(to), eindeKolom(ownId, onEnd)] : kolommen(to)
  return (
    <DataTable
      caption="Mandaten op de gekozen dag"
      isCaptionHidden
      rows={mandaten}
      rowKey={({ id }) => id}
      sort={sort}
      onSort={onSort}
      columns={columns}
      empty={
        <EmptyState heading="Geen mandaten gevonden" headingLevel={2}>
          Indienen doet iemand namens een organisatie. Hier staat wie dat mag, waarover en tot welk bedrag. Wis het zoekwoord, kies een
          andere dag, of geef iemand van uw organisatie een mandaat.
        </EmptyState>
      }
    />
  )
}

/** Hidden for partners is not the same as without limit. */
function Limiet({ mandaat: { limiet, bedragVerborgen } }: { mandaat: Mandaat }) {
  if (limiet === null) return <span className="rk-zacht">{bedragVerborgen ? 'Bedrag verborgen' : 'geen limiet'}</span>
  return (
    <>
      <Amount value={limiet} />
      {bedragVerborgen && <span className="rk-onder">verborgen voor partners</span>}
    </>
  )
}

function kolommen(to: (path: string) => string): Column<Mandaat>[] {
  return [
    {
      key: 'persoonNaam',
      header: 'Wie',
      isRowHeader: true,
      isSortable: true,
      cell: ({ persoonNaam, rol }) => (
        <>
          {persoonNaam}
          <span className="rk-onder">{rolNamen[rol] ?? rol}</span>
        </>
      ),
    },
    { key: 'onderwerp', header: 'Mag indienen', cell: ({ onderwerp }) => mandaatOnderwerpNamen[onderwerp] },
    {
      key: 'organisatieNaam',
      header: 'Namens',
      isSortable: true,
      cell: ({ organisatieId, organisatieNaam }) => <Link to={to(`/organisaties/${organisatieId}`)}>{organisatieNaam}</Link>,
    },
    { key: 'limiet', header: 'Limiet', align: 'end', cell: (mandaat) => <Limiet mandaat={mandaat} /> },
    { key: 'geldig', header: 'Geldig', cell: ({ geldig }) => <GeldigTekst geldig={geldig} /> },
    { key: 'besluit', header: 'Besluit', cell: ({ besluit }) => besluit },
  ]
}

function eindeKolom(ownId: string, onEnd: (mandaat: Mandaat) => void): Column<Mandaat> {
  const of = ({ persoonNaam, onderwerp }: Mandaat) =>
    `van het mandaat van ${persoonNaam} voor ${mandaatOnderwerpNamen[onderwerp]!.toLowerCase()}`
  return {
    key: 'actie',
    header: 'Actie',
    cell: (mandaat) =>
      mandaat.organisatieId === ownId ? (
        <EndButton geldig={mandaat.geldig} label="Beëindig" of={of(mandaat)} onPress={() => onEnd(mandaat)} />
      ) : (
        <span className="rk-zacht">{mandaat.organisatieNaam} beslist</span>
      ),
  }
}
