import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { showTijdstip } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { type Grootboekinlezing, grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import { GrootboekKoppelen } from '#modules/kosten/web/grootboek-koppelen.tsx'
import { GrootboekStap, Grootboekstappen } from '#modules/kosten/web/grootboek-stap.tsx'
import { GrootboekUitkomst } from '#modules/kosten/web/grootboek-uitkomst.tsx'
import { inleesStatussen } from '#modules/kosten/web/grootboek-woorden.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { useJustEnded, Voortgang } from '#web/inlezen/voortgang.tsx'
import { ask, queryClient } from '#web/query.ts'

const inlezingQuery = (id: string) => ask(grootboekApi.readGrootboekinlezing, { params: { id } })

/** How often the page looks how far the work is, in milliseconds. */
const KIJK_MS = 400

/** The file as it stands. */
export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.fetchQuery({ ...inlezingQuery(params['id']!), staleTime: 0 })
  return null
}

/** From a file to a version in steps: columns, check, save. The page follows the work by itself. */
export function Component() {
  const { id = '' } = useParams()
  const { data: inlezing } = useSuspenseQuery({
    ...inlezingQuery(id),
    refetchInterval: ({ state }) => (state.data?.status.endsWith('_bezig') ? KIJK_MS : false),
  })
  const isBezig = inlezing.status.endsWith('_bezig')
  const hasJustEnded = useJustEnded(isBezig)
  const { naam, tone } = inleesStatussen[inlezing.status]
  return (
    <Stack>
      <PageHeader
        title={inlezing.bestandsnaam}
        lead={`${showAantal(inlezing.aantalRijen, 'rij', 'rijen')} onder de kolomnamen. Gelezen door ${inlezing.persoonNaam} op ${showTijdstip(inlezing.gemaaktOp)}.`}
        meta={<Badge tone={tone}>{naam}</Badge>}
        actions={<GrootboekStap key={inlezing.status} inlezing={inlezing} />}
      />
      <Grootboekstappen status={inlezing.status} />
      {isBezig ? <Voortgang voortgang={inlezing.voortgang} waar="Bij Grootboek" /> : <Stand inlezing={inlezing} isLive={hasJustEnded} />}
    </Stack>
  )
}

function Stand({ inlezing, isLive }: { inlezing: Grootboekinlezing; isLive: boolean }) {
  const { status, melding, alVastgelegd, bestandId, koppeling } = inlezing
  if (status === 'vastgelegd')
    return (
      <Alert tone="positive" heading={`Het grootboek van ${koppeling!.jaar} is vastgelegd`} isLive={isLive}>
        <p>
          Alle partners kunnen het nu lezen. <Link to={`/grootboek/${bestandId}`}>Bekijk de nieuwe versie</Link>
        </p>
      </Alert>
    )
  return (
    <>
      {melding && <Alert tone={status === 'mislukt' ? 'negative' : 'warning'} heading={melding} isLive={isLive} />}
      {alVastgelegd && (
        <Alert tone="info" heading={`Dit bestand is al vastgelegd als versie ${alVastgelegd.nummer} van ${alVastgelegd.jaar}`}>
          <p>
            Op {showTijdstip(alVastgelegd.opgenomenOp)}. Leest u het op dezelfde manier in, dan verandert er niets.{' '}
            <Link to={`/grootboek/${alVastgelegd.id}`}>Bekijk die versie</Link>
          </p>
        </Alert>
      )}
      {status === 'proef_klaar' && <GrootboekUitkomst inlezing={inlezing} isLive={isLive && !melding} />}
      {status === 'proef_klaar' ? (
        <Card heading="Anders lezen">
          <Disclosure summary="Kies opnieuw welke kolom wat is, en doe de proef opnieuw">
            <GrootboekKoppelen inlezing={inlezing} />
          </Disclosure>
        </Card>
      ) : (
        <Card heading="Wat staat er in dit bestand?">
          <GrootboekKoppelen inlezing={inlezing} />
        </Card>
      )}
    </>
  )
}
