import { useState } from 'react'
import { useNavigate } from 'react-router'
import { may, mayEdit, mayHandIn, type Oordeel } from '#platform/own-side/policy.ts'
import { type Doel, doelenApi } from '#modules/doelen/contract.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { ConceptButtons } from '#web/forms/concept-buttons.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { GroundDialog } from '#web/forms/ground-dialog.tsx'
import { HandInDialog } from '#web/forms/hand-in-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useWie } from '#web/wie.ts'

type Open = 'indienen' | 'intrekken' | 'weggooien' | 'vaststellen'

interface Props {
  doel: Doel
  tafels: readonly { id: string; naam: string }[]
}

const reason = (oordeel: Oordeel) => (oordeel.mag ? undefined : oordeel.reden)

/** What can be done with a goal now; what cannot says why. */
export function DoelActies({ doel, tafels }: Props) {
  const [open, setOpen] = useState<Open | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const done = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  return (
    <>
      <Knoppen doel={doel} onOpen={setOpen} />
      <Vragen doel={doel} tafels={tafels} open={open} onClose={() => setOpen(null)} onDone={done} />
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}

function Knoppen({ doel, onOpen }: { doel: Doel; onOpen: (what: Open) => void }) {
  const wie = useWie()
  const wijzigen = mayEdit(wie, 'doel.opstellen', doel.zijde)
  const indienen = mayHandIn(wie, 'doel', doel.zijde.eigenOrganisatieId)
  const vaststellen = may(wie, 'doel.vaststellen')
  if (doel.status === 'concept')
    return <ConceptButtons wijzigen={wijzigen} indienen={indienen} to={`/doelen/${doel.id}/wijzigen`} onOpen={onOpen} />
  if (doel.status !== 'ingediend') return null
  return (
    <>
      {indienen.mag && <Button onPress={() => onOpen('intrekken')}>Trek in</Button>}
      {doel.soort === 'gezamenlijk' && (
        <Button variant="primary" isDisabled={!vaststellen.mag} reason={reason(vaststellen)} onPress={() => onOpen('vaststellen')}>
          Leg besluit vast
        </Button>
      )}
    </>
  )
}

interface VragenProps extends Props {
  open: Open | null
  onClose: () => void
  onDone: (message: string) => void
}

/** The question before each step. */
function Vragen({ doel, tafels, open, onClose, onDone }: VragenProps) {
  const navigate = useNavigate()
  const params = { id: doel.id }
  const version = { versie: doel.versie }
  if (open === 'indienen')
    return (
      <HandInDialog
        title="Dit doel indienen?"
        tafels={tafels}
        send={(body) => call(doelenApi.submitDoel, { params, body }, version)}
        onDone={() => onDone('Het doel is ingediend.')}
        onClose={onClose}
      >
        Daarna zien de partners het doel naast hun eigen doelen, en wijzigt het niet meer. U kunt het nog wel intrekken.
      </HandInDialog>
    )
  if (open === 'intrekken')
    return (
      <GroundDialog
        title="Dit doel intrekken?"
        submitLabel="Ja, trek in"
        send={(grond) => call(doelenApi.withdrawDoel, { params, body: { grond } }, version)}
        onDone={() => onDone('Het doel is ingetrokken.')}
        onClose={onClose}
      >
        Het doel blijft leesbaar, met uw reden, en staat niet meer naast de andere doelen. U kunt dit niet terugdraaien.
      </GroundDialog>
    )
  if (open === 'vaststellen')
    return <VaststelDialoog doel={doel} tafels={tafels} onClose={onClose} onDone={() => onDone('Het besluit is vastgelegd.')} />
  return open === 'weggooien' ? (
    <RemoveDialog send={() => call(doelenApi.removeDoel, { params }, version)} onDone={() => void navigate('/doelen')} onClose={onClose} />
  ) : null
}

function VaststelDialoog({ doel, tafels, onClose, onDone }: Props & { onClose: () => void; onDone: () => void }) {
  const { values, field, check } = useFormValues<{ gremium: string; datum: string | null; kenmerk: string }>({
    gremium: '',
    datum: null,
    kenmerk: '',
  })
  return (
    <FormDialog
      title="Besluit over dit doel vastleggen"
      submitLabel="Leg besluit vast"
      check={() =>
        check({
          gremium: 'Kies de tafel die besloot.',
          datum: 'Vul de datum van het besluit in.',
          kenmerk: 'Vul het nummer of de naam van het besluit in.',
        })
      }
      send={() =>
        call(doelenApi.adoptDoel, { params: { id: doel.id }, body: { ...values, datum: values.datum! } }, { versie: doel.versie })
      }
      onClose={onClose}
      onDone={onDone}
    >
      <p>Een vastgesteld doel wijzigt niet meer.</p>
      <Select
        label="Welke tafel besloot?"
        placeholder="Kies een tafel"
        options={tafels.map(({ naam }) => ({ value: naam, label: naam }))}
        {...field('gremium')}
      />
      <DateField label="Datum van het besluit" {...field('datum')} />
      <TextField label="Nummer of naam van het besluit" hint="Bijvoorbeeld: agendapunt 6, vergadering van 8 juli" {...field('kenmerk')} />
    </FormDialog>
  )
}
