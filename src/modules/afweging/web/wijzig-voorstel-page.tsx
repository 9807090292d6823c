import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { afwegingApi } from '#modules/afweging/contract.ts'
import { sleutelKeuzes, sleutelsQuery } from '#modules/afweging/web/keuzes.ts'
import { VoorstelFormulier } from '#modules/afweging/web/voorstel-formulier.tsx'
import { invoerVan } from '#modules/afweging/web/voorstel-ontwerp.ts'
import { call } from '#web/call.ts'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'

/** The draft as it is now. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [voorstel] = await Promise.all([
    queryClient.fetchQuery(ask(afwegingApi.readVoorstel, { params: { id: params['id']! } })),
    queryClient.ensureQueryData(sleutelsQuery),
  ])
  return { titel: `Wijzig ${voorstel.titel}`, voorstel, begin: invoerVan(voorstel) }
}

/** A draft on the form; whoever else changed it meanwhile is not overwritten. */
export function Component() {
  const {
    titel,
    begin,
    voorstel: { id, versie, verdeelsleutelId },
  } = useLoaderData<typeof loader>()
  const navigate = useNavigate()
  const { data: sleutels } = useSuspenseQuery(sleutelsQuery)
  return (
    <Stack>
      <PageHeader title={titel} lead="U werkt aan uw eigen kant: niemand anders ziet dit, tot het is ingediend." />
      <VoorstelFormulier
        name={`voorstel-${id}-${versie}`}
        begin={begin}
        sleutels={sleutelKeuzes(sleutels.resultaten, verdeelsleutelId)}
        cancelTo={`/voorstellen/${id}`}
        onSave={async (body) => {
          await call(afwegingApi.changeVoorstel, { params: { id }, body }, { versie })
          await navigate(`/voorstellen/${id}`)
        }}
      />
    </Stack>
  )
}
