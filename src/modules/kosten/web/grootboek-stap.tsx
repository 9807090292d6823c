import { useState } from 'react'
import { useNavigate } from 'react-router'
import { showAantal } from '#kernel/format/getal.ts'
import { type Grootboekinlezing, grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import { tijdvakVan } from '#modules/kosten/web/grootboek-woorden.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { Steps } from '#web/design/steps.tsx'
import { useAction } from '#web/use-action.ts'

const stappen = ['Bestand kiezen', 'Kolommen kiezen', 'Controleren', 'Vastleggen'] as const

const plek: Record<Grootboekinlezing['status'] | 'nieuw', number> = {
  nieuw: 0,
  gelezen: 1,
  mislukt: 1,
  proef_bezig: 2,
  proef_klaar: 2,
  vastleggen_bezig: 3,
  vastgelegd: 4,
}

/** The way from file to version, with the place where the reader is. */
export function Grootboekstappen({ status }: { status: Grootboekinlezing['status'] | 'nieuw' }) {
  return <Steps label="Stappen van het inlezen" steps={stappen} current={plek[status]} />
}

/** What can be done now: save it, or throw the attempt away. */
export function GrootboekStap({ inlezing }: { inlezing: Grootboekinlezing }) {
  const { status } = inlezing
  return (
    <>
      {['gelezen', 'proef_klaar', 'mislukt'].includes(status) && <Weggooien inlezing={inlezing} />}
      {status === 'proef_klaar' && <Vastleggen inlezing={inlezing} />}
    </>
  )
}

/** Why it cannot be saved now, in words. */
function redenTegen({ uitkomst }: Grootboekinlezing): string | undefined {
  if (!uitkomst) return 'Doe eerst een proef.'
  if (uitkomst.aantalFouten > 0) return 'Er zitten nog fouten in het bestand.'
  return uitkomst.bezwaar === null ? undefined : 'Dit bestand past niet bij wat er al is.'
}

function Vastleggen({ inlezing }: { inlezing: Grootboekinlezing }) {
  const [isAsking, setAsking] = useState(false)
  const keep = useAction(() => call(grootboekApi.commitGrootboekinlezing, { params: { id: inlezing.id } }))
  const reason = redenTegen(inlezing)
  const { uitkomst, koppeling } = inlezing
  const close = () => {
    setAsking(false)
    keep.clear()
  }
  return (
    <>
      <Button variant="primary" isDisabled={reason !== undefined} reason={reason} onPress={() => setAsking(true)}>
        Leg vast
      </Button>
      {uitkomst && koppeling && (
        <ConfirmDialog
          isOpen={isAsking}
          title={`Grootboek ${koppeling.jaar} vastleggen?`}
          confirmLabel="Ja, leg vast"
          isBusy={keep.isBusy}
          onCancel={close}
          onConfirm={() => void keep.run().then((done) => done && close())}
        >
          <Weigering faults={keep.faults} heading="Vastleggen kan nu niet" />
          <p>
            {showAantal(uitkomst.aantal, 'regel', 'regels')} over {tijdvakVan(uitkomst)}, samen <Amount value={uitkomst.saldo} />, worden
            een nieuwe versie. Die geldt vanaf nu voor {uitkomst.kwartaalVan === uitkomst.kwartaalTot ? 'dat kwartaal' : 'die kwartalen'}.
          </p>
          <p>Alle partners kunnen de regels lezen. Een regel wijzigt daarna niet meer; een verbeterd bestand wordt een volgende versie.</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function Weggooien({ inlezing }: { inlezing: Grootboekinlezing }) {
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const action = useAction(() => call(grootboekApi.removeGrootboekinlezing, { params: { id: inlezing.id } }))
  const close = () => {
    setAsking(false)
    action.clear()
  }
  const remove = async () => {
    if (await action.run()) await navigate('/grootboek')
  }
  return (
    <>
      <Button variant="subtle" onPress={() => setAsking(true)}>
        Gooi weg
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`${inlezing.bestandsnaam} weggooien?`}
        confirmLabel="Ja, gooi weg"
        isDanger
        isBusy={action.isBusy}
        onCancel={close}
        onConfirm={() => void remove()}
      >
        <Weigering faults={action.faults} heading="Weggooien kan nu niet" />
        <p>Er is niets van vastgelegd. Het bestand op uw eigen computer blijft staan.</p>
      </ConfirmDialog>
    </>
  )
}

function Weigering({ faults, heading }: { faults: readonly FormFault[]; heading: string }) {
  if (faults.length === 0) return null
  return (
    <Alert tone="negative" heading={heading} headingLevel={3} isLive>
      {faults.map(({ reason }) => (
        <p key={reason}>{reason}</p>
      ))}
    </Alert>
  )
}
