import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useNavigate, useParams, useSearchParams } from 'react-router'
import { samenwerkingApi, type Verdeelsleutel } from '#modules/samenwerking/contract.ts'
import { mayEdit, mayHandIn, may } from '#platform/own-side/policy.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'
import { SleutelActies } from '#modules/samenwerking/web/sleutel-acties.tsx'
import { sleutelStatussen } from '#modules/samenwerking/web/teksten.ts'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { wieZiet } from '#web/trail/who-sees.ts'
import { VerdelingKaart } from '#modules/samenwerking/web/verdeling-kaart.tsx'
import { useWie } from '#web/wie.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { Term } from '#web/design/term.tsx'
import { showDatum, showPeriode, showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'

const sleutelQuery = (id: string) => ask(samenwerkingApi.readVerdeelsleutel, { params: { id } })
const tafelsQuery = ask(samenwerkingApi.readRegeling, { query: {} })

/** The key itself; its tabs load what they need. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [sleutel] = await Promise.all([
    queryClient.ensureQueryData(sleutelQuery(id)),
    queryClient.ensureQueryData(tafelsQuery),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: sleutel.naam }
}

/** One key: what everyone pays and why, how it came about, who said what of it. */
export function Component() {
  const { id = '' } = useParams()
  const { data: sleutel } = useSuspenseQuery(sleutelQuery(id))
  const { data: regeling } = useSuspenseQuery(tafelsQuery)
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [search] = useSearchParams()
  const tab = search.get('tab') ?? 'verdeling'
  const tabTo = (naam: string) => {
    const next = new URLSearchParams(search)
    next.set('tab', naam)
    return `/verdeelsleutels/${id}?${next.toString()}`
  }
  const tafel = regeling.tafels.find((candidate) => candidate.id === sleutel.zijde.tafelId)
  return (
    <Stack>
      <PageHeader
        title={sleutel.naam}
        lead={sleutel.omschrijving || undefined}
        meta={
          <>
            <Badge tone={sleutelStatussen[sleutel.status]!.tone}>{sleutelStatussen[sleutel.status]!.naam}</Badge>
            {sleutel.fictief && <Badge tone="warning">Fictief</Badge>}
          </>
        }
        actions={<Acties sleutel={sleutel} tafels={regeling.tafels} />}
      />
      <p>{wieZiet(sleutel.zijde, tafel?.naam)}</p>
      <Tabs
        label="Onderdelen van deze verdeelsleutel"
        tabs={[
          { to: tabTo('verdeling'), label: 'Wie betaalt wat', isCurrent: tab === 'verdeling' },
          { to: tabTo('gegevens'), label: 'Gegevens', isCurrent: tab === 'gegevens' },
          {
            to: tabTo('opmerkingen'),
            label: 'Opmerkingen',
            isCurrent: tab === 'opmerkingen',
            ...(opmerkingen.totaal > 0 ? { count: { value: opmerkingen.totaal, label: 'opmerkingen' } } : {}),
          },
          { to: tabTo('historie'), label: 'Historie', isCurrent: tab === 'historie' },
        ]}
      />
      {tab === 'verdeling' && <VerdelingKaart sleutel={sleutel} />}
      {tab === 'gegevens' && <Gegevens sleutel={sleutel} />}
      {tab === 'opmerkingen' && (
        <Opmerkingen onderwerp={{ soort: 'verdeelsleutel', id, naam: 'deze sleutel' }} opmerkingen={opmerkingen.resultaten} />
      )}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
    </Stack>
  )
}

function Acties({ sleutel, tafels }: { sleutel: Verdeelsleutel; tafels: readonly { id: string; naam: string }[] }) {
  const wie = useWie()
  const navigate = useNavigate()
  const [message, setMessage] = useState<string | null>(null)
  return (
    <SleutelActies
      sleutel={sleutel}
      tafels={tafels}
      message={message}
      onMessage={setMessage}
      oordelen={{
        wijzigen: mayEdit(wie, 'verdeelsleutel.opstellen', sleutel.zijde),
        indienen: mayHandIn(wie, 'verdeelsleutel', sleutel.zijde.eigenOrganisatieId),
        vaststellen: may(wie, 'verdeelsleutel.vaststellen'),
        opstellen: may(wie, 'verdeelsleutel.opstellen'),
      }}
      onRemoved={() => void navigate('/verdeelsleutels')}
    />
  )
}

function Gegevens({ sleutel }: { sleutel: Verdeelsleutel }) {
  return (
    <Columns>
      <Card heading="Geldigheid en besluit">
        <KeyValueList
          items={[
            { label: 'Geldig', value: showPeriode(sleutel.geldigVan, sleutel.geldigTotEnMet) },
            { label: 'Besloten door', value: sleutel.besluit?.gremium },
            { label: 'Datum van het besluit', value: sleutel.besluit ? showDatum(sleutel.besluit.datum) : null },
            { label: 'Nummer of naam van het besluit', value: sleutel.besluit?.kenmerk },
            {
              label: 'Vervangt',
              value: sleutel.vervangtId ? <Link to={`/verdeelsleutels/${sleutel.vervangtId}`}>een eerdere sleutel</Link> : null,
            },
          ]}
        />
        {!sleutel.besluit && (
          <Alert tone="info" heading="Nog geen besluit" headingLevel={3}>
            Tot er is besloten, rekent niemand met deze sleutel.
          </Alert>
        )}
      </Card>
      <Card heading="Herkomst">
        <KeyValueList
          items={[
            { label: 'Opgesteld door', value: sleutel.zijde.eigenOrganisatieNaam },
            {
              label: 'Ingediend',
              value: sleutel.zijde.ingediendOp ? showTijdstip(sleutel.zijde.ingediendOp) : null,
              term: (
                <Term term={begrippen.eigenKant.woord} source={begrippen.eigenKant.bron}>
                  {begrippen.eigenKant.uitleg}
                </Term>
              ),
            },
            { label: 'Bron', value: sleutel.bron },
            { label: 'Versie', value: String(sleutel.versie) },
          ]}
        />
      </Card>
    </Columns>
  )
}
