import { useState } from 'react'
import { type Analyse, type Wet, wettenApi } from '#modules/wetten/contract.ts'
import { type Impact, impacten, onderwerpen } from '#modules/wetten/domain/analyse.ts'
import { impactNamen, onderwerpNamen } from '#modules/wetten/domain/namen.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useAction } from '#web/use-action.ts'

/** The fields by the name that the server uses for what is wrong with them. */
function veldenVan(analyse: Analyse | undefined, isNieuw: boolean): Record<string, string> {
  const delen = onderwerpen.flatMap((onderwerp) => {
    const deel = analyse?.onderdelen.find((each) => each.onderwerp === onderwerp)
    return [
      [`onderdelen.${onderwerp}.impact`, deel?.impact ?? 'onbekend'],
      [`onderdelen.${onderwerp}.tekst`, deel?.tekst ?? ''],
    ] as const
  })
  return { minimum: analyse?.minimum ?? '', wijziging: isNieuw ? '' : (analyse?.wijziging ?? ''), ...Object.fromEntries(delen) }
}

interface Props {
  wet: Wet
  onClose: () => void
  onDone: () => void
}

/** The analysis per subject, on the side of who leads. A next version begins with the words of the last one. */
export function AnalyseFormulier({ wet, onClose, onDone }: Props) {
  const concept = wet.conceptAnalyse
  const [versie] = useState(concept?.versie ?? 0)
  const form = useKeptValues(`wet-analyse-${wet.id}-${wet.analyse ?? 0}-${versie}`, veldenVan(concept ?? wet.analyses[0], concept === null))
  const [own, setOwn] = useState<FormFault[]>([])
  const { values, field } = form
  const action = useAction(async () => {
    const body = {
      onderdelen: onderwerpen.map((onderwerp) => ({
        onderwerp,
        impact: values[`onderdelen.${onderwerp}.impact`] as Impact,
        tekst: values[`onderdelen.${onderwerp}.tekst`]!,
      })),
      minimum: values['minimum']!,
      wijziging: values['wijziging']!,
    }
    await call(wettenApi.draftAnalyse, { params: { id: wet.id }, body }, { versie })
    form.done()
  })
  const submit = async () => {
    const found = form.check({})
    setOwn(found)
    if (found.length === 0 && (await action.run())) onDone()
  }
  return (
    <Card heading={wet.analyse === null ? 'De analyse schrijven' : `Versie ${wet.analyse + 1} schrijven`}>
      <Form headingLevel={3} faults={own.length > 0 ? own : action.faults} onSubmit={() => void submit()}>
        {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
        <p>Schrijf wat voor alle gemeenten geldt. Wat alleen bij één gemeente speelt, zegt die gemeente zelf.</p>
        {onderwerpen.map((onderwerp) => (
          <div key={onderwerp} className="rk-wet__onderwerp">
            <Select
              label={onderwerpNamen[onderwerp].naam}
              hint="Hoe groot is de impact?"
              options={impacten.map((value) => ({ value, label: impactNamen[value] }))}
              {...field(`onderdelen.${onderwerp}.impact`)}
            />
            <TextArea
              label={`Wat verandert er: ${onderwerpNamen[onderwerp].naam.toLowerCase()}`}
              hint={onderwerpNamen[onderwerp].hulp}
              isOptional
              rows={2}
              {...field(`onderdelen.${onderwerp}.tekst`)}
            />
          </div>
        ))}
        <TextArea
          label="Wat moet op de datum ten minste klaar zijn?"
          hint="Alleen wat de wet zelf vraagt. Dit is later het bewijs dat iets wettelijk noodzakelijk is."
          rows={3}
          {...field('minimum')}
        />
        {wet.analyse !== null && (
          <TextArea
            label={`Wat is er anders dan in versie ${wet.analyse}?`}
            hint="Dan weet een gemeente waar zij opnieuw naar moet kijken"
            rows={2}
            {...field('wijziging')}
          />
        )}
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            Bewaar concept
          </Button>
          <Button onPress={onClose}>Ga terug</Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}
