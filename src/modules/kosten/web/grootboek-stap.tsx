import { useState } from 'react'
import { useNavigate } from 'react-router'
import { showAantal } from '#kernel/format/getal.ts'
import { type Grootboekinlezing, grootboekApi } from '#modules/kosten/contract/grootboek.ts'
import { tijdvakVan } from '#modules/kosten/web/grootboek-woorden.ts'
import { call } from '#web/call.ts'
import { Amount } from '#web/design/amount.tsx'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { Steps } from '#web/design/steps.tsx'
import { Weigering } from '#web/forms/weigering.tsx'
import { Weggooien } from '#web/inlezen/weggooien.tsx'
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
  const navigate = useNavigate()
  return (
    <>
      {['gelezen', 'proef_klaar', 'mislukt'].includes(status) && (
        <Weggooien
          bestandsnaam={inlezing.bestandsnaam}
          remove={() => call(grootboekApi.removeGrootboekinlezing, { params: { id: inlezing.id } })}
          onRemoved={() => navigate('/grootboek')}
        />
      )}
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
