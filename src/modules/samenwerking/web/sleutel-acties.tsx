import { useState } from 'react'
import { samenwerkingApi, type Verdeelsleutel } from '#modules/samenwerking/contract.ts'
import type { Oordeel } from '#platform/own-side/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form } from '#web/design/form.tsx'
import { LinkButton } from '#web/design/link-button.tsx'

import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useAction } from '#web/use-action.ts'

interface Props {
  sleutel: Verdeelsleutel
  tafels: readonly { id: string; naam: string }[]
  oordelen: { wijzigen: Oordeel; indienen: Oordeel; vaststellen: Oordeel; opstellen: Oordeel }
  message: string | null
  onMessage: (message: string | null) => void
  onRemoved: () => void
}

type Open = 'indienen' | 'intrekken' | 'vaststellen' | 'weggooien' | null

const reason = (oordeel: Oordeel) => (oordeel.mag ? undefined : oordeel.reden)

/** What can be done with a key now; what cannot says why. */
export function SleutelActies({ sleutel, tafels, oordelen, message, onMessage, onRemoved }: Props) {
  const [open, setOpen] = useState<Open>(null)
  const close = (text?: string) => {
    setOpen(null)
    if (text) onMessage(text)
  }
  return (
    <>
      {sleutel.status === 'concept' && (
        <>
          {oordelen.wijzigen.mag && (
            <Button variant="subtle" onPress={() => setOpen('weggooien')}>
              Gooi weg
            </Button>
          )}
          {oordelen.wijzigen.mag && <LinkButton to={`/verdeelsleutels/${sleutel.id}/wijzigen`}>Wijzig</LinkButton>}
          <Button
            variant="primary"
            isDisabled={!oordelen.indienen.mag}
            reason={reason(oordelen.indienen)}
            onPress={() => setOpen('indienen')}
          >
            Dien in
          </Button>
        </>
      )}
      {sleutel.status === 'ingediend' && (
        <>
          {oordelen.indienen.mag && <Button onPress={() => setOpen('intrekken')}>Trek in</Button>}
          <Button
            variant="primary"
            isDisabled={!oordelen.vaststellen.mag}
            reason={reason(oordelen.vaststellen)}
            onPress={() => setOpen('vaststellen')}
          >
            Leg besluit vast
          </Button>
        </>
      )}
      {sleutel.status === 'vastgesteld' && oordelen.opstellen.mag && (
        <LinkButton to={`/verdeelsleutels/nieuw?vervangt=${sleutel.id}`}>Stel een opvolger op</LinkButton>
      )}
      <SubmitDialog isOpen={open === 'indienen'} sleutel={sleutel} tafels={tafels} onClose={close} />
      <WithdrawDialog isOpen={open === 'intrekken'} sleutel={sleutel} onClose={close} />
      <AdoptDialog isOpen={open === 'vaststellen'} sleutel={sleutel} tafels={tafels} onClose={close} />
      {open === 'weggooien' && (
        <RemoveDialog
          send={() => call(samenwerkingApi.removeVerdeelsleutel, { params: { id: sleutel.id } }, { versie: sleutel.versie })}
          onClose={close}
          onDone={onRemoved}
        />
      )}
      <StatusMessage message={message} onDismiss={() => onMessage(null)} isFloating />
    </>
  )
}

interface DialogProps {
  isOpen: boolean
  sleutel: Verdeelsleutel
  onClose: (message?: string) => void
}

function SubmitDialog({ isOpen, sleutel, tafels, onClose }: DialogProps & { tafels: Props['tafels'] }) {
  const [wie, setWie] = useState('partners')
  const action = useAction(() =>
    call(
      samenwerkingApi.submitVerdeelsleutel,
      {
        params: { id: sleutel.id },
        body: wie === 'partners' || wie === 'eigen_organisatie' ? { zichtbaarheid: wie } : { zichtbaarheid: 'tafel', tafelId: wie },
      },
      { versie: sleutel.versie },
    ),
  )
  const submit = () => void action.run().then((done) => done && onClose(`${sleutel.naam} is ingediend.`))
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => onClose()}
      title={`${sleutel.naam} indienen?`}
      actions={
        <>
          <Button variant="primary" type="submit" form="indienen" isBusy={action.isBusy}>
            Ja, dien in
          </Button>
          <Button onPress={() => onClose()}>Nee, ga terug</Button>
        </>
      }
    >
      <Form id="indienen" faults={action.faults} onSubmit={submit} idPrefix="indienen-" headingLevel={3}>
        <p>Daarna zien de partners de sleutel en wijzigt zij niet meer. U kunt haar nog wel intrekken.</p>
        <Select
          name="zichtbaarheid"
          label="Wie mag de sleutel zien?"
          value={wie}
          onChange={setWie}
          options={[
            { value: 'partners', label: 'Alle partners' },
            ...tafels.map((tafel) => ({ value: tafel.id, label: `Alleen ${tafel.naam}` })),
            { value: 'eigen_organisatie', label: 'Alleen onze organisatie' },
          ]}
        />
      </Form>
    </Dialog>
  )
}

function WithdrawDialog({ isOpen, sleutel, onClose }: DialogProps) {
  const [grond, setGrond] = useState('')
  const action = useAction(() =>
    call(samenwerkingApi.withdrawVerdeelsleutel, { params: { id: sleutel.id }, body: { grond } }, { versie: sleutel.versie }),
  )
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => onClose()}
      title={`${sleutel.naam} intrekken?`}
      actions={
        <>
          <Button variant="danger" type="submit" form="intrekken" isBusy={action.isBusy}>
            Ja, trek in
          </Button>
          <Button onPress={() => onClose()}>Nee, ga terug</Button>
        </>
      }
    >
      <Form
        id="intrekken"
        faults={action.faults}
        onSubmit={() => void action.run().then((done) => done && onClose(`${sleutel.naam} is ingetrokken.`))}
        idPrefix="intrekken-"
        headingLevel={3}
      >
        <p>De sleutel blijft leesbaar, met uw reden erbij. U kunt dit niet terugdraaien.</p>
        <TextField name="grond" label="Reden" value={grond} onChange={setGrond} />
      </Form>
    </Dialog>
  )
}

function AdoptDialog({ isOpen, sleutel, tafels, onClose }: DialogProps & { tafels: Props['tafels'] }) {
  const [besluit, setBesluit] = useState<{ gremium: string; datum: string | null; kenmerk: string }>({
    gremium: '',
    datum: null,
    kenmerk: '',
  })
  const action = useAction(() =>
    call(
      samenwerkingApi.adoptVerdeelsleutel,
      { params: { id: sleutel.id }, body: { ...besluit, datum: besluit.datum ?? '' } },
      { versie: sleutel.versie },
    ),
  )
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => onClose()}
      title={`Besluit over ${sleutel.naam} vastleggen`}
      actions={
        <>
          <Button variant="primary" type="submit" form="vaststellen" isBusy={action.isBusy}>
            Leg besluit vast
          </Button>
          <Button onPress={() => onClose()}>Nee, ga terug</Button>
        </>
      }
    >
      <Form
        id="vaststellen"
        faults={action.faults}
        onSubmit={() => void action.run().then((done) => done && onClose('Het besluit is vastgelegd.'))}
        idPrefix="vaststellen-"
        headingLevel={3}
      >
        <p>Een vastgestelde sleutel wijzigt niet meer.{sleutel.vervangtId ? ' De sleutel die zij vervangt, eindigt de dag ervoor.' : ''}</p>
        <Select
          name="gremium"
          label="Welke tafel besloot?"
          placeholder="Kies een tafel"
          value={besluit.gremium}
          onChange={(gremium) => setBesluit({ ...besluit, gremium })}
          options={tafels.map(({ naam }) => ({ value: naam, label: naam }))}
        />
        <DateField
          name="datum"
          label="Datum van het besluit"
          value={besluit.datum}
          onChange={(datum) => setBesluit({ ...besluit, datum })}
        />
        <TextField
          name="kenmerk"
          label="Nummer of naam van het besluit"
          hint="Bijvoorbeeld: agendapunt 6, vergadering van 8 juli"
          value={besluit.kenmerk}
          onChange={(kenmerk) => setBesluit({ ...besluit, kenmerk })}
        />
      </Form>
    </Dialog>
  )
}
