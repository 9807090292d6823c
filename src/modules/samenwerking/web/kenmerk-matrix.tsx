import type { Kenmerk, Kenmerkwaarde } from '#modules/samenwerking/contract.ts'
import { type Cel, type OverzichtRij, type Overzichtvraag, overzicht, peildatums } from '#modules/samenwerking/web/kenmerk-overzicht.ts'
import { deelnameRolNamen } from '#modules/samenwerking/web/teksten.ts'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { useWie } from '#web/wie.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Select } from '#web/design/select.tsx'
import { Term } from '#web/design/term.tsx'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import './kenmerken.css'

interface Props extends Overzichtvraag {
  /** Empty: the last figure of each. */
  peildatum: string
  onPeildatum: (peildatum: string) => void
}

/** Every participant against every kenmerk: who counted what, on which day, and what nobody knows yet. */
export function KenmerkMatrix({ deelnames, kenmerken, waarden, peildatum, onPeildatum }: Props) {
  const { organisatieId } = useWie()
  const rows = overzicht({ deelnames, kenmerken, waarden, peildatum })
  const empty = rows.flatMap(({ cellen }) => Object.values(cellen)).filter(({ gedeeld }) => !gedeeld).length
  return (
    <Card isFlush>
      <FilterBar
        result={`${showAantal(rows.length, 'deelnemer', 'deelnemers')}, ${showAantal(empty, 'cijfer ontbreekt', 'cijfers ontbreken')}`}
      >
        <Select
          name="peildatum"
          label="Peildatum"
          value={peildatum}
          onChange={onPeildatum}
          placeholder="Het laatste cijfer van ieder"
          term={
            <Term term={begrippen.peildatum.woord} source={begrippen.peildatum.bron}>
              {begrippen.peildatum.uitleg}
            </Term>
          }
          options={peildatums(waarden).map((dag) => ({ value: dag, label: showDatum(dag) }))}
        />
      </FilterBar>
      <DataTable
        caption={
          peildatum
            ? `Kenmerken per deelnemer op peildatum ${showDatum(peildatum)}`
            : 'Het laatste cijfer van elke deelnemer; de peildatum kan verschillen en staat eronder'
        }
        rows={rows}
        rowKey={(row) => row.organisatieId}
        columns={[naamColumn(organisatieId), rolColumn, ...kenmerken.map(kenmerkColumn)]}
        empty={
          <EmptyState
            headingLevel={2}
            heading="Nog geen deelnemers op deze dag"
            action={<LinkButton to="/samenwerking/deelnemers">Ga naar de deelnemers</LinkButton>}
          >
            Hier staat van elke deelnemer wat er is geteld. Voeg eerst deelnemers toe, of kies een andere datum.
          </EmptyState>
        }
      />
      <Bronnen rows={rows} />
    </Card>
  )
}

const naamColumn = (eigenOrganisatieId: string): Column<OverzichtRij> => ({
  key: 'naam',
  header: 'Deelnemer',
  isRowHeader: true,
  cell: ({ organisatieId, naam }) => (
    <>
      <Link to={`/organisaties/${organisatieId}`}>{naam}</Link>
      {organisatieId === eigenOrganisatieId && (
        <>
          {' '}
          <Badge tone="info">Uw organisatie</Badge>
        </>
      )}
    </>
  ),
})

/** "Eigenaar, opdrachtgever": a row of words, one capital. */
function showRollen(rollen: readonly string[]): string {
  return rollen.map((rol, index) => (index === 0 ? deelnameRolNamen[rol] : deelnameRolNamen[rol]?.toLowerCase()) ?? rol).join(', ')
}

const rolColumn: Column<OverzichtRij> = {
  key: 'rollen',
  header: 'Rollen',
  onMobile: 'more',
  cell: ({ rollen }) => <span className="rk-zacht">{showRollen(rollen)}</span>,
}

const kenmerkColumn = ({ code, naam, omschrijving }: Kenmerk): Column<OverzichtRij> => ({
  key: code,
  header: naam,
  align: 'end',
  onMobile: 'shown',
  term: <Term term={naam.toLowerCase()}>{omschrijving}</Term>,
  cell: ({ organisatieId, cellen }) => (
    <CijferCel cel={cellen[code]} to={`/kenmerken?tab=cijfers&organisatieId=${organisatieId}&kenmerk=${code}`} />
  ),
})

/** Where the figures of the table come from, each source once. */
function Bronnen({ rows }: { rows: readonly OverzichtRij[] }) {
  const shown = rows.flatMap(({ cellen }) => Object.values(cellen)).flatMap(({ gedeeld, eigen }) => [gedeeld, eigen])
  const bronnen = [...new Set(shown.flatMap((waarde) => waarde?.bron ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'nl', { numeric: true }),
  )
  return bronnen.length === 0 ? null : (
    <p className="rk-cijfer-bronnen">
      Bronnen: {bronnen.join('; ')}. Per cijfer staat de bron bij <Link to="/kenmerken?tab=cijfers">Alle cijfers</Link>.
    </p>
  )
}

function CijferCel({ cel, to }: { cel: Cel | undefined; to: string }) {
  const { gedeeld = null, eigen = null } = cel ?? {}
  return (
    <span className="rk-cijfer">
      {gedeeld ? <Cijfer waarde={gedeeld} to={to} /> : <span className="rk-zacht">{eigen ? 'niet gedeeld' : 'geen gegevens'}</span>}
      {eigen && <Cijfer waarde={eigen} to={`${to}&zijde=eigen`} isEigen />}
    </span>
  )
}

function Cijfer({ waarde, to, isEigen = false }: { waarde: Kenmerkwaarde; to: string; isEigen?: boolean }) {
  return (
    <>
      <span className="rk-cijfer__regel">
        {isEigen && <Badge tone="info">Eigen kant</Badge>}
        <Link to={to}>{showGetal(waarde.waarde)}</Link>
      </span>
      <span className="rk-cijfer__regel rk-cijfer__dag">
        {waarde.fictief && <Badge tone="warning">Fictief</Badge>}
        {showDatum(waarde.peildatum)}
      </span>
    </>
  )
}
