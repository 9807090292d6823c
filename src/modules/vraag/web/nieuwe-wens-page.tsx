import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { vraagApi } from '#modules/vraag/contract.ts'
import { mayWish } from '#modules/vraag/policy.ts'
import { deelnamesQuery, rollenVan } from '#modules/vraag/web/rollen.ts'
import { legeVelden, type VijfVelden, wensInvoerOf } from '#modules/vraag/web/vijf-velden.ts'
import { doelenQuery, WensFormulier } from '#modules/vraag/web/wens-formulier.tsx'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** The goals to point at, and who asks. */
export async function loader() {
  await Promise.all([queryClient.ensureQueryData(doelenQuery), queryClient.ensureQueryData(deelnamesQuery)])
  return null
}

/** A new wish: five questions. */
export function Component() {
  const navigate = useNavigate()
  const wie = useWie()
  const { data: doelen } = useSuspenseQuery(doelenQuery)
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const oordeel = mayWish(wie, rollenVan(deelnames, wie.organisatieId))
  const save = async (velden: VijfVelden) => {
    const made = await call(vraagApi.draftWens, { body: wensInvoerOf(velden) })
    await navigate(`/wensen/${made.id}`)
  }
  return (
    <Stack>
      <PageHeader
        title="Nieuwe wens"
        lead="Schrijf op wat u nodig hebt. U hoeft niet te weten hoe het wordt gemaakt of wat het kost: dat komt later."
      />
      {oordeel.mag ? (
        <WensFormulier voor="wens" name="wens-nieuw" begin={legeVelden} doelen={doelen} onSave={save} cancelTo="/wensen" />
      ) : (
        <Alert tone="warning" heading="U kunt hier geen wens schrijven">
          <p>{oordeel.reden}</p>
        </Alert>
      )}
    </Stack>
  )
}
