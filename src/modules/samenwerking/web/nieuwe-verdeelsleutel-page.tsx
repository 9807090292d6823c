import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { namenIn } from '#modules/samenwerking/web/namen.ts'
import { SleutelFormulier } from '#modules/samenwerking/web/sleutel-formulier.tsx'
import { bodyOf, emptySleutel, type SleutelInvoer, sleutelInvoerOf } from '#modules/samenwerking/web/sleutel-ontwerp.ts'
import { call } from '#web/call.ts'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'

const kenmerkenQuery = ask(samenwerkingApi.listKenmerken, {})
const deelnamesQuery = ask(samenwerkingApi.listDeelnames, { query: { pageSize: 100 } })
const vorigeQuery = (id: string) => ask(samenwerkingApi.readVerdeelsleutel, { params: { id } })

/** Who takes part, what can be counted, and the key that gets a successor, with the names in it. */
export async function loader(args: LoaderFunctionArgs) {
  const vervangt = searchOf(args).get('vervangt')
  await Promise.all([queryClient.ensureQueryData(kenmerkenQuery), queryClient.ensureQueryData(deelnamesQuery)])
  const vorige = vervangt ? await queryClient.ensureQueryData(vorigeQuery(vervangt)) : null
  return {
    begin: vorige
      ? { ...sleutelInvoerOf(vorige, await namenIn(vorige.opbouw)), vervangtId: vorige.id, geldigVan: null, geldigTotEnMet: null }
      : null,
  }
}

/** A new key: empty with the owners in it, or begun from the key that it will replace. */
export function Component() {
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const vervangt = search.get('vervangt')
  const { data: kenmerken } = useSuspenseQuery(kenmerkenQuery)
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const { begin } = useLoaderData<typeof loader>()
  const save = async (invoer: SleutelInvoer) => {
    const made = await call(samenwerkingApi.draftVerdeelsleutel, { body: bodyOf(invoer) })
    await navigate(`/verdeelsleutels/${made.id}`)
  }
  return (
    <Stack>
      <PageHeader
        title={vervangt ? 'Opvolger opstellen' : 'Nieuwe verdeelsleutel'}
        lead="U werkt aan uw eigen kant: niemand anders ziet dit, tot het is ingediend."
      />
      <SleutelFormulier
        begin={begin ?? emptySleutel(deelnames.resultaten.filter(({ rol }) => rol === 'eigenaar'))}
        kenmerken={kenmerken.resultaten}
        onSave={save}
        cancelTo={vervangt ? `/verdeelsleutels/${vervangt}` : '/verdeelsleutels'}
      />
    </Stack>
  )
}
