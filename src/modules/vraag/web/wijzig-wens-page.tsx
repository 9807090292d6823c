import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useParams } from 'react-router'
import { vraagApi } from '#modules/vraag/contract.ts'
import { veldenOf, type VijfVelden, wensInvoerOf } from '#modules/vraag/web/vijf-velden.ts'
import { doelenQuery, WensFormulier } from '#modules/vraag/web/wens-formulier.tsx'
import { call } from '#web/call.ts'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'

/** The draft as it is now. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [wens] = await Promise.all([
    queryClient.fetchQuery(ask(vraagApi.readWens, { params: { id: params['id']! } })),
    queryClient.ensureQueryData(doelenQuery),
  ])
  return { titel: `Wijzig ${wens.titel}`, versie: wens.versie, begin: veldenOf(wens) }
}

/** A draft on the form; whoever else changed it meanwhile is not overwritten. */
export function Component() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { titel, versie, begin } = useLoaderData<typeof loader>()
  const { data: doelen } = useSuspenseQuery(doelenQuery)
  const save = async (velden: VijfVelden) => {
    await call(vraagApi.changeWens, { params: { id }, body: wensInvoerOf(velden) }, { versie })
    await navigate(`/wensen/${id}`)
  }
  return (
    <Stack>
      <PageHeader title={titel} lead="U werkt aan uw eigen kant: niemand anders ziet dit, tot het is ingediend." />
      <WensFormulier
        voor="wens"
        name={`wens-${id}-${versie}`}
        begin={begin}
        doelen={doelen}
        id={id}
        onSave={save}
        cancelTo={`/wensen/${id}`}
      />
    </Stack>
  )
}
