import { useState } from 'react'
import { type Inlezing, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { uitkomstVan } from '#modules/samenwerking/web/inlezen-woorden.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { useAction } from '#web/use-action.ts'

type Vraag = 'vastleggen' | 'terugdraaien' | 'weggooien' | null

/** What can be done now: keep it, take it back, or throw the attempt away. */
export function InleesStap({ inlezing, onRemoved }: { inlezing: Inlezing; onRemoved: () => void }) {
  const [vraag, setVraag] = useState<Vraag>(null)
  const params = { id: inlezing.id }
  const keep = useAction(() => call(samenwerkingApi.commitInlezing, { params }))
  const undo = useAction(() => call(samenwerkingApi.undoInlezing, { params }))
  const remove = useAction(() => call(samenwerkingApi.removeInlezing, { params }))
  const work = inlezing.aantallen.nieuw + inlezing.aantallen.gewijzigd
  const reason =
    inlezing.aantalFouten > 0 ? 'Er zitten nog fouten in het bestand.' : work === 0 ? 'Er valt niets vast te leggen.' : undefined
  const close = () => setVraag(null)
  const action = { vastleggen: keep, terugdraaien: undo, weggooien: remove }[vraag ?? 'vastleggen']
  return (
    <>
      {['gelezen', 'proef_klaar', 'mislukt'].includes(inlezing.status) && (
        <Button variant="subtle" onPress={() => setVraag('weggooien')}>
          Gooi weg
        </Button>
      )}
      {inlezing.status === 'proef_klaar' && (
        <Button variant="primary" isDisabled={reason !== undefined} reason={reason} onPress={() => setVraag('vastleggen')}>
          Leg vast
        </Button>
      )}
      {inlezing.status === 'vastgelegd' && <Button onPress={() => setVraag('terugdraaien')}>Draai terug</Button>}
      <ConfirmDialog
        isOpen={vraag === 'vastleggen'}
        title="Deze inlezing vastleggen?"
        confirmLabel="Ja, leg vast"
        isBusy={keep.isBusy}
        onCancel={close}
        onConfirm={() => void keep.run().then((done) => done && close())}
      >
        {uitkomstVan(inlezing)}. Alles wordt vastgelegd, of niets. U kunt het daarna terugdraaien zolang er niets aan is veranderd.
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={vraag === 'terugdraaien'}
        title="Deze inlezing terugdraaien?"
        confirmLabel="Ja, draai terug"
        isDanger
        isBusy={undo.isBusy}
        onCancel={close}
        onConfirm={() => void undo.run().then((done) => done && close())}
      >
        Wat nieuw was verdwijnt, wat gewijzigd was krijgt zijn oude waarde. In de historie blijft het te zien.
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={vraag === 'weggooien'}
        title="Deze inlezing weggooien?"
        confirmLabel="Ja, gooi weg"
        isDanger
        isBusy={remove.isBusy}
        onCancel={close}
        onConfirm={() => void remove.run().then((done) => done && onRemoved())}
      >
        Er was nog niets vastgelegd. Het bestand op uw eigen computer blijft staan.
      </ConfirmDialog>
      {action.faults.length > 0 && <p role="alert">{action.faults.map(({ reason: why }) => why).join(' ')}</p>}
    </>
  )
}
