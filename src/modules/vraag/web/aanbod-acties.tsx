import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { mayEdit, mayHandIn, type Oordeel } from '#platform/own-side/policy.ts'
import { type Aanbod, vraagApi } from '#modules/vraag/contract.ts'
import { mayJoin } from '#modules/vraag/policy.ts'
import { deelnamesQuery, rollenVan } from '#modules/vraag/web/rollen.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { ConceptButtons } from '#web/forms/concept-buttons.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GroundDialog } from '#web/forms/ground-dialog.tsx'
import { HandInDialog } from '#web/forms/hand-in-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useWie } from '#web/wie.ts'

type Open = 'indienen' | 'intrekken' | 'weggooien' | 'overnemen'

interface Props {
  aanbod: Aanbod
  tafels: readonly { id: string; naam: string }[]
}

const reason = (oordeel: Oordeel) => (oordeel.mag ? undefined : oordeel.reden)

/** What can be done with an offer now; what cannot says why. */
export function AanbodActies({ aanbod, tafels }: Props) {
  const [open, setOpen] = useState<Open | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const done = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  return (
    <>
      <Knoppen aanbod={aanbod} onOpen={setOpen} />
      <Vragen aanbod={aanbod} tafels={tafels} open={open} onClose={() => setOpen(null)} onDone={done} />
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}

function Knoppen({ aanbod, onOpen }: { aanbod: Aanbod; onOpen: (what: Open) => void }) {
  const wie = useWie()
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const indienen = mayHandIn(wie, 'wens', aanbod.zijde.eigenOrganisatieId)
  const wijzigen = mayEdit(wie, 'aanbod.opstellen', aanbod.zijde)
  const overnemen = mayJoin(wie, rollenVan(deelnames, wie.organisatieId))
  if (aanbod.status === 'concept')
    return <ConceptButtons wijzigen={wijzigen} indienen={indienen} to={`/aanbiedingen/${aanbod.id}/wijzigen`} onOpen={onOpen} />
  if (aanbod.status !== 'ingediend') return null
  return aanbod.zijde.eigenOrganisatieId === wie.organisatieId ? (
    <Button isDisabled={!indienen.mag} reason={reason(indienen)} onPress={() => onOpen('intrekken')}>
      Trek in
    </Button>
  ) : (
    <Button variant="primary" isDisabled={!overnemen.mag} reason={reason(overnemen)} onPress={() => onOpen('overnemen')}>
      Neem over als wens
    </Button>
  )
}

interface VragenProps extends Props {
  open: Open | null
  onClose: () => void
  onDone: (message: string) => void
}

/** The question before each step. */
function Vragen({ aanbod, tafels, open, onClose, onDone }: VragenProps) {
  const navigate = useNavigate()
  const params = { id: aanbod.id }
  const version = { versie: aanbod.versie }
  if (open === 'indienen')
    return (
      <HandInDialog
        title="Dit aanbod indienen?"
        tafels={tafels}
        send={(body) => call(vraagApi.submitAanbod, { params, body }, version)}
        onDone={() => onDone('Het aanbod is ingediend.')}
        onClose={onClose}
      >
        Daarna zien de gemeenten het aanbod en wijzigt het niet meer. Het wordt pas een wens als een gemeente het overneemt.
      </HandInDialog>
    )
  if (open === 'intrekken')
    return (
      <GroundDialog
        title="Dit aanbod intrekken?"
        submitLabel="Ja, trek in"
        send={(grond) => call(vraagApi.withdrawAanbod, { params, body: { grond } }, version)}
        onDone={() => onDone('Het aanbod is ingetrokken.')}
        onClose={onClose}
      >
        Het aanbod blijft leesbaar, met uw reden. Gemeenten kunnen het niet meer overnemen. U kunt dit niet terugdraaien.
      </GroundDialog>
    )
  if (open === 'overnemen') return <Overnemen aanbod={aanbod} onClose={onClose} />
  return open === 'weggooien' ? (
    <RemoveDialog
      send={() => call(vraagApi.removeAanbod, { params }, version)}
      onDone={() => void navigate('/aanbiedingen')}
      onClose={onClose}
    />
  ) : null
}

function Overnemen({ aanbod, onClose }: { aanbod: Aanbod; onClose: () => void }) {
  const navigate = useNavigate()
  const wens = useRef('')
  return (
    <FormDialog
      title="Dit aanbod overnemen als wens?"
      submitLabel="Ja, neem over"
      check={() => []}
      send={async () => {
        wens.current = (await call(vraagApi.adoptAanbod, { params: { id: aanbod.id } }, { versie: aanbod.versie })).id
      }}
      onDone={() => void navigate(`/wensen/${wens.current}`)}
      onClose={onClose}
    >
      <p>
        Het wordt dan een wens van uw gemeente, die meteen is ingediend: wie het aanbod zag, ziet ook de wens. Andere gemeenten kunnen zich
        aansluiten.
      </p>
    </FormDialog>
  )
}
