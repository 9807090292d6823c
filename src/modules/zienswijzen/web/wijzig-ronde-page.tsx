import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router'
import { zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { mayForRonde } from '#modules/zienswijzen/policy.ts'
import { RondeFormulier } from '#modules/zienswijzen/web/ronde-formulier.tsx'
import { rondeQuery } from '#modules/zienswijzen/web/ronde-query.ts'
import { invoerVan, soortVan, waardenVan } from '#modules/zienswijzen/web/ronde-velden.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** The round that is changed. */
export async function loader({ params }: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(rondeQuery(params['id']!))
  return null
}

/** Other words for a round that no council has yet. */
export function Component() {
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const { data: ronde } = useSuspenseQuery(rondeQuery(id))
  const prepare = mayForRonde(useWie(), 'zienswijzeronde.voorbereiden', ronde.eigenOrganisatieId)
  const to = `/zienswijzen/${id}`
  return (
    <Stack>
      <PageHeader title="Ronde wijzigen" lead={ronde.titel} />
      {!prepare.mag || ronde.verzondenOp !== null ? (
        <Alert tone="info" heading="Deze ronde wijzigt niet meer">
          <p>
            {prepare.mag ? 'De raden hebben haar al.' : prepare.reden} <Link to={to}>Bekijk de ronde</Link>.
          </p>
        </Alert>
      ) : (
        <RondeFormulier
          name={`zienswijzeronde-${id}-${ronde.versie}`}
          begin={waardenVan(ronde)}
          cancelTo={to}
          onSave={async (waarden) => {
            const body = invoerVan(waarden, soortVan(waarden)!)
            await call(zienswijzenApi.changeZienswijzeronde, { params: { id }, body }, { versie: ronde.versie })
            await navigate(to)
          }}
        />
      )}
    </Stack>
  )
}
