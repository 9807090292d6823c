import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { showDatum } from '#kernel/format/datum.ts'
import type { Verkenning } from '#modules/verkenning/contract.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { OordeelTab } from '#modules/verkenning/web/oordeel-tab.tsx'
import { RijenTab } from '#modules/verkenning/web/rijen-tab.tsx'
import { statusNamen } from '#modules/verkenning/web/teksten.ts'
import { UitkomstTab } from '#modules/verkenning/web/uitkomst-tab.tsx'
import { VerkenningActies } from '#modules/verkenning/web/verkenning-acties.tsx'
import { regelingQuery, verkenningQuery } from '#modules/verkenning/web/verkenning-query.ts'
import { Badge } from '#web/design/badge.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'
import { wieZiet } from '#web/trail/who-sees.ts'

/** The exploration, what it looks back at, and its trail. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const verkenning = await queryClient.fetchQuery(verkenningQuery(id))
  await Promise.all([
    verkenning.vorigeId && queryClient.ensureQueryData(verkenningQuery(verkenning.vorigeId)),
    queryClient.ensureQueryData(regelingQuery),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: verkenning.titel }
}

/** One exploration: what it comes to, the own judgement, what is judged, and who said what of it. */
export function Component() {
  const { id = '' } = useParams()
  const { data: verkenning } = useSuspenseQuery(verkenningQuery(id))
  const { data: regeling } = useSuspenseQuery(regelingQuery)
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [search] = useSearchParams()
  const tab = search.get('tab') ?? (verkenning.status === 'concept' ? 'rijen' : 'uitkomst')
  const { naam, tone } = statusNamen[verkenning.status]
  const tafel = regeling.tafels.find((candidate) => candidate.id === verkenning.zijde.tafelId)
  return (
    <Stack>
      <PageHeader
        title={verkenning.titel}
        lead={verkenning.vraag}
        meta={
          <>
            <Badge tone={tone}>{naam}</Badge>
            {verkenning.fictief && <Badge tone="warning">Fictief</Badge>}
          </>
        }
        actions={<VerkenningActies verkenning={verkenning} tafels={regeling.tafels} />}
      />
      <p>
        {sjablonen[verkenning.sjabloon].naam}. {wieZiet(verkenning.zijde, tafel?.naam)} {wanneer(verkenning)}
      </p>
      <Tabs label="Onderdelen van deze verkenning" tabs={tabsVan(verkenning, tab, opmerkingen.totaal)} />
      {tab === 'uitkomst' && <UitkomstTab verkenning={verkenning} />}
      {tab === 'oordeel' && <OordeelTab key={verkenning.id} verkenning={verkenning} />}
      {tab === 'rijen' && <RijenTab verkenning={verkenning} />}
      {tab === 'opmerkingen' && (
        <Opmerkingen onderwerp={{ soort: 'verkenning', id, naam: 'deze verkenning' }} opmerkingen={opmerkingen.resultaten} />
      )}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
    </Stack>
  )
}

function wanneer({ status, sluitOp, afgerondOp, afgerondDoor }: Verkenning): string {
  if (status === 'afgerond') return `Afgerond op ${showDatum(afgerondOp!.slice(0, 10))} door ${afgerondDoor}.`
  return sluitOp ? `Graag uw oordeel uiterlijk ${showDatum(sluitOp)}.` : ''
}

function tabsVan({ id, sjabloon, status }: Verkenning, current: string, opmerkingen: number) {
  const tab = (naam: string, label: string) => ({ to: `/verkenningen/${id}?tab=${naam}`, label, isCurrent: current === naam })
  const [, meervoud] = sjablonen[sjabloon].rij
  return [
    tab('uitkomst', 'Uitkomst'),
    ...(status === 'voorgelegd' ? [tab('oordeel', 'Mijn oordeel')] : []),
    tab('rijen', sjabloon === 'scenarios' ? 'Scenario’s en maatregelen' : meervoud.charAt(0).toUpperCase() + meervoud.slice(1)),
    { ...tab('opmerkingen', 'Opmerkingen'), ...(opmerkingen > 0 ? { count: { value: opmerkingen, label: 'opmerkingen' } } : {}) },
    tab('historie', 'Historie'),
  ]
}
