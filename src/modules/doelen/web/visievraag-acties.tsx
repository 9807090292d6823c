import { useState } from 'react'
import { useNavigate } from 'react-router'
import { may } from '#platform/own-side/policy.ts'
import { doelenApi, type Visievraag } from '#modules/doelen/contract.ts'
import { VraagDialoog } from '#modules/doelen/web/visievraag-dialogen.tsx'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useWie } from '#web/wie.ts'

/** Another trekker or day for the question; one that nobody answered can go. */
export function VraagActies({ vraag, onDone }: { vraag: Visievraag; onDone: (message: string) => void }) {
  const navigate = useNavigate()
  const [open, setOpen] = useState<'wijzigen' | 'weg' | null>(null)
  if (!may(useWie(), 'visie.schrijven').mag) return null
  const isBeantwoord = vraag.geldt !== null || vraag.voorstel !== null || vraag.eerdere.length > 0
  return (
    <>
      {!isBeantwoord && <Button onPress={() => setOpen('weg')}>Haal weg</Button>}
      <Button onPress={() => setOpen('wijzigen')}>{isBeantwoord ? 'Wijzig trekker of dag' : 'Wijzig de vraag'}</Button>
      {open === 'wijzigen' && (
        <VraagDialoog
          vraag={vraag}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            onDone('De vraag is gewijzigd.')
          }}
        />
      )}
      {open === 'weg' && (
        <FormDialog
          title="Deze vraag weghalen?"
          submitLabel="Ja, haal weg"
          isDanger
          check={() => []}
          send={() => call(doelenApi.removeVisievraag, { params: { id: vraag.id } }, { versie: vraag.versie })}
          onClose={() => setOpen(null)}
          onDone={() => void navigate('/i-visie')}
        >
          <p>Niemand heeft deze vraag nog beantwoord. U kunt haar later opnieuw stellen.</p>
        </FormDialog>
      )}
    </>
  )
}
