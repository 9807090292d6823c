import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { vraagApi, type Wens } from '#modules/vraag/contract.ts'
import { Aansluitingen } from '#modules/vraag/web/aansluitingen.tsx'
import { BetalenTab } from '#modules/vraag/web/betalen-tab.tsx'
import { Feiten } from '#modules/vraag/web/feiten.tsx'
import { GelijkenisLijst, gelijkenissenQuery } from '#modules/vraag/web/gelijkenissen.tsx'
import { deelnamesQuery } from '#modules/vraag/web/rollen.ts'
import { Herkomsten, SamenvoegStand, VoegSamenMet } from '#modules/vraag/web/samenvoegen.tsx'
import { SteunKaart } from '#modules/vraag/web/steun.tsx'
import { procesNamen, wensStatusNamen } from '#modules/vraag/web/teksten.ts'
import { WensActies } from '#modules/vraag/web/wens-acties.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'
import { wieZiet } from '#web/trail/who-sees.ts'

const wensQuery = (id: string) => ask(vraagApi.readWens, { params: { id } })
const tafelsQuery = ask(samenwerkingApi.readRegeling, { query: {} })

/** The wish, what looks like it, and its trail. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const wens = await queryClient.fetchQuery(wensQuery(id))
  await Promise.all([
    queryClient.ensureQueryData(gelijkenissenQuery(wens, id)),
    queryClient.ensureQueryData(deelnamesQuery),
    queryClient.ensureQueryData(tafelsQuery),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: wens.titel }
}

/** One wish: what is needed, who joins, what looks like it, who said what of it. */
export function Component() {
  const { id = '' } = useParams()
  const { data: wens } = useSuspenseQuery(wensQuery(id))
  const { data: regeling } = useSuspenseQuery(tafelsQuery)
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [search] = useSearchParams()
  const tab = search.get('tab') ?? 'wens'
  const tafel = regeling.tafels.find((candidate) => candidate.id === wens.zijde.tafelId)
  return (
    <Stack>
      <PageHeader
        title={wens.titel}
        meta={
          <>
            <Badge tone={wensStatusNamen[wens.status].tone}>{wensStatusNamen[wens.status].naam}</Badge>
            {wens.fictief && <Badge tone="warning">Fictief</Badge>}
          </>
        }
        actions={<WensActies wens={wens} tafels={regeling.tafels} />}
      />
      <p>{wieZiet(wens.zijde, tafel?.naam)}</p>
      <Overdrachten wens={wens} />
      <SamenvoegStand wens={wens} />
      <Tabs
        label="Onderdelen van deze wens"
        tabs={[
          { to: `/wensen/${id}?tab=wens`, label: 'De wens', isCurrent: tab === 'wens' },
          ...(wens.status === 'samengevoegd'
            ? []
            : [{ to: `/wensen/${id}?tab=betalen`, label: 'Wie betaalt wat', isCurrent: tab === 'betalen' }]),
          {
            to: `/wensen/${id}?tab=opmerkingen`,
            label: 'Opmerkingen',
            isCurrent: tab === 'opmerkingen',
            ...(opmerkingen.totaal > 0 ? { count: { value: opmerkingen.totaal, label: 'opmerkingen' } } : {}),
          },
          { to: `/wensen/${id}?tab=historie`, label: 'Historie', isCurrent: tab === 'historie' },
        ]}
      />
      {tab === 'wens' && <DeWens wens={wens} />}
      {tab === 'betalen' && <BetalenTab wens={wens} />}
      {tab === 'opmerkingen' && <Opmerkingen onderwerp={{ soort: 'wens', id, naam: 'deze wens' }} opmerkingen={opmerkingen.resultaten} />}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
    </Stack>
  )
}

/** What happened to the owner: everybody who sees the wish sees this. */
function Overdrachten({ wens: { overdrachten, status, zijde } }: { wens: Wens }) {
  const last = overdrachten.at(-1)
  if (!last) return null
  return (
    <Alert
      tone={status === 'overgedragen' ? 'warning' : 'info'}
      heading={`${last.vanNaam} trok deze wens in; ${last.naarNaam} is nu eigenaar`}
    >
      <p>
        Reden van {last.vanNaam} op {showTijdstip(last.overgedragenOp)}: {last.reden}
      </p>
      <p>
        {last.naarNaam} sloot als eerste aan. De anderen houden hun plaats.
        {status === 'overgedragen' && ` ${zijde.eigenOrganisatieNaam} moet dit nog bevestigen.`}
      </p>
    </Alert>
  )
}

function DeWens({ wens }: { wens: Wens }) {
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const { data: gelijk } = useSuspenseQuery(gelijkenissenQuery(wens, wens.id))
  const aanbod = wens.aanbodId
    ? [{ label: 'Komt uit', value: <Link to={`/aanbiedingen/${wens.aanbodId}`}>een aanbod van de leverancier</Link> }]
    : []
  const proces = [
    {
      label: 'Gezamenlijke werkwijze',
      value: wens.proces === 'afwijking' ? `Het wijkt af: ${wens.waaromAnders || 'de reden volgt nog'}` : procesNamen[wens.proces].naam,
    },
  ]
  return (
    <Columns ratio="wide-narrow">
      <Stack>
        <Feiten heading="Wat er nodig is" van={wens} extra={[...proces, ...aanbod]} />
        <Herkomsten wens={wens} />
        {wens.status !== 'concept' && wens.status !== 'samengevoegd' && <Aansluitingen wens={wens} deelnames={deelnames} />}
        {!['concept', 'samengevoegd', 'ingetrokken'].includes(wens.status) && <SteunKaart wens={wens} />}
      </Stack>
      <Card heading="Lijkt op">
        {gelijk.resultaten.length === 0 ? (
          <p className="rk-zacht">Er is geen andere wens en geen aanbod dat hierop lijkt, voor zover u dat mag zien.</p>
        ) : (
          <GelijkenisLijst gelijkenissen={gelijk.resultaten} actie={(gelijkenis) => <VoegSamenMet wens={wens} gelijkenis={gelijkenis} />} />
        )}
      </Card>
    </Columns>
  )
}
