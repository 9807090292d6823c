import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { verkenningApi } from '#modules/verkenning/contract.ts'
import { loadKeuzes, VerkenningFormulier } from '#modules/verkenning/web/verkenning-formulier.tsx'
import { ontwerpVan, verkenningBody, type VerkenningOntwerp } from '#modules/verkenning/web/verkenning-ontwerp.ts'
import { verkenningQuery } from '#modules/verkenning/web/verkenning-query.ts'
import { call } from '#web/call.ts'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'

/** The draft as it is now. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [verkenning] = await Promise.all([queryClient.fetchQuery(verkenningQuery(params['id']!)), loadKeuzes()])
  return { titel: `Wijzig ${verkenning.titel}`, verkenning }
}

/** A draft on the form; whoever else changed it meanwhile is not overwritten. */
export function Component() {
  const navigate = useNavigate()
  const { titel, verkenning } = useLoaderData<typeof loader>()
  const { id, versie, sjabloon } = verkenning
  const [begin] = useState(() => ontwerpVan(verkenning))
  const save = async (ontwerp: VerkenningOntwerp) => {
    await call(verkenningApi.changeVerkenning, { params: { id }, body: verkenningBody(sjabloon, ontwerp) }, { versie })
    await navigate(`/verkenningen/${id}`)
  }
  return (
    <Stack>
      <PageHeader title={titel} lead="U werkt aan uw eigen kant: niemand anders ziet dit, tot het is voorgelegd." />
      <VerkenningFormulier
        name={`verkenning-${id}-${versie}`}
        sjabloon={sjabloon}
        begin={begin}
        onSave={save}
        cancelTo={`/verkenningen/${id}`}
      />
    </Stack>
  )
}
