import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { type Bijdragen, verrekeningApi, type VerdeeldeRegel } from '#modules/verrekening/contract.ts'
import { HorizontalBars } from '#web/charts/horizontal-bars.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Figure } from '#web/design/figure.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { centenOf, showBedrag } from '#kernel/format/bedrag.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'

const query = (jaar: string | null) => ask(verrekeningApi.readBijdragen, { query: jaar ? { jaar } : {} })

/** The contributions of the year in the address; this year without one. */
export async function loader(args: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(query(searchOf(args).get('jaar')))
  return null
}

/** Who pays what, in which year, with the line, the decision and the key behind every amount. */
export function Component() {
  const [search, setSearch] = useSearchParams()
  const { data } = useSuspenseQuery(query(search.get('jaar')))
  const choose = (jaar: string) =>
    setSearch((was) => {
      const next = new URLSearchParams(was)
      next.set('jaar', jaar)
      return next
    })
  const years = Array.from({ length: 7 }, (_, index) => String(new Date().getFullYear() - 3 + index))
  return (
    <Stack>
      <PageHeader title="Bijdragen" lead={bevinding(data)} />
      <Card isFlush>
        <FilterBar result={data.zicht === 'eigen' ? 'alleen uw bijdrage' : showAantal(data.deelnemers.length, 'deelnemer', 'deelnemers')}>
          <Select
            name="jaar"
            label="Vanaf jaar"
            value={String(data.jaar)}
            onChange={choose}
            options={[...new Set([...years, String(data.jaar)])].sort().map((jaar) => ({ value: jaar, label: jaar }))}
          />
        </FilterBar>
        <DataTable
          caption={`Bijdragen per deelnemer, ${data.jaren[0]} tot en met ${data.jaren.at(-1)}`}
          isCaptionHidden
          rows={data.deelnemers}
          rowKey={({ organisatieId }) => organisatieId}
          columns={kolommen(data)}
          empty={
            data.regels.length === 0 ? (
              <EmptyState heading={`Er is niets besloten voor ${data.jaar} en daarna`} headingLevel={2}>
                Zodra een besluit in de begroting staat, ziet u hier wie wat betaalt, met de sleutel en het besluit erbij.
              </EmptyState>
            ) : data.zicht === 'eigen' ? (
              <EmptyState heading="Uw organisatie betaalt hier nog niets van" headingLevel={2}>
                {GESLOTEN} Hieronder staat per regel wat is besloten.
              </EmptyState>
            ) : (
              <EmptyState heading="Er is nog niets verdeeld" headingLevel={2}>
                Van wat is besloten, kan nog niets worden verdeeld. Hieronder staat per regel waarom.
              </EmptyState>
            )
          }
        />
      </Card>
      {data.zicht === 'alles' && <Grafiek data={data} />}
      {data.regels.length > 0 && <Opbouw data={data} />}
    </Stack>
  )
}

const GESLOTEN = 'Bedragen van anderen zijn afgesproken gesloten.'

/** The finding in one sentence. */
function bevinding({ jaar, totalen, deelnemers, nietVerdeeld, regels }: Bijdragen): string {
  const rest = nietVerdeeld.filter((each) => each.totaal !== '0.00').map((each) => `${showBedrag(each.totaal)} in ${each.jaar}`)
  const open = rest.length === 0 ? '' : ` Niet verdeeld: ${rest.join(', ')}.`
  if (totalen === null && regels.length > 0) {
    const [eigen] = deelnemers
    const zin = eigen
      ? `In ${jaar} betaalt ${eigen.organisatieNaam} ${showBedrag(eigen.perJaar[0]!.bedrag)}.`
      : `Uw organisatie betaalt in ${jaar} niets.`
    return `${zin} ${GESLOTEN}${open}`
  }
  if (deelnemers.length === 0 || totalen === null) return `Voor ${jaar} en de drie jaren daarna is nog niets verdeeld.${open}`
  return `In ${jaar} betalen ${showAantal(deelnemers.length, 'deelnemer', 'deelnemers')} samen ${showBedrag(totalen[0]!.bedrag)}.${open}`
}

function kolommen({ jaren, totalen }: Bijdragen): Column<Bijdragen['deelnemers'][number]>[] {
  return [
    {
      key: 'naam',
      header: 'Deelnemer',
      isRowHeader: true,
      cell: ({ organisatieId, organisatieNaam }) => <Link to={`/organisaties/${organisatieId}`}>{organisatieNaam}</Link>,
    },
    ...jaren.map((jaar, index): Column<Bijdragen['deelnemers'][number]> => ({
      key: String(jaar),
      header: String(jaar),
      align: 'end',
      cell: ({ perJaar }) => <Amount value={perJaar[index]!.bedrag} />,
      ...(totalen && { total: <Amount value={totalen[index]!.bedrag} /> }),
    })),
  ]
}

function Grafiek({ data }: { data: Bijdragen }) {
  const { jaar, deelnemers } = data
  const bars = deelnemers.map(({ organisatieId, organisatieNaam, perJaar }) => ({
    id: organisatieId,
    label: organisatieNaam,
    bedrag: perJaar[0]!.bedrag,
  }))
  const [most] = bars.toSorted((a, b) => ((centenOf(a.bedrag) ?? 0n) < (centenOf(b.bedrag) ?? 0n) ? 1 : -1))
  if (!most || centenOf(most.bedrag) === 0n) return null
  return (
    <Card>
      <Figure
        heading={`${most.label} betaalt in ${jaar} het meest: ${showBedrag(most.bedrag)}`}
        table={
          <DataTable
            caption={`Bijdragen in ${jaar}`}
            rows={deelnemers}
            rowKey={({ organisatieId }) => organisatieId}
            columns={kolommen(data).slice(0, 2)}
          />
        }
      >
        <HorizontalBars
          title={`Bijdragen in ${jaar}`}
          description={bars.map(({ label, bedrag }) => `${label} ${showBedrag(bedrag)}`).join(', ')}
          bars={bars}
          formatValue={showBedrag}
        />
      </Figure>
    </Card>
  )
}

/** Why nobody pays a line yet. */
const redenen = {
  geen_sleutel: 'niet verdeeld: er is geen sleutel',
  cijfers_ontbreken: 'niet verdeeld: bij de sleutel ontbreken cijfers',
} as const

function Opbouw({ data: { regels, zicht } }: { data: Bijdragen }) {
  const columns: Column<VerdeeldeRegel>[] = [
    {
      key: 'omschrijving',
      header: 'Waarvoor',
      isRowHeader: true,
      cell: ({ omschrijving, besluitId, besluitNummer }) => (
        <>
          {omschrijving}
          <span className="rk-onder">
            besluit {besluitId ? <Link to={`/besluiten/${besluitId}`}>{besluitNummer}</Link> : besluitNummer}
          </span>
        </>
      ),
    },
    {
      key: 'jaar',
      header: 'Jaar',
      cell: ({ jaar, soort }) => (soort === 'incidenteel' ? `${jaar}, incidenteel` : `vanaf ${jaar}, structureel`),
    },
    { key: 'totaal', header: 'Bedrag', align: 'end', cell: ({ totaal }) => <Amount value={totaal} /> },
    {
      key: 'delen',
      header: zicht === 'alles' ? 'Wie betaalt wat' : 'Wat u betaalt',
      cell: ({ delen, nietVerdeeld }) =>
        nietVerdeeld ? (
          redenen[nietVerdeeld]
        ) : delen.length === 0 ? (
          'niets'
        ) : (
          <ul className="rk-delen">
            {delen.map(({ organisatieId, organisatieNaam, bedrag }) => (
              <li key={organisatieId}>
                {organisatieNaam}: <Amount value={bedrag} />
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: 'sleutel',
      header: 'Verdeelsleutel',
      cell: ({ verdeelsleutelId, verdeelsleutelNaam, totaal }) =>
        verdeelsleutelId ? (
          <Link to={`/verdeelsleutels/${verdeelsleutelId}${zicht === 'alles' ? `?bedrag=${totaal.replace(' + PM', '')}` : ''}`}>
            {verdeelsleutelNaam ?? 'sleutel'}
          </Link>
        ) : (
          'geen'
        ),
    },
  ]
  return (
    <Card heading="Waar de bijdragen uit bestaan" isFlush>
      <DataTable
        caption="Regels van de begroting, verdeeld over hun sleutel"
        isCaptionHidden
        rows={regels}
        rowKey={({ begrotingsregelId }) => begrotingsregelId}
        columns={columns}
      />
    </Card>
  )
}
