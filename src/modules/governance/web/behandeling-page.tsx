import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { mayHandIn } from '#platform/own-side/policy.ts'
import { type Behandeling, governanceApi } from '#modules/governance/contract.ts'
import { StopDialoog } from '#modules/governance/web/behandeling-dialogen.tsx'
import { loadPlanning } from '#modules/governance/web/planning-queries.ts'
import { OngevraagdKaart } from '#modules/governance/web/ongevraagd-kaart.tsx'
import { PlanningTab } from '#modules/governance/web/planning-tab.tsx'
import { Weg } from '#modules/governance/web/weg.tsx'
import { feitenZinnen } from '#modules/governance/web/feiten-woorden.ts'
import { behandelingStatussen } from '#modules/governance/web/teksten.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { useWie } from '#web/wie.ts'

const query = (id: string) => ask(governanceApi.readBehandeling, { params: { id } })

/** The way of one proposal; on its planning also the meetings, the recesses and the other proposals. */
export async function loader(args: LoaderFunctionArgs) {
  const id = args.params['id']!
  const [behandeling] = await Promise.all([
    queryClient.ensureQueryData(query(id)),
    queryClient.ensureQueryData(historieQuery(id)),
    searchOf(args).get('tab') === 'planning' ? loadPlanning() : null,
  ])
  return { titel: behandeling.titel }
}

/** One proposal along its tables: what each said, whose turn it is, and what you can do there. */
export function Component() {
  const { id = '' } = useParams()
  const { data: behandeling } = useSuspenseQuery(query(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const [search] = useSearchParams()
  const [message, setMessage] = useState<string | null>(null)
  const [isStopping, setStopping] = useState(false)
  const tab = search.get('tab') ?? 'weg'
  const stop = mayHandIn(useWie(), 'voorstel', behandeling.eigenOrganisatieId)
  const { naam, tone } = behandelingStatussen[behandeling.status]!
  return (
    <Stack>
      <PageHeader
        title={behandeling.titel}
        lead={zin(behandeling)}
        meta={<Badge tone={tone}>{naam}</Badge>}
        actions={behandeling.status === 'lopend' && stop.mag && <Button onPress={() => setStopping(true)}>Stop de behandeling</Button>}
      />
      <Tabs
        label="Onderdelen van deze behandeling"
        tabs={[
          { to: `/behandelingen/${id}`, label: 'De weg', isCurrent: tab === 'weg' },
          { to: `/behandelingen/${id}?tab=planning`, label: 'Planning', isCurrent: tab === 'planning' },
          { to: `/behandelingen/${id}?tab=historie`, label: 'Historie', isCurrent: tab === 'historie' },
        ]}
      />
      {tab === 'weg' ? (
        <Columns ratio="wide-narrow">
          <Stack>
            <Card heading="Langs welke tafels">
              <Weg behandeling={behandeling} onDone={setMessage} />
            </Card>
            <OngevraagdKaart behandeling={behandeling} onDone={setMessage} />
          </Stack>
          <Gegevens behandeling={behandeling} />
        </Columns>
      ) : tab === 'planning' ? (
        <PlanningTab behandeling={behandeling} onDone={setMessage} />
      ) : (
        <Historie regels={historie.resultaten} totaal={historie.totaal} />
      )}
      {isStopping && (
        <StopDialoog
          behandeling={behandeling}
          onClose={() => setStopping(false)}
          onDone={() => {
            setStopping(false)
            setMessage('De behandeling is gestopt. Het voorstel is weer bij wie het indiende.')
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

/** Where it stands, in a sentence. */
function zin({ status, stappen }: Behandeling): string {
  if (status === 'besloten') return 'Alle tafels die besluiten, zeiden ja.'
  if (status === 'afgewezen') return 'Een tafel zei nee. Het voorstel gaat niet verder.'
  if (status === 'gestopt') return 'De behandeling is gestopt. Het voorstel kan opnieuw worden ingebracht.'
  const tafels = stappen.filter(({ aanDeBeurt }) => aanDeBeurt).map(({ tafelNaam }) => tafelNaam)
  return `Nu aan de beurt: ${[...new Set(tafels)].join(', ')}.`
}

function Gegevens({ behandeling }: { behandeling: Behandeling }) {
  return (
    <Card heading="Waarom deze weg">
      <Stack gap="md">
        <ul>
          {feitenZinnen(behandeling.feiten).map((zin) => (
            <li key={zin}>{zin}</li>
          ))}
        </ul>
        {behandeling.afwijkingReden && (
          <Alert tone="warning" heading="Deze weg wijkt af van de regel" headingLevel={3}>
            <p>
              Gekozen door {behandeling.afwijkingDoor}: {behandeling.afwijkingReden}
            </p>
            {behandeling.overgeslagen.length > 0 && (
              <p>Overgeslagen: {behandeling.overgeslagen.map(({ tafelNaam }) => tafelNaam).join(', ')}.</p>
            )}
          </Alert>
        )}
        <p>
          Zijn partijen het hier niet over eens?{' '}
          <Link to={`/geschillen?nieuw=ja&behandeling=${behandeling.id}&titel=${encodeURIComponent(behandeling.titel)}`}>
            Leg het verschil vast
          </Link>
          .
        </p>
        <KeyValueList
          items={[
            { label: 'Beslispunten', value: behandeling.beslispunten.map(({ tekst }) => tekst).join('; ') },
            { label: 'Voorstel', value: <Link to={`/voorstellen/${behandeling.voorstelId}`}>Bekijk het voorstel</Link> },
            { label: 'Ingebracht door', value: behandeling.eigenOrganisatieNaam },
            ...(behandeling.dekkingBesluitId
              ? [{ label: 'Dekking', value: <Link to={`/besluiten/${behandeling.dekkingBesluitId}`}>Het besluit dat het geld gaf</Link> }]
              : []),
            { label: 'Regel', value: <Link to="/beslistabel">Beslistabel, versie {behandeling.beslistabel}</Link> },
          ]}
        />
      </Stack>
    </Card>
  )
}
