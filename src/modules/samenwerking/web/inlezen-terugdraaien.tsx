import { useState } from 'react'
import { type InlezingInLijst, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { mayInlezen } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { useWie } from '#web/wie.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { useAction } from '#web/use-action.ts'

/** Takes an import back, after a question that names the effect. A refusal stays in the dialog: it says what stands in the way. */
export function Terugdraaien({ inlezing, isSmall = false }: { inlezing: InlezingInLijst; isSmall?: boolean }) {
  const [isAsking, setAsking] = useState(false)
  const undo = useAction(() => call(samenwerkingApi.undoInlezing, { params: { id: inlezing.id } }))
  const oordeel = mayInlezen(useWie(), inlezing.soort)
  const close = () => {
    setAsking(false)
    undo.clear()
  }
  return (
    <>
      <Button
        size={isSmall ? 'small' : 'normal'}
        onPress={() => setAsking(true)}
        isDisabled={!oordeel.mag}
        reason={oordeel.mag ? undefined : oordeel.reden}
      >
        Draai terug
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`${inlezing.bestandsnaam} terugdraaien?`}
        confirmLabel="Ja, draai terug"
        isDanger
        isBusy={undo.isBusy}
        onCancel={close}
        onConfirm={() => void undo.run().then((done) => done && close())}
      >
        {undo.faults.length > 0 ? (
          <Alert tone="negative" heading="Terugdraaien kan nu niet" headingLevel={3} isLive>
            {undo.faults.map(({ reason }) => (
              <p key={reason}>{reason}</p>
            ))}
          </Alert>
        ) : (
          <p>{gevolgVan(inlezing)}</p>
        )}
      </ConfirmDialog>
    </>
  )
}

function gevolgVan({ soort, aantallen, indienen }: InlezingInLijst): string {
  const [een, meer] = inleesSoorten[soort].telwoord
  const delen = [
    ...(aantallen.nieuw > 0 ? [`${showAantal(aantallen.nieuw, een, meer)} ${aantallen.nieuw === 1 ? 'verdwijnt' : 'verdwijnen'}`] : []),
    ...(aantallen.gewijzigd > 0
      ? [`${showAantal(aantallen.gewijzigd, een, meer)} ${aantallen.gewijzigd === 1 ? 'krijgt' : 'krijgen'} de oude inhoud terug`]
      : []),
  ]
  const gedeeld = indienen > 0 ? ' Partners zien wat u indiende dan ook niet meer.' : ''
  return `${delen.join(' en ')}.${gedeeld} In de historie blijft staan wat er is gebeurd.`
}
