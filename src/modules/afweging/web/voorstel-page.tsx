import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useNavigate, useParams, useSearchParams } from 'react-router'
import { afwegingApi } from '#modules/afweging/contract.ts'
import { RealisatieplanTab } from '#modules/afweging/web/realisatieplan-tab.tsx'
import { BusinesscaseTab } from '#modules/afweging/web/businesscase-tab.tsx'
import { EffectTab } from '#modules/afweging/web/effect-tab.tsx'
import { VoorstelActies } from '#modules/afweging/web/voorstel-acties.tsx'
import { VoorstelTab } from '#modules/afweging/web/voorstel-tab.tsx'
import { WegingTab } from '#modules/afweging/web/weging-tab.tsx'
import { voorstelStatussen } from '#modules/afweging/web/teksten.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { Badge } from '#web/design/badge.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'
import { wieZiet } from '#web/trail/who-sees.ts'

const voorstelQuery = (id: string) => ask(afwegingApi.readVoorstel, { params: { id } })
const tafelsQuery = ask(samenwerkingApi.readRegeling, { query: {} })

/** The proposal; its tabs load what they need. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [voorstel] = await Promise.all([
    queryClient.ensureQueryData(voorstelQuery(id)),
    queryClient.ensureQueryData(tafelsQuery),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: voorstel.titel }
}

const alleTabs = [
  { naam: 'voorstel', label: 'Voorstel' },
  { naam: 'effect', label: 'Wie betaalt wat' },
  { naam: 'weging', label: 'Weging' },
  { naam: 'realisatieplan', label: 'Realisatieplan' },
  { naam: 'business-case', label: 'Business case' },
  { naam: 'opmerkingen', label: 'Opmerkingen' },
  { naam: 'historie', label: 'Historie' },
] as const

/** One proposal: what it costs and why, who pays it, how it weighs, what it yields or how it is done, who said what of it. */
export function Component() {
  const { id = '' } = useParams()
  const { data: voorstel } = useSuspenseQuery(voorstelQuery(id))
  const { data: regeling } = useSuspenseQuery(tafelsQuery)
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const tabs = alleTabs.filter(({ naam }) => naam !== 'realisatieplan' || voorstel.vorm === 'realisatieplan')
  const tab = tabs.find(({ naam }) => naam === search.get('tab'))?.naam ?? 'voorstel'
  const tafel = regeling.tafels.find((candidate) => candidate.id === voorstel.zijde.tafelId)
  const counts: Partial<Record<string, number>> = { opmerkingen: opmerkingen.totaal }
  return (
    <Stack>
      <PageHeader
        title={voorstel.titel}
        lead={voorstel.nummer ?? undefined}
        meta={
          <>
            <Badge tone={voorstelStatussen[voorstel.status].tone}>{voorstelStatussen[voorstel.status].naam}</Badge>
            {voorstel.fictief && <Badge tone="warning">Fictief</Badge>}
          </>
        }
        actions={<VoorstelActies voorstel={voorstel} tafels={regeling.tafels} onRemoved={() => void navigate('/voorstellen')} />}
      />
      <p>{wieZiet(voorstel.zijde, tafel?.naam)}</p>
      <Tabs
        label="Onderdelen van dit voorstel"
        tabs={tabs.map(({ naam, label }) => ({
          to: naam === 'voorstel' ? `/voorstellen/${id}` : `/voorstellen/${id}?tab=${naam}`,
          label,
          isCurrent: tab === naam,
          ...(counts[naam] ? { count: { value: counts[naam], label: naam } } : {}),
        }))}
      />
      {tab === 'voorstel' && <VoorstelTab voorstel={voorstel} />}
      {tab === 'effect' && <EffectTab voorstel={voorstel} />}
      {tab === 'weging' && <WegingTab voorstel={voorstel} />}
      {tab === 'realisatieplan' && <RealisatieplanTab voorstel={voorstel} />}
      {tab === 'business-case' && <BusinesscaseTab voorstel={voorstel} />}
      {tab === 'opmerkingen' && (
        <Opmerkingen onderwerp={{ soort: 'voorstel', id, naam: 'dit voorstel' }} opmerkingen={opmerkingen.resultaten} />
      )}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
    </Stack>
  )
}
