import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { may } from '#platform/own-side/policy.ts'
import { doelenApi, type Visieantwoord, type Visievraag } from '#modules/doelen/contract.ts'
import { mayJudge } from '#modules/doelen/policy.ts'
import { Antwoord } from '#modules/doelen/web/visie-antwoord.tsx'
import { deelnemersQuery, tafelsQuery } from '#modules/doelen/web/visie-query.ts'
import { AndersDialoog, VaststelDialoog } from '#modules/doelen/web/visievraag-dialogen.tsx'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import type { FormFault } from '#web/design/form-context.ts'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

interface VoorstelProps {
  vraag: Visievraag
  antwoord: Visieantwoord
  onDone: (message: string) => void
}

/** The answer that lies before the owners: each says what it thinks, and a table decides. */
export function Voorstel({ vraag, antwoord, onDone }: VoorstelProps) {
  const wie = useWie()
  const { data: deelnames } = useSuspenseQuery(deelnemersQuery)
  const { data: regeling } = useSuspenseQuery(tafelsQuery)
  const [open, setOpen] = useState<'anders' | 'vaststellen' | null>(null)
  const rollen = deelnames.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol)
  const judge = mayJudge(wie, rollen)
  const adopt = may(wie, 'doel.vaststellen')
  const action = useAction(() =>
    call(doelenApi.judgeVisieantwoord, { params: { id: vraag.id }, body: { antwoordId: antwoord.id, oordeel: 'eens' } }),
  )
  const agree = async () => {
    if (await action.run()) onDone('Uw organisatie is het eens met dit antwoord.')
  }
  const done = (message: string) => {
    setOpen(null)
    onDone(message)
  }
  const own = antwoord.oordelen.find(({ organisatieId }) => organisatieId === wie.organisatieId)?.oordeel
  return (
    <Card heading="Ligt voor">
      <Stack gap="sm">
        <Antwoord antwoord={antwoord} />
        {action.faults.map(({ reason }) => (
          <p key={reason}>{reason}</p>
        ))}
        <ButtonRow>
          {judge.mag && own !== 'eens' && (
            <Button variant={own ? 'secondary' : 'primary'} isBusy={action.isBusy} onPress={() => void agree()}>
              Wij zijn het eens
            </Button>
          )}
          {judge.mag && (
            <Button onPress={() => setOpen('anders')}>{own === 'anders' ? 'Wijzig ons oordeel' : 'Wij denken er anders over'}</Button>
          )}
          {adopt.mag && <Button onPress={() => setOpen('vaststellen')}>Leg besluit vast</Button>}
        </ButtonRow>
      </Stack>
      {open === 'anders' && (
        <AndersDialoog
          vraag={vraag}
          antwoord={antwoord}
          onClose={() => setOpen(null)}
          onDone={() => done('Het oordeel van uw organisatie staat bij het antwoord.')}
        />
      )}
      {open === 'vaststellen' && (
        <VaststelDialoog
          vraag={vraag}
          antwoord={antwoord}
          tafels={regeling.tafels}
          onClose={() => setOpen(null)}
          onDone={() => done('Het besluit is vastgelegd. Dit antwoord geldt nu.')}
        />
      )}
    </Card>
  )
}

/** A new answer. Left half-written it is there again when its writer comes back. */
export function AntwoordFormulier({ vraag, onDone }: { vraag: Visievraag; onDone: (message: string) => void }) {
  const last = vraag.voorstel ?? vraag.geldt
  const form = useKeptValues(`visieantwoord-${vraag.id}-${vraag.versie}`, { tekst: last?.tekst ?? '' })
  const [isOpen, setOpen] = useState(last === null || form.wasKept)
  const [own, setOwn] = useState<FormFault[]>([])
  const action = useAction(async () => {
    await call(doelenApi.answerVisievraag, { params: { id: vraag.id }, body: form.values }, { versie: vraag.versie })
    form.done()
  })
  if (!may(useWie(), 'visie.schrijven').mag) return null
  const submit = async () => {
    const found = form.check({ tekst: 'Schrijf het antwoord op.' })
    setOwn(found)
    if (found.length === 0 && (await action.run())) onDone('Het antwoord ligt voor. De eigenaren zeggen nu wat zij ervan vinden.')
  }
  if (!isOpen)
    return (
      <ButtonRow>
        <Button onPress={() => setOpen(true)}>Schrijf een nieuw antwoord</Button>
      </ButtonRow>
    )
  return (
    <Card heading={last ? 'Een nieuw antwoord' : 'Uw antwoord'}>
      <Form headingLevel={3} faults={own.length > 0 ? own : action.faults} onSubmit={() => void submit()}>
        {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
        <TextArea
          label="Antwoord"
          hint={
            last
              ? 'Begin met wat er al staat en pas het aan; het oude antwoord blijft te lezen'
              : 'Alle partners lezen dit zodra u het voorlegt'
          }
          {...form.field('tekst')}
        />
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            Leg dit antwoord voor
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}
