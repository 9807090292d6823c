import { useState } from 'react'
import { useNavigate } from 'react-router'
import { showDatumLang } from '#kernel/format/datum.ts'
import { type Zienswijzeronde, zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { notaBelemmering } from '#modules/zienswijzen/domain/beantwoording.ts'
import { mayForRonde } from '#modules/zienswijzen/policy.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  ronde: Zienswijzeronde
  onDone: (message: string) => void
}

/** The next step of the joint organisation: send, adopt the nota, send the nota. */
export function RondeActies({ ronde, onDone }: Props) {
  const own = mayForRonde(useWie(), 'zienswijzeronde.voorbereiden', ronde.eigenOrganisatieId)
  if (!own.mag) return null
  return ronde.verzondenOp === null ? <Conceptacties ronde={ronde} onDone={onDone} /> : <Notaacties ronde={ronde} onDone={onDone} />
}

function Conceptacties({ ronde, onDone }: Props) {
  const navigate = useNavigate()
  const [open, setOpen] = useState<'verzenden' | 'weggooien' | null>(null)
  const target = { params: { id: ronde.id } }
  return (
    <>
      <Button onPress={() => setOpen('weggooien')}>Gooi weg</Button>
      <LinkButton to={`/zienswijzen/${ronde.id}/wijzigen`}>Wijzig</LinkButton>
      <Button variant="primary" onPress={() => setOpen('verzenden')}>
        Verzend naar de raden
      </Button>
      {open === 'weggooien' && (
        <RemoveDialog
          send={() => call(zienswijzenApi.removeZienswijzeronde, target, { versie: ronde.versie })}
          onDone={() => void navigate('/zienswijzen')}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'verzenden' && (
        <FormDialog
          title="Naar alle raden verzenden?"
          submitLabel="Ja, verzend"
          check={() => []}
          send={() => call(zienswijzenApi.sendZienswijzeronde, target, { versie: ronde.versie })}
          onDone={() => {
            setOpen(null)
            onDone('De raden hebben uw vraag. Hieronder ziet u waar elke raad staat.')
          }}
          onClose={() => setOpen(null)}
        >
          <p>
            {ronde.raden.map(({ organisatieNaam }) => organisatieNaam).join(', ')} krijgen de vraag vandaag
            {ronde.reactieUiterlijk && ` en kunnen reageren tot en met ${showDatumLang(ronde.reactieUiterlijk)}`}. De vraag wijzigt daarna
            niet meer.
          </p>
        </FormDialog>
      )}
    </>
  )
}

function Notaacties({ ronde, onDone }: Props) {
  const [open, setOpen] = useState<'vaststellen' | 'verzenden' | null>(null)
  const adopt = mayForRonde(useWie(), 'nota.vaststellen', ronde.eigenOrganisatieId)
  const { today } = useStandOp()
  const held = adopt.mag ? notaBelemmering(ronde, today) : { reden: adopt.reden, code: adopt.code }
  const toSend = ronde.notas.at(-1)?.verzondenOp === null
  const target = { params: { id: ronde.id } }
  const close = (message: string | null = null) => {
    setOpen(null)
    if (message) onDone(message)
  }
  return (
    <>
      {toSend ? (
        <Button variant="primary" isDisabled={!adopt.mag} reason={adopt.mag ? undefined : adopt.reden} onPress={() => setOpen('verzenden')}>
          Verzend de nota
        </Button>
      ) : (
        held?.code !== 'nota-is-vastgesteld' && (
          <Button variant="primary" isDisabled={held !== null} reason={held?.reden} onPress={() => setOpen('vaststellen')}>
            Stel de nota vast
          </Button>
        )
      )}
      {open === 'vaststellen' && (
        <FormDialog
          title="De nota van beantwoording vaststellen?"
          submitLabel="Ja, stel de nota vast"
          check={() => []}
          send={() => call(zienswijzenApi.adoptNota, target, { versie: ronde.versie })}
          onDone={() => close('De nota is vastgesteld. Verzend haar nu naar de raden.')}
          onClose={() => close()}
        >
          <p>De reacties op alle punten wijzigen daarna niet meer, en alle partners kunnen ze lezen.</p>
        </FormDialog>
      )}
      {open === 'verzenden' && (
        <FormDialog
          title="De nota naar de raden verzenden?"
          submitLabel="Ja, de nota is verzonden"
          check={() => []}
          send={() => call(zienswijzenApi.sendNota, target, { versie: ronde.versie })}
          onDone={() => close('Vastgelegd: de raden hebben de nota.')}
          onClose={() => close()}
        >
          <p>Alle raden krijgen de nota op dezelfde dag, voor het bestuur besluit. U legt vast dat dat vandaag is.</p>
        </FormDialog>
      )}
    </>
  )
}
