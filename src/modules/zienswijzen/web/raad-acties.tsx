import { useState } from 'react'
import { showDatumLang } from '#kernel/format/datum.ts'
import { type AangeschrevenRaad, type Zienswijze, type Zienswijzeronde, zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { strekkingNamen } from '#modules/zienswijzen/domain/nota-zinnen.ts'
import { isTeLaat, ontbreekt } from '#modules/zienswijzen/domain/stand.ts'
import { mayForRaad } from '#modules/zienswijzen/policy.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { RemoveDialog } from '#web/forms/remove-dialog.tsx'
import { useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  ronde: Zienswijzeronde
  raad: AangeschrevenRaad
  onDone: (message: string) => void
}

/** What the own council can do: write, hand in, correct, throw away. What cannot be done says why. */
export function Raadacties({ ronde, raad, onDone }: Props) {
  const wie = useWie()
  const write = mayForRaad(wie, 'zienswijze.schrijven', raad.organisatieId)
  const handIn = mayForRaad(wie, 'zienswijze.indienen', raad.organisatieId)
  const [open, setOpen] = useState<'indienen' | 'weggooien' | null>(null)
  const { concept, zienswijze } = raad
  if (!write.mag) return null
  const lacking = concept ? ontbreekt(concept).map(({ reason }) => reason) : []
  const why = handIn.mag ? (lacking.length > 0 ? lacking.join(' ') : undefined) : handIn.reden
  const schrijf = concept ? 'Schrijf verder' : zienswijze ? 'Dien een correctie in' : 'Schrijf de zienswijze'
  return (
    <>
      <ButtonRow>
        {concept && <Button onPress={() => setOpen('weggooien')}>Gooi weg</Button>}
        <LinkButton to={`/zienswijzen/${ronde.id}/zienswijze`} variant={concept || zienswijze ? 'secondary' : 'primary'}>
          {schrijf}
        </LinkButton>
        {concept && (
          <Button variant="primary" isDisabled={why !== undefined} reason={why} onPress={() => setOpen('indienen')}>
            Dien in namens de raad
          </Button>
        )}
      </ButtonRow>
      {open === 'indienen' && concept && (
        <IndienDialoog
          ronde={ronde}
          concept={concept}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            onDone('De zienswijze van uw raad is ingediend. Alle partners zien haar.')
          }}
        />
      )}
      {open === 'weggooien' && concept && (
        <RemoveDialog
          send={() => call(zienswijzenApi.removeZienswijze, { params: { id: concept.id } }, { versie: concept.versie })}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            onDone('Weggegooid. Niemand anders heeft het gezien.')
          }}
        />
      )}
    </>
  )
}

interface DialoogProps {
  ronde: Zienswijzeronde
  concept: Zienswijze
  onClose: () => void
  onDone: () => void
}

function IndienDialoog({ ronde: { reactieUiterlijk }, concept, ...gedrag }: DialoogProps) {
  const { today } = useStandOp()
  return (
    <FormDialog
      {...gedrag}
      title={concept.corrigeertId ? 'Deze correctie indienen?' : 'De zienswijze van uw raad indienen?'}
      submitLabel="Ja, dien in"
      check={() => []}
      send={() => call(zienswijzenApi.submitZienswijze, { params: { id: concept.id } }, { versie: concept.versie })}
    >
      <p>
        Strekking: {strekkingNamen[concept.strekking ?? 'geen'].toLowerCase()}. Alle partners zien haar daarna, en zij wijzigt niet meer.
        Klopt er later iets niet, dan dient u een correctie in.
      </p>
      {reactieUiterlijk !== null && isTeLaat(today, reactieUiterlijk) && (
        <Alert tone="warning" heading="Na de laatste dag" headingLevel={3}>
          De laatste dag was {showDatumLang(reactieUiterlijk)}. U kunt nog indienen; overal staat erbij dat het te laat was.
        </Alert>
      )}
    </FormDialog>
  )
}
