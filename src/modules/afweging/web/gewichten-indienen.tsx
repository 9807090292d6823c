import { useState } from 'react'
import { afwegingApi } from '#modules/afweging/contract.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { useAction } from '#web/use-action.ts'

/** Shows the own weights to whoever sees the proposal; what is typed and not kept yet does not go along. */
export function DienGewichtenIn({ id, versie, isKept }: { id: string; versie: number; isKept: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const action = useAction(() => call(afwegingApi.submitGewichten, { params: { id } }, { versie }))
  return (
    <>
      <Button
        variant="primary"
        isDisabled={!isKept}
        reason={isKept ? undefined : 'Bewaar eerst wat u wijzigde.'}
        onPress={() => setOpen(true)}
      >
        Dien gewichten in
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title="Gewichten indienen?"
        confirmLabel="Ja, dien in"
        isBusy={action.isBusy}
        onCancel={() => setOpen(false)}
        onConfirm={() => void action.run().then((done) => done && setOpen(false))}
      >
        {action.faults[0]?.reason ??
          'Wie het voorstel ziet, ziet daarna ook uw gewichten. Ze tellen mee in de uitkomst en wijzigen niet meer. U ziet dan de scores.'}
      </ConfirmDialog>
    </>
  )
}

/** The own organisation says that it gives no weights: it sees the scores and does not count. */
export function GeefGeen({ id }: { id: string }) {
  const [isOpen, setOpen] = useState(false)
  const action = useAction(() => call(afwegingApi.declineGewichten, { params: { id } }))
  return (
    <>
      <Button variant="subtle" onPress={() => setOpen(true)}>
        Wij geven geen gewichten
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title="Geen gewichten geven?"
        confirmLabel="Ja, wij geven er geen"
        isBusy={action.isBusy}
        onCancel={() => setOpen(false)}
        onConfirm={() => void action.run().then((done) => done && setOpen(false))}
      >
        {action.faults[0]?.reason ??
          'Uw organisatie ziet daarna de scores en de uitkomst, maar telt niet mee. In deze ronde komt u daar niet op terug. Wat u al invulde, vervalt.'}
      </ConfirmDialog>
    </>
  )
}
