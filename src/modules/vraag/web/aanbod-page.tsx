import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { vraagApi } from '#modules/vraag/contract.ts'
import { AanbodActies } from '#modules/vraag/web/aanbod-acties.tsx'
import { Feiten } from '#modules/vraag/web/feiten.tsx'
import { GelijkenisLijst, gelijkenissenQuery } from '#modules/vraag/web/gelijkenissen.tsx'
import { deelnamesQuery } from '#modules/vraag/web/rollen.ts'
import { aanbodSoortNamen, aanbodStatusNamen } from '#modules/vraag/web/teksten.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'
import { wieZiet } from '#web/trail/who-sees.ts'

const aanbodQuery = (id: string) => ask(vraagApi.readAanbod, { params: { id } })
const tafelsQuery = ask(samenwerkingApi.readRegeling, { query: {} })

/** The offer, what looks like it, and its trail. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const aanbod = await queryClient.fetchQuery(aanbodQuery(id))
  await Promise.all([
    queryClient.ensureQueryData(gelijkenissenQuery(aanbod, id)),
    queryClient.ensureQueryData(deelnamesQuery),
    queryClient.ensureQueryData(tafelsQuery),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: aanbod.titel }
}

/** One offer: what it gives, who adopted it, what looks like it. */
export function Component() {
  const { id = '' } = useParams()
  const { data: aanbod } = useSuspenseQuery(aanbodQuery(id))
  const { data: regeling } = useSuspenseQuery(tafelsQuery)
  const { data: gelijk } = useSuspenseQuery(gelijkenissenQuery(aanbod, id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [search] = useSearchParams()
  const tab = search.get('tab') ?? 'aanbod'
  const tafel = regeling.tafels.find((candidate) => candidate.id === aanbod.zijde.tafelId)
  const wens = aanbod.wens
    ? [{ label: 'Overgenomen door', value: <Link to={`/wensen/${aanbod.wens.id}`}>{aanbod.wens.organisatieNaam}</Link> }]
    : []
  const impact = aanbod.digitaleImpact
    ? [{ label: 'Wat dit vraagt van systemen en gegevens', value: <span className="rk-regels">{aanbod.digitaleImpact}</span> }]
    : []
  return (
    <Stack>
      <PageHeader
        title={aanbod.titel}
        meta={
          <>
            <Badge tone={aanbodStatusNamen[aanbod.status].tone}>{aanbodStatusNamen[aanbod.status].naam}</Badge>
            {aanbod.soort !== 'voorstel' && <Badge tone={aanbodSoortNamen[aanbod.soort].tone}>{aanbodSoortNamen[aanbod.soort].naam}</Badge>}
            {aanbod.fictief && <Badge tone="warning">Fictief</Badge>}
          </>
        }
        actions={<AanbodActies aanbod={aanbod} tafels={regeling.tafels} />}
      />
      <p>{wieZiet(aanbod.zijde, tafel?.naam)}</p>
      <Tabs
        label="Onderdelen van dit aanbod"
        tabs={[
          { to: `/aanbiedingen/${id}?tab=aanbod`, label: 'Het aanbod', isCurrent: tab === 'aanbod' },
          {
            to: `/aanbiedingen/${id}?tab=opmerkingen`,
            label: 'Opmerkingen',
            isCurrent: tab === 'opmerkingen',
            ...(opmerkingen.totaal > 0 ? { count: { value: opmerkingen.totaal, label: 'opmerkingen' } } : {}),
          },
          { to: `/aanbiedingen/${id}?tab=historie`, label: 'Historie', isCurrent: tab === 'historie' },
        ]}
      />
      {tab === 'aanbod' && (
        <Columns ratio="wide-narrow">
          <Feiten heading="Wat de leverancier aanbiedt" van={aanbod} extra={[...impact, ...wens]} />
          <Card heading="Lijkt op">
            {gelijk.resultaten.length === 0 ? (
              <p className="rk-zacht">Er is geen wens en geen ander aanbod dat hierop lijkt, voor zover u dat mag zien.</p>
            ) : (
              <GelijkenisLijst gelijkenissen={gelijk.resultaten} />
            )}
          </Card>
        </Columns>
      )}
      {tab === 'opmerkingen' && (
        <Opmerkingen onderwerp={{ soort: 'aanbod', id, naam: 'dit aanbod' }} opmerkingen={opmerkingen.resultaten} />
      )}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
    </Stack>
  )
}
