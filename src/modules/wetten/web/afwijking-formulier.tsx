import { useState } from 'react'
import { type Wet, wettenApi } from '#modules/wetten/contract.ts'
import { onderwerpen } from '#modules/wetten/domain/analyse.ts'
import { impactNamen, onderwerpNamen } from '#modules/wetten/domain/namen.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useAction } from '#web/use-action.ts'

interface Props {
  wet: Wet
  onClose: () => void
  onDone: () => void
}

/** The same as in the analysis, or what differs, subject by subject. What was said before is there to begin with. */
export function AfwijkingFormulier({ wet, onClose, onDone }: Props) {
  const concept = wet.conceptAfwijking
  const [versie] = useState(concept?.versie ?? 0)
  const form = useKeptValues<Record<string, string>>(`wet-afwijking-${wet.id}-${wet.analyse}-${versie}`, {
    oordeel: concept?.oordeel ?? '',
    ...Object.fromEntries(
      onderwerpen.map((onderwerp) => [onderwerp, concept?.onderdelen.find((each) => each.onderwerp === onderwerp)?.tekst ?? '']),
    ),
  })
  const [own, setOwn] = useState<FormFault[]>([])
  const { values, field } = form
  const isAnders = values['oordeel'] === 'anders'
  const gevuld = onderwerpen.filter((onderwerp) => values[onderwerp]!.trim() !== '')
  const action = useAction(async () => {
    const body = {
      oordeel: values['oordeel'] as 'hetzelfde' | 'anders',
      onderdelen: isAnders ? gevuld.map((onderwerp) => ({ onderwerp, tekst: values[onderwerp]! })) : [],
    }
    await call(wettenApi.draftAfwijking, { params: { id: wet.id }, body }, { versie })
    form.done()
  })
  const submit = async () => {
    const found = form.check({ oordeel: 'Kies of het bij u hetzelfde is, of anders.' })
    const empty =
      isAnders && gevuld.length === 0 ? [{ name: onderwerpen[0], reason: 'Schrijf bij ten minste één onderwerp op wat er anders is.' }] : []
    setOwn([...found, ...empty])
    if (found.length + empty.length === 0 && (await action.run())) onDone()
  }
  const impact = (onderwerp: (typeof onderwerpen)[number]) => wet.analyses[0]!.onderdelen.find((each) => each.onderwerp === onderwerp)!
  return (
    <Card heading="Hoe is het bij ons?">
      <Form headingLevel={3} faults={own.length > 0 ? own : action.faults} onSubmit={() => void submit()}>
        {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
        <RadioGroup
          label={`Naast versie ${wet.analyse} van de analyse`}
          options={[
            { value: 'hetzelfde', label: 'Bij ons is het hetzelfde' },
            { value: 'anders', label: 'Bij ons is iets anders' },
          ]}
          {...field('oordeel')}
        />
        {isAnders &&
          onderwerpen.map((onderwerp) => (
            <TextArea
              key={onderwerp}
              label={onderwerpNamen[onderwerp].naam}
              hint={`Analyse: impact ${impactNamen[impact(onderwerp).impact].toLowerCase()}. ${impact(onderwerp).tekst}`}
              isOptional
              rows={2}
              {...field(onderwerp)}
            />
          ))}
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            Bewaar concept
          </Button>
          <Button onPress={onClose}>Ga terug</Button>
        </ButtonRow>
        <p className="rk-zacht">Daarna ziet alleen uw eigen organisatie dit, tot u het indient.</p>
      </Form>
    </Card>
  )
}
