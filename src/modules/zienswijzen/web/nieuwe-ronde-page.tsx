import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { mayPrepareRonde } from '#modules/zienswijzen/policy.ts'
import { deelnamesQuery, rollenVan } from '#modules/zienswijzen/web/rollen.ts'
import { RondeFormulier } from '#modules/zienswijzen/web/ronde-formulier.tsx'
import { invoerVan, LEGE_RONDE, soortVan } from '#modules/zienswijzen/web/ronde-velden.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** Who takes part. */
export async function loader() {
  await queryClient.ensureQueryData(deelnamesQuery)
  return null
}

/** A new question to all councils, on the own side. */
export function Component() {
  const navigate = useNavigate()
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const wie = useWie()
  const prepare = mayPrepareRonde(wie, rollenVan(deelnames, wie.organisatieId))
  return (
    <Stack>
      <PageHeader
        title="De raden om een zienswijze vragen"
        lead="U schrijft één vraag voor alle raden. Zij krijgen haar op dezelfde dag."
      />
      {prepare.mag ? (
        <RondeFormulier
          name="zienswijzeronde"
          begin={LEGE_RONDE}
          cancelTo="/zienswijzen"
          onSave={async (waarden) => {
            const made = await call(zienswijzenApi.prepareZienswijzeronde, { body: invoerVan(waarden, soortVan(waarden)!) })
            await navigate(`/zienswijzen/${made.id}`)
          }}
        />
      ) : (
        <Alert tone="info" heading="U kunt de raden niets vragen">
          {prepare.reden}
        </Alert>
      )}
    </Stack>
  )
}
