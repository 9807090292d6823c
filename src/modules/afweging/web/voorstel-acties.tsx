import { useState } from 'react'
import { afwegingApi, type Voorstel } from '#modules/afweging/contract.ts'
import { mayEdit, mayHandIn, type Oordeel } from '#platform/own-side/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/confirm-dialog.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  voorstel: Voorstel
  tafels: readonly { id: string; naam: string }[]
  onRemoved: () => void
}

type Open = 'indienen' | 'intrekken' | 'weggooien' | null

const reason = (oordeel: Oordeel) => (oordeel.mag ? undefined : oordeel.reden)

/** What can be done with a proposal now; what cannot says why. */
export function VoorstelActies({ voorstel, tafels, onRemoved }: Props) {
  const wie = useWie()
  const [open, setOpen] = useState<Open>(null)
  const [message, setMessage] = useState<string | null>(null)
  const close = () => setOpen(null)
  const done = (text: string) => {
    close()
    setMessage(text)
  }
  const edit = mayEdit(wie, 'voorstel.opstellen', voorstel.zijde)
  const submit = mayHandIn(wie, 'voorstel', voorstel.zijde.eigenOrganisatieId)
  const { id, status, titel } = voorstel
  return (
    <>
      {status === 'concept' && (
        <>
          {edit.mag && (
            <Button variant="subtle" onPress={() => setOpen('weggooien')}>
              Gooi weg
            </Button>
          )}
          {edit.mag && <LinkButton to={`/voorstellen/${id}/wijzigen`}>Wijzig</LinkButton>}
          <Button variant="primary" isDisabled={!submit.mag} reason={reason(submit)} onPress={() => setOpen('indienen')}>
            Dien in
          </Button>
        </>
      )}
      {status === 'ingediend' && submit.mag && <Button onPress={() => setOpen('intrekken')}>Trek in</Button>}
      {status === 'ingediend' && wie.permissies.has('behandeling.beginnen') && (
        <LinkButton variant="primary" to={`/behandelingen/nieuw?voorstel=${id}`}>
          Breng in behandeling
        </LinkButton>
      )}
      {['in_behandeling', 'besloten', 'afgewezen'].includes(status) && <LinkButton to="/behandelingen">Bekijk de behandeling</LinkButton>}
      {open === 'indienen' && (
        <Indienen voorstel={voorstel} tafels={tafels} onClose={close} onDone={() => done(`${titel} is ingediend.`)} />
      )}
      {open === 'intrekken' && <Intrekken voorstel={voorstel} onClose={close} onDone={() => done(`${titel} is ingetrokken.`)} />}
      {open === 'weggooien' && <Weggooien voorstel={voorstel} onClose={close} onRemoved={onRemoved} />}
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}

interface DialoogProps {
  voorstel: Voorstel
  onClose: () => void
  onDone: () => void
}

function Indienen({ voorstel: { id, titel, versie }, tafels, ...gedrag }: DialoogProps & Pick<Props, 'tafels'>) {
  const { values, field } = useFormValues({ zichtbaarheid: 'partners' })
  const { zichtbaarheid: wie } = values
  return (
    <FormDialog
      {...gedrag}
      title={`${titel} indienen?`}
      submitLabel="Ja, dien in"
      check={() => []}
      send={() =>
        call(
          afwegingApi.submitVoorstel,
          {
            params: { id },
            body: wie === 'partners' || wie === 'eigen_organisatie' ? { zichtbaarheid: wie } : { zichtbaarheid: 'tafel', tafelId: wie },
          },
          { versie },
        )
      }
    >
      <p>
        Het voorstel krijgt een nummer en wijzigt daarna niet meer, ook de weging en de business case niet. U kunt het nog wel intrekken,
        zolang geen tafel het behandelt.
      </p>
      <Select
        label="Wie mag het voorstel zien?"
        options={[
          { value: 'partners', label: 'Alle partners' },
          ...tafels.map((tafel) => ({ value: tafel.id, label: `Alleen ${tafel.naam}` })),
          { value: 'eigen_organisatie', label: 'Alleen onze organisatie' },
        ]}
        {...field('zichtbaarheid')}
      />
    </FormDialog>
  )
}

function Intrekken({ voorstel: { id, titel, versie }, ...gedrag }: DialoogProps) {
  const { values, field, check } = useFormValues({ grond: '' })
  return (
    <FormDialog
      {...gedrag}
      isDanger
      title={`${titel} intrekken?`}
      submitLabel="Ja, trek in"
      check={() => check({ grond: 'Schrijf waarom u het voorstel intrekt.' })}
      send={() => call(afwegingApi.withdrawVoorstel, { params: { id }, body: values }, { versie })}
    >
      <p>Het voorstel blijft leesbaar, met uw reden erbij. De wens staat weer open. U kunt dit niet terugdraaien.</p>
      <TextField label="Reden" hint="Dit komt in de historie te staan" {...field('grond')} />
    </FormDialog>
  )
}

function Weggooien({ voorstel: { id, titel, versie }, onClose, onRemoved }: Omit<DialoogProps, 'onDone'> & Pick<Props, 'onRemoved'>) {
  const action = useAction(async () => {
    await call(afwegingApi.removeVoorstel, { params: { id } }, { versie })
    onRemoved()
  })
  return (
    <ConfirmDialog
      isOpen
      title={`Concept ${titel} weggooien?`}
      confirmLabel="Ja, gooi weg"
      isDanger
      isBusy={action.isBusy}
      onCancel={onClose}
      onConfirm={() => void action.run()}
    >
      {action.faults[0]?.reason ??
        'Het concept is dan weg voor uw hele organisatie. In de historie van uw eigen kant blijft staan wat erin stond.'}
    </ConfirmDialog>
  )
}
