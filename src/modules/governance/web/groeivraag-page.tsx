import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { type Groeivraag, governanceApi } from '#modules/governance/contract.ts'
import { groeivragen, onbeantwoord } from '#modules/governance/domain/groei.ts'
import { groeisoortNamen, groeivraagStatussen } from '#modules/governance/web/groei-woorden.ts'
import { may } from '#platform/own-side/policy.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { Form } from '#web/design/form.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { useAction } from '#web/use-action.ts'
import { useWie } from '#web/wie.ts'

const query = (id: string) => ask(governanceApi.readGroeivraag, { params: { id } })

/** One question for growth. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [vraag] = await Promise.all([queryClient.ensureQueryData(query(id)), queryClient.ensureQueryData(historieQuery(id))])
  return { titel: vraag.titel }
}

/** What is asked before anybody joins or anything is added, with the answers; only the municipality that began it writes. */
export function Component() {
  const { id = '' } = useParams()
  const { data: vraag } = useSuspenseQuery(query(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const wie = useWie()
  const [isClosing, setClosing] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const schrijft = vraag.status === 'open' && vraag.initiatiefOrganisatieId === wie.organisatieId && may(wie, 'groei.vragen').mag
  const open = onbeantwoord(vraag.antwoorden)
  const { naam, tone } = groeivraagStatussen[vraag.status]
  return (
    <Stack>
      <PageHeader
        title={vraag.titel}
        lead={`${groeisoortNamen[vraag.soort]}. Begonnen door ${vraag.initiatiefOrganisatieNaam} op ${showTijdstip(vraag.geopendOp)}.`}
        meta={<Badge tone={tone}>{naam}</Badge>}
        actions={schrijft && <Button onPress={() => setClosing(true)}>Zet door of stop</Button>}
      />
      {vraag.status === 'doorgezet' && (
        <Alert tone="positive" heading="Alles wat eerst gevraagd wordt, is beantwoord">
          <p>{vraag.reden}</p>
          <p>
            Maak er nu een wens van, en daarna een voorstel. Noem bij het beslispunt dat het verandert wie er meedoet: dan gaan eerst de
            colleges erover.
          </p>
          <LinkButton to="/wensen/nieuw">Schrijf de wens</LinkButton>
        </Alert>
      )}
      {vraag.status === 'gestopt' && <Alert heading="Deze vraag is gestopt">{vraag.reden}</Alert>}
      {schrijft ? (
        <Antwoordformulier key={vraag.versie} vraag={vraag} open={open.length} onSaved={() => setMessage('De antwoorden zijn bewaard.')} />
      ) : (
        <Antwoorden vraag={vraag} />
      )}
      <Historie regels={historie.resultaten} totaal={historie.totaal} />
      {isClosing && (
        <AfrondDialoog
          vraag={vraag}
          onClose={() => setClosing(false)}
          onDone={() => {
            setClosing(false)
            setMessage('De uitkomst is vastgelegd.')
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Antwoorden({ vraag: { antwoorden } }: { vraag: Groeivraag }) {
  return (
    <Card heading="Wat eerst gevraagd wordt">
      <dl className="rk-standpunten">
        {groeivragen.map(({ code, vraag }) => (
          <div key={code}>
            <dt>{vraag}</dt>
            <dd>{antwoorden[code] || <span className="rk-zacht">Nog niet beantwoord</span>}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

const leeg = Object.fromEntries(groeivragen.map(({ code }) => [code, ''])) as Record<(typeof groeivragen)[number]['code'], string>

function Antwoordformulier({ vraag, open, onSaved }: { vraag: Groeivraag; open: number; onSaved: () => void }) {
  const form = useKeptValues(`groeivraag-${vraag.id}-${vraag.versie}`, { ...leeg, ...vraag.antwoorden })
  const action = useAction(async () => {
    await call(governanceApi.answerGroeivraag, { params: { id: vraag.id }, body: { antwoorden: form.values } }, { versie: vraag.versie })
    form.done()
  })
  return (
    <Card heading={open === 0 ? 'Alle vragen zijn beantwoord' : `Wat eerst gevraagd wordt: nog ${open} te beantwoorden`}>
      <Form faults={action.faults} onSubmit={() => void action.run().then((isSaved) => isSaved && onSaved())} headingLevel={3}>
        {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
        {groeivragen.map(({ code, vraag: tekst }) => (
          <TextArea key={code} label={tekst} isOptional rows={3} {...form.field(code)} />
        ))}
        <ButtonRow>
          <Button type="submit" variant="primary" isBusy={action.isBusy}>
            Bewaar de antwoorden
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  )
}

function AfrondDialoog({ vraag, onClose, onDone }: { vraag: Groeivraag; onClose: () => void; onDone: () => void }) {
  const { values, field, check } = useFormValues<{ status: 'doorgezet' | 'gestopt' | null; reden: string }>({ status: null, reden: '' })
  return (
    <FormDialog
      title="Hoe gaat het verder?"
      submitLabel="Leg vast"
      onClose={onClose}
      onDone={onDone}
      check={() => check({ status: 'Kies: doorzetten of stoppen.', reden: 'Schrijf de reden.' })}
      send={() =>
        call(
          governanceApi.closeGroeivraag,
          { params: { id: vraag.id }, body: { status: values.status!, reden: values.reden } },
          { versie: vraag.versie },
        )
      }
    >
      <RadioGroup
        label="Uitkomst"
        options={[
          { value: 'doorgezet', label: 'Doorzetten: het wordt een wens en een voorstel' },
          { value: 'gestopt', label: 'Stoppen: het gaat niet door' },
        ]}
        {...field('status')}
      />
      <TextArea label="Reden" rows={3} {...field('reden')} />
    </FormDialog>
  )
}
