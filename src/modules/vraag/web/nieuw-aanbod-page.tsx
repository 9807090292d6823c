import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { vraagApi } from '#modules/vraag/contract.ts'
import { mayOffer } from '#modules/vraag/policy.ts'
import { deelnamesQuery, rollenVan } from '#modules/vraag/web/rollen.ts'
import { aanbodInvoerOf, legeVelden, type VijfVelden } from '#modules/vraag/web/vijf-velden.ts'
import { doelenQuery, WensFormulier } from '#modules/vraag/web/wens-formulier.tsx'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** The goals to point at, and who offers. */
export async function loader() {
  await Promise.all([queryClient.ensureQueryData(doelenQuery), queryClient.ensureQueryData(deelnamesQuery)])
  return null
}

/** A new offer of the supplier: the same five questions. */
export function Component() {
  const navigate = useNavigate()
  const wie = useWie()
  const { data: doelen } = useSuspenseQuery(doelenQuery)
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const oordeel = mayOffer(wie, rollenVan(deelnames, wie.organisatieId))
  const save = async (velden: VijfVelden) => {
    const made = await call(vraagApi.draftAanbod, { body: aanbodInvoerOf(velden) })
    await navigate(`/aanbiedingen/${made.id}`)
  }
  return (
    <Stack>
      <PageHeader
        title="Nieuw aanbod"
        lead="Schrijf op wat gemeenten ermee kunnen. Het wordt pas een wens als een gemeente het overneemt."
      />
      {oordeel.mag ? (
        <WensFormulier voor="aanbod" name="aanbod-nieuw" begin={legeVelden} doelen={doelen} onSave={save} cancelTo="/aanbiedingen" />
      ) : (
        <Alert tone="warning" heading="U kunt hier geen aanbod doen">
          <p>{oordeel.reden}</p>
        </Alert>
      )}
    </Stack>
  )
}
