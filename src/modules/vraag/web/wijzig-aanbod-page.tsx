import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useParams } from 'react-router'
import { vraagApi } from '#modules/vraag/contract.ts'
import { aanbodInvoerOf, veldenOf, type VijfVelden } from '#modules/vraag/web/vijf-velden.ts'
import { doelenQuery, WensFormulier } from '#modules/vraag/web/wens-formulier.tsx'
import { call } from '#web/call.ts'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'

/** The draft as it is now. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [aanbod] = await Promise.all([
    queryClient.fetchQuery(ask(vraagApi.readAanbod, { params: { id: params['id']! } })),
    queryClient.ensureQueryData(doelenQuery),
  ])
  return { titel: `Wijzig ${aanbod.titel}`, versie: aanbod.versie, begin: veldenOf(aanbod) }
}

/** A draft on the form; whoever else changed it meanwhile is not overwritten. */
export function Component() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { titel, versie, begin } = useLoaderData<typeof loader>()
  const { data: doelen } = useSuspenseQuery(doelenQuery)
  const save = async (velden: VijfVelden) => {
    await call(vraagApi.changeAanbod, { params: { id }, body: aanbodInvoerOf(velden) }, { versie })
    await navigate(`/aanbiedingen/${id}`)
  }
  return (
    <Stack>
      <PageHeader title={titel} lead="U werkt aan uw eigen kant: niemand anders ziet dit, tot het is ingediend." />
      <WensFormulier
        voor="aanbod"
        name={`aanbod-${id}-${versie}`}
        begin={begin}
        doelen={doelen}
        id={id}
        onSave={save}
        cancelTo={`/aanbiedingen/${id}`}
      />
    </Stack>
  )
}
