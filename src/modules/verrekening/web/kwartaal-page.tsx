import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { showBedrag } from '#kernel/format/bedrag.ts'
import type { Kwartaal } from '#modules/verrekening/contract.ts'
import { Acties } from '#modules/verrekening/web/kwartaal-acties.tsx'
import { Afrekening } from '#modules/verrekening/web/kwartaal-afrekening.tsx'
import { Boekingen } from '#modules/verrekening/web/kwartaal-boekingen.tsx'
import { Kostprijzen } from '#modules/verrekening/web/kwartaal-kostprijzen.tsx'
import { bijOfTerug, kwartaalNaam, som, verschil } from '#modules/verrekening/web/kwartaal-lezing.ts'
import { Mankementen } from '#modules/verrekening/web/kwartaal-mankementen.tsx'
import { besluitenQuery, deelnamesQuery, kwartaalQuery, regelingQuery } from '#modules/verrekening/web/kwartaal-queries.ts'
import { Stand } from '#modules/verrekening/web/kwartalen-page.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** The quarter of the address. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const kwartaal = await queryClient.ensureQueryData(kwartaalQuery(id))
  await Promise.all([
    queryClient.ensureQueryData(deelnamesQuery),
    queryClient.ensureQueryData(besluitenQuery),
    queryClient.ensureQueryData(regelingQuery),
  ])
  return { id, naam: kwartaalNaam(kwartaal) }
}

type Tab = 'afrekening' | 'kostprijzen' | 'boekingen'

/** One quarter: what everyone paid in advance, what it came to and why, and every entry. */
export function Component() {
  const { id } = useLoaderData<typeof loader>()
  const { data } = useSuspenseQuery(kwartaalQuery(id))
  const [search] = useSearchParams()
  const [message, setMessage] = useState<string | null>(null)
  const { organisatieId } = useWie()
  const gevraagd = search.get('tab')
  const tab: Tab = gevraagd === 'kostprijzen' || gevraagd === 'boekingen' ? gevraagd : 'afrekening'
  return (
    <Stack>
      <PageHeader
        title={kwartaalNaam(data)}
        lead={bevinding(data, organisatieId)}
        meta={
          <>
            <Stand {...data} />
            {data.fictief && <Badge>Fictief</Badge>}
          </>
        }
        actions={<Acties kwartaal={data} onDone={setMessage} />}
      />
      <StatusMessage message={message} />
      <Mankementen
        {...data}
        mankementen={data.mankementen.filter(({ code }) => data.status === 'open' || code === 'toerekening-verouderd')}
      />
      <Tabs
        label="Onderdelen van het kwartaal"
        tabs={[
          { to: `/kwartalen/${id}`, label: 'Afrekening', isCurrent: tab === 'afrekening' },
          { to: `/kwartalen/${id}?tab=kostprijzen`, label: 'Kostprijzen', isCurrent: tab === 'kostprijzen' },
          { to: `/kwartalen/${id}?tab=boekingen`, label: 'Boekingen', isCurrent: tab === 'boekingen' },
        ]}
      />
      {tab === 'afrekening' && <Afrekening kwartaal={data} />}
      {tab === 'kostprijzen' && <Kostprijzen kwartaal={data} onDone={setMessage} />}
      {tab === 'boekingen' && <Boekingen kwartaal={data} />}
      <p className="rk-zacht">
        Geopend door {data.geopendDoor}. Wat niet per product wordt afgerekend, gaat over sleutel{' '}
        <Link to={`/verdeelsleutels/${data.sleutel.id}`}>{data.sleutel.naam}</Link>.
      </p>
    </Stack>
  )
}

/** What it comes to: for the reader's own organisation, else for all of them. */
function bevinding({ voorschotten, uitkomst, status }: Kwartaal, eigenId: string): string {
  const eigen = uitkomst?.deelnemers.find(({ organisatieId }) => organisatieId === eigenId)
  if (eigen && status === 'gesloten') return `U hebt ${bijOfTerug(verschil(eigen.definitief, eigen.voorschot))} na uw voorschot.`
  if (eigen) return `Zoals het nu staat hebt u ${bijOfTerug(verschil(eigen.definitief, eigen.voorschot))} na uw voorschot.`
  if (uitkomst?.totaal)
    return `De deelnemers hebben samen ${bijOfTerug(uitkomst.totaal.totaalverschil)}${status === 'open' ? ', zoals het nu staat' : ''}.`
  const mijn = voorschotten.filter(({ organisatieId }) => organisatieId === eigenId)
  const wie = mijn.length > 0 ? mijn : voorschotten
  return `Het voorschot ${mijn.length > 0 ? 'van uw organisatie' : 'van allen samen'} is ${bedragVan(wie.map(({ bedrag }) => bedrag))}.`
}

const bedragVan = (bedragen: readonly string[]) => showBedrag(som(bedragen))
