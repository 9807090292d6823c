import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useParams } from 'react-router'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { namenIn } from '#modules/samenwerking/web/namen.ts'
import { SleutelFormulier } from '#modules/samenwerking/web/sleutel-formulier.tsx'
import { bodyOf, type SleutelInvoer, sleutelInvoerOf } from '#modules/samenwerking/web/sleutel-ontwerp.ts'
import { call } from '#web/call.ts'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'

const kenmerkenQuery = ask(samenwerkingApi.listKenmerken, {})

/** The draft as it is now, with the names in it. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [sleutel] = await Promise.all([
    queryClient.fetchQuery(ask(samenwerkingApi.readVerdeelsleutel, { params: { id: params['id']! } })),
    queryClient.ensureQueryData(kenmerkenQuery),
  ])
  return { titel: `Wijzig ${sleutel.naam}`, versie: sleutel.versie, begin: sleutelInvoerOf(sleutel, await namenIn(sleutel.opbouw)) }
}

/** A draft on the form; whoever else changed it meanwhile is not overwritten. */
export function Component() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { titel, versie, begin } = useLoaderData<typeof loader>()
  const { data: kenmerken } = useSuspenseQuery(kenmerkenQuery)
  const save = async (invoer: SleutelInvoer) => {
    await call(samenwerkingApi.changeVerdeelsleutel, { params: { id }, body: bodyOf(invoer) }, { versie })
    await navigate(`/verdeelsleutels/${id}`)
  }
  return (
    <Stack>
      <PageHeader title={titel} lead="U werkt aan uw eigen kant: niemand anders ziet dit, tot het is ingediend." />
      <SleutelFormulier begin={begin} kenmerken={kenmerken.resultaten} onSave={save} cancelTo={`/verdeelsleutels/${id}`} />
    </Stack>
  )
}
