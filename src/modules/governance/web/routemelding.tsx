import { type Behandeling, governanceApi } from '#modules/governance/contract.ts'
import { mayBegin } from '#modules/governance/policy.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

/** What happened to the planning from outside, until whoever brought the proposal in says that they saw it. */
export function Routemelding({ behandeling, onDone }: { behandeling: Behandeling; onDone: (message: string) => void }) {
  const { id, versie, routeMelding, eigenOrganisatieId, eigenOrganisatieNaam } = behandeling
  const begin = mayBegin(useWie(), eigenOrganisatieId)
  const action = useAction(() => call(governanceApi.seeRoutemelding, { params: { id } }, { versie }))
  if (routeMelding === null) return null
  const see = async () => {
    if (await action.run()) onDone('De melding is weg. De planning blijft zoals zij is.')
  }
  return (
    <Alert tone="warning" heading="De planning is veranderd">
      <p>{routeMelding}</p>
      {action.faults.map(({ reason }) => (
        <p key={reason}>{reason}</p>
      ))}
      {begin.mag ? (
        <ButtonRow>
          <Button size="small" isBusy={action.isBusy} onPress={() => void see()}>
            Gezien
          </Button>
        </ButtonRow>
      ) : (
        <p>Deze melding blijft staan tot {eigenOrganisatieNaam} haar heeft gezien.</p>
      )}
    </Alert>
  )
}
