import { useSuspenseQuery } from '@tanstack/react-query'
import { type Doorlooptijd, governanceApi } from '#modules/governance/contract.ts'
import { type Duur, durenVan, kwantiel, MINSTE_GEVALLEN } from '#modules/governance/domain/doorlooptijd.ts'
import { dagen } from '#modules/governance/domain/route-zinnen.ts'
import { DuurStaven } from '#modules/governance/web/duur-staven.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'

const query = () => ask(governanceApi.listDoorlooptijden, {})

/** Every decision that came after an advice. */
export async function loader() {
  await queryClient.ensureQueryData(query())
  return null
}

/** How long it takes from the first advice to the decision: per table, and per organisation that asked. */
export function Component() {
  const { data } = useSuspenseQuery(query())
  const gevallen = data.resultaten
  return (
    <Stack>
      <PageHeader title="Doorlooptijden" lead={zin(gevallen)} />
      {gevallen.length === 0 ? (
        <EmptyState heading="Er is nog geen besluit na een advies" headingLevel={2}>
          Hier ziet u straks hoeveel dagen er tussen het eerste advies en het besluit liggen, per tafel en per organisatie.
        </EmptyState>
      ) : (
        <>
          <Card>
            <Verdeling
              wat="tafel"
              gevallen={gevallen.map(({ tafelId, tafelNaam, dagen: days }) => ({ id: tafelId, naam: tafelNaam, dagen: days }))}
            />
          </Card>
          <Card>
            <Verdeling
              wat="organisatie"
              gevallen={gevallen.map(({ organisatieId, organisatieNaam, dagen: days }) => ({
                id: organisatieId,
                naam: organisatieNaam,
                dagen: days,
              }))}
            />
          </Card>
          <Card heading="Elk besluit" isFlush>
            <DataTable
              caption="Elk besluit met zijn doorlooptijd"
              isCaptionHidden
              rows={gevallen}
              rowKey={({ behandelingId, tafelId }) => `${behandelingId} ${tafelId}`}
              columns={kolommen}
              empty={<p>Geen besluiten.</p>}
            />
          </Card>
        </>
      )}
    </Stack>
  )
}

function zin(gevallen: readonly Doorlooptijd[]): string {
  if (gevallen.length < MINSTE_GEVALLEN)
    return `Van het eerste advies tot het besluit. Er ${gevallen.length === 1 ? 'is' : 'zijn'} ${gevallen.length} ${gevallen.length === 1 ? 'besluit' : 'besluiten'}; vanaf ${MINSTE_GEVALLEN} zegt een gemiddelde iets.`
  const days = gevallen.map((geval) => geval.dagen)
  return `Van het eerste advies tot het besluit duurt het meestal ${dagen(kwantiel(days, 5))}; negen van de tien besluiten zijn er binnen ${dagen(kwantiel(days, 9))} (${gevallen.length} besluiten).`
}

/** Median and ninth tenth as bars, and the same as a table; below three cases only how many there were. */
function Verdeling({ wat, gevallen }: { wat: 'tafel' | 'organisatie'; gevallen: Parameters<typeof durenVan>[0] }) {
  const duren = durenVan(gevallen)
  const known = duren.filter((duur): duur is Duur & { mediaan: number; p90: number } => duur.mediaan !== null && duur.p90 !== null)
  const [langst] = known
  const kop = langst ? kopOf(wat, langst, known.length) : `Per ${wat} zijn er nog te weinig besluiten`
  return (
    <Figure
      heading={kop}
      lead={`Kalenderdagen van het eerste advies tot het besluit, per ${wat === 'tafel' ? 'tafel die besluit' : 'organisatie die het voorstel inbracht'}. Vanaf ${MINSTE_GEVALLEN} besluiten.`}
      table={
        <DataTable
          caption={`Doorlooptijd per ${wat}`}
          rows={duren}
          rowKey={({ id }) => id}
          columns={duurKolommen(wat)}
          empty={<p>Geen besluiten.</p>}
        />
      }
    >
      {known.length > 0 ? (
        <DuurStaven title={kop} duren={known} />
      ) : (
        <p>
          Er zijn ten minste {MINSTE_GEVALLEN} besluiten per {wat} nodig. De tabel noemt hoeveel er nu zijn.
        </p>
      )}
    </Figure>
  )
}

/** The finding: who takes longest, or how long the only one takes. */
function kopOf(wat: 'tafel' | 'organisatie', { naam, mediaan }: Duur & { mediaan: number }, aantal: number): string {
  const wie = wat === 'tafel' ? `Bij ${naam}` : `Voor voorstellen van ${naam}`
  return aantal === 1 ? `${wie} duurt het meestal ${dagen(mediaan)}` : `${wie} duurt het het langst: meestal ${dagen(mediaan)}`
}

const orFew = (value: number | null) => (value === null ? <span className="rk-zacht">te weinig</span> : dagen(value))

const duurKolommen = (wat: string): Column<Duur>[] => [
  { key: 'naam', header: wat === 'tafel' ? 'Tafel' : 'Organisatie', isRowHeader: true, cell: ({ naam }) => naam },
  { key: 'aantal', header: 'Besluiten', align: 'end', cell: ({ aantal }) => aantal },
  { key: 'mediaan', header: 'Meestal (mediaan)', align: 'end', cell: ({ mediaan }) => orFew(mediaan) },
  { key: 'p90', header: 'Negen van de tien binnen', align: 'end', cell: ({ p90 }) => orFew(p90) },
]

const kolommen: Column<Doorlooptijd>[] = [
  {
    key: 'titel',
    header: 'Voorstel',
    isRowHeader: true,
    cell: ({ behandelingId, titel, organisatieNaam }) => (
      <>
        <Link to={`/behandelingen/${behandelingId}`}>{titel}</Link>
        <span className="rk-onder">{organisatieNaam}</span>
      </>
    ),
  },
  { key: 'tafel', header: 'Tafel', cell: ({ tafelNaam }) => tafelNaam },
  { key: 'advies', onMobile: 'more', header: 'Eerste advies', cell: ({ adviesOp }) => <DateText value={adviesOp} /> },
  { key: 'besluit', header: 'Besluit', cell: ({ besluitOp }) => <DateText value={besluitOp} /> },
  { key: 'dagen', onMobile: 'shown', header: 'Dagen', align: 'end', cell: (geval) => geval.dagen },
]
