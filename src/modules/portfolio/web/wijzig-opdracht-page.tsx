import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { portfolioApi } from '#modules/portfolio/contract.ts'
import { deelnemersQuery } from '#modules/portfolio/web/deelnemers.ts'
import { Middelen } from '#modules/portfolio/web/middelen.tsx'
import { OpdrachtFormulier } from '#modules/portfolio/web/opdracht-formulier.tsx'
import { invoerVan, veldenVan } from '#modules/portfolio/web/opdracht-velden.ts'
import { call } from '#web/call.ts'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'

/** The order as it is now. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [opdracht] = await Promise.all([
    queryClient.fetchQuery(ask(portfolioApi.readOpdracht, { params: { id: params['id']! } })),
    queryClient.ensureQueryData(deelnemersQuery),
  ])
  return { titel: `Wijzig ${opdracht.titel}`, opdracht }
}

/** An order on the form: a draft, or one that came back. Whoever else changed it meanwhile is not overwritten. */
export function Component() {
  const { titel, opdracht } = useLoaderData<typeof loader>()
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const navigate = useNavigate()
  const isDraft = opdracht.status === 'concept'
  return (
    <Stack>
      <PageHeader
        title={titel}
        lead={isDraft ? 'U werkt aan uw eigen kant.' : `Teruggegeven met deze reden: ${opdracht.teruggaveReden ?? 'geen'}`}
      />
      <Columns ratio="wide-narrow">
        <OpdrachtFormulier
          name={`opdracht-${opdracht.id}-${opdracht.versie}`}
          begin={veldenVan(opdracht)}
          deelnemers={deelnemers}
          submitLabel={isDraft ? 'Bewaar concept' : 'Bewaar de wijziging'}
          cancelTo={`/opdrachten/${opdracht.id}`}
          uitleg={
            isDraft
              ? 'De opdrachtnemer ziet het concept pas als iemand met mandaat de opdracht geeft.'
              : 'Deze opdracht is al gedeeld: alle partners zien wat u wijzigt. De opdrachtnemer is weer aan zet als u haar opnieuw geeft.'
          }
          onSave={async (velden) => {
            await call(portfolioApi.changeOpdracht, { params: { id: opdracht.id }, body: invoerVan(velden) }, { versie: opdracht.versie })
            await navigate(`/opdrachten/${opdracht.id}`)
          }}
        />
        <Middelen middelen={opdracht.middelen} regels={opdracht.regels} besluit={opdracht.besluit} />
      </Columns>
    </Stack>
  )
}
