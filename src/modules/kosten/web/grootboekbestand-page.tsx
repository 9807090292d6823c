import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showTijdstip } from '#kernel/format/datum.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { type Grootboekbestand, grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import { GrootboekRegels } from '#modules/kosten/web/grootboek-regels.tsx'
import { GrootboekRekeningen } from '#modules/kosten/web/grootboek-rekeningen.tsx'
import { GrootboekVerschillen } from '#modules/kosten/web/grootboek-verschillen.tsx'
import { bestandStatussen, grootboeksoortNamen, kwartalenLijst, tijdvakVan, weggelatenZin } from '#modules/kosten/web/grootboek-woorden.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Kpi, KpiRow } from '#web/design/kpi.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { ask, queryClient } from '#web/query.ts'

const bestandQuery = (id: string) => ask(grootboekApi.readGrootboekbestand, { params: { id } })
const verschilQuery = (id: string) => ask(grootboekApi.listGrootboekverschillen, { params: { id } })

/** The version of the address. */
export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(bestandQuery(params['id']!))
  return null
}

const tabs = [
  { tab: '', label: 'Rekeningen' },
  { tab: 'regels', label: 'Regels' },
  { tab: 'verschil', label: 'Verschil met de versie ervoor' },
  { tab: 'bestand', label: 'Over dit bestand' },
] as const

/** One version of the ledger: its totals, each account, each line, and what it changed. */
export function Component() {
  const { id = '' } = useParams()
  const { data: bestand } = useSuspenseQuery(bestandQuery(id))
  const [search] = useSearchParams()
  const current = tabs.find(({ tab }) => tab === search.get('tab'))?.tab ?? ''
  const { naam, tone } = bestandStatussen[bestand.status]
  return (
    <Stack>
      <PageHeader
        title={`Grootboek ${bestand.jaar}, versie ${bestand.nummer}`}
        lead={`${grootboeksoortNamen[bestand.soort]} over ${tijdvakVan(bestand)}. ${geldtZin(bestand)}`}
        meta={
          <>
            <Badge tone={tone}>{naam}</Badge>
            {bestand.fictief && <Badge tone="warning">Fictief</Badge>}
          </>
        }
      />
      <KpiRow>
        <Kpi label="Saldo" value={showBedrag(bestand.saldo)} detail="Debet min credit" />
        <Kpi label="Debet" value={showBedrag(bestand.debet)} />
        <Kpi label="Credit" value={showBedrag(bestand.credit)} />
        <Kpi label="Regels" value={showGetal(bestand.aantal)} to="?tab=regels" />
        <Kpi label="Rekeningen" value={showGetal(bestand.aantalRekeningen)} />
      </KpiRow>
      <Tabs
        label="Delen van deze versie"
        tabs={tabs.map(({ tab, label }) => ({ label, to: `/grootboek/${id}${tab ? `?tab=${tab}` : ''}`, isCurrent: tab === current }))}
      />
      {current === '' && <GrootboekRekeningen bestand={bestand} />}
      {current === 'regels' && <GrootboekRegels bestand={bestand} />}
      {current === 'verschil' && <Verschil bestand={bestand} />}
      {current === 'bestand' && <OverBestand bestand={bestand} />}
    </Stack>
  )
}

function geldtZin({ status, geldtVoor }: Grootboekbestand): string {
  if (status === 'geldt') return 'Deze versie geldt.'
  if (status === 'vervangen') return 'Een latere versie kwam ervoor in de plaats; deze blijft leesbaar.'
  return `Deze versie geldt nog voor kwartaal ${kwartalenLijst(geldtVoor)}.`
}

function Verschil({ bestand: { id } }: { bestand: Grootboekbestand }) {
  const { data } = useSuspenseQuery(verschilQuery(id))
  if (data.vergelekenMet.length === 0)
    return (
      <Card heading="De eerste versie">
        <p>Voor deze kwartalen was er nog geen grootboek. Er is niets om mee te vergelijken.</p>
      </Card>
    )
  const aantal = data.resultaten.length
  const nummers = kwartalenLijst(data.vergelekenMet.map(({ nummer }) => nummer))
  if (aantal === 0)
    return (
      <Card heading="Geen rekening veranderde van bedrag">
        <p>
          Elke rekening heeft hetzelfde bedrag als in versie {nummers}. De regels zelf kunnen anders zijn, zoals mutaties in plaats van een
          saldibalans.
        </p>
      </Card>
    )
  return (
    <Card heading={showAantal(aantal, 'rekening veranderde', 'rekeningen veranderden')} isFlush>
      <GrootboekVerschillen
        caption={`Per rekening wat gold (versie ${nummers}) en wat deze versie zegt`}
        verschillen={data.resultaten}
        samen={data.verschil}
      />
    </Card>
  )
}

function OverBestand({ bestand }: { bestand: Grootboekbestand }) {
  return (
    <Card heading="Over dit bestand">
      <KeyValueList
        items={[
          { label: 'Bestand', value: bestand.naam },
          { label: 'Vastgelegd', value: `${showTijdstip(bestand.opgenomenOp)} door ${bestand.persoonNaam}` },
          {
            label: 'Versie ervoor',
            value: bestand.vervangt ? <Link to={`/grootboek/${bestand.vervangt.id}`}>Versie {bestand.vervangt.nummer}</Link> : 'geen',
          },
          { label: 'Niet ingelezen', value: weggelatenZin(bestand.weggelaten) || 'niets: elke rij is een regel' },
          {
            label: 'Bedragen per kwartaal',
            value: bestand.perKwartaal ? 'ja' : `nee: alles staat bij kwartaal ${bestand.kwartaalTot}`,
          },
          { label: 'Kenmerk (SHA-256)', value: <code>{bestand.sha256}</code> },
        ]}
      />
    </Card>
  )
}
