import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { showDatumLang } from '#kernel/format/datum.ts'
import { kalenderApi } from '#modules/kalender/contract.ts'
import { type Zienswijzeronde, zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { notaBelemmering } from '#modules/zienswijzen/domain/beantwoording.ts'
import { mayForRonde } from '#modules/zienswijzen/policy.ts'
import { bestuurs } from '#modules/zienswijzen/web/ronde-formulier.tsx'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { ask } from '#web/query.ts'
import { useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  ronde: Zienswijzeronde
  onDone: (message: string) => void
}

/** What the joint organisation does with a round; for everybody the nota as a file. */
export function RondeActies({ ronde, onDone }: Props) {
  const wie = useWie()
  const own = mayForRonde(wie, 'zienswijzeronde.voorbereiden', ronde.eigenOrganisatieId)
  const mayDownload = ronde.verzondenOp !== null && (ronde.notas.length > 0 || wie.organisatieId === ronde.eigenOrganisatieId)
  return (
    <>
      {mayDownload && <Bestanden ronde={ronde} />}
      {own.mag &&
        (ronde.verzondenOp === null ? <Conceptacties ronde={ronde} onDone={onDone} /> : <Notaacties ronde={ronde} onDone={onDone} />)}
    </>
  )
}

function Bestanden({ ronde: { id, notas } }: { ronde: Zienswijzeronde }) {
  const naam = notas.length > 0 ? 'Nota' : 'Conceptnota'
  return (
    <>
      <LinkButton href={`/api/v1/zienswijzerondes/${id}/bestand?vorm=docx`} isDownload>
        {`${naam} in Word`}
      </LinkButton>
      <LinkButton href={`/api/v1/zienswijzerondes/${id}/bestand?vorm=pdf`} isDownload>
        {`${naam} als PDF`}
      </LinkButton>
    </>
  )
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
  const [open, setOpen] = useState<'planning' | 'vaststellen' | 'verzenden' | null>(null)
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
      <Button onPress={() => setOpen('planning')}>Verzet dag of vergadering</Button>
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
      {open === 'planning' && (
        <PlanningDialoog
          ronde={ronde}
          onClose={() => close()}
          onDone={() => close('Bewaard. Alle raden zien de nieuwe dag en de reden.')}
        />
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

interface DialoogProps {
  ronde: Zienswijzeronde
  onClose: () => void
  onDone: () => void
}

/** Another last day or another meeting, with a reason for everybody. */
function PlanningDialoog({ ronde, ...gedrag }: DialoogProps) {
  const { today } = useStandOp()
  const { data } = useQuery(ask(kalenderApi.listVergaderingen, { query: { van: today, status: 'gepland' } }))
  const { id, datum, tafelNaam } = ronde.vergadering ?? { id: '', datum: '', tafelNaam: '' }
  const choices = bestuurs(data?.resultaten ?? [])
  const withOwn =
    id === '' || choices.some(({ value }) => value === id)
      ? choices
      : [{ value: id, label: `${showDatumLang(datum)}, ${tafelNaam}` }, ...choices]
  const { values, field, check } = useFormValues({ reactieUiterlijk: ronde.reactieUiterlijk, vergaderingId: id, reden: '' })
  return (
    <FormDialog
      {...gedrag}
      title="Dag of vergadering verzetten"
      submitLabel="Bewaar"
      check={() => check({ reactieUiterlijk: 'Vul de laatste dag in.', reden: 'Schrijf waarom u dit verzet.' })}
      send={() =>
        call(
          zienswijzenApi.planZienswijzeronde,
          {
            params: { id: ronde.id },
            body: { reactieUiterlijk: values.reactieUiterlijk!, vergaderingId: values.vergaderingId || null, reden: values.reden },
          },
          { versie: ronde.versie },
        )
      }
    >
      <DateField label="Reactie uiterlijk" {...field('reactieUiterlijk')} />
      <Select
        label="Vergadering van het bestuur die besluit"
        isOptional
        placeholder="Nog niet gekozen"
        options={withOwn}
        {...field('vergaderingId')}
      />
      <TextArea label="Waarom?" hint="Alle raden lezen deze reden" rows={2} {...field('reden')} />
    </FormDialog>
  )
}
