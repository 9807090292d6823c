import { useState } from 'react'
import { afwegingApi, type Voorstel } from '#modules/afweging/contract.ts'
import { mayEdit, mayHandIn } from '#platform/own-side/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { ConceptButtons } from '#web/forms/concept-buttons.tsx'
import { GroundDialog } from '#web/forms/ground-dialog.tsx'
import { HandInDialog } from '#web/forms/hand-in-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useWie } from '#web/wie.ts'

interface Props {
  voorstel: Voorstel
  tafels: readonly { id: string; naam: string }[]
  onRemoved: () => void
}

type Open = 'indienen' | 'intrekken' | 'weggooien'

/** What can be done with a proposal now; what cannot says why. */
export function VoorstelActies({ voorstel, tafels, onRemoved }: Props) {
  const [open, setOpen] = useState<Open | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const close = () => setOpen(null)
  const done = (text: string) => {
    close()
    setMessage(text)
  }
  const { id, versie } = voorstel
  return (
    <>
      <Knoppen voorstel={voorstel} onOpen={setOpen} />
      {open === 'indienen' && (
        <HandInDialog
          title="Dit voorstel indienen?"
          tafels={tafels}
          send={(body) => call(afwegingApi.submitVoorstel, { params: { id }, body }, { versie })}
          onClose={close}
          onDone={() => done('Het voorstel is ingediend.')}
        >
          Het voorstel krijgt een nummer en wijzigt daarna niet meer, ook de weging en de business case niet. U kunt het nog wel intrekken,
          zolang geen tafel het behandelt.
          {voorstel.verdeelsleutelId === null && (
            <>
              {' '}
              Er is nog geen verdeelsleutel gekozen. Zit er geld in het voorstel,{' '}
              <Link to={`/voorstellen/${id}/wijzigen`}>kies er dan eerst een</Link>.
            </>
          )}
        </HandInDialog>
      )}
      {open === 'intrekken' && (
        <GroundDialog
          title="Dit voorstel intrekken?"
          submitLabel="Ja, trek in"
          send={(grond) => call(afwegingApi.withdrawVoorstel, { params: { id }, body: { grond } }, { versie })}
          onClose={close}
          onDone={() => done('Het voorstel is ingetrokken.')}
        >
          Het voorstel blijft leesbaar, met uw reden erbij. De wens staat weer open. U kunt dit niet terugdraaien.
        </GroundDialog>
      )}
      {open === 'weggooien' && (
        <RemoveDialog send={() => call(afwegingApi.removeVoorstel, { params: { id } }, { versie })} onClose={close} onDone={onRemoved} />
      )}
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}

function Knoppen({ voorstel: { id, status, zijde }, onOpen }: { voorstel: Voorstel; onOpen: (what: Open) => void }) {
  const wie = useWie()
  const edit = mayEdit(wie, 'voorstel.opstellen', zijde)
  const submit = mayHandIn(wie, 'voorstel', zijde.eigenOrganisatieId)
  return (
    <>
      {status === 'concept' && <ConceptButtons wijzigen={edit} indienen={submit} to={`/voorstellen/${id}/wijzigen`} onOpen={onOpen} />}
      {status === 'ingediend' && submit.mag && <Button onPress={() => onOpen('intrekken')}>Trek in</Button>}
      {status === 'ingediend' && wie.organisatieId === zijde.eigenOrganisatieId && wie.permissies.has('behandeling.beginnen') && (
        <LinkButton variant="primary" to={`/behandelingen/nieuw?voorstel=${id}`}>
          Breng in behandeling
        </LinkButton>
      )}
      {['in_behandeling', 'besloten', 'afgewezen'].includes(status) && <LinkButton to="/behandelingen">Bekijk de behandeling</LinkButton>}
    </>
  )
}
