import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { may } from '#platform/own-side/policy.ts'
import { doelenApi } from '#modules/doelen/contract.ts'
import { DoelFormulier, doelenQuery } from '#modules/doelen/web/doel-formulier.tsx'
import { type DoelVelden, invoerOf, leegDoel } from '#modules/doelen/web/doel-velden.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** The goals that are there already. */
export async function loader() {
  await queryClient.ensureQueryData(doelenQuery)
  return null
}

/** A new goal: an ambition, a limit, or a proposal for a joint goal. */
export function Component() {
  const navigate = useNavigate()
  const oordeel = may(useWie(), 'doel.opstellen')
  const { data: doelen } = useSuspenseQuery(doelenQuery)
  const save = async (velden: DoelVelden) => {
    const made = await call(doelenApi.draftDoel, { body: invoerOf(velden) })
    await navigate(`/doelen/${made.id}`)
  }
  return (
    <Stack>
      <PageHeader title="Nieuw doel" lead="U werkt aan uw eigen kant: niemand anders ziet dit, tot het is ingediend." />
      {oordeel.mag ? (
        <DoelFormulier name="doel-nieuw" begin={leegDoel} doelen={doelen} onSave={save} cancelTo="/doelen" />
      ) : (
        <Alert tone="warning" heading="U kunt hier geen doel vastleggen">
          <p>{oordeel.reden}</p>
        </Alert>
      )}
    </Stack>
  )
}
