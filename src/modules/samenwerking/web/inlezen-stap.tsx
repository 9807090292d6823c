import { useState } from 'react'
import { type Inlezing, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { Terugdraaien } from '#modules/samenwerking/web/inlezen-terugdraaien.tsx'
import { mayInlezen } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { useWie } from '#web/wie.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { useAction } from '#web/use-action.ts'

/** What can be done now: keep it, take it back, or throw the attempt away. */
export function InleesStap({ inlezing, onRemoved }: { inlezing: Inlezing; onRemoved: () => void | Promise<void> }) {
  const { status } = inlezing
  return (
    <>
      {['gelezen', 'proef_klaar', 'mislukt', 'teruggedraaid'].includes(status) && <Weggooien inlezing={inlezing} onRemoved={onRemoved} />}
      {status === 'proef_klaar' && <Vastleggen inlezing={inlezing} />}
      {status === 'vastgelegd' && <Terugdraaien inlezing={inlezing} />}
    </>
  )
}

/** Why it cannot be kept now, in words. */
function useReason({ soort, aantalFouten, aantallen }: Inlezing): string | undefined {
  const oordeel = mayInlezen(useWie(), soort)
  if (!oordeel.mag) return oordeel.reden
  if (aantalFouten > 0) return 'Er zitten nog fouten in het bestand.'
  return aantallen.nieuw + aantallen.gewijzigd === 0 ? 'Alles staat er al zo.' : undefined
}

function Vastleggen({ inlezing }: { inlezing: Inlezing }) {
  const [isAsking, setAsking] = useState(false)
  const keep = useAction(() => call(samenwerkingApi.commitInlezing, { params: { id: inlezing.id } }))
  const reason = useReason(inlezing)
  const close = () => {
    setAsking(false)
    keep.clear()
  }
  return (
    <>
      <Button variant="primary" isDisabled={reason !== undefined} reason={reason} onPress={() => setAsking(true)}>
        Leg vast
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title="Deze inlezing vastleggen?"
        confirmLabel="Ja, leg vast"
        isBusy={keep.isBusy}
        onCancel={close}
        onConfirm={() => void keep.run().then((done) => done && close())}
      >
        <Weigering faults={keep.faults} heading="Vastleggen kan nu niet" />
        <p>{gevolgVan(inlezing)} Alles wordt vastgelegd, of niets.</p>
        {inlezing.indienen > 0 && (
          <p>
            {showAantal(inlezing.indienen, 'cijfer gaat', 'cijfers gaan')} meteen naar de partners en{' '}
            {inlezing.indienen === 1 ? 'wijzigt' : 'wijzigen'} daarna niet meer.
          </p>
        )}
        <p>U kunt de inlezing terugdraaien, zolang er niets aan is gewijzigd.</p>
      </ConfirmDialog>
    </>
  )
}

function Weggooien({ inlezing, onRemoved }: { inlezing: Inlezing; onRemoved: () => void | Promise<void> }) {
  const [isAsking, setAsking] = useState(false)
  const action = useAction(() => call(samenwerkingApi.removeInlezing, { params: { id: inlezing.id } }))
  const close = () => {
    setAsking(false)
    action.clear()
  }
  const remove = async () => {
    if (await action.run()) await onRemoved()
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

function gevolgVan({ soort, aantallen }: Inlezing): string {
  const [een, meer] = inleesSoorten[soort].telwoord
  const delen = [
    ...(aantallen.nieuw > 0 ? [`${showAantal(aantallen.nieuw, een, meer)} ${aantallen.nieuw === 1 ? 'komt' : 'komen'} erbij`] : []),
    ...(aantallen.gewijzigd > 0
      ? [`${showAantal(aantallen.gewijzigd, een, meer)} ${aantallen.gewijzigd === 1 ? 'wijzigt' : 'wijzigen'}`]
      : []),
  ]
  return `${delen.join(' en ')}.`
}
