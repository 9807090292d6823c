import { useNavigate } from 'react-router'
import { may } from '#platform/own-side/policy.ts'
import { wettenApi } from '#modules/wetten/contract.ts'
import { veldenVan, WetFormulier } from '#modules/wetten/web/wet-formulier.tsx'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { useWie } from '#web/wie.ts'

/** A law on the agenda. */
export function Component() {
  const navigate = useNavigate()
  const oordeel = may(useWie(), 'wet.schrijven')
  return (
    <Stack>
      <PageHeader title="Wet op de agenda zetten" lead="Kijk eerst of de wet er al op staat. Daarna kiest u wie uitzoekt wat zij vraagt." />
      {oordeel.mag ? (
        <WetFormulier
          name="wet-nieuw"
          begin={veldenVan(null)}
          submitLabel="Zet op de agenda"
          onSave={async (body) => {
            const made = await call(wettenApi.placeWet, { body })
            await navigate(`/wetten/${made.id}`)
          }}
          cancelTo="/wetten"
        />
      ) : (
        <Alert tone="warning" heading="U kunt geen wet op de agenda zetten">
          <p>{oordeel.reden}</p>
        </Alert>
      )}
    </Stack>
  )
}
