import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useParams } from 'react-router'
import { wettenApi } from '#modules/wetten/contract.ts'
import { mayWrite } from '#modules/wetten/policy.ts'
import { wetQuery } from '#modules/wetten/web/queries.ts'
import { veldenVan, WetFormulier } from '#modules/wetten/web/wet-formulier.tsx'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** The law that changes. */
export async function loader({ params }: LoaderFunctionArgs) {
  const wet = await queryClient.fetchQuery(wetQuery(params['id']!))
  return { titel: wet.naam, versie: wet.versie, begin: veldenVan(wet) }
}

/** What became known of a law; whoever else changed it meanwhile is not overwritten. */
export function Component() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { data: wet } = useSuspenseQuery(wetQuery(id))
  const { versie, begin } = useLoaderData<typeof loader>()
  const oordeel = mayWrite(useWie(), wet)
  return (
    <Stack>
      <PageHeader title={`${wet.naam} wijzigen`} lead="Bijvoorbeeld een andere datum, of waar de wet nu staat." />
      {oordeel.mag ? (
        <WetFormulier
          name={`wet-${id}-${versie}`}
          begin={begin}
          submitLabel="Bewaar"
          onSave={async (body) => {
            await call(wettenApi.changeWet, { params: { id }, body }, { versie })
            await navigate(`/wetten/${id}`)
          }}
          cancelTo={`/wetten/${id}`}
        />
      ) : (
        <Alert tone="warning" heading="U kunt deze wet niet wijzigen">
          <p>{oordeel.reden}</p>
        </Alert>
      )}
    </Stack>
  )
}
