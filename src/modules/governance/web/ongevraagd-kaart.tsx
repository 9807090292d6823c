import { useState } from 'react'
import { showTijdstip } from '#kernel/format/datum.ts'
import type { Behandeling } from '#modules/governance/contract.ts'
import { ontbrekendeAdviezen } from '#modules/governance/domain/behandeling.ts'
import { mayBeginOngevraagd } from '#modules/governance/domain/ongevraagd.ts'
import { mayAtTable } from '#modules/governance/policy.ts'
import { OngevraagdDialoog } from '#modules/governance/web/advies-dialogen.tsx'
import { WoordenLijst } from '#modules/governance/web/woorden-lijst.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { useWie } from '#web/wie.ts'

interface OngevraagdProps {
  behandeling: Behandeling
  onDone: (message: string) => void
}

/** Advice that the controllers give although this way did not ask for it; for them a way to begin it, for others nothing until they did. */
export function OngevraagdKaart({ behandeling, onDone }: OngevraagdProps) {
  const [isOpen, setOpen] = useState(false)
  const { permissies, organisatieId } = useWie()
  const { ongevraagdAdvies: advies, status } = behandeling
  const isController = mayAtTable(permissies, 'advies.geven', behandeling.aanControllerstafel).mag
  const isLopend = status === 'lopend'
  if (advies === null && !(isController && mayBeginOngevraagd(behandeling).ok)) return null
  const mist = advies !== null && ontbrekendeAdviezen(advies).some((each) => each.organisatieId === organisatieId)
  const knop = advies === null ? 'Adviseer ongevraagd' : mist ? 'Geef advies' : 'Wijzig ons advies'
  return (
    <Card heading="Ongevraagd advies van de controllers">
      <Stack gap="md">
        {advies === null ? (
          <p>Deze weg vraagt de controllers niet om advies. Ziet u iets dat de tafels moeten weten? Dan kunt u ongevraagd adviseren.</p>
        ) : (
          <>
            <p>
              {advies.aanleiding}
              <span className="rk-onder">{`${advies.persoonNaam} (${advies.organisatieNaam}), ${showTijdstip(advies.begonnenOp)}`}</span>
            </p>
            <WoordenLijst adviseurs={advies.adviseurs} adviezen={advies.adviezen} isOpen={isLopend} />
          </>
        )}
        {isController && isLopend && (
          <ButtonRow>
            <Button size="small" variant={mist ? 'primary' : 'secondary'} onPress={() => setOpen(true)}>
              {knop}
            </Button>
          </ButtonRow>
        )}
      </Stack>
      {isOpen && (
        <OngevraagdDialoog
          behandeling={behandeling}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            onDone('Het advies van uw organisatie is gegeven. De tafels op deze weg zien het.')
          }}
        />
      )}
    </Card>
  )
}
