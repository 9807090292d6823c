import { useState } from 'react'
import { type Inlezing, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { Terugdraaien } from '#modules/samenwerking/web/inlezen-terugdraaien.tsx'
import { mayInlezen } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { useWie } from '#web/wie.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { Weigering } from '#web/forms/weigering.tsx'
import { Weggooien } from '#web/inlezen/weggooien.tsx'
import { useAction } from '#web/use-action.ts'

/** What can be done now: keep it, take it back, or throw the attempt away. */
export function InleesStap({ inlezing, onRemoved }: { inlezing: Inlezing; onRemoved: () => void | Promise<void> }) {
  const { status } = inlezing
  return (
    <>
      {['gelezen', 'proef_klaar', 'mislukt', 'teruggedraaid'].includes(status) && (
        <Weggooien
          bestandsnaam={inlezing.bestandsnaam}
          remove={() => call(samenwerkingApi.removeInlezing, { params: { id: inlezing.id } })}
          onRemoved={onRemoved}
        />
      )}
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
