import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { type Begroting, begrotingApi, type Begrotingsregel } from '#modules/begroting/contract.ts'
import { mayEstimate, mayIndex } from '#modules/begroting/policy.ts'
import { EvenwichtKaart } from '#modules/begroting/web/evenwicht-kaart.tsx'
import { IndexatieKaart } from '#modules/begroting/web/indexatie-kaart.tsx'
import { JarenKaart } from '#modules/begroting/web/jaren-kaart.tsx'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showTijdstip } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useWie } from '#web/wie.ts'

const listQuery = ask(begrotingApi.listBegrotingen, {})
const deelnamesQuery = askAll(samenwerkingApi.listDeelnames, {})
const query = (id: string, nummer: string | null) => ask(begrotingApi.readBegroting, { params: { id }, query: nummer ? { nummer } : {} })

/** The budget of the address: its year and version; without them the newest. */
export async function loader(args: LoaderFunctionArgs) {
  const { resultaten } = await queryClient.ensureQueryData(listQuery)
  const search = searchOf(args)
  const jaar = search.get('jaar')
  const id = resultaten.find((each) => String(each.jaar) === jaar)?.id ?? resultaten[0]?.id ?? null
  if (id) await Promise.all([queryClient.ensureQueryData(query(id, search.get('versie'))), queryClient.ensureQueryData(deelnamesQuery)])
  return { id }
}

/** The multi-year budget: what was decided, in which year it weighs, and where it comes from. */
export function Component() {
  const { id } = useLoaderData<typeof loader>()
  if (id) return <EenBegroting id={id} />
  return (
    <Stack>
      <PageHeader title="Begroting" />
      <EmptyState heading="Er staat nog niets in de begroting" headingLevel={2}>
        Zodra het bestuur een voorstel aanneemt, komt het bedrag hier vanzelf te staan: per jaar, incidenteel of structureel, met het
        besluit erbij. <Link to="/behandelingen">Bekijk wat langs de tafels gaat</Link>.
      </EmptyState>
    </Stack>
  )
}

function EenBegroting({ id }: { id: string }) {
  const [search, setSearch] = useSearchParams()
  const { data: lijst } = useSuspenseQuery(listQuery)
  const { data: begroting } = useSuspenseQuery(query(id, search.get('versie')))
  const { indexeren, ramen } = useMay()
  const inPrijzen: Prijzen = search.get('prijzen') === 'jaar' ? 'jaar' : 'besloten'
  const laatste = begroting.versies.at(-1)!.nummer
  const set = (name: string, value: string) =>
    setSearch((was) => {
      const next = new URLSearchParams(was)
      if (name === 'jaar') next.delete('versie')
      next.set(name, value)
      return next
    })
  return (
    <Stack>
      <PageHeader title={`Meerjarenbegroting ${begroting.jaar}`} windowTitle="Begroting" lead={bevinding(begroting)} />
      {begroting.nummer < laatste && (
        <Alert tone="warning" heading="Dit is een eerdere versie">
          Versie {laatste} is de laatste. Wat daarna is besloten, staat hier niet in.
        </Alert>
      )}
      <Card isFlush>
        <FilterBar result={showAantal(begroting.regels.length, 'regel', 'regels')}>
          <Select
            name="jaar"
            label="Begroting van"
            value={String(begroting.jaar)}
            onChange={(value) => set('jaar', value)}
            options={lijst.resultaten.map(({ jaar }) => ({ value: String(jaar), label: String(jaar) }))}
          />
          <Select
            name="versie"
            label="Versie"
            value={String(begroting.nummer)}
            onChange={(value) => set('versie', value)}
            options={begroting.versies.toReversed().map(({ nummer, besluitNummer, gemaaktOp }) => ({
              value: String(nummer),
              label: `${nummer}: na ${besluitNummer}, ${showTijdstip(gemaaktOp)}`,
            }))}
          />
          <Select
            name="prijzen"
            label="Bedragen"
            value={inPrijzen}
            onChange={(value) => set('prijzen', value)}
            options={[
              { value: 'besloten', label: 'Zoals besloten' },
              { value: 'jaar', label: 'In prijzen van het jaar' },
            ]}
          />
        </FilterBar>
        <DataTable
          caption={`Regels van de meerjarenbegroting ${begroting.jaar}`}
          isCaptionHidden
          rows={begroting.regels}
          rowKey={(regel) => regel.id}
          columns={kolommen(begroting, inPrijzen)}
        />
      </Card>
      <JarenKaart begroting={begroting} />
      <EvenwichtKaart begroting={begroting} oordeel={ramen} />
      <IndexatieKaart begroting={begroting} oordeel={indexeren} />
      <p>
        <Link to={`/bijdragen?jaar=${begroting.jaar}`}>Bekijk wie hiervan wat betaalt</Link> of{' '}
        <Link to="/begroting/rekenhulp">reken kapitaallasten en overhead uit</Link>
      </p>
    </Stack>
  )
}

/** What whoever looks may put down beside the decisions. */
function useMay() {
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const wie = useWie()
  const rollen = deelnames.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol)
  return { indexeren: mayIndex(wie, rollen), ramen: mayEstimate(wie, rollen) }
}

/** The finding in one sentence. */
function bevinding({ jaar, totalen, nummer }: Begroting): string {
  const { totaal } = totalen[0]!
  const pm = totalen.some((each) => each.totaal.endsWith('PM')) ? ' Een deel is PM: dat bedrag is nog niet bekend.' : ''
  return `In ${jaar} vragen de besluiten samen ${showBedrag(totaal)} (versie ${nummer}).${pm}`
}

/** In which prices amounts are shown: as decided, or with the index. */
type Prijzen = 'besloten' | 'jaar'

function kolommen({ jaren, totalen }: Begroting, prijzen: Prijzen): Column<Begrotingsregel>[] {
  return [
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
    { key: 'soort', header: 'Soort', cell: ({ soort }) => (soort === 'incidenteel' ? 'Incidenteel' : 'Structureel') },
    ...jaren.map((jaar): Column<Begrotingsregel> => ({
      key: String(jaar),
      header: String(jaar),
      align: 'end',
      cell: ({ perJaar }) => <InJaar bedrag={perJaar.find((each) => each.jaar === jaar)!} prijzen={prijzen} />,
      total: <Jaartotaal totaal={totalen.find((each) => each.jaar === jaar)!} prijzen={prijzen} />,
    })),
    {
      key: 'sleutel',
      header: 'Verdeelsleutel',
      onMobile: 'more',
      cell: ({ verdeelsleutelId, verdeelsleutelNaam }) =>
        verdeelsleutelId ? <Link to={`/verdeelsleutels/${verdeelsleutelId}`}>{verdeelsleutelNaam ?? 'sleutel'}</Link> : 'geen',
    },
  ]
}

const onbekend = <span className="rk-zacht">index onbekend</span>

function InJaar({ bedrag: { totaal, geindexeerd }, prijzen }: { bedrag: Begrotingsregel['perJaar'][number]; prijzen: Prijzen }) {
  if (totaal === null) return <span className="rk-zacht">–</span>
  if (prijzen === 'besloten') return <Amount value={totaal} />
  return geindexeerd === null ? onbekend : <Amount value={geindexeerd} />
}

function Jaartotaal({ totaal: { totaal, indexatie }, prijzen }: { totaal: Begroting['totalen'][number]; prijzen: Prijzen }) {
  if (prijzen === 'besloten') return <Amount value={totaal} />
  return indexatie ? <Amount value={indexatie.totaal} /> : onbekend
}
