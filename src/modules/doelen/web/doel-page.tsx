import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { type Doel, doelenApi } from '#modules/doelen/contract.ts'
import { DoelActies } from '#modules/doelen/web/doel-acties.tsx'
import { Belofte, Verhouding } from '#modules/doelen/web/belofte.tsx'
import { Metingen, metingenQuery } from '#modules/doelen/web/metingen.tsx'
import { doelStatusNamen, soortNamen } from '#modules/doelen/web/teksten.ts'
import { kNamen, waardeTekst } from '#modules/doelen/web/uitleg.ts'
import { Verbanden, verbandenQuery } from '#modules/doelen/web/verbanden.tsx'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { showDatum, showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'
import { wieZiet } from '#web/trail/who-sees.ts'

const doelQuery = (id: string) => ask(doelenApi.readDoel, { params: { id } })
const tafelsQuery = ask(samenwerkingApi.readRegeling, { query: {} })

/** The goal, what was measured of it, and its trail. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [doel] = await Promise.all([
    queryClient.fetchQuery(doelQuery(id)),
    queryClient.ensureQueryData(metingenQuery(id)),
    queryClient.ensureQueryData(verbandenQuery),
    queryClient.ensureQueryData(tafelsQuery),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: doel.titel }
}

/** One goal: what is promised, how it stands to the joint goal, what was measured. */
export function Component() {
  const { id = '' } = useParams()
  const { data: doel } = useSuspenseQuery(doelQuery(id))
  const { data: regeling } = useSuspenseQuery(tafelsQuery)
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [search] = useSearchParams()
  const tab = search.get('tab') ?? 'doel'
  const tafel = regeling.tafels.find((candidate) => candidate.id === doel.zijde.tafelId)
  return (
    <Stack>
      <PageHeader
        title={doel.titel}
        lead={doel.toelichting || undefined}
        meta={
          <>
            <Badge tone={doelStatusNamen[doel.status].tone}>{doelStatusNamen[doel.status].naam}</Badge>
            <Badge>{soortNamen[doel.soort]}</Badge>
            {doel.fictief && <Badge tone="warning">Fictief</Badge>}
          </>
        }
        actions={<DoelActies doel={doel} tafels={regeling.tafels} />}
      />
      <p>{wieZiet(doel.zijde, tafel?.naam)}</p>
      <Tabs
        label="Onderdelen van dit doel"
        tabs={[
          { to: `/doelen/${id}?tab=doel`, label: 'Het doel', isCurrent: tab === 'doel' },
          {
            to: `/doelen/${id}?tab=opmerkingen`,
            label: 'Opmerkingen',
            isCurrent: tab === 'opmerkingen',
            ...(opmerkingen.totaal > 0 ? { count: { value: opmerkingen.totaal, label: 'opmerkingen' } } : {}),
          },
          { to: `/doelen/${id}?tab=historie`, label: 'Historie', isCurrent: tab === 'historie' },
        ]}
      />
      {tab === 'doel' && (
        <Stack>
          <Columns>
            <WatBeloofd doel={doel} />
            <Plaats doel={doel} />
          </Columns>
          <Metingen doel={doel} />
          {doel.status !== 'ingetrokken' && <Verbanden doelId={doel.id} />}
        </Stack>
      )}
      {tab === 'opmerkingen' && <Opmerkingen onderwerp={{ soort: 'doel', id, naam: 'dit doel' }} opmerkingen={opmerkingen.resultaten} />}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
    </Stack>
  )
}

function WatBeloofd({ doel }: { doel: Doel }) {
  return (
    <Card heading="De belofte">
      <KeyValueList
        items={[
          { label: 'Wat wordt gemeten', value: doel.maatstaf },
          { label: 'Belofte', value: <Belofte doel={doel} /> },
          {
            label: 'Begin',
            value:
              doel.startwaarde === null ? 'niet vastgelegd' : `${waardeTekst(doel.startwaarde, doel)} op ${showDatum(doel.startdatum!)}`,
          },
          { label: 'Voor welke K', value: doel.k && kNamen[doel.k] },
          { label: 'Onderwerp', value: doel.onderwerp },
          ...(doel.besluit
            ? [{ label: 'Vastgesteld', value: `${doel.besluit.gremium}, ${showDatum(doel.besluit.datum)}, ${doel.besluit.kenmerk}` }]
            : []),
        ]}
      />
    </Card>
  )
}

function Plaats({ doel }: { doel: Doel }) {
  return (
    <Card heading="Van wie, en waarnaast">
      <KeyValueList
        items={[
          { label: 'Van', value: doel.zijde.eigenOrganisatieNaam },
          { label: 'Ingediend', value: doel.zijde.ingediendOp ? showTijdstip(doel.zijde.ingediendOp) : null },
          ...(doel.soort === 'gezamenlijk' ? [] : [{ label: 'Naast het gezamenlijke doel', value: <Verhouding doel={doel} /> }]),
          ...(doel.gezamenlijkId
            ? [{ label: 'Gezamenlijk doel', value: <Link to={`/doelen/${doel.gezamenlijkId}`}>Bekijk het gezamenlijke doel</Link> }]
            : []),
          { label: 'Bron', value: doel.bron || 'Regiekamer' },
        ]}
      />
    </Card>
  )
}
