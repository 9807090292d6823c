import { useState } from 'react'
import { type Zienswijzepunt, type Zienswijzeronde, zienswijzenApi } from '#modules/zienswijzen/contract.ts'
import { oordeelNamen } from '#modules/zienswijzen/domain/nota-zinnen.ts'
import { oordelen } from '#modules/zienswijzen/domain/stand.ts'
import { mayForRonde } from '#modules/zienswijzen/policy.ts'
import { oordeelTonen } from '#modules/zienswijzen/web/woorden.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

interface Props {
  ronde: Zienswijzeronde
  punt: Zienswijzepunt
  nummer: number
  raadNaam: string
}

/** A point in the words of the council, with what happens with it. */
export function PuntMetReactie({ ronde, punt, nummer, raadNaam }: Props) {
  const [isOpen, setOpen] = useState(false)
  const react = mayForRonde(useWie(), 'reactie.schrijven', ronde.eigenOrganisatieId)
  const canReact = react.mag && !punt.reactie?.isVastgesteld
  return (
    <li className="rk-zienswijze__punt">
      <div className="rk-zienswijze__deel">
        <strong>Punt {nummer}</strong>
        <p className="rk-zienswijze__tekst">{punt.tekst}</p>
      </div>
      <div className="rk-zienswijze__deel">
        {isOpen ? (
          <ReactieFormulier punt={punt} naam={`punt ${nummer} van ${raadNaam}`} onClose={() => setOpen(false)} />
        ) : (
          <>
            <Reactie punt={punt} />
            {canReact && (
              <Button size="small" onPress={() => setOpen(true)}>
                {`${punt.reactie ? 'Wijzig de reactie' : 'Reageer'} op punt ${nummer} van ${raadNaam}`}
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  )
}

function Reactie({ punt: { reactie } }: { punt: Zienswijzepunt }) {
  if (!reactie) return <p className="rk-zacht">Nog geen vastgestelde reactie.</p>
  return (
    <>
      <span>
        <Badge tone={oordeelTonen[reactie.oordeel]}>{oordeelNamen[reactie.oordeel]}</Badge>
        {!reactie.isVastgesteld && (
          <>
            {' '}
            <Badge>Concept</Badge>
          </>
        )}
      </span>
      {reactie.toelichting && <p className="rk-zienswijze__tekst">{reactie.toelichting}</p>}
    </>
  )
}

function ReactieFormulier({ punt, naam, onClose }: { punt: Zienswijzepunt; naam: string; onClose: () => void }) {
  const form = useKeptValues(`reactie-${punt.id}-${punt.versie}`, {
    oordeel: punt.reactie?.oordeel ?? '',
    toelichting: punt.reactie?.toelichting ?? '',
  })
  const [own, setOwn] = useState<FormFault[]>([])
  const { oordeel, toelichting } = form.values
  const action = useAction(async () => {
    const body = { oordeel: oordelen.find((each) => each === oordeel)!, toelichting }
    await call(zienswijzenApi.reageerOpPunt, { params: { id: punt.id }, body }, { versie: punt.versie })
    form.done()
  })
  const submit = async () => {
    const found = form.check({
      oordeel: 'Kies of het punt is overgenomen.',
      ...(oordeel === 'deels' || oordeel === 'niet' ? { toelichting: 'Schrijf waarom het punt niet of maar deels is overgenomen.' } : {}),
    })
    setOwn(found)
    if (found.length === 0 && (await action.run())) onClose()
  }
  return (
    <Form idPrefix={`${punt.id}-`} headingLevel={3} faults={own.length > 0 ? own : action.faults} onSubmit={() => void submit()}>
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <RadioGroup
        label={`Wat gebeurt er met ${naam}?`}
        options={oordelen.map((value) => ({ value, label: oordeelNamen[value] }))}
        {...form.field('oordeel')}
      />
      <TextArea
        label="Reactie"
        isOptional={oordeel === 'overgenomen'}
        hint={oordeel === 'overgenomen' ? 'Bijvoorbeeld: waar dit nu staat' : 'Schrijf waarom; de raad leest dit'}
        {...form.field('toelichting')}
      />
      <ButtonRow>
        <Button type="submit" variant="primary" size="small" isBusy={action.isBusy}>
          Bewaar de reactie
        </Button>
        <Button size="small" onPress={onClose}>
          Ga terug
        </Button>
      </ButtonRow>
    </Form>
  )
}
