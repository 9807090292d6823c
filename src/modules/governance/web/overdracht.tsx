import { type Behandeling, type Behandelstap, governanceApi } from '#modules/governance/contract.ts'
import { opgegaanZin, tafelOntbreekt } from '#modules/governance/domain/overdracht.ts'
import { mayDraagOver } from '#modules/governance/policy.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  behandeling: Behandeling
  stap: Behandelstap
  opgegaan: NonNullable<Behandelstap['opgegaan']>
  onDone: (message: string) => void
}

/** The municipality of this table merged: who speaks now, and the button that passes the step on. */
export function Overdracht({ behandeling: { id, versie, eigenOrganisatieId }, stap, opgegaan, onDone }: Props) {
  const may = mayDraagOver(useWie(), { eigenOrganisatieId, opvolgers: opgegaan.in })
  const action = useAction(() => call(governanceApi.draagStapOver, { params: { id, stapId: stap.id } }, { versie }))
  const namen = new Intl.ListFormat('nl').format(opgegaan.in.map(({ tafelNaam, organisatieNaam }) => tafelNaam ?? organisatieNaam))
  const ontbreekt = tafelOntbreekt(opgegaan, stap.tafelSoort)
  const reden = may.mag ? (ontbreekt ?? undefined) : may.reden
  const pass = async () => {
    if (await action.run()) onDone(`De stap is overgedragen aan ${namen}.`)
  }
  return (
    <Alert tone="warning" heading={`${stap.tafelNaam} spreekt niet meer`} headingLevel={4}>
      <p>{opgegaanZin(opgegaan)} De opvolger behandelt dit voorstel in haar plaats; wat al is gezegd, blijft staan.</p>
      {action.faults.map(({ reason }) => (
        <p key={reason}>{reason}</p>
      ))}
      <ButtonRow>
        <Button
          size="small"
          variant="primary"
          isBusy={action.isBusy}
          isDisabled={reden !== undefined}
          reason={reden}
          onPress={() => void pass()}
        >
          Draag over aan {namen}
        </Button>
      </ButtonRow>
    </Alert>
  )
}
