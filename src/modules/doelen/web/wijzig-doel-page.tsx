import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useParams } from 'react-router'
import { doelenApi } from '#modules/doelen/contract.ts'
import { DoelFormulier, doelenQuery } from '#modules/doelen/web/doel-formulier.tsx'
import { type DoelVelden, invoerOf, veldenOf } from '#modules/doelen/web/doel-velden.ts'
import { call } from '#web/call.ts'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'

/** The draft as it is now. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [doel] = await Promise.all([
    queryClient.fetchQuery(ask(doelenApi.readDoel, { params: { id: params['id']! } })),
    queryClient.ensureQueryData(doelenQuery),
  ])
  return { titel: `Wijzig ${doel.titel}`, versie: doel.versie, begin: veldenOf(doel) }
}

/** A draft on the form; whoever else changed it meanwhile is not overwritten. */
export function Component() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { titel, versie, begin } = useLoaderData<typeof loader>()
  const { data: doelen } = useSuspenseQuery(doelenQuery)
  const save = async (velden: DoelVelden) => {
    await call(doelenApi.changeDoel, { params: { id }, body: invoerOf(velden) }, { versie })
    await navigate(`/doelen/${id}`)
  }
  return (
    <Stack>
      <PageHeader title={titel} lead="U werkt aan uw eigen kant: niemand anders ziet dit, tot het is ingediend." />
      <DoelFormulier name={`doel-${id}-${versie}`} begin={begin} doelen={doelen} onSave={save} cancelTo={`/doelen/${id}`} />
    </Stack>
  )
}
