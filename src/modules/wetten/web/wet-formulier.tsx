import { useState } from 'react'
import type { Wet, WetInvoer } from '#modules/wetten/contract.ts'
import { soortNamen, zekerheidNamen } from '#modules/wetten/domain/namen.ts'
import { wetSoorten, zekerheden } from '#modules/wetten/domain/wet.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { DateField } from '#web/design/date-field.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useAction } from '#web/use-action.ts'

interface Velden {
  soort: string
  naam: string
  citeertitel: string
  vindplaats: string
  link: string
  verandering: string
  inwerkingOp: string | null
  zekerheid: string
}

/** What stands in the form for a law, or for a new one. */
export function veldenVan(wet: Wet | null): Velden {
  if (wet === null)
    return { soort: 'wet', naam: '', citeertitel: '', vindplaats: '', link: '', verandering: '', inwerkingOp: null, zekerheid: 'vast' }
  const { soort, naam, citeertitel, vindplaats, link, verandering, inwerkingOp, zekerheid } = wet
  return { soort, naam, citeertitel, vindplaats, link, verandering, inwerkingOp, zekerheid }
}

interface Props {
  /** Under which name what was typed is kept. */
  name: string
  begin: Velden
  submitLabel: string
  onSave: (invoer: WetInvoer) => Promise<void>
  cancelTo: string
}

/** What is known of a law: its name, where it stands, what changes, and when. */
export function WetFormulier({ name, begin, submitLabel, onSave, cancelTo }: Props) {
  const form = useKeptValues(name, begin)
  const [own, setOwn] = useState<FormFault[]>([])
  const isOnbekend = form.values.zekerheid === 'onbekend'
  const action = useAction(async () => {
    await onSave({ ...form.values, inwerkingOp: isOnbekend ? null : form.values.inwerkingOp } as WetInvoer)
    form.done()
  })
  const submit = () => {
    const found = form.check({
      naam: 'Vul de naam van de wet in.',
      vindplaats: 'Vul in waar de wet staat.',
      verandering: 'Schrijf in een zin wat er verandert.',
      ...(isOnbekend ? {} : { inwerkingOp: 'Vul de datum in, of kies dat die nog niet bekend is.' }),
    })
    setOwn(found)
    if (found.length === 0) void action.run()
  }
  return (
    <Form faults={own.length > 0 ? own : action.faults} onSubmit={submit}>
      <Stack>
        {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
        <Card heading="De wet">
          <Stack gap="md">
            <Select
              label="Wat voor regel is het?"
              width="medium"
              options={wetSoorten.map((value) => ({ value, label: soortNamen[value] }))}
              {...form.field('soort')}
            />
            <TextField label="Naam" hint="Zoals u er zelf over praat. Bijvoorbeeld: Cyberbeveiligingswet" {...form.field('naam')} />
            <TextField label="Officiële naam" isOptional hint="De citeertitel, als die anders is" {...form.field('citeertitel')} />
            <TextField
              label="Vindplaats"
              hint="Bijvoorbeeld: Staatsblad 2027, 12, of Verordening (EU) 2024/1689, artikel 113"
              {...form.field('vindplaats')}
            />
            <TextField label="Link" isOptional hint="Naar wetten.overheid.nl of eur-lex.europa.eu, met https://" {...form.field('link')} />
            <TextArea
              label="Wat verandert er?"
              hint="In één zin, voor wie de wet niet kent"
              rows={2}
              maxCharacters={1000}
              {...form.field('verandering')}
            />
          </Stack>
        </Card>
        <Card heading="De datum">
          <Stack gap="md">
            <Select
              label="Hoe zeker is de datum?"
              width="medium"
              options={zekerheden.map((value) => ({ value, label: zekerheidNamen[value] }))}
              {...form.field('zekerheid')}
            />
            {!isOnbekend && <DateField label="Gaat in op" {...form.field('inwerkingOp')} />}
          </Stack>
        </Card>
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            {submitLabel}
          </Button>
          <LinkButton to={cancelTo}>Ga terug</LinkButton>
        </ButtonRow>
        <p className="rk-zacht">Een wet is openbaar: alle partners zien dit meteen.</p>
      </Stack>
    </Form>
  )
}
